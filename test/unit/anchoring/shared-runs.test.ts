import assert from "node:assert/strict";
import { type Comparison, sharedRuns } from "../../../src/core/anchoring/shared-runs.js";

/** Two texts, a letter a token, all of them free. */
function comparison(old: string, now: string): Comparison {
  const tokens = (text: string) => Int32Array.from(text, (letter) => letter.charCodeAt(0));
  return {
    old: tokens(old),
    new: tokens(now),
    oldRange: { first: 0, end: old.length },
    newRange: { first: 0, end: now.length },
    oldTaken: new Int32Array(old.length).fill(-1),
    newTaken: new Int32Array(now.length).fill(-1),
  };
}

describe("runs that two texts share", () => {
  it("go as far around a seed as both texts are the same", () => {
    assert.deepEqual(sharedRuns(comparison("--abcdef--", "++abcdef+"), 4, "unique"), [
      { old: 2, new: 2, length: 6 },
    ]);
  });

  it("are found once each where the texts say one thing over and over", () => {
    // The seeds fall on two shifts in turn, and each run covers nearly all of the texts.
    const [old, now] = ["abcd".repeat(100), `cd${"abcd".repeat(99)}ab`];
    const runs = sharedRuns(comparison(old, now), 4, "asOften");
    assert.ok(runs.length > 0);
    assert.equal(new Set(runs.map((run) => JSON.stringify(run))).size, runs.length);
  });
});
