import assert from "node:assert/strict";
import type { Element, Nodes } from "hast";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { DEFAULT_EXPORT, type ExportOptions } from "../../../src/core/export/export-format.js";
import { notesToHtml } from "../../../src/core/export/html/notes-html.js";
import { reportToHtml } from "../../../src/core/export/html/report-html.js";
import type { Note } from "../../../src/core/notes/note.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { parseHtml } from "./parse-html.js";
import { annotated, REPORT } from "./reports.js";

const answered = addReply(
  addCodesTo(noteOn(REPORT, "31 keepers", "Full **time**?\nOr not?", authorAt(1)), ["People"], authorAt(1)),
  "Half of them.",
  authorAt(2, "Ada"),
);
const lost = noteOn("A passage about gulls.", "gulls", "Where?", authorAt(4));

const brief = async (notes: readonly Note[], options: Partial<ExportOptions> = {}) =>
  parseHtml(await notesToHtml(annotated(notes), ENGLISH, { ...DEFAULT_EXPORT, ...options }));
const copy = async (report: AnnotatedReport) =>
  parseHtml(await reportToHtml(report, ENGLISH, DEFAULT_EXPORT));

function elements(node: Nodes, isMeant: (element: Element) => boolean = () => true): Element[] {
  const own = node.type === "element" && isMeant(node) ? [node] : [];
  return [...own, ...("children" in node ? node.children.flatMap((child) => elements(child, isMeant)) : [])];
}

const called = (node: Nodes, ...names: string[]) => elements(node, ({ tagName }) => names.includes(tagName));

function text(node: Nodes | undefined): string {
  if (!node) return "";
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(text).join("") : "";
}

/** Whatever could run or be loaded when the page is opened, or when something of it is clicked. */
function dangers(page: Nodes): string[] {
  const found = called(
    page,
    "script",
    "iframe",
    "object",
    "embed",
    "img",
    "svg",
    "form",
    "base",
    "link",
    "video",
  );
  const attributes = elements(page).flatMap(({ tagName, properties }) =>
    Object.entries(properties)
      .filter(
        ([name, value]) =>
          /^on/i.test(name) || /(?:javascript|data|vbscript|command|file):/i.test(String(value)),
      )
      .map(([name]) => `${tagName} ${name}`),
  );
  return [...found.map(({ tagName }) => tagName), ...attributes];
}

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<div onclick=alert(1)>x</div>",
  "[x](javascript:alert(1)) <javascript:alert(1)> [y]: javascript:alert(1)",
  "[x](JaVaScRiPt:alert(1)) [x](data:text/html,<script>alert(1)</script>) [z](command:workbench.action.quit)",
  "![spy](https://example.org/pixel.png) ![y](data:image/svg+xml,<svg/onload=alert(1)>)",
  "<style>*{display:none}</style><base href=https://example.org><form action=x>",
  "</p></article></main><script>alert(1)</script>",
  "<!-- --><iframe src=x></iframe><![CDATA[<script>]]>",
  "- [ ] <input onfocus=alert(1) autofocus>",
  "[^1]\n\n[^1]: <svg onload=alert(1)>",
];

