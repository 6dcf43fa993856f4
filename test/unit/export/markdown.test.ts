import assert from "node:assert/strict";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { DEFAULT_EXPORT, type ExportOptions } from "../../../src/core/export/export-format.js";
import { escapeMarkdown } from "../../../src/core/export/markdown-text.js";
import { notesToMarkdown } from "../../../src/core/export/notes-markdown.js";
import { statisticsToMarkdown } from "../../../src/core/export/statistics-markdown.js";
import type { Note } from "../../../src/core/notes/note.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotated, REPORT } from "./reports.js";

const brief = (notes: readonly Note[], options: Partial<ExportOptions> = {}) =>
  notesToMarkdown(annotated(notes), ENGLISH, { ...DEFAULT_EXPORT, ...options });

describe("the Markdown brief of notes", () => {
  const staff = addReply(
    addCodesTo(noteOn(REPORT, "31 keepers", "Full time?", authorAt(1)), ["People"], authorAt(1)),
    "Half of them.",
    authorAt(2, "Ada"),
  );
  const costs = noteOn(REPORT, "12%", "Of what?", authorAt(3));
  const lost = noteOn("A passage about gulls.", "gulls", "Where?", authorAt(4));

  it("gives notes by section, in the order of the report, with codes, figures, replies and orphans", async () => {
    assert.equal(
      await brief([staff, lost, costs]),
      [
        '---\ntitle: "Lighthouse Review"\nreport: "lights.md"\nnotes: 3\nopen: 3\nresolved: 0\nreplies: 1\ncodes: 1\nauthors: 2\n---',
        "# Notes on Lighthouse Review",
        "3 notes",
        "## Costs",
        "> 12%",
        "Of what?",
        "*Noor, 2026-01-01 · Lighthouse Review, “Costs”, line 5*",
        "## Staff",
        "> 31 keepers",
        "Full time?",
        "Codes: People",
        "Statistics: 31: keepers",
        "*Noor, 2026-01-01 · Lighthouse Review, “Staff”, line 9*",
        "- Half of them.",
        "  *Ada, 2026-01-01*",
        "## Passage not found",
        "> gulls",
        "Where?",
        "*Noor, 2026-01-01*",
      ]
        .join("\n\n")
        .concat("\n"),
    );
  });

  it("gives notes by code, a note with two codes under each", async () => {
    const both = addCodesTo(costs, ["Money", "People"], authorAt(5));
    const headings = (await brief([staff, both], { grouping: "code" })).match(/^(?:## .*|> .*)$/gm);
    assert.deepEqual(headings, ["## Money", "> 12%", "## People", "> 12%", "> 31 keepers"]);
  });

  it("says that a report has no notes", async () => {
    assert.match(await brief([]), /notes: 0.*# Notes on Lighthouse Review\n\n0 notes\n$/s);
  });

  it("lets no note open a section of its own, nor bring HTML, pictures or links that run something", async () => {
    const hostile = [
      "# Not a section\n\nNor this\n---",
      "<script>alert(1)</script><img src=x onerror=alert(1)>",
      "<div onclick=alert(1)>\n\n[x](javascript:alert(1)) ![spy](https://example.org/p.png)",
    ];
    for (const comment of hostile) {
      const [, content = ""] =
        /^---\n.*?\n---\n(.*)$/s.exec(await brief([noteOn(REPORT, "12%", comment)])) ?? [];
      const { children } = unified().use(remarkParse).parse(content);
      const kinds = JSON.stringify(children);
      assert.equal(children.filter(({ type }) => type === "heading").length, 2, comment);
      assert.doesNotMatch(kinds, /"type":"(?:html|image)"|"url":"(?!https:)/, comment);
    }
  });

  it("leaves a heading in a block of code as it is", async () => {
    assert.match(await brief([noteOn(REPORT, "12%", "```\n# code\n```")]), /```\n# code\n```/);
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
