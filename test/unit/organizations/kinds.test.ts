import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

describe("kinds of bodies", () => {
  it("are no organizations where their acronym has a plural", () => {
    assert.deepEqual(
      organizationsIn("A Harbour Safety Council (HSC) may fine. The HSCs report each year."),
      [],
    );
  });

  it("are none where the report writes one of many", () => {
    assert.deepEqual(
      organizationsIn(
        "The Village Water Board (VWB) meets in May. A VWB may borrow. Each VWB has five members.",
      ),
      [],
    );
  });

  it("are told from a body's acronym before a noun", () => {
    assert.deepEqual(
      organizationsIn("The Village Water Board (VWB) meets in May. A VWB report and a VWB member said so."),
      [
        "Village Water Board",
        "VWB = Village Water Board",
        "VWB = Village Water Board",
        "VWB = Village Water Board",
      ],
    );
  });

  it("are outvoted by the places that name one body", () => {
    const board = "Canal Board";
    assert.deepEqual(
      organizationsIn(
        "The Canal Board rejected the plan. Members of the Canal Board resigned. The bill was to establish a Canal Board.",
      ),
      [board, board, board],
    );
  });

  it("are not made of a name by an apostrophe that the scanner lost", () => {
    assert.deepEqual(
      organizationsIn(
        "The Rural Airship Administration (RAA) agreed. RAA launched. We endorse RAAs decision.",
      ),
      [
        "Rural Airship Administration",
        "RAA = Rural Airship Administration",
        "RAA = Rural Airship Administration",
      ],
    );
  });

  it("are none in the plural, however their staff acts", () => {
    assert.deepEqual(organizationsIn("Coastal Rescue Clinics (CRC) exist. CRC officials said so."), []);
  });
});

describe("acronyms of what is no body", () => {
  const SENTENCES = [
    "The Housing Affordability Index (HAI) rose. The HAI requires data. HAI's makers agree.",
    "Widespread Lagoon Disease (WLD) is rare. WLD affects birds.",
    "The Clean Harbours Act (CHA) requires reports. The CHA's rules apply.",
    "Schools got Targeted Coastal Improvement (TCI). TCI schools received help.",
    "gross harbour product (GHP) fell, and GHP's share fell.",
    "Organized Harbour Gangs (OHGs) grow. OHGs said nothing.",
  ];
  for (const sentence of SENTENCES)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), []);
    });

  it("leave a body's acronym alone whose long form shows nothing but which speaks", () => {
    assert.deepEqual(
      organizationsIn("Blue Lantern Collective Response (BLCR) said so. BLCR officials agreed."),
      [
        "Blue Lantern Collective Response",
        "BLCR = Blue Lantern Collective Response",
        "BLCR = Blue Lantern Collective Response",
      ],
    );
  });
});
