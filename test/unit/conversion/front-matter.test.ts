import assert from "node:assert/strict";
import fc from "fast-check";
import { frontMatter } from "../../../src/core/conversion/front-matter.js";
import { readDocument } from "../../../src/core/document/read-document.js";

describe("the front matter of an imported report", () => {
  it("names what is known of the source", () => {
    assert.equal(
      frontMatter({ source: 'a "b".pdf', title: null, pages: 12, converter: "test" }),
      '---\nsource: "a \\"b\\".pdf"\npages: 12\nconverter: "test"\n---\n',
    );
  });

  it("is front matter whatever names and titles hold, and nothing of it is read as the report", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (source, title) => {
        const text = `${frontMatter({ source, title, pages: null, converter: "test" })}\nThe boats sail.\n`;
        const { blocks, passages } = readDocument(text, "markdown");
        assert.deepEqual(
          blocks.map(({ kind }) => kind),
          ["frontMatter", "paragraph"],
        );
        assert.equal(passages.length, 1);
      }),
    );
  });
});
