import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

const CENTRE = "Canal Safety Centre";

/** Sentences with the mentions that they hold, in order. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "The Canal Safety Centre (CSC) met. The CSC left, and the Centre agreed. The Centre's boats came to the Centre.",
    [
      CENTRE,
      `CSC = ${CENTRE}`,
      `CSC = ${CENTRE}`,
      `Centre = ${CENTRE}`,
      `Centre = ${CENTRE}`,
      `Centre = ${CENTRE}`,
    ],
  ],
  [
    "Le ministère des Transports a payé. Selon le ministère des Transports, le Ministère du Quai n’existe pas, mais le Ministère paie.",
    ["ministère des Transports", "ministère des Transports", "Ministère du Quai"],
  ],
  [
    "La Commission des quais siège. La Commission des quais écoute, puis la Commission décide.",
    ["Commission des quais", "Commission des quais", "Commission = Commission des quais"],
  ],
  // Near misses: two such bodies, small letters, a longer name, a name said once, no article.
  [
    "The Canal Safety Centre met. The Quay Centre met the Canal Safety Centre and the Quay Centre. The Centre agreed.",
    [CENTRE, "Quay Centre", CENTRE, "Quay Centre"],
  ],
  ["The Canal Safety Centre met. The Canal Safety Centre left the centre of town.", [CENTRE, CENTRE]],
  [
    "The Canal Safety Centre met. The Canal Safety Centre left. The Centre Street bridge fell.",
    [CENTRE, CENTRE],
  ],
  ["The Canal Safety Centre met. The Centre agreed.", [CENTRE]],
  ["The Canal Safety Centre met. The Canal Safety Centre left. Centre courts are green.", [CENTRE, CENTRE]],
  [
    "The Canal Safety Government met the Canal Safety Government. The Government agreed.",
    ["Canal Safety Government", "Canal Safety Government"],
  ],
];

describe("a body called by its head noun", () => {
  for (const [text, expected] of CASES)
    it(text, () => {
      assert.deepEqual(organizationsIn(text), expected);
    });
});