describe("the brief in HTML", () => {
  it("has a section for each group, in its order, with the notes of it, and a table of contents that leads there", async () => {
    const page = await brief([answered, lost, noteOn(REPORT, "12%", "Of what?", authorAt(3))]);
    assert.deepEqual(called(page, "h1", "h2").map(text), [
      "Notes on Lighthouse Review",
      "Costs",
      "Staff",
      "Passage not found",
    ]);
    const ids = new Set(elements(page).map(({ properties }) => properties.id));
    const [nav] = called(page, "nav");
    assert.ok(nav);
    const targets = called(nav, "a").map(({ properties }) => String(properties.href));
    assert.equal(targets.length, 3);
    for (const target of targets) assert.ok(ids.has(target.slice(1)), target);
  });

  it("has of a note what the Markdown brief has: quotation, words, codes, figures, who, where, replies", async () => {
    const [article] = called(await brief([answered]), "article");
    assert.ok(article);
    assert.deepEqual(called(article, "blockquote").map(text), ["31 keepers"]);
    assert.deepEqual(called(article, "strong").map(text), ["time"]);
    assert.equal(called(article, "br").length, 1);
    const words = text(article).replace(/\s+/g, " ");
    for (const expected of [
      "People",
      "Statistics: 31: keepers",
      "Noor, 2026-01-01 · Lighthouse Review, “Staff”, line 9",
      "Half of them.",
      "Ada, 2026-01-01",
    ])
      assert.ok(words.includes(expected), `${expected} is not in ${words}`);
  });

  for (const hostile of HOSTILE)
    it(`loads nothing and runs nothing of ${JSON.stringify(hostile)}`, async () => {
      const note = addReply(noteOn(REPORT, "12%", hostile, authorAt(1, hostile)), hostile, authorAt(2));
      const page = await brief([addCodesTo(note, [hostile], authorAt(3))]);
      assert.deepEqual(dangers(page), []);
      assert.equal(called(page, "main").length, 1);
    });

  it("shows HTML in a note as the words that it is", async () => {
    assert.ok(
      text(await brief([noteOn(REPORT, "12%", "<b>bold</b> &amp; <script>x</script>")])).includes(
        "<b>bold</b> & <script>",
      ),
    );
  });

  it("forbids the browser to load or run anything", async () => {
    const policy = called(await brief([]), "meta").find(({ properties }) => properties.httpEquiv)?.properties
      .content;
    assert.match(String(policy), /^default-src 'none'; style-src 'unsafe-inline'/);
  });
});

describe("the annotated report in HTML", () => {
  it("has the text of the report, passages marked, each note once beside the piece where it begins", async () => {
    const page = await copy(annotated([answered, noteOn(REPORT, "12%", "Of what?", authorAt(3))]));
    assert.deepEqual(called(page, "mark").map(text), ["12%", "31 keepers"]);
    const rows = elements(page, ({ properties }) => String(properties.className) === "row");
    const beside = rows.filter((row) => called(row, "article").length > 0).map((row) => text(row));
    assert.match(beside[0] ?? "", /Paint alone took 12%.*Of what\?/);
    assert.match(beside[1] ?? "", /31 keepers.*\[sic\] \| on two islands\..*Full time\?/s);
    assert.equal(called(page, "article").length, 2);
  });

  it("loads nothing and runs nothing, whatever the report and its notes hold", async () => {
    const hostile = HOSTILE.join("\n\n");
    const report = `${REPORT}\n${hostile}\n\n| ${HOSTILE[0]} | ${HOSTILE[1]} |\n| --- | --- |\n| a | b |\n`;
    const page = await copy(annotated([noteOn(report, "12%", hostile, authorAt(1, hostile))], report));
    assert.deepEqual(dangers(page), []);
  });

  it("leads from a passage to its note and back", async () => {
    const page = await copy(annotated([answered]));
    const ids = new Set(elements(page).map(({ properties }) => properties.id));
    for (const { properties } of called(page, "a"))
      assert.ok(ids.has(String(properties.href).slice(1)), String(properties.href));
    assert.ok(ids.has("passage-1") && ids.has("note-1"));
  });

  it("has headings that skip no level, tables with a head, and footnote marks above the line", async () => {
    const report =
      "# Piers\n\n### Costs\n\nSee below.[^1]\n\n| Pier | Cost |\n| --- | --- |\n| North | $4 |\n\n[^1]: A note.\n";
    const page = await copy(annotated([], report));
    assert.deepEqual(
      called(page, "h1", "h2", "h3").map(({ tagName }) => tagName),
      ["h1", "h2"],
    );
    assert.deepEqual(called(page, "th").map(text), ["Pier", "Cost"]);
    assert.ok(called(page, "sup").some((mark) => text(mark) === "1"));
  });

  it("has notes whose passage is not found at the end, and of a report without headings its name as title", async () => {
    const page = await copy(annotated([lost], "Just a line of text.\n"));
    assert.deepEqual(called(page, "h1").map(text), ["lights.md"]);
    assert.match(text(called(page, "section")[0]), /Passage not found.*gulls.*Where\?/s);
  });
});
