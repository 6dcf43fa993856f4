import assert from "node:assert/strict";
import { readPages } from "../../../src/core/conversion/layout/read-pages.js";
import { partsToMarkdown } from "../../../src/core/conversion/layout/report-markdown.js";
import { column, page, type SetLine, setWords } from "./pages.js";

const FERRIES =
  "The ferries carried 4,200 people in the first year and nearly twice as many in the second, although the crossing takes longer in winter and the pier was closed for repairs from March to the end of May.";
const TOLLS =
  "Tolls paid for a third of what the boats cost to run. The rest came from the islands themselves, which had not been asked before and would like to be asked again, as their councils told the inquiry in so many words.";

/** The Markdown that pages become. */
function markdown(...pages: (readonly SetLine[])[]): string {
  return partsToMarkdown(readPages(pages.map((lines, index) => page(index + 1, lines))));
}

const paragraph = (y: number, text: string, setting = {}) => column(y, setWords(text), setting);

describe("the pages of a PDF", () => {
  it("become paragraphs with their lines joined, parted by wider steps or moved-in first lines", () => {
    assert.equal(
      markdown([...paragraph(100, FERRIES), ...paragraph(154, TOLLS)]),
      `<!-- page 1 -->\n\n${FERRIES}\n\n${TOLLS}\n`,
    );
    const [first = "", ...rest] = setWords(TOLLS, 76);
    const indented = [...paragraph(100, FERRIES), ...column(136, [first], { x: 85 }), ...column(148, rest)];
    assert.equal(markdown(indented), `<!-- page 1 -->\n\n${FERRIES}\n\n${TOLLS}\n`);
  });

  it("give headings their levels by the ranks of their styles, and the largest line on the cover is the title", () => {
    const text = markdown(
      [
        [200, "Island Ferries", { size: 24, bold: true }],
        [300, "Ministry of Crossings"],
      ],
      [
        [80, "What the boats carry", { size: 16, bold: true }],
        ...paragraph(110, FERRIES),
        [170, "What they cost", { size: 12, bold: true }],
        ...paragraph(190, TOLLS),
        [260, "What to do", { size: 16, bold: true }],
        ...paragraph(290, FERRIES),
      ],
    );
    assert.deepEqual(text.match(/^#.*$/gm), [
      "# Island Ferries",
      "## What the boats carry",
      "### What they cost",
      "## What to do",
    ]);
  });

  it("take the level of a numbered heading from its number where all of a style are numbered", () => {
    const heads = ["1 Boats", "1.1 Hulls", "1.2 Sails", "2 Piers"];
    const text = markdown(
      heads.flatMap((head, at): SetLine[] => [
        [80 + at * 100, head, { size: 14, bold: true }],
        ...paragraph(104 + at * 100, FERRIES),
      ]),
    );
    assert.deepEqual(text.match(/^#.*$/gm), ["## 1 Boats", "### 1.1 Hulls", "### 1.2 Sails", "## 2 Piers"]);
  });

  it("keep a lead in bold, a caption and a bold sentence out of the headings", () => {
    const text = markdown([
      ...paragraph(100, FERRIES),
      [160, "Table 3: Boats by year", { bold: true }],
      [200, "We believe that the boats should sail earlier than they do now.", { bold: true }],
      ...paragraph(240, TOLLS),
    ]);
    assert.doesNotMatch(text, /^#/m);
  });

  it("lose their running heads and page numbers, and keep the numbers as page marks", () => {
    const body = (number: number): SetLine[] => [
      [40, "Island Ferries: Final Report", { size: 8 }],
      ...paragraph(100, `In year ${number}, ${TOLLS}`),
      [760, `Page ${number + 10} of 99`, { size: 8 }],
    ];
    assert.equal(
      markdown(body(1), body(2), body(3)),
      [1, 2, 3].map((number) => `<!-- page ${number + 10} -->\n\nIn year ${number}, ${TOLLS}\n`).join("\n"),
    );
  });

  it("keep a line that comes back at other places, and figures at the foot that are no page numbers", () => {
    const text = markdown(
      [...paragraph(100, FERRIES), [300, "Recommendation"], [760, "12 boats"]],
      [...paragraph(200, FERRIES), [500, "Recommendation"], [760, "7 boats"]],
      [...paragraph(300, FERRIES), [700, "Recommendation"], [760, "40 boats"]],
    );
    assert.equal(text.match(/Recommendation/g)?.length, 3);
    assert.match(text, /12 boats[\s\S]*7 boats[\s\S]*40 boats/);
  });

  it("name pages in roman numbers before the text and in arabic numbers in it", () => {
    const body = (foot: string): SetLine[] => [...paragraph(100, `${foot}) ${FERRIES}`), [760, foot]];
    const text = markdown(body("i"), body("ii"), body("1"), body("2"), body("3"));
    assert.deepEqual(
      text.match(/<!--.*?-->/g),
      ["i", "ii", "1", "2", "3"].map((name) => `<!-- page ${name} -->`),
    );
  });

  it("mark a page within the paragraph that it cuts, and mend a word that it cuts", () => {
    const [a = "", b = "", c = ""] = setWords(FERRIES);
    const cut = b.replace(/(\S+)$/, "cross-");
    const text = markdown([...column(100, [a, cut])], [...column(60, [`ing ${c}`])]);
    assert.equal(text, `<!-- page 1 -->\n\n${a} ${b.replace(/(\S+)$/, "crossing")} <!-- page 2 --> ${c}\n`);
  });

  it("are read column by column, across a heading over both", () => {
    const [left, right] = [setWords(FERRIES, 40), setWords(TOLLS, 40)];
    const text = markdown([
      [80, "What the boats carry and what they cost to run", { size: 14, bold: true, width: 460 }],
      ...column(110, left, { x: 70 }),
      ...column(113, right, { x: 300 }),
    ]);
    assert.equal(
      text,
      `<!-- page 1 -->\n\n# What the boats carry and what they cost to run\n\n${FERRIES}\n\n${TOLLS}\n`,
    );
  });

  it("make footnotes of the small lines at the foot that raised digits send to", () => {
    const lines = setWords(FERRIES);
    const first = lines[0] ?? "";
    const text = markdown([
      ...column(100, lines),
      [96, "1", { x: 70 + first.length * 5, size: 6 }],
      [700, "1 Counted at the pier by hand, which took", { size: 8 }],
      [710, "all summer.", { size: 8 }],
    ]);
    assert.match(text, new RegExp(`^${first}\\[\\^1\\] `, "m"));
    assert.match(text, /^\[\^1\]: Counted at the pier by hand, which took all summer\.$/m);
  });

  it("keep a raised digit that is the power of a unit, and a note's number that comes again apart", () => {
    const body = (note: string, y: number): SetLine[] => [
      ...column(y, ["The deck has 40 m", "and carries many people"]),
      [y - 4, "2", { x: 70 + 17 * 5, size: 6 }],
      [y + 8, "1", { x: 70 + 23 * 5, size: 6 }],
      ...paragraph(y + 40, FERRIES),
      [700, `1 ${note}`, { size: 8 }],
    ];
    const text = markdown(body("Counted.", 100), body("Weighed.", 200));
    assert.match(text, /40 m² and carries many people\[\^1-1\]/);
    assert.match(text, /^\[\^1-1\]: Counted\.$/m);
    assert.match(text, /^\[\^1-2\]: Weighed\.$/m);
  });

  it("make lists of bulleted and numbered lines, with their lines joined", () => {
    const text = markdown([
      ...paragraph(100, FERRIES),
      [160, "•", { x: 80 }],
      [160, "boats that sail all year, of which there", { x: 90 }],
      [172, "are two;", { x: 90 }],
      [184, "•", { x: 80 }],
      [184, "boats that do not.", { x: 90 }],
      ...paragraph(210, TOLLS),
      [270, "1. Ask the islands.", { x: 80 }],
      [286, "2. Ask them again.", { x: 80 }],
    ]);
    assert.match(
      text,
      /\n\n- boats that sail all year, of which there are two;\n- boats that do not\.\n\nTolls/,
    );
    assert.match(text, /\n\n1\. Ask the islands\.\n2\. Ask them again\.\n$/);
  });

  it("make tables of aligned cells", () => {
    const rows = [
      ["Island", "Boats", "People"],
      ["Arran", "3", "1,200"],
      ["Bute", "12", "3,000"],
    ];
    const cells = rows.flatMap((row, at): SetLine[] =>
      row.map((text, column) => [200 + at * 14, text, { x: 70 + column * 120 }]),
    );
    assert.match(
      markdown([...paragraph(100, FERRIES), ...cells, ...paragraph(280, TOLLS)]),
      /\n\n\| Island \| Boats \| People \|\n\| --- \| --- \| --- \|\n\| Arran \| 3 \| 1,200 \|\n\| Bute \| 12 \| 3,000 \|\n\n/,
    );
  });

  it("leave words that justification pulled apart in their paragraph", () => {
    const words = ["boats", "that", "sail", "late"];
    const loose = (y: number, starts: readonly number[]): SetLine[] =>
      words.map((text, at) => [y, text, { x: starts[at] ?? 0 }]);
    const text = markdown([
      ...paragraph(100, FERRIES),
      ...loose(160, [70, 180, 300, 450]),
      ...loose(172, [70, 220, 330, 450]),
      [184, "and come home early."],
    ]);
    assert.match(text, /boats that sail late boats that sail late and come home early\./);
  });

  it("make a list of a table of contents, also of entries without a leader", () => {
    const text = markdown([
      [80, "Contents", { size: 16, bold: true }],
      [110, "1 Boats 3", { bold: true }],
      [124, "1.1 Hulls .................. 4"],
      [138, "1.2 Sails .................. 5"],
      [152, "2 Piers 8", { bold: true }],
      [166, "2.1 Ropes .................. 9"],
      ...paragraph(300, FERRIES),
    ]);
    assert.match(text, /- 1 Boats 3\n- 1\.1 Hulls \.+ 4\n- 1\.2 Sails \.+ 5\n- 2 Piers 8\n- 2\.1 Ropes/);
    assert.deepEqual(text.match(/^#.*$/gm), ["## Contents"]);
  });

  it("may be empty", () => {
    const report = readPages([page(1, []), page(2, [])]);
    assert.equal(report.pagesWithText, 0);
    assert.equal(report.title, null);
    assert.equal(readPages([]).parts.length, 0);
  });
});
