import assert from "node:assert/strict";
import { Pages } from "../../../src/core/document/pages.js";
import { readDocument } from "../../../src/core/document/read-document.js";

const A =
  "The first of the boats was built in the winter, when nobody had anything else to do with his hands.";
const B =
  "The second of the boats was built in the summer, when everybody had too much to do to help with it.";
const C =
  "The third of the boats was never built at all, for by then there was nobody who would have sailed it.";

/** The names of the pages that the three paragraphs stand on. */
function namesIn(text: string): (string | null)[] {
  const pages = new Pages(readDocument(text, "markdown"));
  return [A, B, C].map((words) => pages.nameAt(text.indexOf(words.slice(0, 30))));
}

describe("the page of a passage", () => {
  for (const [why, text, names] of [
    [
      "is the one whose mark the import wrote before it",
      `<!-- page iv -->\n\n${A}\n\n<!-- page 1 -->\n\n${B} <!-- page 2 --> ${C}\n`,
      ["iv", "1", "2"],
    ],
    [
      "has no name where its mark has none",
      `${A}\n\n<!-- page break -->\n\n${B}\n\n<!-- page 2 -->\n\n${C}\n`,
      [null, null, "2"],
    ],
    [
      "has its mark at the foot where form feeds stand behind the marks",
      `${A}\n\nPage 4\n\f\n${B}\n\nPage 5\n\f\n${C}\n\nPage 6\n`,
      ["4", "5", "6"],
    ],
    [
      "has its mark at the head where form feeds stand before the marks",
      `${A}\n\f\nPage 4\n\n${B}\n\f\nPage 5\n\n${C}\n`,
      [null, "4", "5"],
    ],
    [
      "has its mark at the foot where a footnote stands above it",
      `${A}[^1]\n\n[^1]: Counted.\n\nPage 4\n\n${B}\n\nPage 5\n\n${C}\n`,
      ["4", "5", null],
    ],
    [
      "has its mark at the foot where a running head follows",
      `${A}\n\nPage 4\n\nBoats of the Isles: Report\n\n${B}\n\nPage 5\n\nBoats of the Isles: Report\n\n${C}\n\nPage 6\n\nBoats of the Isles: Report\n\n${A}`,
      ["4", "5", "6"],
    ],
    [
      "has its mark at the foot where the last stands at the end",
      `${A}\n\n%%page 4%%\n\n${B}\n\n%%page 5%%\n\n${C}\n\n%%page 6%%\n`,
      ["4", "5", "6"],
    ],
    [
      "is not told where nothing shows whether marks are at the head or the foot",
      `${A}\n\nPage 4\n\n${B}\n\nPage 5\n\n${C}\n`,
      [null, null, null],
    ],
    [
      "is not told by marks out of order",
      `Page 9\n\n${A}\n\nPage 2\n\n${B}\n\nPage 7\n\n${C}\n`,
      [null, null, null],
    ],
    ["is not told in a report without marks", `${A}\n\n${B}\n\n${C}\n`, [null, null, null]],
  ] as const)
    it(why, () => assert.deepEqual(namesIn(text), names));
});

describe("a page's mark within a line", () => {
  it("does not part the paragraph that it stands in, whatever follows it", () => {
    const text = `## Boats\n\nThe boats are said to have carried <!-- page 7 --> Ministers and 360 <!-- page 8 --> others.\n`;
    const { passages } = readDocument(text, "markdown");
    const [reading] = passages
      .filter(({ role }) => role === "paragraph")
      .map((passage) => passage.reading.text);
    assert.equal(
      reading?.replace(/\s+/g, " "),
      "The boats are said to have carried Ministers and 360 others.",
    );
  });

  it("before a marked heading leaves the line above to itself", () => {
    const notice =
      "Also available in another language under the title of the report of the conference on the boats of the isles and the islands that sail them";
    const text = `# Boats\n\n${notice}\n\n<!-- page 2 -->\n\n## Hulls\n\n${A}\n`;
    const readings = readDocument(text, "markdown").passages.map(({ reading }) => reading.text);
    assert.ok(readings.includes(notice));
    assert.ok(readings.includes(A));
  });
});
