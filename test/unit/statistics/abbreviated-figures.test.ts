import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import { statisticsOf } from "./scenes.js";

type Row = readonly [
  sentence: string,
  figures: readonly (readonly [string, string, unknown, string | null])[],
  language?: LanguageTag,
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  "millions abbreviated to m": [
    ["The weekly claims a circulation of nearly 2.7m.", [["2.7m", "count", 2.7e6, null]]],
    [
      "The fund paid £3.1m, and the programme reached 11.7m.",
      [
        ["£3.1m", "money", 3.1e6, "GBP"],
        ["11.7m", "count", 11.7e6, null],
      ],
    ],
    ["The depot lost $165mm.", [["$165mm", "money", 165e6, "$"]]],
    ["The depot lost $1Bln.", [["$1Bln", "money", 1e9, "$"]]],
    ["They built a wall 2.4m high.", [["2.4m", "measure", 2.4, "m"]]],
    [
      "It cost £3m and stands 400m from the shore.",
      [
        ["£3m", "money", 3e6, "GBP"],
        ["400m", "measure", 400, "m"],
      ],
    ],
  ],
  "measures by time": [
    [
      "Wells gave 63 million barrels\nper day in all.",
      [["63 million barrels\nper day", "rate", 63e6, "barrel/day"]],
    ],
    ["L'usine traite 40 tonnes par jour.", [["40 tonnes par jour", "rate", 40, "tonne/day"]], "fr"],
    ["Wells gave 63 barrels a driver.", [["63 barrels", "measure", 63, "barrel"]]],
  ],
  "years with a note's mark run into them": [
    ["La charte fut ratifiée en 20127. Le conseil siège.", [], "fr"],
    ["Le comité existe depuis 2003318.", [], "fr"],
    ["La ville compte en tout 20127 arbres.", [["20127", "count", 20127, null]], "fr"],
  ],
};

for (const [name, rows] of Object.entries(ROWS))
  describe(`Reading ${name}`, () => {
    for (const [sentence, figures, language] of rows)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence, language).map(({ text, kind, value, unit }) => [text, kind, value, unit]),
          figures,
        );
      });
  });
