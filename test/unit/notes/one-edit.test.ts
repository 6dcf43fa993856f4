import assert from "node:assert/strict";
import fc from "fast-check";
import { asOneEdit, type TextEdit } from "../../../src/core/text-edit.js";

const edits = fc.array(
  fc.record({ start: fc.nat(30), deleted: fc.nat(6), inserted: fc.string({ maxLength: 6 }) }),
  { minLength: 1, maxLength: 6 },
);

describe("several edits as one", () => {
  it("make the same of a text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 40 }), edits, (text, made) => {
        let now = text;
        const exact = made.map(({ start: wanted, deleted: most, inserted }): TextEdit => {
          const start = Math.min(wanted, now.length);
          const deleted = Math.min(most, now.length - start);
          now = now.slice(0, start) + inserted + now.slice(start + deleted);
          return { start, deleted, inserted: inserted.length };
        });
        const { start, deleted, inserted } = asOneEdit(exact);
        const words = now.slice(start, start + inserted);
        assert.equal(text.slice(0, start) + words + text.slice(start + deleted), now);
      }),
    );
  });

  it("are none where there are none", () => {
    assert.deepEqual(asOneEdit([]), { start: 0, deleted: 0, inserted: 0 });
  });
});
