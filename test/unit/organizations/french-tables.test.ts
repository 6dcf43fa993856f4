import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

describe("the French word “table”", () => {
  it("names a body that convenes people, and nothing else", () => {
    assert.deepEqual(
      organizationsIn(
        "La Table propose-t-elle un plan ? La Table de concertation des quais a voté. Voir la Table des matières.",
      ),
      ["Table de concertation des quais"],
    );
  });
});
