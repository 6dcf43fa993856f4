import assert from "node:assert/strict";
import fc from "fast-check";
import { followEdit } from "../../../src/core/text-edit.js";

const TEXT = "0123456789";
const PASSAGE = { start: 3, end: 7 };

function edited(start: number, deleted: number, inserted: string) {
  const followed = followEdit(PASSAGE, { start, deleted, inserted: inserted.length });
  const text = TEXT.slice(0, start) + inserted + TEXT.slice(start + deleted);
  return followed && { words: text.slice(followed.span.start, followed.span.end), touched: followed.touched };
}

describe("following an edit", () => {
  const cases: [
    what: string,
    at: number,
    deleted: number,
    inserted: string,
    words: string,
    touched: boolean,
  ][] = [
    ["typing before the passage", 1, 0, "ab", "3456", false],
    ["typing at its first edge", 3, 0, "ab", "3456", false],
    ["typing at its last edge", 7, 0, "ab", "3456", false],
    ["typing within it", 5, 0, "ab", "34ab56", true],
    ["deleting before it", 0, 2, "", "3456", false],
    ["deleting across its start", 2, 2, "", "456", true],
    ["replacing across its start", 2, 2, "xyz", "456", true],
    ["deleting across its end", 6, 3, "", "345", true],
    ["replacing within it", 4, 2, "-", "3-6", true],
  ];
  for (const [what, at, deleted, inserted, words, touched] of cases)
    it(`keeps "${words}" after ${what}`, () => {
      assert.deepEqual(edited(at, deleted, inserted), { words, touched });
    });

  it("gives the passage up when all of it was replaced", () => {
    assert.equal(edited(2, 6, "new"), null);
    assert.equal(edited(3, 4, ""), null);
  });

  it("keeps the words exactly when it says that they are untouched", () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), fc.string({ maxLength: 4 }), (start, length, inserted) => {
        const followed = edited(start, Math.min(length, TEXT.length - start), inserted);
        if (followed && !followed.touched) assert.equal(followed.words, "3456");
      }),
    );
  });
});
