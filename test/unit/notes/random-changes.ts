import fc from "fast-check";
import type { Note } from "../../../src/core/notes/note.js";
import { supersede } from "../../../src/core/notes/supersede.js";
import {
  addReply,
  createNote,
  deleteBody,
  deleteNote,
  editBody,
  restoreNote,
  retarget,
} from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

/** Something that an analyst does to one of the notes, at a minute of a clock that may go wrong. */
export interface Change {
  readonly kind:
    | "add"
    | "edit"
    | "reply"
    | "unreply"
    | "delete"
    | "restore"
    | "attach"
    | "describe"
    | "settle";
  /** Which note, counted around. */
  readonly note: number;
  readonly minute: number;
}

export const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(
    "add",
    "edit",
    "reply",
    "unreply",
    "delete",
    "restore",
    "attach",
    "describe",
    "settle",
  ),
  note: fc.nat(20),
  minute: fc.integer({ min: 1, max: 40 }),
});

/** Does a change as an analyst at one place would; gives the notes that are new or other by it. */
export function apply(
  notes: ReadonlyMap<string, Note>,
  change: Change,
  author: string,
  count: number,
): Note[] {
  const by = authorAt(change.minute, author, { next: idOf(author, count) });
  const known = [...notes.values()][change.note % Math.max(1, notes.size)];
  if (change.kind === "add" || !known)
    return [createNote(noteOn(TEXT, "97").target, `${author} ${count}`, by)];
  return [supersede(known, changed(known, change, `${author} ${count}`, by), by.now)];
}

const TEXT = "The survey counted 412 wells. Of these, 97 had run dry by August.";

function changed(note: Note, { kind }: Change, words: string, by: ReturnType<typeof authorAt>): Note {
  const comment = note.bodies.find(({ purpose }) => purpose === "commenting");
  const reply = note.bodies.find(({ purpose, deleted }) => purpose === "replying" && deleted === null);
  const target = noteOn(TEXT, words.length % 2 ? "412" : "August").target;
  if (kind === "edit" && comment) return editBody(note, comment.id, words, by);
  if (kind === "unreply" && reply) return deleteBody(note, reply.id, by);
  if (kind === "delete") return deleteNote(note, by);
  if (kind === "restore") return restoreNote(note, by);
  if (kind === "attach") return retarget(note, target, by);
  if (kind === "describe") return { ...note, target: { ...note.target, described: by.now } };
  if (kind === "settle")
    return { ...note, status: { value: "resolved", creator: by.creator, modified: by.now } };
  return addReply(note, words, by);
}

/** Ids that no other author and no other step gives. */
function idOf(author: string, count: number): number {
  return ([...author].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e6) * 1e6 + count * 10;
}
