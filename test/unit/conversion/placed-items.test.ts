import assert from "node:assert/strict";
import { type PrintedItem, placeItems, styleOfFont } from "../../../src/core/conversion/pdf/placed-items.js";

/** What turns a page's own space, with its origin at the lower left, into one with it at the upper left. */
const VIEWPORT = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };

function printed(str: string, transform: readonly number[]): PrintedItem {
  return { str, width: 50, height: 10, transform, fontName: "f1" };
}

/** The text and place of items as they are read, with the extent of their page. */
function placed(...items: PrintedItem[]) {
  const page = placeItems(items, VIEWPORT, new Map([["f1", { bold: true, italic: false }]]));
  const places = page.items.map(({ text, x, y, size }) => [text, x, y, size]);
  return { places, width: page.width, height: page.height };
}

describe("a piece of text on a page", () => {
  it("is placed from the upper left corner, with its size and the looks of its font", () => {
    assert.deepEqual(placed(printed("boats", [10, 0, 0, 10, 70, 700])).places, [["boats", 70, 100, 10]]);
    const { items } = placeItems([printed("boats", [10, 0, 0, 10, 70, 700])], VIEWPORT, new Map());
    assert.equal(items[0]?.bold, false);
  });

  it("is left out where it is empty, or runs another way than most of the page", () => {
    const { places } = placed(
      printed("  ", [10, 0, 0, 10, 70, 700]),
      printed("a line of text", [10, 0, 0, 10, 70, 700]),
      printed("stamp", [0, 10, -10, 0, 20, 300]),
    );
    assert.deepEqual(places, [["a line of text", 70, 100, 10]]);
  });

  it("is read upright on a page whose text runs up", () => {
    const page = placed(
      printed("first", [0, 10, -10, 0, 100, 70]),
      printed("second", [0, 10, -10, 0, 112, 70]),
    );
    assert.deepEqual(page, {
      places: [
        ["first", 70, 100, 10],
        ["second", 70, 112, 10],
      ],
      width: 800,
      height: 600,
    });
  });

  it("is read upright on a page whose text runs down, or stands on its head", () => {
    assert.deepEqual(placed(printed("down", [0, -10, 10, 0, 500, 730])).places, [["down", 70, 100, 10]]);
    assert.deepEqual(placed(printed("head", [-10, 0, 0, -10, 530, 100])).places, [["head", 70, 100, 10]]);
  });
});

describe("a font", () => {
  for (const [font, bold, italic] of [
    [{ name: "BAAAAA+DejaVuSans-Bold" }, true, false],
    [{ name: "ABCDEF+Garamond-SemiboldItalic" }, true, true],
    [{ name: "Times-Oblique" }, false, true],
    [{ name: "Helvetica", bold: true }, true, false],
    [{ name: "BOLDER+Serif" }, false, false],
    [null, false, false],
  ] as const)
    it(`${bold ? "is" : "is not"} bold and ${italic ? "is" : "is not"} italic: ${JSON.stringify(font)}`, () =>
      assert.deepEqual(styleOfFont(font), { bold, italic }));
});
