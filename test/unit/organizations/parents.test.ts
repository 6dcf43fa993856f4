import assert from "node:assert/strict";
import { readDocument } from "../../../src/core/document/read-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";

/** The entities of a text that are units, as `unit < parent`. */
function unitsIn(text: string): string[] {
  return findOrganizations(readDocument(text, "plaintext")).entities.flatMap(({ entity, parent }) =>
    parent === null ? [] : [`${entity} < ${parent}`],
  );
}

const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ["The Canal Agency's Lock Research Unit tested the gates.", ["Lock Research Unit < Canal Agency"]],
  [
    "The Lock Research Unit, a division of the Canal Agency, tested the gates.",
    ["Lock Research Unit < Canal Agency"],
  ],
  [
    "The Lock Research Unit, which is part of the Canal Agency, tested the gates.",
    ["Lock Research Unit < Canal Agency"],
  ],
  ["The Lock Research Unit of the Canal Agency tested the gates.", ["Lock Research Unit < Canal Agency"]],
  [
    "They met at the gates:\n\n- Lock Research Unit, Canal Agency\n- Tow Path Board, Quay Council\n- Canal Agency",
    ["Lock Research Unit < Canal Agency"],
  ],
  [
    "La Ville de Belmont a voté. Le Service des parcs de la Ville de Belmont a coupé les arbres.",
    ["Service des parcs de la Ville de Belmont < Ville de Belmont"],
  ],
  [
    "The Oxbow Police Service said so. The Oxbow Police Service Dive Unit went down.",
    ["Oxbow Police Service Dive Unit < Oxbow Police Service"],
  ],
  // Near misses.
  ["The Canal Agency met the Lock Research Unit, and the Quay Council left.", []],
  ["The Friends of the Canal Museum met the Canal Museum.", []],
  ["The Canal Agency's critics and the Lock Research Unit met.", []],
  [
    "The Canal Agency's Lock Research Unit left. The Quay Council's Lock Research Unit stayed. The Lock Research Unit rested.",
    [],
  ],
];

describe("units of a body", () => {
  for (const [text, expected] of UNITS)
    it(text, () => {
      assert.deepEqual(unitsIn(text), expected);
    });
});
