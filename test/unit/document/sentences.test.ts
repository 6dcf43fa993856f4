import assert from "node:assert/strict";
import { splitSentences } from "../../../src/core/document/sentences.js";
import { processorTime } from "../processor-time.js";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitting sentences", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Costs rose. Use fell.", ["Costs rose.", "Use fell."]],
    ["Who pays? Towns do! They must.", ["Who pays?", "Towns do!", "They must."]],
    ["It was 3.5 per cent. Then 4.", ["It was 3.5 per cent.", "Then 4."]],
    ["Dr. Lane met Mr. Ode. They spoke.", ["Dr. Lane met Mr. Ode.", "They spoke."]],
    ["See No. 5 and fig. 2, e.g. Towns.", ["See No. 5 and fig. 2, e.g. Towns."]],
    ["It grew in the U.S. Department of Works too.", ["It grew in the U.S. Department of Works too."]],
    ["It grew in the U.S. The rest shrank.", ["It grew in the U.S.", "The rest shrank."]],
    ["They reached 40 percent.30 The rest did not.", ["They reached 40 percent.30", "The rest did not."]],
    [
      "They reached 40 percent. [30] The rest did not.",
      ["They reached 40 percent. [30]", "The rest did not."],
    ],
    ["They paid.² Others did not.", ["They paid.²", "Others did not."]],
    ["They paid it all. 6", ["They paid it all. 6"]],
    ["“It is late.” She left.", ["“It is late.”", "She left."]],
    ["(It is late.) She left.", ["(It is late.)", "She left."]],
    ["J. B. Stone and A. A. Mole wrote it. It sold.", ["J. B. Stone and A. A. Mole wrote it.", "It sold."]],
    ["1. Introduction", ["1. Introduction"]],
    ["Table 2. Visitors by season", ["Table 2. Visitors by season"]],
    ["January 1999. Rain fell.", ["January 1999.", "Rain fell."]],
    ["He waited ... and left.", ["He waited ... and left."]],
    ["M. Roy et Mme Côté ont signé. Le p. 4 manque.", ["M. Roy et Mme Côté ont signé.", "Le p. 4 manque."]],
    [
      "Les coûts (10,5 %) montent. « Trop », dit-il. Fin.",
      ["Les coûts (10,5 %) montent.", "« Trop », dit-il.", "Fin."],
    ],
    ["", []],
    ["   ", []],
    ["No stop at all", ["No stop at all"]],
  ];
  for (const [text, expected] of cases)
    it(`of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(split(text), expected);
    });

  it("takes time in proportion to the text", () => {
    const started = processorTime();
    for (const part of [".", "A. ", '."', "1.", "e.g. ", "[1]. "]) splitSentences(part.repeat(40_000));
    assert.ok(processorTime() - started < 8000);
  });
});
