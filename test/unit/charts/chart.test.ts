import assert from "node:assert/strict";
import { type Chart, chartOf } from "../../../src/core/charts/chart.js";
import { runChecks } from "../../../src/core/checks/run-checks.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { paragraph } from "../statistics/scenes.js";

function chart(text: string, figure: string): Chart | null {
  const document = paragraph(text);
  const statistics = findStatistics(document, []);
  const statistic = statistics.find((one) => one.text === figure);
  if (!statistic) assert.fail(`${figure} is not found in: ${text}`);
  return chartOf(statistic, runChecks(document, statistics).computations);
}

describe("a chart", () => {
  it("of a change shows its figures with their dates, and which one is meant", () =>
    assert.deepEqual(chart("Calls rose from 103 (2013) to 955 (2019).", "955"), {
      kind: "bars",
      unit: null,
      bars: [
        { label: "2013", value: 103, isCurrent: false },
        { label: "2019", value: 955, isCurrent: true },
      ],
    }));

  it("of a series shows all of it, but for the year that is not over", () => {
    const text = "It made 1,310 stops in 2016, 1,545 in 2018, and 1,490 in 2019 (to October).";
    const shown = chart(text, "1,310");
    assert.deepEqual(shown?.kind === "bars" && shown.bars.map(({ value }) => value), [1310, 1545]);
    assert.equal(chart(text, "1,490"), null);
  });

  it("of a share is a bar of 100", () => {
    assert.deepEqual(chart("Some 14% of river pilots swim.", "14%"), { kind: "share", low: 14, high: 14 });
    assert.deepEqual(chart("Between 10 and 15% of river pilots swim.", "10 and 15%"), {
      kind: "share",
      low: 10,
      high: 15,
    });
    assert.deepEqual(chart("Twelve of the 40 towns replied.", "Twelve"), {
      kind: "share",
      low: 30,
      high: 30,
    });
  });

  for (const [text, figure] of [
    ["There was a 14% drop in thefts.", "14%"],
    ["The harbour has 40 boats.", "40"],
    ["Households under 130% of the poverty level get help.", "130%"],
    ["The balance went from 0 boats (2013) to 0 boats (2019).", "0"],
  ] as const)
    it(`is not drawn where there is nothing to see: ${text}`, () => assert.equal(chart(text, figure), null));
});
