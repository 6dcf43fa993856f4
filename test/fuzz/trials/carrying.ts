import assert from "node:assert/strict";
import { carryNotes } from "../../../src/core/anchoring/carry-notes.js";
import { broken, randomDocument } from "../documents.js";
import { randomNotesFile } from "../random-notes.js";
import type { Trial } from "../trial.js";

/** The notes of a document are carried to a broken copy of it: none may stand where it cannot. */
export const CARRYING: Trial = {
  name: "carrying",
  readings: 3,
  make(random) {
    const text = randomDocument(random);
    return [text, broken(random, text), randomNotesFile(random, text)];
  },
  check([old = "", now = "", notesFile = ""]) {
    assertCarried(old, now, notesFile);
  },
};

function assertCarried(old: string, now: string, notesFile: string): void {
  for (const { anchor, quote } of carried(old, old, notesFile)) {
    assert.equal(anchor.state, "anchored", `a note on “${quote}” leaves a report that did not change`);
    assert.equal(lf(wordsAt(old, anchor.span)), quote);
  }
  for (const { anchor, quote } of carried(old, now, notesFile)) {
    const spans = anchor.state === "orphan" ? anchor.candidates : [anchor.span];
    for (const { start, end } of spans)
      assert.ok(start >= 0 && start <= end && end <= now.length, `${start}–${end} of ${now.length}`);
    if (anchor.state === "anchored" || anchor.state === "moved")
      assert.equal(figuresOf(wordsAt(now, anchor.span)), figuresOf(quote), "a figure changed without a word");
  }
}

function carried(old: string, now: string, notesFile: string) {
  return carryNotes({ old, now, source: "file:report.txt" }, notesFile).notes;
}

function wordsAt(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The digits of a passage, one number after another; what is raised or lowered is none of a number beside it. */
function figuresOf(text: string): string {
  const apart = text.replace(/\p{No}/gu, " $& ").normalize("NFKC");
  return (apart.match(/\p{Nd}+/gu) ?? []).join(" ");
}
