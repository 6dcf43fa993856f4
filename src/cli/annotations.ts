import { statSync } from "node:fs";
import { AnchorFinder } from "../core/anchoring/anchor-finder.js";
import type { Judgements } from "../core/judgements.js";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { sharedIdentifications } from "../core/notes/identifying.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { mergeNotes } from "../core/notes/merge.js";
import { type KeptLine, parseNotesFile } from "../core/notes/notes-file.js";
import { readBytes } from "./input.js";
import { sharedOrganizationsFor } from "./shared-organizations.js";

/** The notes file beside a report, or null where there is none. */
export function notesFileBeside(report: string): string | null {
  const file = `${report}.notes.jsonl`;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * Decisions about a report with those about organizations for all reports: of the file that is named, else of the one that
 * its folder or the nearest above has; what was decided for the report alone counts more. Throws a `UsageError` when the
 * file cannot be read.
 */
export function withShared(judgements: Judgements, report: string, named: string | undefined): Judgements {
  const organizationsFile = named ?? sharedOrganizationsFor(report);
  if (organizationsFile === null) return judgements;
  const { notes, kept } = parseNotesFile(readBytes(organizationsFile).toString("utf8"));
  tellKept(organizationsFile, kept);
  const shared = sharedIdentifications(mergeNotes(notes, []));
  return { ...judgements, organizations: [...shared, ...judgements.organizations] };
}

/**
 * What a notes file holds about a report, each with its place: notes and decisions. Lines that are not
 * understood are told on standard error. Throws a `UsageError` when the file cannot be read.
 */
export function readAnnotations(notesFile: string, text: string): AnchoredNote[] {
  const { notes, kept } = parseNotesFile(readBytes(notesFile).toString("utf8"));
  tellKept(notesFile, kept);
  const finder = new AnchorFinder(new InterchangeText(text));
  return mergeNotes(notes, [])
    .filter((note) => note.deleted === null)
    .map((note) => ({ note, anchor: finder.find(note.target) }));
}

function tellKept(file: string, kept: readonly KeptLine[]): void {
  for (const { line, reason } of kept)
    process.stderr.write(`${file}:${line + 1}: this line is not understood (${reason}) and left out\n`);
}
