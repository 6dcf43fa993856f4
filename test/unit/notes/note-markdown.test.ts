import assert from "node:assert/strict";
import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { safeNoteMarkdown, wordsOfNote } from "../../../src/core/notes/note-markdown.js";

/** All nodes of a Markdown text. */
function nodesOf(markdown: string): Nodes[] {
  const all: Nodes[] = [];
  const visit = (node: Nodes): void => {
    all.push(node);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(unified().use(remarkParse).parse(markdown));
  return all;
}

function dangers(markdown: string): string[] {
  return nodesOf(markdown).flatMap((node) => {
    if (node.type === "image" || node.type === "imageReference") return [node.type];
    if (node.type === "link" || node.type === "definition")
      return /^(https?|mailto):/i.test(node.url) ? [] : [node.url];
    return [];
  });
}

describe("a note's words in a list", () => {
  const notes: [string, string][] = [
    ["Ask the ministry.", "Ask the ministry."],
    ["**Look** [here](https://x.org) and `there`", "Look here and there"],
    ["# Doubts\n\n- one\n- two", "Doubts one two"],
    ["First line\nsecond line", "First line second line"],
    ["5 < 6 and 7-8", "5 < 6 and 7-8"],
    ["<b>bold</b>", "bold"],
  ];
  for (const [markdown, words] of notes)
    it(`are ${JSON.stringify(words)} for ${JSON.stringify(markdown)}`, () =>
      assert.equal(wordsOfNote(markdown), words));
});

describe("a note's Markdown as it is shown", () => {
  const kept = [
    "**bold** and `code`",
    "- a\n- b",
    "[a](https://example.org)",
    "<https://example.org>",
    "> quote",
    "5 * 3 * 2",
  ];
  for (const markdown of kept)
    it(`is as it was written: ${JSON.stringify(markdown)}`, () =>
      assert.equal(safeNoteMarkdown(markdown), markdown));

  const hostile = [
    "[click](command:workbench.action.quit)",
    "[click](<command:workbench.action.quit?%5B%5D>)",
    "<command:workbench.action.quit>",
    "[click]\n\n[click]: command:workbench.action.quit",
    "![](https://spy.example.org/pixel.png)",
    "![x][p]\n\n[p]: https://spy.example.org/pixel.png",
    "![](command:workbench.action.quit)",
    "[![](https://spy.example.org/p.png)](command:x)",
    "[f](file:///etc/passwd) [v](vscode://x/y) [j](javascript:alert(1)) [d](data:text/html,x)",
    "[relative](../secrets.txt)",
    "> - ![](https://spy.example.org/p.png)",
  ];
  for (const markdown of hostile)
    it(`loads nothing and runs nothing: ${JSON.stringify(markdown)}`, () => {
      assert.ok(dangers(markdown).length > 0, "the text would be harmless anyway");
      assert.deepEqual(dangers(safeNoteMarkdown(markdown)), []);
    });

  it("keeps the words of what it disarms", () => {
    assert.match(safeNoteMarkdown("[click me](command:x)"), /click me/);
    assert.match(safeNoteMarkdown("![a chart](https://example.org/c.png)"), /\\!\[a chart\]\(https:/);
  });

  it("breaks lines where the author did", () => {
    const breaks = nodesOf(safeNoteMarkdown("first\nsecond\n\nthird\n> a\n> b")).filter(
      ({ type }) => type === "break",
    );
    assert.equal(breaks.length, 2);
    assert.equal(safeNoteMarkdown("```\na\nb\n```"), "```\na\nb\n```");
  });

  it("ends also for texts that are made to be deep", function () {
    this.timeout(20_000);
    for (const unit of ["> ", "[", "![", "*a ", "- ", "[![](command:x)](command:"])
      assert.ok(safeNoteMarkdown(unit.repeat(1000 / unit.length)).length > 0);
  });

  it("is harmless whatever is put together", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      "(",
      ")",
      "!",
      "<",
      ">",
      "\n",
      "command:x",
      "https://x.org",
      "a",
      ":",
      "`",
      "\\",
      "*",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        assert.deepEqual(dangers(safeNoteMarkdown(pieces.join(""))), []);
      }),
      { numRuns: 300 },
    );
  });
});
