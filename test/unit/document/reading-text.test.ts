import assert from "node:assert/strict";
import { ReadingTextBuilder } from "../../../src/core/document/reading-text.js";

describe("a reading text", () => {
  const source = "received three hundred\n\n¹ A note.\n\nand sixty (360) calls";

  it("maps a figure that a footnote cuts in two back to the whole stretch of the document", () => {
    const cut = source.indexOf("\n");
    const rest = source.indexOf("and sixty");
    const reading = new ReadingTextBuilder(source)
      .take(0, cut)
      .replace(cut, " ")
      .take(rest, source.length)
      .build();
    assert.equal(reading.text, "received three hundred and sixty (360) calls");
    const start = reading.text.indexOf("three");
    const span = reading.sourceSpan({ start, end: reading.text.indexOf(" calls") });
    assert.equal(source.slice(span.start, span.end), "three hundred\n\n¹ A note.\n\nand sixty (360)");
  });

  it("ends a span after its last character, not where the next piece begins", () => {
    const reading = new ReadingTextBuilder("ab**cd").take(0, 2).take(4, 6).build();
    assert.deepEqual(reading.sourceSpan({ start: 0, end: 2 }), { start: 0, end: 2 });
    assert.deepEqual(reading.sourceSpan({ start: 2, end: 4 }), { start: 4, end: 6 });
  });

  it("gives an empty span where nothing is read", () => {
    assert.deepEqual(new ReadingTextBuilder("").build().sourceSpan({ start: 0, end: 0 }), {
      start: 0,
      end: 0,
    });
  });
});
