import { mergeNotes } from "../notes/merge.js";
import { isComment, type Note } from "../notes/note.js";
import { parseNote } from "../notes/note-line.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import { parseNotesFile } from "../notes/notes-file.js";
import { type Incoming, type IncomingNote, leftOut } from "./incoming.js";
import { LIMITS, withinLimit } from "./limits.js";
import { readJson } from "./read-json.js";
import { readWebAnnotations, webAnnotations } from "./read-web-annotations.js";
import { RefusedError } from "./refusal.js";

/**
 * Reads another analyst's notes file, also one that holds annotations of other tools, as `carry` takes it. Their decisions
 * about headings, figures and organizations stay theirs, and so do their deletions: only notes are taken in. Throws a
 * `RefusedError` where no line is a note.
 */
export function readNotesLines(text: string): Incoming {
  const foreign: unknown[] = [];
  const { notes, kept } = parseNotesFile(text, (line) => {
    const value = readLine(line);
    const note = value === undefined ? "notJson" : parseNote(line);
    if (note === "notANote" && isReadable(value)) foreign.push(value);
    return note;
  });
  if (notes.length + foreign.length === 0 && kept.length > 0) throw new RefusedError("notUnderstood", "1");
  if (notes.length > LIMITS.notes) throw new RefusedError("tooManyParts");
  const merged = mergeNotes(notes, []);
  const all = merged.filter(isComment);
  const decisions = merged.filter((note) => note.deleted === null && !isComment(note));
  const own = all.filter(({ deleted }) => deleted === null).map(toIncoming);
  const others = readWebAnnotations(foreign).documents.flatMap((document) => document.notes);
  return {
    format: "notes",
    documents: [{ name: "", text: null, notes: [...own, ...others] }],
    codes: [],
    leftOut: [
      ...leftOut("notUnderstood", kept.length - foreign.length),
      ...leftOut("deleted", all.length - own.length),
      ...leftOut("decision", decisions.length),
    ],
  };
}

/** A line as JSON; undefined where it is none that is read. */
function readLine(line: string): unknown {
  try {
    return readJson(line);
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

/** Whether a line is an annotation of another tool, with values of the kinds that the model has. */
function isReadable(value: unknown): boolean {
  const annotations = webAnnotations(value);
  try {
    return annotations !== null && readWebAnnotations(annotations).documents.length > 0;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}

function toIncoming(note: Note): IncomingNote {
  for (const words of [...note.bodies.map(({ value }) => value), note.target.quote.exact])
    withinLimit(words, LIMITS.words, note.id);
  return { note, isOnWholeReport: isOnWholeReport(note), extent: "full" };
}
