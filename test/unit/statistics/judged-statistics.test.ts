import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import type { DocumentFormat } from "../../../src/core/document/report-document.js";
import { NO_JUDGEMENTS } from "../../../src/core/judgements.js";
import type { StatisticJudgement } from "../../../src/core/statistics/judged-statistics.js";
import type { Statistic } from "../../../src/core/statistics/statistic.js";

/** Words of a text, with what was decided about them. */
type Said = readonly [words: string, isStatistic: boolean];

function judged(text: string, said: readonly Said[], format: DocumentFormat = "plaintext") {
  const statistics = said.map(([words, isStatistic]): StatisticJudgement => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length, isStatistic };
  });
  return analyze(text, { format, judgements: { ...NO_JUDGEMENTS, statistics } });
}

const texts = (text: string, ...said: readonly Said[]) =>
  judged(text, said).statistics.map((statistic) => statistic.text);

function marked(text: string, words: string): Statistic {
  const { statistics } = judged(text, [[words, true]]);
  const [found, ...others] = statistics.filter(({ start, end }) => {
    const at = text.indexOf(words);
    return start < at + words.length && at < end;
  });
  assert.ok(found && others.length === 0, `${statistics.map((one) => one.text).join(", ")} in: ${text}`);
  return found;
}

const FERRIES = "In 2031 the ferries carried 4,200 cars, see Table 12, and 35% of them paid the full fare.";

