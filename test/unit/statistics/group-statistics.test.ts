import assert from "node:assert/strict";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import { GROUPINGS, type Grouping, groupStatistics } from "../../../src/core/statistics/group-statistics.js";
import type { Statistic } from "../../../src/core/statistics/statistic.js";
import { processorTime } from "../processor-time.js";

const REPORT = [
  "# Orchards of the Upper Vale",
  "",
  "In 2019 the vale had 1,200 orchards.",
  "",
  "## Yield",
  "",
  "According to the Vale Growers Union (VGU), 37% of trees bore fruit in March 2019. VGU reported 14 kg a tree and 3 kg a bush in 2017.",
  "",
  "## Costs",
  "",
  "Growers spent $2.5 million in 2017, and half of it on water. Sprays cost $300,000 between 2015 and 2018.",
  "",
  "## Yield",
  "",
  "The Fruit Board reported 12 varieties in fiscal year 2018-19, and 9 varieties in the previous year.",
  "",
].join("\n");

const analysis = analyze(REPORT, { format: "markdown" });

/** What the groups hold, a line a group. */
function grouped(by: Grouping, of: Analysis = analysis): string[] {
  return groupStatistics(of, of.statistics, by).map(
    ({ name, statistics }) => `${name}: ${statistics.map(({ text }) => text).join(", ")}`,
  );
}

describe("The statistics of a report in groups", () => {
  it("are by section in its order, sections of one name apart", () => {
    assert.deepEqual(grouped("section"), [
      "Orchards of the Upper Vale: 1,200",
      "Yield: 37%, 14 kg, 3 kg",
      "Costs: $2.5 million, half, $300,000",
      "Yield: 12, 9",
    ]);
  });

  it("have those before the first section first", () => {
    const early = analyze("Some 40% of boats leak.\n\n# Boats\n\nThere are 12 boats.\n", {
      format: "markdown",
    });
    assert.deepEqual(grouped("section", early), ["null: 40%", "Boats: 12"]);
  });

  it("are by kind", () => {
    assert.deepEqual(grouped("kind"), [
      "percentage: 37%",
      "count: 1,200, 12, 9",
      "money: $2.5 million, $300,000",
      "measure: 14 kg, 3 kg",
      "multiple: half",
    ]);
  });

  it("are by who states them, under one name and the most talkative first, and last those of nobody", () => {
    assert.deepEqual(grouped("organization"), [
      "Vale Growers Union: 37%, 14 kg, 3 kg",
      "Fruit Board: 12, 9",
      "null: 1,200, $2.5 million, half, $300,000",
    ]);
  });

  it("are by years, whatever part of a year is stated, the earliest first", () => {
    const [first, ...others] = grouped("period");
    assert.equal(first, "2015–2018: $300,000");
    assert.ok(others.includes("2019: 1,200, 37%"), others.join("; "));
    assert.ok(others.includes("2018–19: 12"), others.join("; "));
    const names = groupStatistics(analysis, analysis.statistics, "period").map(({ name }) => name);
    const years = names.filter((name) => name !== null && /^\d/.test(name));
    assert.deepEqual(years, [...years].sort());
    assert.equal(
      years.length,
      names.findIndex((name) => name === null || !/^\d/.test(name)),
    );
  });

  const PERIODS: [period: string, name: string][] = [
    ["2018", "2018"],
    ["March\n2018", "2018"],
    ["2018-19", "2018–19"],
    ["1999-00", "1999–00"],
    ["2015/18", "2015–2018"],
    ["from May 2017 to June 2021", "2017–2021"],
    ["2019-05-03", "2019"],
    ["The previous year", "the previous year"],
  ];
  for (const [text, name] of PERIODS)
    it(`are of ${JSON.stringify(name)} where they are dated ${JSON.stringify(text)}`, () => {
      const [figure] = analysis.statistics;
      assert.ok(figure);
      const dated = { ...figure, period: { start: 0, end: text.length, text } };
      assert.equal(groupStatistics(analysis, [dated], "period")[0]?.name, name);
    });

  it("hold each figure once, in the order of the report, under keys of their own", () => {
    for (const grouping of GROUPINGS) {
      const groups = groupStatistics(analysis, analysis.statistics, grouping);
      const keys = groups.map(({ key, name }) => `${key}/${name === null}`);
      assert.equal(new Set(keys).size, keys.length, grouping);
      const all = groups.flatMap(({ statistics }) => statistics);
      assert.equal(new Set(all).size, analysis.statistics.length, grouping);
      assert.equal(all.length, analysis.statistics.length, grouping);
      for (const { statistics } of groups)
        assert.deepEqual(
          statistics,
          statistics.toSorted((a, b) => a.start - b.start),
        );
    }
  });

  it("take time in proportion to their number", () => {
    const [figure] = analysis.statistics;
    assert.ok(figure);
    const cost = (count: number) => {
      const many = Array.from({ length: count }, (_, k): Statistic => ({ ...figure, start: k, end: k + 1 }));
      const start = processorTime();
      for (const grouping of GROUPINGS) groupStatistics(analysis, many, grouping);
      return processorTime() - start;
    };
    cost(20_000);
    const small = Math.min(cost(10_000), cost(10_000), cost(10_000));
    assert.ok(Math.min(cost(100_000), cost(100_000), cost(100_000)) < 40 * Math.max(small, 1));
  });
});
