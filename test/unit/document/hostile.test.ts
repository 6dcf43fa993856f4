import assert from "node:assert/strict";
import { readDocument } from "../../../src/core/document/read-document.js";
import { processorTime } from "../processor-time.js";
import { STEEPEST, steepness } from "../steepness.js";
import { prose } from "./outline-of.js";

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** Documents that could hurt, with the most headings that may be found in them. */
const DOCUMENTS: readonly (readonly [string, () => string, number])[] = [
  ["two million letters on one line", () => "a".repeat(2_000_000), 0],
  ["half a million words on one line", () => "Word ".repeat(500_000), 0],
  ["100,000 nested quotes", () => ">".repeat(100_000), 0],
  ["100,000 nested brackets", () => "[".repeat(100_000), 0],
  ["100,000 links that never close", () => "[a](".repeat(100_000), 0],
  ["100,000 stars", () => "*".repeat(100_000), 0],
  ["100,000 openings of emphasis", () => "*a _b ".repeat(50_000), 0],
  ["100,000 back ticks", () => "`a".repeat(100_000), 0],
  ["deep lists on every line", () => `${"- ".repeat(9)}x\n`.repeat(20_000), 0],
  ["nothing but line ends", () => "\n".repeat(1_000_000), 0],
  ["nothing but form feeds, NUL and lone surrogates", () => "\f\0\ud800".repeat(100_000), 0],
  ["10,000 underlines", () => "A\n=\n".repeat(10_000), 10_000],
  ["nothing but list items", () => lines(20_000, (index) => `- Item Number ${index}`), 0],
  ["nothing but numbered items", () => lines(20_000, (index) => `${index + 1}. Item of a List`), 0],
  ["nothing but table rows", () => lines(20_000, (index) => `| Row ${index} | 12% |`), 0],
  [
    "nothing but capitals",
    () => lines(5000, (index) => `ALL CAPITALS ON LINE ${"ABCDEFGHIJ"[index % 10]}\n`),
    2,
  ],
  ["a name list", () => lines(2000, (index) => `${"ABCDEFGHIJ"[index % 10]}nna Person\n`), 2],
  [
    "contents of 500 lines",
    () => `Contents\n\n${lines(500, (index) => `Chapter ${index + 1}: Matters ........ ${index * 3}`)}`,
    1,
  ],
  ["tables of contents without end", () => "Contents\n\nA 1\nB 2\nC 3\n".repeat(5000), 2],
  ["titles with page numbers", () => lines(5000, (index) => `Title of It ${index % 900}`), 2],
  [
    "600 page marks",
    () =>
      lines(
        600,
        (index) =>
          `Words of a sentence that goes on and on over the pages and\n\nPage ${index + 1} R-12 Title of the Report\n`,
      ),
    0,
  ],
  [
    "600 running heads",
    () =>
      lines(
        600,
        (index) =>
          `${prose("roads").slice(0, -20)}\n\nReport on the Roads\n\n${index + 1}\n\nand so it went on for years in all of the towns that were seen.\n`,
      ),
    1,
  ],
  ["nothing but dashes", () => "-\n".repeat(50_000), 0],
  ["tags that never close", () => "<div>\n".repeat(10_000), 0],
  ["fences around marks", () => "```\n# a\n```\n".repeat(5000), 0],
];

describe("a hostile document", () => {
  for (const [what, make, most] of DOCUMENTS)
    it(`of ${what} is read soon and with few headings`, function () {
      this.timeout(20_000);
      const text = make();
      const started = processorTime();
      const { headings } = readDocument(text, "markdown");
      assert.ok(headings.length <= most, `${headings.length} headings`);
      assert.ok(processorTime() - started < 10_000);
    });

  it("of 10,000 marked headings has them all", function () {
    this.timeout(20_000);
    const text = lines(10_000, (index) => `## Section ${index}\n\nText of it.\n`);
    assert.equal(readDocument(text, "markdown").headings.length, 10_000);
  });

  it("takes ten times as long when ten times as large, not a hundred times", function () {
    this.timeout(60_000);
    const part = `Report on Roads\n\n1. Findings\n\n${prose("roads", 70)}\n\n1 A note.\n\n- an item\n\n**A Bold Line**\n\n${prose("paths")}\n\nTable 1: Roads\n\n`;
    const [short, long] = [part.repeat(100), part.repeat(1000)];
    const ratio = steepness(
      10,
      () => readDocument(short, "plaintext"),
      () => readDocument(long, "plaintext"),
    );
    assert.ok(ratio < STEEPEST, `${ratio.toFixed(1)} times its share`);
  });
});