describe("Statistics that analysts decided about", () => {
  it("are gone where they are said to be none, and nothing else is", () => {
    assert.deepEqual(texts(FERRIES), ["4,200", "35%"]);
    assert.deepEqual(texts(FERRIES, ["4,200", false]), ["35%"]);
    assert.deepEqual(texts(FERRIES, ["35", false]), ["4,200"], "whatever part of the figure was meant");
    assert.deepEqual(texts(FERRIES, ["ferries", false]), ["4,200", "35%"]);
  });

  it("take their place in the order of the report", () => {
    assert.deepEqual(texts(FERRIES, ["12", true]), ["4,200", "12", "35%"]);
    assert.deepEqual(texts(FERRIES, ["2031", true]), ["2031", "4,200", "35%"]);
  });

  it("go by the latest of several decisions about one passage", () => {
    assert.deepEqual(texts(FERRIES, ["12", true], ["12", false]), ["4,200", "35%"]);
    assert.deepEqual(texts(FERRIES, ["35%", false], ["35%", true]), ["4,200", "35%"]);
    assert.deepEqual(texts(FERRIES, ["4,200 cars, see Table 12", false], ["12", true]), ["12", "35%"]);
  });

  it("say where their change starts and what they are compared with, as those do that the rules find", () => {
    const { changeFrom, direction } = marked("Ferry routes, see Chart 2, rose from 12 to 30 in 2031.", "30");
    assert.equal(changeFrom?.value, 12);
    assert.equal(direction, "increase");
    const text = "See Table 12 compared with 2030 in Rouen.";
    assert.equal(marked(text, "12").comparison?.text, "2030");
  });

  const READ: [
    what: string,
    text: string,
    words: string,
    kind: string,
    value: unknown,
    unit: string | null,
  ][] = [
    ["a year", FERRIES, "2031", "count", 2031, null],
    ["words around a number", FERRIES, "see Table 12,", "count", 12, null],
    ["a share cut short", FERRIES, "35", "count", 35, null],
    ["a number cut through", FERRIES, "200 cars", "count", 4200, null],
    ["a sum of money", "Annex 7: form $1.5 million is due.", "$1.5 million", "money", 1_500_000, "$"],
    ["a measure", "The Model 40 km sign.", "40 km", "measure", 40, "km"],
    ["a range", "Rooms 5 to 10 percent were let.", "5 to 10 percent", "percentage", [5, 10], "%"],
    ["a number in words", "Rule forty-two was kept.", "forty-two", "count", 42, null],
    ["a share among dates", "Since May 2018 room 9% was let.", "May 2018 room 9%", "percentage", 9, "%"],
    ["a French figure", "La salle 12,5 % est prête.", "12,5 %", "percentage", 12.5, "%"],
  ];
  for (const [what, text, words, kind, value, unit] of READ)
    it(`are read by the grammar: ${what}`, () => {
      const french = /prête/.test(text) ? `Le rapport porte sur les salles de la ville. ${text}` : text;
      const statistic = marked(french, words);
      assert.deepEqual(
        { kind: statistic.kind, value: statistic.value, unit: statistic.unit },
        { kind, value, unit },
      );
      assert.equal(statistic.text, french.slice(statistic.start, statistic.end));
    });

  it("know of their sentence what the rules read there", () => {
    const text = [
      "Harbours",
      "",
      "According to the Harbour Board, more than 660 permits were issued in 2031, which 12 people (1.5%) paid.",
      "Fees rose to $1.2 million, and one in five boats waited about two days.",
      "",
    ].join("\n");
    const { statistics } = judged(text, []);
    assert.equal(statistics.length, 6);
    assert.equal(statistics[0]?.source?.text, "Harbour Board");
    for (const statistic of statistics) assert.deepEqual(marked(text, statistic.text), statistic);
  });

  it("do not date themselves", () => {
    assert.equal(marked(FERRIES, "2031").period, null);
  });

  it("leave the rules alone where a mark holds no number, or several", () => {
    for (const words of ["ferries", "4,200 cars, see Table 12, and 35%"])
      assert.deepEqual(texts(FERRIES, [words, true]), ["4,200", "35%"], words);
    const version = "The clause 3.2.1 is old.";
    assert.deepEqual(texts(version, ["3.2.1", true]), []);
  });

  it("are read where the report has no running text, too", () => {
    const text = "Report\n\n```\nx = 81\n```\n\nThe end of it all.\n";
    const { statistics } = judged(text, [["81", true]], "markdown");
    assert.deepEqual(
      statistics.map(({ text, value }) => [text, value]),
      [["81", 81]],
    );
  });

  it("are read whole where a page breaks them", () => {
    const text = "They met within room four hundred\n\nand twelve (412) and went home early that day.\n";
    const [statistic] = judged(text, [["four hundred\n\nand twelve (412)", true]]).statistics;
    assert.equal(statistic?.value, 412);
  });

  it("are told apart from the footnote that cuts them", () => {
    const text = [
      "Launches",
      "",
      "The boats were out in fine weather and in foul, and the crews put to sea on two hundred",
      "",
      "¹ The counts of 2018 may leave out 3% of launches.",
      "",
      "Page 5",
      "",
      "and twelve (212) nights of that year, which was more than ever before.¹",
      "",
    ].join("\n");
    const plainly = texts(text);
    assert.equal(plainly.length, 2, plainly.join(" | "));
    const left = texts(text, ["3%", false]);
    assert.equal(left.length, 1);
    assert.match(left[0] ?? "", /^two hundred[\s\S]*212\)$/);
    assert.deepEqual(texts(text, ["two hundred", false]), ["3%"]);
  });

  it("count in the checks, and do not once they are none", () => {
    const text = "Some nine percent (8%) of wells were dry. Costs rose from 103 (2013) to 955 (2019).";
    assert.equal(judged(text, []).findings.length, 1);
    assert.equal(judged(text, [["8%", false]]).findings.length, 0);
    const change = judged(text, []).statistics.at(-1);
    assert.equal(change?.changeFrom?.value, 103);
    const alone = judged(text, [["103", false]]);
    assert.equal(alone.statistics.at(-1)?.text, "955");
    assert.equal(alone.statistics.at(-1)?.changeFrom, undefined);
    assert.deepEqual(alone.computations, []);
  });

  it("overlap no other and keep to the order, whatever the spans", () => {
    const places = [0, 7, 8, 29, 33, 49, 50, 60, FERRIES.length, FERRIES.length + 5];
    for (const start of places)
      for (const end of places)
        for (const isStatistic of [true, false]) {
          const statistics = [{ start, end, isStatistic }];
          const found = analyze(FERRIES, {
            format: "plaintext",
            judgements: { ...NO_JUDGEMENTS, statistics },
          }).statistics;
          for (const [k, { start: at }] of found.entries())
            assert.ok((found[k - 1]?.end ?? 0) <= at, `${start} ${end}`);
        }
  }).timeout(20_000);
});
