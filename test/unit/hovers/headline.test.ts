import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { headlineOf, isSaid } from "../../../src/features/hovers/headline.js";
import { paragraph } from "../statistics/scenes.js";

function headline(text: string, figure: string) {
  const document = paragraph(text);
  const statistic = findStatistics(document, []).find((one) => one.text === figure);
  if (!statistic) assert.fail(`${figure} is not found in: ${text}`);
  return { ...headlineOf(document, statistic), statistic };
}

describe("the first line of a card", () => {
  const lines: readonly (readonly [sentence: string, figure: string, line: string])[] = [
    ["They counted more than 14,700 broken locks.", "14,700", "**more than 14,700** broken locks"],
    ["Some 14% of river pilots are women.", "14%", "**Some 14%** of river pilots"],
    [
      "Landings fell by twelve percent (12%) in 2021.",
      "twelve percent (12%)",
      "**twelve percent (12%)** — Landings",
    ],
    ["Twelve of the 40 towns replied.", "Twelve", "**Twelve** of the 40 towns"],
    ["It ran a two-day course.", "two-day", "**two-day** course"],
  ];
  for (const [sentence, figure, line] of lines)
    it(`is “${line}” of: ${sentence}`, () =>
      assert.equal(headline(sentence, figure).markdown.replace(/\\/g, ""), line));

  it("leaves the stars of emphasis out", () => {
    const text = "# Pilots\n\nThey found that **14%** of *river* pilots are women.\n";
    const { document, statistics } = analyze(text, { format: "markdown" });
    const [statistic] = statistics;
    assert.ok(statistic);
    assert.equal(headlineOf(document, statistic).markdown.replace(/\\/g, ""), "**14%** of river pilots");
  });

  it("knows which words it says", () => {
    const { statistic, ...said } = headline("In 2019, 14% of river pilots swam.", "14%");
    const { population, period } = statistic;
    assert.ok(population && isSaid(said, population));
    assert.ok(period && !isSaid(said, period));
  });

  it("knows whether it says which way a figure went", () => {
    assert.equal(headline("There was a 14% drop in thefts.", "14%").saysDirection, true);
    assert.equal(headline("Thefts fell by 14%.", "14%").saysDirection, false);
  });

  it("does not read a footnote's mark along", () => {
    const { markdown } = headline("Some 14 percent12 of river pilots swim.", "14 percent");
    assert.doesNotMatch(markdown, /percent12/);
  });
});
