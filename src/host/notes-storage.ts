import { FileSystemError, FileType, Uri, workspace } from "vscode";
import { type NotesHome, notesFolderOf, notesPathOf, reportPathOf } from "../core/notes/notes-place.js";
import { type NotesFolder, NotesStore } from "../core/notes/notes-store.js";
import { nameOf } from "./file-name.js";

/** The setting that says where notes are kept, per folder of the workspace. */
export const NOTES_FOLDER = "policyAnnotator.notesFolder";

/** The notes file of a report: beside it, or below the folder that is set for notes. */
export function notesUriOf(report: Uri): Uri {
  return report.with({ path: notesPathOf(report.path, homeOf(report)) });
}

/** The report that a notes file belongs to. */
export function reportUriOf(notes: Uri): Uri {
  return notes.with({ path: reportPathOf(notes.path, homeOf(notes)) ?? notes.path });
}

/** Where the notes of a folder of the workspace are kept, and of what lies in it; null outside the workspace. */
export function homeOf(uri: Uri): NotesHome | null {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) return null;
  const setting = workspace.getConfiguration(undefined, root).get<string>(NOTES_FOLDER, "");
  return { root: root.path, notesFolder: notesFolderOf(setting) };
}

/** The notes file of a report on disk: see `NotesStore`. */
export class NotesStorage extends NotesStore {
  readonly uri: Uri;

  constructor(report: Uri, uri = notesUriOf(report), folder?: NotesFolder) {
    super(folder ?? new FolderOnDisk(Uri.joinPath(uri, "..")), nameOf(uri), newSuffix);
    this.uri = uri;
  }
}

/** A folder of any file system that VS Code knows. */
class FolderOnDisk implements NotesFolder {
  readonly #uri: Uri;

  constructor(uri: Uri) {
    this.#uri = uri;
  }

  async read(name: string): Promise<Uint8Array | null> {
    return (await ifThere(workspace.fs.readFile(this.#in(name)))) ?? null;
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await workspace.fs.writeFile(this.#in(name), content);
  }

  async rename(from: string, to: string): Promise<void> {
    await workspace.fs.rename(this.#in(from), this.#in(to), { overwrite: true });
  }

  async delete(name: string): Promise<void> {
    await workspace.fs.delete(this.#in(name));
  }

  async list(): Promise<string[]> {
    const entries = (await ifThere(workspace.fs.readDirectory(this.#uri))) ?? [];
    return entries.filter(([, type]) => (type & FileType.Directory) === 0).map(([name]) => name);
  }

  #in(name: string): Uri {
    return Uri.joinPath(this.#uri, name);
  }
}

/** Whether there is a file or folder. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await ifThere(workspace.fs.stat(uri))) !== undefined;
}

/** Undefined where there is no such file; any other error is thrown. */
async function ifThere<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

/** Eight letters that no other window comes upon. */
function newSuffix(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
