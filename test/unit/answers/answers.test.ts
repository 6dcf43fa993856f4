import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { notesAnswer } from "../../../src/core/answers/notes-answer.js";
import { outlineAnswer } from "../../../src/core/answers/outline-answer.js";
import { type StatisticsQuery, statisticsAnswer } from "../../../src/core/answers/statistics-answer.js";
import { statisticRows } from "../../../src/core/table/statistic-row.js";

const TEXT = `Canals

1. Locks

The Canal Board counted 4,200 barges in 2031. Of the locks, eight percent (9%) leaked.

1.1 Écluses of the North

In 2030, 37% of locks were dry.
`;

const ALL = { offset: 0, limit: 100 };
const analysis = analyze(TEXT, { format: "plaintext" });

const figures = (query: Partial<StatisticsQuery>) =>
  statisticsAnswer(statisticRows(analysis, analysis.findings), { ...ALL, ...query }).items.map(
    ({ figure }) => figure,
  );

describe("Answers for tools", () => {
  it("tell the sections with their lines and how many figures are theirs", () => {
    const { total, items } = outlineAnswer(analysis, ALL);
    assert.equal(total, items.length);
    const locks = items.find(({ heading }) => heading === "1. Locks");
    assert.deepEqual([locks?.line, locks?.lastLine, locks?.statistics], [3, 9, 2]);
  });

  it("tell only statistics that meet all that is asked, by words without case and accents", () => {
    assert.equal(figures({}).length, 3);
    assert.deepEqual(figures({ section: "ecluses" }), ["37%"]);
    assert.deepEqual(figures({ kind: "percentage" }), ["eight percent (9%)", "37%"]);
    assert.deepEqual(figures({ kind: "percentage", period: "2030" }), ["37%"]);
    assert.deepEqual(figures({ check: "finding" }), ["eight percent (9%)"]);
    assert.deepEqual(figures({ organization: "canal board", words: "barges 2031" }), ["4,200"]);
    assert.deepEqual(figures({ section: "locks" }).length, 3, "a section holds those in it");
  });

  it("are parts of a whole that say how long it is", () => {
    const rows = statisticRows(analysis, analysis.findings);
    const part = statisticsAnswer(rows, { offset: 1, limit: 1 });
    assert.deepEqual([part.total, part.offset, part.items.length], [3, 1, 1]);
    assert.equal(statisticsAnswer(rows, { offset: 9, limit: 5 }).items.length, 0);
    assert.equal(notesAnswer(analysis, [], ALL).total, 0);
  });

  it("are short, however long the texts of the report are", () => {
    const long = analyze(`Some 40% of ${"very ".repeat(3000)}long canals are dry.\n`, {
      format: "plaintext",
    });
    const { items } = statisticsAnswer(statisticRows(long, []), ALL);
    assert.ok(items.length > 0);
    assert.ok(JSON.stringify(items[0]).length < 2_000);
  });
});
