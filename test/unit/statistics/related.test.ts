import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { Places } from "../../../src/core/document/places.js";
import { RelatedStatistics } from "../../../src/core/statistics/related.js";

/** What is shown beside a figure, of a Markdown report of these lines. */
function elsewhere(figure: string, ...lines: readonly string[]): string[] {
  const { document, statistics } = analyze(lines.join("\n\n"), { format: "markdown" });
  const statistic = statistics.find(({ text }) => text === figure);
  if (!statistic) assert.fail(`${figure} is not found`);
  const sentence = new Places(document).sentenceAround(statistic) ?? statistic;
  return new RelatedStatistics(document, statistics).elsewhere(statistic, sentence).map(({ text }) => text);
}

describe("the same measure elsewhere", () => {
  it("has the same subject, in singular or plural, however it is put", () =>
    assert.deepEqual(
      elsewhere(
        "310",
        "The service answered 310 flood calls in 2019.",
        "It noted 450 further flood calls. The number of flood calls was 512 in 2021. They left one flood call.",
      ),
      ["450", "512"],
    ));

  it("is measured in the same unit", () =>
    assert.deepEqual(
      elsewhere(
        "$40,000",
        "They spent $40,000 on harbour repairs.",
        "They made 12 harbour repairs. They spent $52,000 on harbour repairs.",
      ),
      ["$52,000"],
    ));

  for (const [why, figure, ...lines] of [
    ["a subject of one word", "310", "It has 310 boats.", "It has 450 boats."],
    ["a count word with one word", "310", "The number of boats was 310.", "The number of boats was 450."],
    ["a name", "$310", "It paid $310 in Port Grimaud.", "It paid $450 in Port Grimaud."],
    [
      "a share, for of what it is a share is not what it measures",
      "14%",
      "Some 14% of river pilots swim.",
      "Some 20% of river pilots smoke.",
    ],
    ["its own sentence", "310", "It answered 310 flood calls, and 450 flood calls came too late."],
    [
      "a duration",
      "2 years",
      "They ran a river pilot course of 2 years.",
      "They ran a river pilot course of 3 years.",
    ],
  ] as const)
    it(`is not guessed from ${why}`, () => assert.deepEqual(elsewhere(figure, ...lines), []));

  it("of a rate in percent is found", () =>
    assert.deepEqual(
      elsewhere("14%", "The flood call rate was 14%.", "In 2021 the flood call rate was 31%."),
      ["31%"],
    ));

  it("tells a change in percent from a level in percent", () =>
    assert.deepEqual(
      elsewhere("14%", "The flood call rate fell by 14%.", "The flood call rate was 31%."),
      [],
    ));

  it("comes from the nearest sections first, five places at most", () => {
    const sections = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((k) => [
      `## Part ${"abcdefgh"[k - 1]}`,
      `The service answered ${k}00 flood calls there.`,
    ]);
    assert.deepEqual(elsewhere("600", "# Review", ...sections), ["500", "700", "400", "800", "300"]);
  });

  it("is found in French", () => {
    const text = [
      "Le service a reçu 310 appels urgents en 2019, et la ville compte sur lui pour la suite.",
      "Le nombre d'appels urgents a été de 450 en 2021, ce qui est plus que dans les autres villes de la région.",
    ].join("\n\n");
    const { document, statistics } = analyze(text, { format: "plaintext" });
    const [first] = statistics;
    assert.ok(first);
    const related = new RelatedStatistics(document, statistics).elsewhere(first, first);
    assert.deepEqual(
      related.map((one) => one.text),
      ["450"],
    );
  });
});
