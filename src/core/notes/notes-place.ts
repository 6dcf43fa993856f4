import { sha1 } from "./sha1.js";

/** What follows the name of a report in that of its notes file. */
const ENDING = ".notes.jsonl";

/** A folder of the workspace, and the folder in it that its notes are kept in; null where they lie beside their reports. */
export interface NotesHome {
  /** The path of the workspace's folder, with slashes. */
  readonly root: string;
  readonly notesFolder: string | null;
}

/**
 * A folder's name as a person may write it in the settings (`notes`, `./notes/2031/`, `notes\2031`) as a path below the
 * workspace's folder. Null for the folder itself, and for what would lead out of it (`..`, a drive, an absolute path) or
 * is no name: half of a surrogate pair is left out of paths, and dots around it are `..`.
 */
export function notesFolderOf(setting: string): string | null {
  const written = setting.trim().replaceAll("\\", "/");
  const parts = written.split("/").filter((part) => part !== "" && part !== ".");
  const leadsOut =
    written.startsWith("/") || parts.includes("..") || /^[A-Za-z]:|[\0?*:\p{Cs}]/u.test(written);
  return leadsOut || parts.length === 0 ? null : parts.join("/");
}

/** Whether a setting names a folder that notes cannot be kept in: one outside of the workspace's, or none at all. */
export function isNoNotesFolder(setting: string): boolean {
  return notesFolderOf(setting) === null && !/^(?:\.?[\\/]?)$/.test(setting.trim());
}

/**
 * The path of a report's notes file: beside it, or at the same place below the folder for notes, so that two reports of one
 * name have two files: `/w/a/report.txt` → `/w/notes/a/report.txt.notes.jsonl`. A report outside the workspace has them
 * beside it.
 */
export function notesPathOf(report: string, home: NotesHome | null): string {
  const within = home?.notesFolder && below(report, home.root);
  return `${within ? `${trimmed(home.root)}/${home.notesFolder}/${within}` : report}${ENDING}`;
}

/** The path of the report that a notes file belongs to; null where the file is none. */
export function reportPathOf(notes: string, home: NotesHome | null): string | null {
  if (!notes.endsWith(ENDING)) return null;
  const report = notes.slice(0, -ENDING.length);
  const within = home?.notesFolder && below(report, `${trimmed(home.root)}/${home.notesFolder}`);
  return within ? `${trimmed(home.root)}/${within}` : report;
}

/**
 * The name of the notes file of a report that it cannot lie beside: the report's own, told from others of that name by a
 * digest of where the report is: `review.txt-1f3a09bc.notes.jsonl`.
 * @param report its URI
 */
export function notesNameElsewhere(report: string): string {
  const name = report.slice(report.lastIndexOf("/") + 1).replace(/[^\p{L}\p{N}._-]+/gu, "-");
  return `${name}-${sha1(new TextEncoder().encode(report)).slice(0, 8)}${ENDING}`;
}

function below(path: string, folder: string): string | null {
  const start = `${trimmed(folder)}/`;
  return path.startsWith(start) ? path.slice(start.length) : null;
}

function trimmed(folder: string): string {
  return folder.replace(/\/$/, "");
}
