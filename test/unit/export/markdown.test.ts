import assert from "node:assert/strict";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { ENGLISH } from "../../../src/cli/english.js";
import { notesToMarkdown, statisticsToMarkdown } from "../../../src/core/export/markdown.js";
import { escapeMarkdown } from "../../../src/core/export/markdown-text.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { annotated, REPORT } from "./reports.js";

describe("the Markdown brief of notes", () => {
  it("gives notes by section, in the order of the report, with replies and orphans", () => {
    const staff = addReply(
      noteOn(REPORT, "31 keepers", "Full time?", authorAt(1)),
      "Half of them.",
      authorAt(2, "Ada"),
    );
    const costs = noteOn(REPORT, "12%", "Of what?", authorAt(3));
    const lost = noteOn("A passage about gulls.", "gulls", "Where?", authorAt(4));
    const brief = notesToMarkdown(annotated([staff, lost, costs]), ENGLISH);
    assert.equal(
      brief,
      [
        "# Notes on lights.md",
        "3 notes",
        "## Costs",
        "> 12%",
        "Of what?",
        "*Noor, 2026-01-01 · line 5*",
        "## Staff",
        "> 31 keepers",
        "Full time?",
        "*Noor, 2026-01-01 · line 9*",
        "- Half of them.\n  *Ada, 2026-01-01*",
        "## Passage not found",
        "> gulls",
        "Where?",
        "*Noor, 2026-01-01*",
        "",
      ]
        .join("\n\n")
        .replace(/\n\n$/, "\n"),
    );
  });

  it("says that a report has no notes", () => {
    assert.equal(notesToMarkdown(annotated([]), ENGLISH), "# Notes on lights.md\n\n0 notes\n");
  });
});

describe("the Markdown table of statistics", () => {
  it("has a row for each figure, under its section, with the line", () => {
    const table = statisticsToMarkdown(annotated([]), ENGLISH);
    const rows = table.split("\n").filter((line) => line.startsWith("| "));
    assert.ok(
      rows.some((row) => row.includes("4.2 million") && row.includes("Costs") && row.includes(" 5 |")),
      table,
    );
    assert.ok(
      rows.some((row) => row.includes("31") && row.includes("Staff")),
      table,
    );
    const cells = rows.map((row) => row.match(/(?<!\\)\|/g)?.length);
    assert.deepEqual(new Set(cells), new Set([8]));
  });
});

describe("text within Markdown", () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  const shown = (markdown: string) => {
    const [paragraph, ...rest] = parser.parse(markdown).children;
    if (!paragraph) return "";
    assert.equal(rest.length, 0);
    assert.equal(paragraph.type, "paragraph");
    return paragraph.type === "paragraph"
      ? paragraph.children.map((child) => (child.type === "text" ? child.value : `<${child.type}>`)).join("")
      : "";
  };

  for (const text of [
    "*a* _b_ `c`",
    "[x](y) ![z](w)",
    "<img src=x>",
    "# no heading",
    "- no item",
    "1. no item",
    "a | b",
    "2) x",
    "&amp;",
    "~~x~~",
  ])
    it(`shows ${text} as it stands`, () => assert.equal(shown(escapeMarkdown(text)), text));

  it("shows any line of letters and marks as it stands", () => {
    const mark = fc.constantFrom(..."abc 12.)-+*_[](){}<>#!|~`$&\\:=;\"'");
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 30 }), (marks) => {
        const text = marks.join("").replace(/\s+/g, " ").trim();
        fc.pre(text !== "");
        assert.equal(shown(escapeMarkdown(text)), text);
      }),
      { numRuns: 500 },
    );
  });
});
