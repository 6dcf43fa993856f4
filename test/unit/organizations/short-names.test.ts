import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Sentences with the mentions that they hold, in order; `short = entity` where the mention is not the entity's name. */
const GIVEN: readonly (readonly [string, readonly string[]])[] = [
  [
    'Harbour Savings Bank ("HaSa") collapsed. In May, HaSa had 900 branches.',
    ["Harbour Savings Bank", "HaSa = Harbour Savings Bank", "HaSa = Harbour Savings Bank"],
  ],
  [
    "Bright Quays Limited (“the Dock Office”) gave evidence. The Dock Office paid.",
    ["Bright Quays Limited", "Dock Office = Bright Quays Limited", "Dock Office = Bright Quays Limited"],
  ],
  [
    "La Société des traversiers du Fleuve (ci-après « Traversiers ») a publié un avis. Les navires de Traversiers sont vieux.",
    [
      "Société des traversiers du Fleuve",
      "Traversiers = Société des traversiers du Fleuve",
      "Traversiers = Société des traversiers du Fleuve",
    ],
  ],
  ["Norland Oil Co. (France) sells oil. France is large.", ["Norland Oil Co."]],
];

const LEFT_OFF: readonly (readonly [string, readonly string[]])[] = [
  [
    "Norland Marsh plc owns 140 titles. Norland Marsh’s revenue fell by 4%.",
    ["Norland Marsh plc", "Norland Marsh = Norland Marsh plc"],
  ],
  [
    "Port Kessel Inc. built the joints. Kessel engineers objected. Kessel tested them, and parts came from Kessel.",
    [
      "Port Kessel Inc.",
      "Kessel = Port Kessel Inc.",
      "Kessel = Port Kessel Inc.",
      "Kessel = Port Kessel Inc.",
    ],
  ],
  [
    "Oakwell Mutual Bank failed. Oakwell Mutual lent more. Deposits came from Oakwell Mutual.",
    ["Oakwell Mutual Bank", "Oakwell Mutual = Oakwell Mutual Bank", "Oakwell Mutual = Oakwell Mutual Bank"],
  ],
  ["Kuwait Petroleum Co. sells oil. Kuwait sold some. It was bought by Kuwait.", ["Kuwait Petroleum Co."]],
  [
    "Vance Poole Ltd paid. Mr. Poole said so; Poole's wife agreed; it was paid by Poole.",
    ["Vance Poole Ltd"],
  ],
  [
    "The Kessel Corporation agreed to pay. Kessel reported prices. It was paid by Kessel. Kessel pumps are old.",
    [
      "Kessel Corporation",
      "Kessel = Kessel Corporation",
      "Kessel = Kessel Corporation",
      "Kessel = Kessel Corporation",
    ],
  ],
  [
    "The Norwell Corporation met in Norwell. Norwell reported a loss. It was paid by Norwell.",
    ["Norwell Corporation"],
  ],
  ["The Kessel Corporation agreed to pay. Kessel reported prices.", ["Kessel Corporation"]],
  [
    "Regional Development Bank lent. A plan for regional development followed. Regional Development is dear.",
    ["Regional Development Bank"],
  ],
];

describe("short forms that a bracket gives", () => {
  for (const [sentence, expected] of GIVEN)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });

  it("are none where the long form is held and holds nothing", () => {
    assert.deepEqual(
      organizationsIn(
        "The Yield on Capital (YOC) rose. A Loan Backed Security (LBS) fell. The YOC and the LBS said so.",
      ),
      [],
    );
  });
});

describe("company names without their last words", () => {
  for (const [sentence, expected] of LEFT_OFF)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});
