import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Sentences with the mentions that they hold, in order; `short = entity` where the mention is not the entity's name. */
const CASES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "an office that one person holds": [
    ["The Chief Executive of the Pier Media Group said no.", ["Pier Media Group"]],
    ["He was Managing Director of Pier Bank.", ["Pier Bank"]],
    ["The Director of the Canal Agency left.", ["Canal Agency"]],
    ["The Office of the Director General met.", ["Office of the Director General"]],
  ],
  "a date behind a name": [
    ["They wrote to the Canal Commission on June 3.", ["Canal Commission"]],
    ["The Commission on Canal Safety met.", ["Commission on Canal Safety"]],
  ],
  "names that run together": [
    ["The Canal Agency The Canal Agency is old.", ["Canal Agency", "Canal Agency"]],
    [
      "DOL Department of Locks OCR Office of Canal Repair",
      [
        "DOL = Department of Locks",
        "Department of Locks",
        "OCR = Office of Canal Repair",
        "Office of Canal Repair",
      ],
    ],
    [
      "Oakwell Services Limited and Oakwell Quays Limited paid.",
      ["Oakwell Services Limited", "Oakwell Quays Limited"],
    ],
    ["Poole and Marsh Limited paid.", ["Poole and Marsh Limited"]],
    ["They wrote to Oakwell Quays Limited. It paid.", ["Oakwell Quays Limited"]],
    ["They wrote to Oakwell Quays Ltd. in May.", ["Oakwell Quays Ltd."]],
  ],
  "a brand with a possessive": [
    [
      "Weller's Ratings Service, Inc. (Weller's) rates loans. Weller’s rating fell.",
      [
        "Weller's Ratings Service, Inc.",
        "Weller's = Weller's Ratings Service, Inc.",
        "Weller’s = Weller's Ratings Service, Inc.",
      ],
    ],
    ["Standard & Poole's Financial Services LLC agreed.", ["Standard & Poole's Financial Services LLC"]],
    ["The Canal Board's Lock Service agreed.", ["Canal Board", "Lock Service"]],
  ],
  "a territory's government": [
    [
      "The Government of Ontario met. The Ontario government agreed.",
      ["Government of Ontario", "Ontario government = Government of Ontario"],
    ],
    [
      "The British Columbia government paid.",
      ["British Columbia government = Government of British Columbia"],
    ],
    ["The federal government and the town government of Oxbow paid. A Canadian government pays.", []],
    ["Ontario government-run boats went by.", []],
  ],
  "a word that a line cut": [
    [
      "The Ca- nal Safety Agency met. The Canal Safety Agency left.",
      ["Ca- nal Safety Agency = Canal Safety Agency", "Canal Safety Agency"],
    ],
  ],
  "an acronym of what is done or held": [
    ["The Quay Appeals process (QAP) is slow. The QAP said so twice.", []],
    ["Value-at-Tide (VAT) and Boats-at-Risk (BAR) rose. The BAR limits said so.", []],
  ],
  "the lines of a letterhead": [
    ["Canal Safety Agency\nOxbow, Quayside 12\nRoom 4", ["Canal Safety Agency"]],
    ["Ann Marie Poole\nUniversité de Belmont", ["Université de Belmont"]],
    ["The boats of the Canal\nSafety Agency went down the river\nin May.", ["Canal Safety Agency"]],
    [
      "Institute for Canals of\nGovernment\nIBM\nCenter for Quays",
      ["Institute for Canals of Government", "IBM Center for Quays"],
    ],
  ],
  "who says so, in French": [
    ["Selon l’Ifrequai, les quais sont vieux. Une étude de l’Ifrequai le montre.", ["Ifrequai", "Ifrequai"]],
    ["D’après la Belquai, les ponts tiennent.", ["Belquai"]],
    ["Selon Belquai, les ponts tiennent. Selon la France, ils sont beaux. Selon le rapport, non.", []],
  ],
};

for (const [title, sentences] of Object.entries(CASES))
  describe(title, () => {
    for (const [text, expected] of sentences)
      it(text.replace(/\n/g, "⏎"), () => {
        assert.deepEqual(
          organizationsIn(text).map((name) => name.replace(/\s+/g, " ")),
          expected,
        );
      });
  });

describe("a running head", () => {
  it("that was taken for text names nobody, and the same name in a sentence does", () => {
    const pages = Array.from(
      { length: 8 },
      (_, at) => `Brief to the Canal Board ${at + 1}\n\nBoats went by, ${at} of them.\n`,
    );
    assert.deepEqual(organizationsIn(`${pages.join("\n")}\nThe Canal Board agreed.`), ["Canal Board"]);
  });
});
