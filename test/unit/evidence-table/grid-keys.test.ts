import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type GridPlace,
  HEADER,
  type Key,
  keyAction,
} from "../../../src/features/evidence-table/webview/grid-keys.js";

const SIZE = { rows: 100, columns: 9, page: 20 };
const MIDDLE: GridPlace = { row: 50, column: 4 };

/** A key as people write it: `Ctrl+Shift+Home`. */
function key(written: string): Key {
  const names = written.split("+");
  const has = (name: string) => names.slice(0, -1).includes(name);
  return {
    key: names.at(-1) ?? "",
    ctrlKey: has("Ctrl"),
    metaKey: has("Cmd"),
    shiftKey: has("Shift"),
    altKey: has("Alt"),
  };
}

function moved(written: string, at = MIDDLE, size = SIZE): readonly [number, number] {
  const action = keyAction(key(written), at, size);
  assert.ok(action?.type === "move", `${written} does not move`);
  return [action.to.row, action.to.column];
}

describe("The keys of the grid", () => {
  it("move by a cell, a page, and to the ends of row and table", () => {
    assert.deepEqual(moved("ArrowDown"), [51, 4]);
    assert.deepEqual(moved("ArrowUp"), [49, 4]);
    assert.deepEqual(moved("ArrowLeft"), [50, 3]);
    assert.deepEqual(moved("ArrowRight"), [50, 5]);
    assert.deepEqual(moved("PageDown"), [70, 4]);
    assert.deepEqual(moved("PageUp"), [30, 4]);
    assert.deepEqual(moved("Home"), [50, 0]);
    assert.deepEqual(moved("End"), [50, 8]);
    assert.deepEqual(moved("Ctrl+Home"), [0, 0]);
    assert.deepEqual(moved("Cmd+End"), [99, 8]);
  });

  it("reach the headings from the first row, but not by pages", () => {
    assert.deepEqual(moved("ArrowUp", { row: 0, column: 2 }), [HEADER, 2]);
    assert.deepEqual(moved("ArrowUp", { row: HEADER, column: 2 }), [HEADER, 2]);
    assert.deepEqual(moved("PageUp", { row: 3, column: 2 }), [0, 2]);
  });

  it("never leave the table, however small it is", () => {
    const keys = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Home", "End"];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys, ...keys.map((name) => `Ctrl+${name}`)),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: HEADER, max: 2 }),
        (written, rows, columns, row) => {
          const at = { row: Math.min(row, rows - 1), column: 0 };
          const [to, column] = moved(written, at, { rows, columns, page: 2 });
          assert.ok(to >= HEADER && to < Math.max(rows, 1), `row ${to} of ${rows}`);
          assert.ok(column >= 0 && column < columns);
        },
      ),
    );
  });

  it("select, open, copy, note and export", () => {
    const types = ["Enter", " ", "Escape", "Ctrl+a", "Cmd+c", "n", "e"].map(
      (written) => keyAction(key(written), MIDDLE, SIZE)?.type,
    );
    assert.deepEqual(types, ["open", "toggle", "selectNone", "selectAll", "copy", "note", "export"]);
    const extending = keyAction(key("Shift+ArrowDown"), MIDDLE, SIZE);
    assert.ok(extending?.type === "move" && extending.extends);
  });

  it("leave to the editor what is none of theirs", () => {
    for (const written of [
      "Tab",
      "x",
      "Alt+ArrowDown",
      "Ctrl+n",
      "Ctrl+Shift+c",
      "Shift+N",
      "F8",
      "constructor",
    ])
      assert.equal(keyAction(key(written), MIDDLE, SIZE), undefined, written);
  });
});
