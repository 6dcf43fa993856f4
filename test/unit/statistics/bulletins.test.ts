import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import { statisticsOf } from "./scenes.js";

/** What is said of a figure: its text, direction, what it measures. */
type Said = readonly [text: string, direction: string | null, subject: string | null];

/** How statistics offices write their bulletins. */
const ROWS: Readonly<
  Record<string, readonly (readonly [sentence: string, said: readonly Said[], language?: LanguageTag])[]>
> = {
  "changes in brackets behind what changes": [
    [
      "La hausse des recettes (+13,9 %) et la baisse des dépenses (-6,8 %) se suivent.",
      [
        ["13,9 %", "increase", "recettes"],
        ["6,8 %", "decrease", "dépenses"],
      ],
      "fr",
    ],
    ["Les fortes baisses des ventes (-44,0 %) durent.", [["44,0 %", "decrease", "ventes"]], "fr"],
  ],
  "a state of change": [
    ["Le taux de panne est en hausse de 0,8 point.", [["0,8 point", "increase", "taux de panne"]], "fr"],
    [
      "Le budget des ports s’élève à 12 millions d’euros, en baisse de seulement - 0,33 % par rapport à un an plus tôt.",
      [
        ["12 millions d’euros", null, "budget des ports"],
        ["0,33 %", "decrease", "budget des ports"],
      ],
      "fr",
    ],
    ["Le taux de panne se stabilise à 6,9 %.", [["6,9 %", null, "taux de panne"]], "fr"],
  ],
  "more and less behind the noun": [
    [
      "La France compte 2 400 quais, soit 160 quais de moins.",
      [
        ["2 400", null, "quais"],
        ["160", "decrease", "quais"],
      ],
      "fr",
    ],
    ["Ils ont 12 marins en moins bonne santé.", [["12", null, "marins"]], "fr"],
  ],
  "subjects with a bracket before the verb": [
    [
      "Le déficit du port (PQ) réuni (qui a douze quais) a diminué, passant de 29 € en 2020 à 9 € en 2021.",
      [
        ["douze", null, "quais"],
        ["29 €", null, "déficit du port (PQ) réuni"],
        ["9 €", "decrease", "déficit du port (PQ) réuni"],
      ],
      "fr",
    ],
  ],
  "what an office puts an amount to": [
    [
      "L’office estime le nombre de marins à 2,3 millions.",
      [["2,3 millions", null, "nombre de marins"]],
      "fr",
    ],
    ["The office puts the cost of repairs at £3 million.", [["£3 million", null, "cost of repairs"]]],
    ["She met the crews of the boat at 300 quays.", [["300", null, "quays"]]],
  ],
  "a base with another figure between": [
    [
      "In 2021, 5.0% of crews were away for more than 30 days a year, up from 3.2% in 2011.",
      [
        ["5.0%", "increase", "crews"],
        ["30 days", null, null],
        ["3.2%", null, null],
      ],
    ],
  ],
  "one thing said twice": [
    [
      "The port has repaired 339 or 74 per cent of the cranes.",
      [
        ["339", null, "cranes"],
        ["74 per cent", null, "cranes"],
      ],
    ],
    [
      "It was 58, 62 or 83 percent.",
      [
        ["58", null, null],
        ["62", null, null],
        ["83 percent", null, null],
      ],
    ],
  ],
  "a number that only its qualifier makes a figure": [
    ["We have had nearly 300, which is more than ever.", [["300", null, null]]],
    ["They live in Hanover, N.C. 27709 and sail.", []],
  ],
  "dates before brackets": [
    [
      "There were sharp rises in tolls in 2020 (10.3%) and 2021 (19.2%).",
      [
        ["10.3%", "increase", null],
        ["19.2%", "increase", null],
      ],
    ],
    ["The share was low in 2020 (10.3%).", [["10.3%", null, null]]],
  ],
  "brackets behind a verb of change": [
    [
      "Sales of boats also rose sharply (12%), and tolls fell (3%).",
      [
        ["12%", "increase", "Sales of boats"],
        ["3%", "decrease", "tolls"],
      ],
    ],
    ["The rising share (12%) is large.", [["12%", null, "rising share"]]],
    [
      "Les pannes de grue progressent aussi sensiblement (+64%).",
      [["64%", "increase", "pannes de grue"]],
      "fr",
    ],
    [
      "La hausse des pannes (30 626 en 2021 : +13 % par rapport à 2020) dure.",
      [
        ["30 626", null, "pannes"],
        ["13 %", "increase", "pannes"],
      ],
      "fr",
    ],
  ],
  "adverbs of time between auxiliary and verb": [
    ["Tolls of the port have so far fallen 46%.", [["46%", "decrease", "Tolls of the port"]]],
    ["Les péages ont jusqu’ici baissé de 46 %.", [["46 %", "decrease", "péages"]], "fr"],
  ],
};

const DATES: readonly (readonly [
  sentence: string,
  periods: readonly (string | null)[],
  language?: LanguageTag,
])[] = [
  ["17.1% of crews had boats, up from 15.8% in 2011.", [null, "2011"]],
  ["En 2022, les ventes progressent de 1,9 %, à celles de fin 2019.", ["2022"], "fr"],
  ["Le taux augmente ce trimestre de 0,3 point.", ["ce trimestre"], "fr"],
  [
    "In the 12 months to June 2018, there were 2,366 boats, an increase of 24% on the previous year.",
    [null, "the 12 months to June 2018", "the 12 months to June 2018"],
  ],
  ["Tolls rose in 2020 (10.3%) and 2021 (19.2%), and again in 2022.", ["2020", "2021"]],
  ["Sales fell in 2019 (−12%) and rose in 2020 (+3%).", ["2020", "2020"]],
];

describe("Figures in statistical bulletins", () => {
  for (const [name, rows] of Object.entries(ROWS))
    describe(name, () => {
      for (const [sentence, said, language] of rows)
        it(sentence, () => {
          assert.deepEqual(
            statisticsOf(sentence, language).map(({ text, direction, subject }) => [
              text,
              direction,
              subject?.text ?? null,
            ]),
            said,
          );
        });
    });
  describe("their dates", () => {
    for (const [sentence, periods, language] of DATES)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence, language).map(({ period }) => period?.text ?? null),
          periods,
        );
      });
  });
});
