import type { NoteBody } from "./note.js";
import { compareTimes } from "./times.js";

/** Bodies in the order of the file: by their making; of the same moment the comment first, then by id. */
export function inBodyOrder(bodies: readonly NoteBody[]): NoteBody[] {
  return [...bodies].sort(
    (a, b) =>
      compareTimes(a.created, b.created) || rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function rank({ purpose }: NoteBody): number {
  return purpose === "commenting" ? 0 : 1;
}
