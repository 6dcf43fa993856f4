import { statSync } from "node:fs";
import { AnchorFinder } from "../core/anchoring/anchor-finder.js";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { mergeNotes } from "../core/notes/merge.js";
import { parseNotesFile } from "../core/notes/notes-file.js";
import { readBytes } from "./input.js";

/** The notes file beside a report, or null where there is none. */
export function notesFileBeside(report: string): string | null {
  const file = `${report}.notes.jsonl`;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * What a notes file holds about a report, each with its place: notes and decisions about headings. Lines that are not
 * understood are told on standard error. Throws a `UsageError` when the file cannot be read.
 */
export function readAnnotations(notesFile: string, text: string): AnchoredNote[] {
  const { notes, kept } = parseNotesFile(readBytes(notesFile).toString("utf8"));
  for (const { line, reason } of kept)
    process.stderr.write(`${notesFile}:${line + 1}: this line is not understood (${reason}) and left out\n`);
  const finder = new AnchorFinder(new InterchangeText(text));
  return mergeNotes(notes, [])
    .filter((note) => note.deleted === null)
    .map((note) => ({ note, anchor: finder.find(note.target) }));
}
