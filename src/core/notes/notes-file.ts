import type { Note } from "./note.js";
import { formatNote, type KeptReason, parseNote } from "./note-line.js";

/** A line that is not understood: kept in the file to the letter, and shown. */
export interface KeptLine {
  readonly text: string;
  /** Zero-based, in the file as it was read. */
  readonly line: number;
  readonly reason: KeptReason;
}

/** A notes file: what is understood, and what is kept. */
export interface NotesFile {
  readonly notes: readonly Note[];
  readonly kept: readonly KeptLine[];
}

/** A notes file as read. */
export interface ReadNotesFile extends NotesFile {
  /** Whether git left conflict markers in it: both sides were read, and writing the file resolves them. */
  readonly hasConflict: boolean;
}

/**
 * A line that git writes into a file that two branches changed: seven characters or more (a merge within a merge, or the
 * attribute `conflict-marker-size`), then a label. No line of ours begins so. Source: git-merge, "How conflicts are
 * presented"; `|||||||` is of the styles diff3 and zdiff3.
 */
const CONFLICT_MARKER = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?: |$)/;

/**
 * Reads a notes file: UTF-8 text, one annotation a line. Never throws: a line that is no JSON, no note, or of a newer
 * version is kept aside. Of two lines with one id both are returned; `mergeNotes` unites them. Conflict markers are read
 * through: the lines of both sides, and of their common past where git shows it, are all versions of notes.
 */
export function parseNotesFile(content: string, readLine = parseNote): ReadNotesFile {
  const notes: Note[] = [];
  const kept: KeptLine[] = [];
  let hasConflict = false;
  for (const [line, stored] of content.split("\n").entries()) {
    const text = withoutEdges(stored);
    if (CONFLICT_MARKER.test(text)) hasConflict = true;
    else if (text.trim() !== "") {
      const read = readLine(text);
      if (typeof read === "string") kept.push({ text, line, reason: read });
      else notes.push(read);
    }
  }
  return { notes, kept, hasConflict };
}

/**
 * A line without what is no part of it: byte order marks before it, for files that were put together have them within, and
 * the carriage returns that editors left at its end, however many.
 */
function withoutEdges(line: string): string {
  let end = line.length;
  while (line.charAt(end - 1) === "\r") end--;
  return line.slice(0, end).replace(/^\uFEFF+/, "");
}

/**
 * Writes a notes file: a line a note, sorted by id, keys in one order, so that changing a note changes its line only; then
 * the lines that are not understood, each once.
 */
export function formatNotesFile(file: NotesFile, writeLine = formatNote): string {
  const notes = [...file.notes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const kept = [...new Set(file.kept.map(({ text }) => text))].sort();
  const lines = [...notes.map((note) => writeLine(note)), ...kept];
  return lines.map((line) => `${line}\n`).join("");
}
