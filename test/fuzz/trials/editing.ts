import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { EditedAnalysis } from "../../../src/core/incremental/edited-analysis.js";
import type { TextEdit } from "../../../src/core/text-edit.js";
import { mutate, randomDocument } from "../documents.js";
import { PIECES } from "../pieces.js";
import type { Random } from "../random.js";
import type { Trial } from "../trial.js";
import { unicodeSoup } from "../unicode.js";
import { FORMATS } from "./formats.js";

const EDITS = 5;
/** Longest document that is edited, in UTF-16 units. */
const LONGEST = 2500;

/** A document is typed into: after every edit, what is known of it is what a reading of the whole would tell. */
export const EDITING: Trial = {
  name: "editing",
  // Comparing takes longer than reading.
  readings: 8 * EDITS,
  make: (random) => [randomDocument(random).slice(0, LONGEST)],
  check([before = ""], random) {
    const format = random.of(FORMATS);
    let text = before;
    const edited = new EditedAnalysis(text, { format });
    assert.deepEqual(edited.analysis, analyze(text, { format }));
    let place = 0;
    for (let count = 0; count < EDITS; count++) {
      const after = changed(random, text, place);
      const edit = editBetween(text, after);
      place = edit.start + edit.inserted;
      edited.take([edit], after);
      text = after;
      // Several edits may come before anybody asks, and while others are still being followed.
      if (random.chance(0.3)) {
        const reading = edited.inSteps();
        for (let step = random.below(40); step > 0 && !reading.next().done; step--);
      }
      if (random.chance(0.7))
        assert.deepEqual(edited.analysis, analyze(text, { format }), `after edit ${count}`);
    }
  },
};

/** What is typed at once: letters and figures, marks by which lines are something else, a page's edge. */
const KEYS = [
  "x",
  "7",
  " ",
  ".",
  ",",
  "%",
  "A",
  "é",
  "-",
  "(",
  "\n",
  "\n\n",
  "\f",
  "#",
  "| ",
  "```",
  "\n7\n",
  "1. ",
  ".1 ",
  "\n2 A",
] as const;

/** Mostly what typing does within a line, often where the last edit ended; now and then any accident. */
function changed(random: Random, text: string, place: number): string {
  if (random.chance(0.25)) return mutate(random, text);
  const at = random.chance(0.4) ? Math.min(place, text.length) : random.below(text.length + 1);
  const kind = random.next();
  if (kind < 0.5) return text.slice(0, at) + random.of(KEYS) + text.slice(at);
  if (kind < 0.75) return text.slice(0, at) + text.slice(at + 1 + random.below(3));
  if (kind < 0.85) return text.slice(0, at) + unicodeSoup(random) + text.slice(at);
  const piece = random.of(PIECES);
  return text.slice(0, at) + piece.slice(0, 1 + random.below(piece.length)) + text.slice(at);
}

/** The smallest edit that makes one text of another. */
function editBetween(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, deleted: before.length - start - same, inserted: after.length - start - same };
}
