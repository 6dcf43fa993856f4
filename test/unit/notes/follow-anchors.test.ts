import assert from "node:assert/strict";
import type { Anchor } from "../../../src/core/notes/anchor.js";
import { followAnchors } from "../../../src/core/notes/follow-anchors.js";
import type { TextEdit } from "../../../src/core/text-edit.js";

/** Where a passage from 10 to 20 stands after edits. */
function follow(state: "anchored" | "moved" | "changed", ...edits: TextEdit[]): Anchor | undefined {
  return followAnchors(new Map([["a", { state, span: { start: 10, end: 20 } }]]), edits).get("a");
}

describe("notes that follow an edit", () => {
  it("stay the very same where the edit comes after them", () => {
    const before: Anchor = { state: "moved", span: { start: 10, end: 20 } };
    const after = followAnchors(new Map([["a", before]]), [{ start: 20, deleted: 0, inserted: 7 }]);
    assert.equal(after.get("a"), before);
  });

  it("shift with an edit before them and keep their state", () =>
    assert.deepEqual(follow("moved", { start: 0, deleted: 1, inserted: 4 }), {
      state: "moved",
      span: { start: 13, end: 23 },
    }));

  it("are changed by an edit within, whatever comes after it in the same change", () =>
    assert.deepEqual(
      follow("anchored", { start: 12, deleted: 1, inserted: 1 }, { start: 0, deleted: 0, inserted: 2 }),
      { state: "changed", span: { start: 12, end: 22 } },
    ));

  it("are orphans once nothing is left of them, and stay so", () =>
    assert.deepEqual(
      follow("anchored", { start: 9, deleted: 12, inserted: 0 }, { start: 0, deleted: 0, inserted: 30 }),
      { state: "orphan", candidates: [] },
    ));
});
