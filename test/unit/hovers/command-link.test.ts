import assert from "node:assert/strict";
import fc from "fast-check";
import type { Link, Paragraph } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { commandLink } from "../../../src/host/command-link.js";

/** The one link that a Markdown text is; whatever else it holds is thrown. */
function onlyLink(markdown: string): Link {
  const [paragraph, ...others] = unified().use(remarkParse).parse(markdown).children;
  const [link, ...further] = (paragraph as Paragraph).children;
  assert.deepEqual([...others, ...further], []);
  assert.equal(link?.type, "link");
  return link as Link;
}

describe("a command link", () => {
  it("stays one link of Markdown that hands over its argument, whatever the names of files and bodies hold", function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "grapheme" }),
        fc.integer(),
        (uri, name, start) => {
          const { url } = onlyLink(
            `[Show](${commandLink("policyAnnotator.goToPlace", { uri, name, start })})`,
          );
          const [command, query = "", ...others] = url.split("?");
          assert.equal(command, "command:policyAnnotator.goToPlace");
          assert.deepEqual(others, []);
          assert.deepEqual(JSON.parse(decodeURIComponent(query)), [{ uri, name, start }]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("stays one where words try to end it", () => {
    for (const words of [")", "](command:x)", "%29", '"', "\\", "\n\n", "`", "<b>", "&#41;", "\ud800"])
      assert.match(onlyLink(`[a](${commandLink("b.c", { words })})`).url, /^command:b\.c\?/);
  });
});
