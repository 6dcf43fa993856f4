import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import { statisticsOf } from "./scenes.js";

type Row = readonly [sentence: string, figures: readonly string[], language?: LanguageTag];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  "pages and serial numbers that a note cites": [
    ["See 6/4/2007 email from A. Poole, KLM LDG-E-004411223 at 5, 11.", []],
    ["Complaint at 20-21. Id. at 80.", []],
    ["Poole v. Marsh, 88 F. Supp. 3d 402, 417 (2011).", []],
    ["Letter to B. Marsh, KLM LDG- 004411223.", []],
    ["The rate stood at 45. Prices were put at 20-21 dollars.", ["45", "20-21 dollars"]],
    ["Poole found 14 leaks at 5 docks.", ["14", "5"]],
  ],
  "marks of notes that run into the text": [
    ["She told the panel that:64", []],
    ["They signed their names.”18 He left (in May).7", []],
    ["The ratio of crews was 5:1 and he said: 64 boats.", ["5:1", "64"]],
    ["Fees were higher.434 They cut the routes to 120.435 The board agreed.", ["120"]],
    ["The rate fell to 0.435 The board agreed.", ["0.435"]],
    ['He wrote "48 boats sank".', ["48"]],
  ],
  "marks of links and ordinals": [
    ["See [106832](https://quay.example) and [106832 (Wharf: May 2, 2026).", []],
    ["The role of 3^rd^ parties in 12 towns.", ["12"]],
  ],
  "somebody who is a third party": [
    ["Le quai est géré par un tiers, non par la ville.", [], "fr"],
    ["Les ventes ont baissé d’un tiers et par un tiers des ports.", ["un tiers", "un tiers"], "fr"],
  ],
  "what is left of a table: nothing says what it counts": [
    ["6 297 691 6 378 533 80 842", []],
    ["450454", []],
    ["2013 1 534", []],
    [`${"1- ".repeat(1001)}in boats.`, []],
    [`Boats: ${"45 60 12, ".repeat(400)}all in all.`, []],
    [`The ports have ${"5 old docks and ".repeat(30)}12 boats.`, [...Array<string>(30).fill("5"), "12"]],
  ],
  "names with numbers": [
    ["The launch of 33-K and the 27-L flight.", []],
    ["The crew of TLV 33 landed near post QRD 46 at noon.", []],
    ["The flight carried a 5 kg load.", ["5 kg"]],
    ["Les postes QRD 11, QRD 46 comptent 30 agents.", ["30"], "fr"],
  ],
  "a conference that has the letters of a currency": [
    ["Ahead of COP26 and COP 27, 12 ports met.", ["12"]],
    ["The port paid COP 26 million and 4,000 COP.", ["COP 26 million", "4,000 COP"]],
  ],
  "a year behind one": [
    ["They closed one in 2016 and two of the docks in 2017.", ["two"]],
    ["One in 2000 boats sank.", ["One in 2000"]],
  ],
  "parts that are none": [
    ["The docks, including 15 and 16, are new.", ["16"]],
    ["The laws, including 2016 in the list, hold.", []],
    ["They closed 19 docks, including five in the north and 3 in the south.", ["19", "five", "3"]],
    ["Les ports comptent 42 bateaux, dont 15 en bois et 3 en fer.", ["42", "15", "3"], "fr"],
    [
      "Ils ont les taux les plus hauts, avec respectivement 416 pour le quai et 261 pour le port.",
      ["416", "261"],
      "fr",
    ],
    ["L’annexe respectivement 6 le montre.", [], "fr"],
    ["La loi, dont 2016 en est la date, tient.", [], "fr"],
    ["Le port a revu 40 quais, dont le quart s’avère fragile.", ["40", "le quart"], "fr"],
  ],
  "enumerations of references": [
    ["See figures 1.3, 1.4, 1.9 and 1.10 for 30 boats.", ["30"]],
    ["(Tableaux 1.3, 1.4, 1.9 et 1.10)", [], "fr"],
    ["La Convention n° 98 concernant les 30 ports, dont l'axe 1 porte sur la loi 45.", ["30"], "fr"],
  ],
};

for (const [name, rows] of Object.entries(ROWS))
  describe(`Passing over ${name}`, () => {
    for (const [sentence, figures, language] of rows)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence, language).map(({ text }) => text),
          figures,
        );
      });
  });
