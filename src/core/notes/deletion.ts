import type { Note } from "./note.js";
import { compareTimes } from "./times.js";

/**
 * The pieces of a note that people change, each with the time of its version: the note itself by its id, its bodies by
 * theirs, `target` where a person put it on another passage, `status` where someone settled it.
 */
export function piecesOf({ id, modified, bodies, target, status }: Note): Readonly<Record<string, string>> {
  return Object.fromEntries([
    [id, modified],
    ...bodies.map((body) => [body.id, body.modified]),
    ...(target.chosen === undefined ? [] : [["target", target.chosen]]),
    ...(status === undefined ? [] : [["status", status.modified]]),
  ]);
}

/** Whether a deletion that a state of the note knows of had seen this version of a piece, or a later one. */
export function isSeen(note: Note, piece: string, time: string): boolean {
  // A tombstone covers all that it holds.
  const seen = note.deleted === null ? note.outlived?.seen : piecesOf(note);
  const version = seen && Object.hasOwn(seen, piece) ? seen[piece] : undefined;
  return version !== undefined && compareTimes(version, time) >= 0;
}
