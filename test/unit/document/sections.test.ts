import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { enclosingSpans } from "../../../src/core/document/enclosing-spans.js";
import { countMatches, filterSections } from "../../../src/core/document/filter-sections.js";
import { isMarkdownHeading } from "../../../src/core/document/markdown-headings.js";
import { sectionQuotation } from "../../../src/core/export/section-quotation.js";

const REPORT = `# Santé des rivières

## Première partie

The river rose in spring. It fell
again in [autumn](x.md), as *it* does.

### Mesures

- dig
- plant

| Year | Level |
|---|---|
| 2030 | 4 m |

## Bilan

Much is left to do in the upper valley, and little of it is paid for.
`;

const { document } = analyze(REPORT, { format: "markdown" });

describe("The filter of sections", () => {
  const shown = (filter: string) => {
    const indexes = filterSections(document.sections, filter);
    return (
      indexes && document.sections.filter(({ index }) => indexes.has(index)).map((one) => one.heading.text)
    );
  };
  const cases: [filter: string, headings: string[] | null, matches: number][] = [
    ["mesures", ["Santé des rivières", "Première partie", "Mesures"], 1],
    ["sante", ["Santé des rivières"], 1],
    ["RIV des", ["Santé des rivières"], 1],
    ["partie mesures", [], 0],
    ["  ", null, 4],
  ];
  for (const [filter, headings, matches] of cases)
    it(`shows what “${filter}” finds, and the way to it`, () => {
      assert.deepEqual(shown(filter), headings);
      assert.equal(countMatches(document.sections, filter), matches);
    });
});

describe("The growing selection", () => {
  const grown = (words: string) =>
    enclosingSpans(document, REPORT.indexOf(words) + 1).map(({ start, end }) => REPORT.slice(start, end));

  it("goes from sentence to paragraph, section by section, to the document", () => {
    const spans = grown("fell");
    assert.equal(spans[0], "It fell\nagain in [autumn](x.md), as *it* does.");
    assert.match(spans[1] ?? "", /^The river rose[\s\S]*does\.$/);
    assert.match(spans[2] ?? "", /^Première partie[\s\S]*4 m \|$/);
    assert.match(spans[3] ?? "", /^Santé des rivières[\s\S]*paid for\.$/);
    assert.equal(spans[4], REPORT);
    assert.equal(spans.length, 5);
  });

  it("grows at every place, each step around the one before", () => {
    for (let at = 0; at <= REPORT.length; at++) {
      let inner = { start: at, end: at };
      for (const span of enclosingSpans(document, at)) {
        assert.ok(span.start <= inner.start && inner.end <= span.end, `at ${at}`);
        assert.ok(span.end - span.start > inner.end - inner.start, `at ${at}`);
        inner = span;
      }
      assert.deepEqual(inner, { start: 0, end: REPORT.length });
    }
  });
});

describe("Headings that the editor's own Markdown finds", () => {
  const cases: [text: string, heading: string, found: boolean][] = [
    ["Intro text.\n\n## Costs\n\nBoats are dear to run in winter.\n", "Costs", true],
    ["Intro text.\r\n\r\n##\tCosts\r\n\r\nBoats are dear to run.\r\n", "Costs", true],
    ["Costs of boats\n---\n\nBoats are dear to run in winter.\n", "Costs of boats", true],
    ["Costs of boats\r\n===  \r\n\r\nBoats are dear to run.\r\n", "Costs of boats", true],
    ["##Costs\n\nBoats are dear to run in winter.\n", "Costs", false],
    ["**Costs**\n\nBoats are dear to run in winter.\n", "Costs", false],
    ["1. Costs\n\n---\n\nBoats are dear to run in winter.\n", "1. Costs", false],
  ];
  for (const [text, words, found] of cases)
    it(`${found ? "are" : "are not"} ${JSON.stringify(text.slice(0, 24))}…`, () => {
      const start = text.indexOf(words);
      const heading = { start, end: start + words.length, level: 2, text: words, line: 0, reasons: [] };
      assert.equal(isMarkdownHeading(text, heading), found);
    });
});

describe("A section as quotation", () => {
  it("is Markdown that quotes its text, whole paragraphs, lists and tables, and says where it stands", () => {
    const [, section] = document.sections;
    assert.ok(section);
    assert.equal(
      sectionQuotation(document, section, "Santé, line 3"),
      [
        "> The river rose in spring. It fell again in autumn, as it does.",
        ">",
        "> **Mesures**",
        ">",
        "> - dig",
        "> - plant",
        ">",
        "> Year | Level  ",
        "> 2030 | 4 m",
        ">",
        "> — Santé, line 3",
        "",
      ].join("\n"),
    );
  });
});
