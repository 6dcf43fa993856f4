import assert from "node:assert/strict";
import { type Mark, PaintedMarks } from "../../../src/host/painted-marks.js";

const marks = (...places: readonly [start: number, end: number][]): Mark[] =>
  places.map(([start, end]) => ({ start, end }));

/** Long after the marks were put. */
const LATER = 60_000;

/** An editor with the marks 10–20 and 40–50 since the first version of its document. */
function painted(): PaintedMarks {
  const editor = new PaintedMarks(1);
  editor.put(marks([10, 20], [40, 50]), 1, 0);
  return editor;
}

const EDITS: readonly [
  what: string,
  edit: [start: number, deleted: number, inserted: number],
  after: Mark[],
][] = [
  ["before both", [2, 1, 4], marks([13, 23], [43, 53])],
  ["between them", [30, 0, 1], marks([10, 20], [41, 51])],
  ["behind both", [60, 0, 1], marks([10, 20], [40, 50])],
];

const TOUCHES: readonly [what: string, edit: [start: number, deleted: number, inserted: number]][] = [
  ["in a mark", [15, 0, 1]],
  ["at its start", [10, 0, 1]],
  ["at its end", [20, 0, 1]],
  ["over both", [0, 100, 3]],
];

describe("The marks that an editor has", () => {
  for (const [what, [start, deleted, inserted], after] of EDITS)
    it(`move with an edit ${what}, so that they need not be put again`, () => {
      const editor = painted();
      editor.follow([{ start, deleted, inserted }], 2, LATER);
      assert.ok(editor.has(after, 2));
      assert.ok(!editor.has(after.slice(1), 2), "a mark too few");
    });

  for (const [what, [start, deleted, inserted]] of TOUCHES)
    it(`are put again after an edit ${what}, whatever the editor made of them`, () => {
      const editor = painted();
      editor.follow([{ start, deleted, inserted }], 2, LATER);
      assert.ok(!editor.has(editor.marks, 2));
      editor.put(marks([10, 21]), 2, LATER);
      assert.ok(editor.has(marks([10, 21]), 2));
    });

  it("are put again after an edit that crossed their way", () => {
    const editor = painted();
    editor.follow([{ start: 60, deleted: 0, inserted: 1 }], 2, 300);
    assert.ok(!editor.has(editor.marks, 2));
  });

  it("are put again where a version of the document was missed", () => {
    const editor = painted();
    editor.follow([{ start: 60, deleted: 0, inserted: 1 }], 3, LATER);
    assert.ok(!editor.has(editor.marks, 3));
    assert.ok(!painted().has(editor.marks, 2));
  });

  it("are not moved by an edit that they were put after", () => {
    const editor = painted();
    editor.put(marks([10, 20]), 2, LATER);
    editor.follow([{ start: 0, deleted: 0, inserted: 5 }], 2, LATER);
    assert.ok(editor.has(marks([10, 20]), 2));
  });

  it("are others where other words stand behind them", () => {
    const behind = (key: string): Mark[] => [{ start: 10, end: 20, behind: { key, look: {} } }];
    const editor = new PaintedMarks(1);
    editor.put(behind("tides"), 1, 0);
    assert.ok(editor.has(behind("tides"), 1));
    assert.ok(!editor.has(behind("quays"), 1));
  });

  it("give way within the parts of the document that are known anew, and stay elsewhere", () => {
    assert.deepEqual(
      painted().with(marks([12, 15], [45, 55], [90, 99]), [
        { start: 0, end: 30 },
        { start: 80, end: 85 },
      ]),
      marks([12, 15], [40, 50]),
    );
  });
});
