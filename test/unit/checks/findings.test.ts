import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import { findingsIn } from "./checked.js";

type Row = readonly [sentence: string, findings: readonly string[], language?: LanguageTag];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  "words against digits": [
    ["Some nine percent (9%) of wells were dry.", []],
    ["Some nine percent (8%) of wells were dry.", ["words-and-digits: nine percent (8%)"]],
    ["They trained sixteen (61) rangers.", ["words-and-digits: sixteen (61)"]],
    ["It took two hundred and four (240) days.", ["words-and-digits: two hundred and four (240) days"]],
    ["The odds are six to one (7:1).", ["words-and-digits: six to one (7:1)"]],
    ["The grant was three million dollars ($3 million).", []],
    ["More than half (53%) of farms replied.", []],
    ["More than half (43%) of farms replied.", ["words-and-digits: half (43%)"]],
    ["Nearly half (47%) of farms replied.", []],
    ["Nearly half (57%) of farms replied.", ["words-and-digits: half (57%)"]],
    ["About a third (34%) of farms replied.", []],
    ["A third of farms (34%) replied, twelve of them (3%) late.", []],
    ["Twenty farms (30 percent) replied.", []],
    ["Environ douze (21) fermes ont répondu.", ["words-and-digits: douze (21)"], "fr"],
    ["Quelque huit pour cent (8 %) des puits étaient à sec.", []],
    ["Quatre-vingt-deux (82) puits étaient à sec.", [], "fr"],
    ["Quatre-vingt-douze (82) puits étaient à sec.", ["words-and-digits: Quatre-vingt-douze (82)"], "fr"],
  ],
  "a stated change against its own two figures": [
    ["Complaints rose from 40 (2015) to 60 (2019), an increase of 50%.", []],
    ["Complaints rose from 40 (2015) to 60 (2019), an increase of 70%.", ["stated-change: 70%"]],
    ["Complaints rose from 40 to 60 (up 70 percent).", ["stated-change: 70 percent"]],
    ["Complaints fell from 60 to 40, a 33% decrease.", []],
    ["Complaints fell from 60 to 40, a 50% decrease.", ["stated-change: 50%"]],
    ["Complaints fell from 60 to 40, a 33% increase.", ["stated-change: 33%"]],
    ["Complaints increased by 70%, from 40 to 60.", ["stated-change: 70%"]],
    ["Complaints increased by 50%, from 40 to 60.", []],
    ["The number of boats tripled from 40 to 85.", ["stated-change: tripled"]],
    ["The number of boats more than doubled from 40 to 85.", []],
    ["The number of boats doubled from 40 to 78.", []],
    ["Spending rose from $1.2 million to $1.5 million, an increase of 27%.", []],
    ["Spending rose from $1.2 million to $1.5 million, an increase of 60%.", ["stated-change: 60%"]],
    ["The share rose from 12% to 18%, an increase of 6%.", []],
    ["The share rose from 12% to 18%, an increase of 50%.", []],
    ["The share rose from 12% to 18%, an increase of 6 percentage points.", []],
    [
      "The share rose from 12% to 18%, an increase of 8 percentage points.",
      ["stated-change: 8 percentage points"],
    ],
    ["Complaints rose from 40 to 60, an increase of 30.", ["stated-change: 30"]],
    ["Complaints rose from 40 to 60, an increase of 20.", []],
    ["Complaints rose from about 40 to 60, more than 45%.", []],
    // What the share is of, the sentence does not say plainly enough.
    ["Complaints rose from 40 to 60, and costs rose by 70%.", []],
    ["Complaints rose from 40 to 60, an increase of 70% in letters alone.", []],
    ["Complaints rose from 40 to 60, which 70% of members regretted.", []],
    ["The fee ranges from 40 to 60 dollars, an increase of 70%.", []],
    ["Les plaintes sont passées de 40 (2015) à 60 (2019), soit une hausse de 50 %.", [], "fr"],
    [
      "Les plaintes sont passées de 40 (2015) à 60 (2019), soit une hausse de 70 %.",
      ["stated-change: 70 %"],
      "fr",
    ],
  ],
  "a stated share against its part and its whole": [
    ["Of these, 12 of the 40 towns (30%) replied.", []],
    ["Of these, 12 of the 40 towns (35%) replied.", ["stated-share: 35%"]],
    ["In all, 12 (30%) of the 40 towns replied.", []],
    ["In all, 13 of 40 towns (33 percent) replied.", []],
    ["In all, 12 of the 40 towns replied, and 35% of them agreed.", []],
    ["In all, 12 of the 40 towns (of which 35% are ports) replied.", []],
  ],
  "shares of one whole that do not make it": [
    ["Freight went 45% by road, 40% by rail and the remaining 15% by water.", []],
    ["Freight went 45% by road, 40% by rail and the remaining 25% by water.", ["sum-of-shares: 25%"]],
    ["Fares bring in 74% of it. Grants are 19%, and rents the remaining 7%.", []],
    ["Freight went 33% by road, 33% by rail and the remaining 33% by water.", []],
    // Answers to a survey may overlap.
    ["Some owned a boat (61%), a car (72%) or a bicycle (55%).", []],
    ["Of the staff, 60% speak French and 70% speak English.", []],
    ["Votes were split 48%, 41% and 21% among the lists.", ["sum-of-shares: 21%"]],
    ["Votes were split 48% to 41% between the lists.", []],
    ["About 45% went by road, over 40% by rail and the remaining 25% by water.", []],
  ],
  "a total against its parts": [
    ["It logged a total of 54 calls: 20 sea rescues, 18 harbour calls and 16 false alarms.", []],
    [
      "It logged a total of 54 calls: 20 sea rescues, 18 harbour calls and 17 false alarms.",
      ["sum-of-parts: 54"],
    ],
    // A part that is not understood: nothing is added up.
    ["It logged a total of 54 calls: 20 sea rescues, 18 harbour calls and 16 ashore.", []],
    ["It logged a total of 54 calls, including 20 at sea and 18 in port.", []],
    ["It logged 54 calls: 20 at sea and 18 in port.", []],
    ["A fleet of 54 boats, comprising 20 ferries, 18 tugs and 17 yachts, sailed.", ["sum-of-parts: 54"]],
    ["Of the 54 boats, 20 were sold, 18 were kept and the remaining 17 were scrapped.", ["sum-of-parts: 54"]],
    ["Of the 54 boats, 20 were sold, 18 were kept and the remaining 16 were scrapped.", []],
    ["Of the 54 boats, 20 sailed and 18 stayed.", []],
  ],
  "a direction against its figures": [
    ["Calls rose from 96 (2015) to 48 (2019).", ["direction-of-change: 48"]],
    ["Calls fell steadily from 96 to 48.", []],
    ["Calls fell steadily from 48 to 96.", ["direction-of-change: 96"]],
    ["Waiting times improved from 96 days to 48 days.", []],
    ["The port rose from 96 to 48 in the ranking.", []],
    ["The decline slowed from 12% to 5%.", []],
    ["Calls grew, with 33 in 2014, 19 in 2015 and 12 in 2016.", ["direction-of-change: 12"]],
    ["Calls grew, with 12 in 2014, 19 in 2015 and 33 in 2016.", []],
  ],
  "one measure with two values": [
    [
      "In 2019, Corran Bay crews answered 412 night calls. The rest is known. In 2019, Corran Bay crews answered 421 night calls.",
      ["two-values: 421"],
    ],
    [
      "In 2019, Corran Bay crews answered 412 night calls. In 2019, Marsh Haven crews answered 421 night calls.",
      [],
    ],
    [
      "In 2018, Corran Bay crews answered 412 night calls. In 2019, Corran Bay crews answered 421 night calls.",
      [],
    ],
    [
      "In 2019, Corran Bay crews answered 412 night calls. In 2019, Corran Bay crews answered 421 urgent night calls.",
      [],
    ],
    ["Harbour Hall, Marsh Haven, 12 seats, May 2019; Harbour Hall, Marsh Haven, 15 seats, May 2019", []],
    [
      "In 2019, Corran Bay crews answered about 400 night calls. In 2019, Corran Bay crews answered 412 night calls.",
      [],
    ],
  ],
};

describe("the checks find", () => {
  for (const [what, rows] of Object.entries(TABLE))
    describe(what, () => {
      for (const [sentence, findings, language] of rows)
        it(`${findings.length === 0 ? "nothing" : findings.join(", ")} in: ${sentence}`, () =>
          assert.deepEqual(findingsIn(sentence, language), findings));
    });
});
