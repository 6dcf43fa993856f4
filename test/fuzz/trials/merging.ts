import assert from "node:assert/strict";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { broken, randomDocument } from "../documents.js";
import { brokenLines, randomNotesFile } from "../random-notes.js";
import type { Trial } from "../trial.js";

/** Two broken copies of a notes file are merged: nothing may be lost, and the order may not matter. */
export const MERGING: Trial = {
  name: "merging",
  readings: 1,
  make(random) {
    const file = randomNotesFile(random, randomDocument(random).slice(0, 5000));
    const copy = () => broken(random, random.chance(0.5) ? brokenLines(random, file) : file);
    return [copy(), copy()];
  },
  check([one = "", other = ""]) {
    assertMerged(one, other);
  },
};

function assertMerged(one: string, other: string): void {
  const [a, b] = [one, other].map((content) => parseNotesFile(content));
  assert.ok(a && b);
  for (const [content, { kept }] of [
    [one, a],
    [other, b],
  ] as const)
    for (const { text } of kept) assert.ok(content.includes(text), "a kept line is not as it was");
  const notes = mergeNotes(a.notes, b.notes);
  const kept = [...a.kept, ...b.kept];
  const written = formatNotesFile({ notes, kept });
  assert.equal(
    written,
    formatNotesFile({ notes: mergeNotes(b.notes, a.notes), kept }),
    "merged in the other order, something else comes of it",
  );
  const again = parseNotesFile(written);
  assert.equal(formatNotesFile(again), written, "what was written is not what is read");
  const ids = new Set(again.notes.map(({ id }) => id));
  for (const { id } of [...a.notes, ...b.notes]) assert.ok(ids.has(id), `the note ${id} is lost`);
}
