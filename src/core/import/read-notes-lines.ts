import { mergeNotes } from "../notes/merge.js";
import { isComment } from "../notes/note.js";
import { parseNote } from "../notes/note-line.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import { parseNotesFile } from "../notes/notes-file.js";
import { type Incoming, leftOut } from "./incoming.js";
import { LIMITS } from "./limits.js";
import { readJson } from "./read-json.js";
import { RefusedError } from "./refusal.js";

/**
 * Reads another analyst's notes file. Their decisions about headings, figures and organizations stay theirs, and so do
 * their deletions: only notes are taken in. Throws a `RefusedError` where no line is a note.
 */
export function readNotesLines(text: string): Incoming {
  const { notes, kept } = parseNotesFile(text, (line) => {
    try {
      readJson(line);
    } catch (error) {
      if (error instanceof RefusedError) return "notJson";
      throw error;
    }
    return parseNote(line);
  });
  if (notes.length === 0 && kept.length > 0) throw new RefusedError("notUnderstood", "1");
  if (notes.length > LIMITS.notes) throw new RefusedError("tooManyParts");
  const merged = mergeNotes(notes, []);
  const all = merged.filter(isComment);
  const decisions = merged.filter((note) => note.deleted === null && !isComment(note));
  const living = all.filter(({ deleted }) => deleted === null);
  for (const { id, bodies, target } of living)
    for (const words of [...bodies.map(({ value }) => value), target.quote.exact])
      if (words.length > LIMITS.words) throw new RefusedError("tooLong", id);
  return {
    format: "notes",
    documents: [
      {
        name: "",
        text: null,
        notes: living.map((note) => ({ note, isOnWholeReport: isOnWholeReport(note), extent: "full" })),
      },
    ],
    codes: [],
    leftOut: [
      ...leftOut("notUnderstood", kept.length),
      ...leftOut("deleted", all.length - living.length),
      ...leftOut("decision", decisions.length),
    ],
  };
}
