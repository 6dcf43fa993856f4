import { isWithinCode } from "../coding/code.js";
import { codesOf, writtenBodies } from "../coding/tags.js";
import { isResolved, type Note } from "./note.js";

/** Which notes are to be seen: those that meet all of it. */
export interface NoteFilter {
  /** Lower-case words, each somewhere in what was written, in the passage or in the codes. */
  readonly words: readonly string[];
  /** Codes of which the note has one, or one below it; lower case. */
  readonly codes: readonly string[];
  /** Beginnings of names of those who wrote in it, lower case. */
  readonly authors: readonly string[];
  readonly status: "open" | "resolved" | null;
}

/** Lets every note through. */
export const NO_FILTER: NoteFilter = { words: [], codes: [], authors: [], status: null };

/** A piece of a filter: `is:open`, `by:"Ada Byron"`, `#Economy/Housing`, `#"Public housing"`, a word. */
const PIECE = /(by:|is:|#)?(?:"([^"]*)"|(\S+))/gi;

/** Reads a filter as it is typed: `rent #Housing is:open by:ada`. What is not understood is a word. */
export function readNoteFilter(typed: string): NoteFilter {
  const [words, codes, authors]: string[][] = [[], [], []];
  let status: NoteFilter["status"] = null;
  for (const [piece, mark = "", quoted, plain] of typed.toLowerCase().matchAll(PIECE)) {
    const value = quoted ?? plain ?? "";
    if (mark === "is:" && (value === "open" || value === "resolved")) status = value;
    else if (mark === "#") codes?.push(value);
    else if (mark === "by:") authors?.push(value);
    else words?.push(mark === "" ? value : piece);
  }
  return { words: words ?? [], codes: codes ?? [], authors: authors ?? [], status };
}

/** Whether a note is to be seen. */
export function passesFilter(note: Note, { words, codes, authors, status }: NoteFilter): boolean {
  if (status !== null && isResolved(note) !== (status === "resolved")) return false;
  const own = codesOf(note).map((code) => code.toLowerCase());
  if (codes.length > 0 && !own.some((code) => codes.some((wanted) => isWithinCode(code, wanted))))
    return false;
  const names = [note, ...note.bodies].map(({ creator }) => creator?.name.toLowerCase() ?? "");
  if (authors.length > 0 && !names.some((name) => authors.some((wanted) => name.startsWith(wanted))))
    return false;
  if (words.length === 0) return true;
  const written = writtenBodies(note).map(({ value }) => value);
  const text = [...written, note.target.quote.exact, ...own].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
