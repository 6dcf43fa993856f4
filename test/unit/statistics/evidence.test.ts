import assert from "node:assert/strict";
import fc from "fast-check";
import { ReadingTextBuilder } from "../../../src/core/document/reading-text.js";
import type { ReportDocument } from "../../../src/core/document/report-document.js";
import type { Mention } from "../../../src/core/organizations/organization.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { paragraph, statisticsOf } from "./scenes.js";

describe("Where a statistic stands", () => {
  it("covers line breaks that the reading text leaves out", () => {
    const text = "They took two hundred\n\nand forty (240) calls.";
    const builder = new ReadingTextBuilder(text).take(0, 21).replace(21, " ").take(23, text.length);
    const reading = builder.build();
    const [passage] = paragraph("").passages;
    assert.ok(passage);
    const document: ReportDocument = {
      ...paragraph(text),
      passages: [{ ...passage, reading, sentences: [{ start: 0, end: reading.text.length }] }],
    };
    assert.deepEqual(
      findStatistics(document, []).map((statistic) => [statistic.text, statistic.value]),
      [["two hundred\n\nand forty (240)", 240]],
    );
  });

  it("names the organization that states it", () => {
    const text = "According to the Harbour Board, 31 boats sank. Pilots lost 4 boats.";
    const start = text.indexOf("Harbour");
    const mention: Mention = {
      start,
      end: start + 13,
      text: "Harbour Board",
      entity: "Harbour Board",
      section: null,
    };
    assert.deepEqual(
      findStatistics(paragraph(text), [mention]).map((statistic) => statistic.source?.text ?? null),
      ["Harbour Board", null],
    );
  });

  it("lies in the text, in order, no two overlapping, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."5|%|$|1,200| million|one|two|-third|half|(|)| to | and |–|.|, |in 2014|from |percent|kg|rose|€|:|1|[3]|é|\n".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const statistic of statisticsOf(text)) {
          assert.ok(
            statistic.start >= end && statistic.end > statistic.start && statistic.end <= text.length,
          );
          assert.equal(statistic.text, text.slice(statistic.start, statistic.end));
          end = statistic.end;
        }
      }),
    );
  });
});
