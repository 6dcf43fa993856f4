import assert from "node:assert/strict";
import { ShownRows } from "../../../src/host/shown-rows.js";

/** A row of a tree that is written down as names with looks: `{ "a: old": {}, "b": { "c": {} } }`. */
interface Row {
  readonly id: string;
  readonly looks: string;
  readonly rows: Tree;
}

interface Tree {
  readonly [row: string]: Tree;
}

function rowsOf(tree: Tree): Row[] {
  return Object.entries(tree).map(([name, rows]) => {
    const [id = "", looks = ""] = name.split(": ");
    return { id, looks, rows };
  });
}

/** A tree whose rows an editor holds that opened some of them, and how it is changed. */
function held(tree: Tree, opened: readonly string[]) {
  let now = tree;
  const shown = new ShownRows<Row>({
    idOf: ({ id }) => id,
    below: (row) => rowsOf(row ? row.rows : now),
    looksOf: ({ looks }) => looks,
  });
  const rows = new Map<string, Row>();
  const open = (row?: Row) => {
    for (const one of shown.below(row)) {
      shown.look(one, one.looks);
      rows.set(one.id, one);
      if (opened.includes(one.id)) open(one);
    }
  };
  open();
  return {
    rows,
    open,
    /** The ids of the rows to be asked for anew; `*` for the whole tree. */
    change: (to: Tree) => {
      now = to;
      return shown.update().map((row) => row?.id ?? "*");
    },
  };
}

const A: Tree = { "a: 1": { "a1: x": {}, "a2: y": {} } };
const B: Tree = { "b: 2": { "b1: z": { "b11: w": {} } } };
const BEFORE: Tree = { ...A, ...B };

const CHANGES: readonly [what: string, opened: string, after: Tree, stale: string][] = [
  ["nothing", "a b b1", BEFORE, ""],
  ["the looks of a row", "a b b1", { ...A, "b: 3": { "b1: z": { "b11: w": {} } } }, "b"],
  [
    "the looks of rows in two places",
    "a b b1",
    { "a: 1": { "a1: x": {}, "a2: Y": {} }, "b: 2": { "b1: z": { "b11: W": {} } } },
    "a2 b11",
  ],
  ["the looks of a row that is folded in", "b b1", { "a: 1": { "a1: X": {}, "a2: y": {} }, ...B }, ""],
  ["the rows below a row", "a b b1", { "a: 1": { "a1: x": {} }, ...B }, "a"],
  ["their order", "a", { "a: 1": { "a2: y": {}, "a1: x": {} }, ...B }, "a"],
  ["the rows below a row that is folded in", "b b1", { "a: 1": {}, ...B }, ""],
  ["a row and those below it, which come with it", "a b b1", { ...A, "b: 3": { "b2: z": {} } }, "b"],
  ["the outermost rows", "a b b1", { ...BEFORE, "c: 4": {} }, "*"],
];

describe("The rows of a view", () => {
  for (const [what, opened, after, stale] of CHANGES)
    it(`are asked for anew where a change touches ${what}: ${stale || "none"}`, () => {
      const tree = held(BEFORE, opened.split(" "));
      assert.equal(tree.change(after).join(" "), stale);
      assert.deepEqual(tree.change(after), [], "what was told once is told again");
    });

  it("stay the same objects and say what is so by now", () => {
    const tree = held(BEFORE, ["a"]);
    const row = tree.rows.get("a2");
    const moved = { "a2: y": { "new: n": {} } };
    assert.deepEqual(tree.change({ ...BEFORE, "a: 1": { "a1: x": {}, ...moved } }), []);
    assert.equal(tree.rows.get("a2"), row);
    assert.deepEqual(row?.rows, { "new: n": {} });
  });

  it("are followed again once they were asked for anew", () => {
    const tree = held(BEFORE, ["a", "b"]);
    assert.deepEqual(tree.change({ "a: 1": {} }), ["*"]);
    tree.open();
    assert.deepEqual(tree.change({ "a: 5": {} }), ["a"]);
  });
});
