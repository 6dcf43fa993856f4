import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

const LEAD =
  "The group met in May and heard many views on the use of canals in the north of the country.\n\n";

describe("lists of organizations", () => {
  it("hold names without a head noun, units behind a comma, and places that are left outside", () => {
    const text = `${LEAD}Appendix B: Organizations Consulted

- Friends of Clean Canals
- Rowers Against Noise
- Riverbend Health, Lock Policy Unit
- Department of Canals, Boats and Locks – Ontario
- Big Lock Cooperative, Thunder Bay
`;
    assert.deepEqual(organizationsIn(text), [
      "Friends of Clean Canals",
      "Rowers Against Noise",
      "Riverbend Health",
      "Lock Policy Unit",
      "Department of Canals, Boats and Locks",
      "Big Lock Cooperative",
    ]);
  });

  it("are read in French", () => {
    const text = `Le groupe s’est réuni en mai et a entendu plusieurs avis sur les canaux du nord du pays.

Annexe A : Organismes consultés

- Vivre en bateau
- Rameurs de la Baie
- Ordre des éclusiers du Québec, Direction des affaires publiques
- Table de concertation des canaux de l’île
`;
    assert.deepEqual(organizationsIn(text), [
      "Rameurs de la Baie",
      "Ordre des éclusiers du Québec",
      "Direction des affaires publiques",
      "Table de concertation des canaux de l’île",
    ]);
  });

  it("are no lists of organizations when their entries are sentences", () => {
    const text = `${LEAD}Community organizations

- More money was asked for by all who came.
- Boats were said to be loud in the spring.
- Rowers want peace.
`;
    assert.deepEqual(organizationsIn(text), []);
  });

  it("in a sentence show a member without a head noun", () => {
    assert.deepEqual(organizationsIn("We met the Canal Board, the Lock Agency and Quiet Boats Ottawa."), [
      "Canal Board",
      "Lock Agency",
      "Quiet Boats Ottawa",
    ]);
  });

  it("in a sentence leave people alone", () => {
    assert.deepEqual(organizationsIn("We met the Canal Board, the Lock Agency and Jane Smith."), [
      "Canal Board",
      "Lock Agency",
    ]);
  });
});
