import assert from "node:assert/strict";
import fc from "fast-check";
import { listLines } from "../../src/core/document/line-list.js";
import type { Line } from "../../src/core/document/lines.js";
import { shares } from "./incremental/typed-documents.js";

/** Lines of ten units each, from a place and a number on. */
const linesFrom = (start: number, number: number, count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({
    start: start + at * 10,
    end: start + at * 10 + 9,
    number: number + at,
    indent: at % 3,
    blanks: at % 2,
    pageBreak: false,
  }));

const moved = (line: Line, by: number, numbers: number): Line => ({
  ...line,
  start: line.start + by,
  end: line.end + by,
  number: line.number + numbers,
});

const changes = fc.record({
  share: shares,
  gone: fc.integer({ min: 0, max: 6 }),
  come: fc.integer({ min: 0, max: 6 }),
});

describe("a list of what moves with the text, as of lines", () => {
  for (const count of [0, 1, 40, 9000])
    it(`of ${count} holds what an array would, whatever lines give way to others`, () => {
      fc.assert(
        fc.property(fc.array(changes, { maxLength: 12 }), (made) => {
          let array = linesFrom(0, 0, count);
          let list = listLines(array);
          for (const { share, gone, come } of made) {
            const from = Math.floor(share * array.length);
            const before = Math.min(array.length, from + gone);
            const above = array[from - 1];
            const fresh = linesFrom((above?.end ?? -1) + 1, (above?.number ?? -1) + 1, come);
            const [characters, numbers] = [(come - (before - from)) * 10, come - (before - from)];
            list = list.with({ from, before, fresh, by: { characters, numbers } });
            const behind = array.slice(before).map((line) => moved(line, characters, numbers));
            array = [...array.slice(0, from), ...fresh, ...behind];
            assert.deepEqual([list.length, list.last], [array.length, array.at(-1)]);
            // Who has asked for all of them changes nothing but what the next change costs.
            if (share < 0.3) assert.deepEqual(list.all(), array);
          }
          assert.deepEqual(list.slice(0, array.length + 1), array);
          const still = ({ indent, blanks }: Line) => [indent, blanks];
          for (const [at, line] of array.entries())
            assert.deepEqual(still(list.getUnmoved(at) as Line), still(line));
          assert.deepEqual([list.get(-1), list.get(array.length)], [undefined, undefined]);
          assert.deepEqual([list.getUnmoved(-1), list.getUnmoved(array.length)], [undefined, undefined]);
          const place = array.length * 5;
          const isBefore = ({ start }: Line) => start < place;
          assert.equal(list.countBefore(isBefore), array.filter(isBefore).length);
        }),
        { numRuns: count > 1000 ? 20 : 200 },
      );
    });

  it("leaves what it was as it was", () => {
    const list = listLines(linesFrom(0, 0, 5));
    const known = list.slice(0, 5);
    list.with({ from: 1, before: 3, fresh: [], by: { characters: -20, numbers: -2 } });
    assert.deepEqual(list.slice(0, 5), known);
  });
});
