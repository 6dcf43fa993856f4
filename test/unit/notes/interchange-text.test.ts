import assert from "node:assert/strict";
import fc from "fast-check";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";

describe("a text as other tools count it", () => {
  it("counts an emoji as one and a CRLF as one", () => {
    const document = "a😀b\r\nc";
    const interchange = new InterchangeText(document);
    const at = interchange.fromDocument(document.indexOf("c"));
    assert.deepEqual(interchange.toCodePoints({ start: at, end: at + 1 }), { start: 4, end: 5 });
  });

  it("reads a lone CR as a line end of the same length", () => {
    const interchange = new InterchangeText("a\rb\r\nc");
    assert.equal(interchange.text, "a\nb\nc");
    assert.equal(interchange.toDocument(4), 5);
  });

  it("leads every offset of its text to the document and back", () => {
    const piece = fc.constantFrom("a", "\r\n", "\n", "\r", "😀", "\uD83D", "é");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = pieces.join("");
        const interchange = new InterchangeText(document);
        for (let at = 0; at <= interchange.text.length; at++)
          assert.equal(interchange.fromDocument(interchange.toDocument(at)), at);
        for (const [at, unit] of [...interchange.text].entries()) {
          const span = interchange.fromCodePoints({ start: at, end: at + 1 });
          assert.equal(interchange.text.slice(span.start, span.end), unit);
          assert.deepEqual(interchange.toCodePoints(span), { start: at, end: at + 1 });
        }
      }),
    );
  });
});
