import assert from "node:assert/strict";
import { ReadingTextBuilder } from "../../../src/core/document/reading-text.js";

describe("a reading text", () => {
  const source = "took in four hundred\n\n¹ A note.\n\nand twelve (412) boats";

  it("maps a figure that a footnote cuts in two back to the whole stretch of the document", () => {
    const cut = source.indexOf("\n");
    const rest = source.indexOf("and twelve");
    const reading = new ReadingTextBuilder(source)
      .take(0, cut)
      .replace(cut, " ")
      .take(rest, source.length)
      .build();
    assert.equal(reading.text, "took in four hundred and twelve (412) boats");
    const start = reading.text.indexOf("four");
    const span = reading.sourceSpan({ start, end: reading.text.indexOf(" boats") });
    assert.equal(source.slice(span.start, span.end), "four hundred\n\n¹ A note.\n\nand twelve (412)");
  });

  it("gives the parts of a cut figure without what cuts it", () => {
    const cut = source.indexOf("\n");
    const rest = source.indexOf("and twelve");
    const reading = new ReadingTextBuilder(source).take(0, cut).take(rest, source.length).build();
    const span = { start: source.indexOf("four"), end: source.indexOf(" boats") };
    const parts = reading.partsWithin(span).map(({ start, end }) => source.slice(start, end));
    assert.deepEqual(parts, ["four hundred", "and twelve (412)"]);
  });

  it("ends a span after its last character, not where the next piece begins", () => {
    const reading = new ReadingTextBuilder("ab**cd").take(0, 2).take(4, 6).build();
    assert.deepEqual(reading.sourceSpan({ start: 0, end: 2 }), { start: 0, end: 2 });
    assert.deepEqual(reading.sourceSpan({ start: 2, end: 4 }), { start: 4, end: 6 });
  });

  it("knows its characters where they stand after it has moved", () => {
    const reading = new ReadingTextBuilder("ab**cd").take(0, 2).take(4, 6).build().movedBy(10);
    assert.deepEqual(reading.sourceSpan({ start: 1, end: 3 }), { start: 11, end: 15 });
    assert.deepEqual(reading.readingSpan({ start: 11, end: 15 }), { start: 1, end: 3 });
    assert.deepEqual(reading.partsWithin({ start: 0, end: 15 }), [
      { start: 10, end: 12 },
      { start: 14, end: 15 },
    ]);
  });

  it("gives an empty span where nothing is read", () => {
    assert.deepEqual(new ReadingTextBuilder("").build().sourceSpan({ start: 0, end: 0 }), {
      start: 0,
      end: 0,
    });
  });
});
