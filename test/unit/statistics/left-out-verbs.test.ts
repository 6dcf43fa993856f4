import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import { statisticsOf } from "./scenes.js";

describe("What numbers in reports are no figures", () => {
  const ROWS: readonly (readonly [sentence: string, figures: readonly string[], language?: LanguageTag])[] = [
    ["The court relied on 85 Dor. Reg. 61,505 and on 394 Wex. 2d 629.", []],
    ["See Reed v. Moor, 347 D. Supp. 3d 38, and 91 P.4th 1173, 1199 (D.P. Cir. 2024).", []],
    ["The fleet has 85 U.S. boats and 300 E.U. trawlers.", ["85", "300"]],
    ["It sold all its 900 PCs. In 2006 it bought 12 laptops.", ["900", "12"]],
    ["The port has 40 HQs.12 It sold 500 boats.", ["40", "500"]],
    ["In year 1 NRA told the board that 12 boats sank.", ["12"]],
    ["Later Witness 2 conceded privately what Witness 1 filed a claim for.", []],
    ["In Rouen 12 licensed boats made 3 trips.", ["12", "3"]],
    ["The board found 5,000 NRA boats.", ["5,000"]],
    ["Une multiplication par 20 du nombre de navires.", ["multiplication par 20"], "fr"],
    ["La division par deux des effectifs surprend.", ["division par deux"], "fr"],
    ["Une réduction par 3 ports.", [], "fr"],
    ["Revenues were 1,038,662 million.", ["1,038,662 million"]],
  ];
  for (const [sentence, figures, language] of ROWS)
    it(sentence, () => {
      assert.deepEqual(
        statisticsOf(sentence, language).map(({ text }) => text),
        figures,
      );
    });
});

describe("Changes told in more words", () => {
  const ROWS: readonly (readonly [sentence: string, said: readonly (readonly [string, string | null])[]])[] =
    [
      [
        "The yards cut repairs from 1,285 in fiscal year 2015 to 12 in fiscal year 2018.",
        [
          ["1,285", null],
          ["12", "decrease"],
        ],
      ],
      ["It rose to a new average rate of 13.93 in May.", [["13.93", "increase"]]],
      ["It was set to an average rate of 13.93 in May.", [["13.93", null]]],
      [
        "These ports fall into two groups and 12 fell under water.",
        [
          ["two", null],
          ["12", null],
        ],
      ],
      [
        "The number of ports fell by 12 and a shortfall of 2,000 boats was found.",
        [
          ["12", "decrease"],
          ["2,000", null],
        ],
      ],
    ];
  for (const [sentence, said] of ROWS)
    it(sentence, () => {
      assert.deepEqual(
        statisticsOf(sentence).map(({ text, direction }) => [text, direction]),
        said,
      );
    });

  it("joins fiscal years in the plural, but not where each has its own figure", () => {
    const periods = (sentence: string) => statisticsOf(sentence).map(({ period }) => period?.text ?? null);
    assert.deepEqual(periods("It paid 450 crews in fiscal years 2013 and 2014."), [
      "fiscal years 2013 and 2014",
    ]);
    assert.deepEqual(periods("It paid 450 and 470 crews in fiscal years 2013 and 2014, respectively."), [
      "fiscal years 2013",
      "2014",
    ]);
  });
});

describe("How often something happens", () => {
  const ROWS: readonly (readonly [
    sentence: string,
    figures: readonly (readonly [string, unknown, string | null])[],
  ])[] = [
    [
      "The board meets three times a year and twice a week.",
      [
        ["three times a year", 3, "per year"],
        ["twice a week", 2, "per week"],
      ],
    ],
    ["Once a ferry had sunk, twice as many came.", [["twice", 2, null]]],
    ["It is checked every 3 to 5 years.", [["3 to 5 years", [3, 5], "year"]]],
  ];
  for (const [sentence, figures] of ROWS)
    it(sentence, () => {
      assert.deepEqual(
        statisticsOf(sentence).map(({ text, value, unit }) => [text, value, unit]),
        figures,
      );
    });
});

describe("A part of a sentence that leaves out its verb", () => {
  const ROWS: readonly (readonly [sentence: string, said: readonly string[], language?: LanguageTag])[] = [
    [
      "Thefts increased from 145 to 161 and fires from 511 to 542.",
      ["Thefts", "Thefts increase", "fires", "fires increase"],
    ],
    [
      "The number of ports grew from 12 to 20 and the number of mills from 5 to 9.",
      ["number of ports", "number of ports increase", "number of mills", "number of mills increase"],
    ],
    [
      "The port saw theft rising about 40 percent and arson about 18 percent.",
      ["theft increase", "arson increase"],
    ],
    ["Sales rose 12 percent and fares fell 7 percent.", ["Sales increase", "fares decrease"]],
    [
      "Les vols ont passé de 145 à 161 et les incendies de 511 à 542.",
      ["vols", "vols increase", "incendies", "incendies increase"],
      "fr",
    ],
  ];
  for (const [sentence, said, language] of ROWS)
    it(sentence, () => {
      assert.deepEqual(
        statisticsOf(sentence, language).map(({ subject, direction }) =>
          [subject?.text, direction].filter(Boolean).join(" "),
        ),
        said,
      );
    });
});

describe("A subject", () => {
  const ROWS: readonly (readonly [sentence: string, subjects: readonly (string | null)[]])[] = [
    ["The depot bought 5000 desktops and now have 200 laptops.", ["desktops", "laptops"]],
    ["The harbour employs over 80,000 sailors and support readiness at sea.", ["sailors"]],
    ["The harbour has 40 boats and ferries.", ["boats and ferries"]],
    ["When compared to earlier years, this represents 58 percent.", [null]],
    ["Again the number of depots was 45.", ["number of depots"]],
    ["Reported thefts were 12.", ["Reported thefts"]],
  ];
  for (const [sentence, subjects] of ROWS)
    it(`begins and ends with no verb or adverb: ${sentence}`, () => {
      assert.deepEqual(
        statisticsOf(sentence).map(({ subject }) => subject?.text ?? null),
        subjects,
      );
    });
});

describe("A date that names the like time of another year", () => {
  const ROWS: readonly (readonly [sentence: string, period: string | null])[] = [
    ["Fires rose by 5 percent compared to the same timeframe last year.", null],
    ["Fires rose by 5 percent over the same quarter of the previous year.", null],
    ["The same boats burned last year, by 5 percent.", "last year"],
    ["From January 1 to early July in 2014, crews put out 31 fires.", "January 1 to early July in 2014"],
    ["In May of 2014, crews put out 31 fires.", "May of 2014"],
  ];
  for (const [sentence, period] of ROWS)
    it(sentence, () => {
      assert.equal(statisticsOf(sentence)[0]?.period?.text ?? null, period);
    });
});
