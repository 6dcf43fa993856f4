import assert from "node:assert/strict";
import { citationOf } from "../../../src/core/export/citation.js";
import { annotated, REPORT } from "./reports.js";

describe("a citation", () => {
  it("gives the whole sentence, the title, the section and the line", () => {
    const start = REPORT.indexOf("12%");
    const { report: _report, ...citation } = citationOf(annotated([]).analysis, { start, end: start + 3 });
    assert.deepEqual(citation, {
      quote: "Paint alone took 12%.",
      title: "Lighthouse Review",
      section: "Costs",
      line: 5,
      page: null,
      language: "en",
    });
  });

  it("names the page where the report names it for sure", () => {
    const text = REPORT.replace("## Costs", "<!-- page iv -->\n\n## Costs");
    const start = text.indexOf("12%");
    assert.equal(citationOf(annotated([], text).analysis, { start, end: start + 3 }).page, "iv");
  });

  it("joins a sentence that a page break cuts", () => {
    const text =
      "Harbour Review\n\nThe basin was dredged twice. Ships wait outside for the tide, which turns late.\n\nIt was the busiest year since the war, and nobody had expected it. The harbour is said to have taken three hundred\n\nand sixty ships, most of them from abroad. It was full.\n";
    const start = text.indexOf("sixty");
    const { quote } = citationOf(annotated([], text).analysis, { start, end: start + 5 });
    assert.equal(
      quote,
      "The harbour is said to have taken three hundred and sixty ships, most of them from abroad.",
    );
  });
});
