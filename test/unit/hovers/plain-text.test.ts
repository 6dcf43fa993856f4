import assert from "node:assert/strict";
import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { plainText } from "../../../src/host/plain-text.js";

/** What a reader of Markdown sees, as `type: value` of each leaf. */
function leaves(markdown: string): string[] {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  const walk = (node: Node): string[] =>
    node.children ? node.children.flatMap(walk) : [`${node.type}: ${node.value ?? ""}`];
  return walk(unified().use(remarkParse).parse(markdown));
}

describe("words of the document on a card", () => {
  for (const words of [
    "[x](command:workbench.action.quit)",
    "![x](https://example.org/x.png)",
    '<img src=x onerror="alert(1)">',
    "`code` and ```fences```",
    "**bold**, _thin_, ~~gone~~",
    "https://example.org/a_b and www.example.org",
    "someone@example.org",
    "&lt;b&gt; &amp; &#36;(zap)",
    "[^1] and [x]: https://example.org",
    "# heading",
    "1. one",
    "- [ ] task",
    "a | b |",
    "back\\slash",
    "> quoted",
    "--- and ===",
  ])
    it(`are text, whatever they are: ${words}`, () =>
      assert.deepEqual(leaves(plainText(words)), [`text: ${words}`]));

  it("are on one line, without control characters", () =>
    assert.deepEqual(leaves(plainText("four hundred\r\n\r\n and \u0000twelve\t(412)")), [
      "text: four hundred and twelve (412)",
    ]));

  it("have every mark escaped, so that no dialect of Markdown finds one", () =>
    assert.doesNotMatch(
      plainText("~~a~~ | www.b.org: https://c.org, d@e.org [^1]"),
      /(?<!\\)[!-/:-@[-`{-~](?<!\\)/,
    ));

  it("make no icon: the mark in front of one is what the editor takes away again", () =>
    assert.deepEqual(leaves(plainText("costs $(zap) and $(loading~spin), not $(3 million)")), [
      "text: costs \\$(zap) and \\$(loading~spin), not $(3 million)",
    ]));

  it("are cut between two words where they go on and on", () => {
    const shown = leaves(plainText("harbour ".repeat(100)))[0] ?? "";
    assert.match(shown, /^text: (?:harbour )+harbour…$/);
    assert.ok(shown.length < 180);
    assert.ok(plainText("a".repeat(100_000)).length < 180);
  });

  it("are text for any words at all", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 120 }), (words) => {
        const shown = words
          .replace(/\s+/g, " ")
          .trim()
          .replace(/\p{Cc}/gu, "")
          .trim();
        fc.pre(!shown.includes("$("));
        assert.deepEqual(leaves(plainText(words)), shown === "" ? [] : [`text: ${shown}`]);
      }),
    ));
});
