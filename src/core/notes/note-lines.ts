import type { Note } from "./note.js";
import { formatNote, type KeptReason, parseNote } from "./note-line.js";

/**
 * The lines of one notes file with the notes that they stand for, so that a change of one note among thousands costs the
 * reading and writing of one line, and a note that did not change stays the same object.
 */
export class NoteLines {
  readonly #lines = new WeakMap<Note, string>();
  #notes = new Map<string, Note>();

  /** Reads the lines of a version of the file; those that stood in the version before are not read again. */
  reader(): (line: string) => Note | KeptReason {
    const before = this.#notes;
    this.#notes = new Map();
    return (line) => {
      const read = before.get(line) ?? parseNote(line);
      if (typeof read !== "string") {
        this.#notes.set(line, read);
        this.#lines.set(read, line);
      }
      return read;
    };
  }

  /** A note as its line; one that was read and not changed as the line that it was read from. */
  readonly format = (note: Note): string => {
    const known = this.#lines.get(note);
    if (known !== undefined) return known;
    const line = formatNote(note);
    this.#lines.set(note, line);
    return line;
  };
}
