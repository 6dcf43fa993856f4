import assert from "node:assert/strict";
import { statisticsOf } from "./scenes.js";

/** How courts of audit and town councils write their accounts in French. */
const FIGURES: Readonly<
  Record<string, readonly (readonly [sentence: string, figures: readonly string[]])[]>
> = {
  "numbers of accounts, articles and codes": [
    ["Le compte 2313 (travaux) est soldé ; les comptes 164 et 1687 du port sont égaux.", []],
    ["Le port compte 35 grues et la ville en compte 12.", ["35", "12"]],
    ["L’instruction M 14 et les articles L. 222-19 et R. 222-8 et 10 du code.", []],
    ["Le tome 2 de l’instruction vise les bateaux.", []],
    ["Le port : 1° Détient 33 % du capital ; 2° Ou gère 12 quais.", ["33 %", "12"]],
    ["Mairie, place Gambette 24700 MONTCLAR", []],
    ["En 2012, les 24700 habitants votaient ; 24700 Niçois aussi.", ["24700", "24700"]],
  ],
  "thousands set apart by dots": [
    ["Une aide de 75.000 € versée à 3.500 marins.", ["75.000 €", "3.500"]],
    ["Un taux de 1.125 % et 2.345 millions d’euros.", ["1.125 %", "2.345 millions d’euros"]],
  ],
  "fractions and multiples that are names or places": [
    ["La commune d’Isle et Double, née en 2014, paie le double de la taxe.", ["le double"]],
    ["La moitié nord du pays perd la moitié de ses ports.", ["la moitié"]],
    ["Un peu moins du tiers des quais et plus du quart des grues.", ["tiers", "quart"]],
    ["Le recours au tiers payant et l’avis du tiers des parties.", []],
  ],
  "points that are of no share": [
    ["Le contrat contient 24 points.", ["24"]],
    [
      "Le taux perd 4 points, soit 2 points de moins (9 points d’écart).",
      ["4 points", "2 points", "9 points"],
    ],
  ],
  "numbers that a preposition governs": [
    ["Il y avait 12 ports en 2010, contre 37 dans les années 1990.", ["12", "37"]],
  ],
};

const VALUES: readonly (readonly [string, readonly unknown[]])[] = [
  ["Une aide de 75.000 € versée à 3.500 marins.", [75000, 3500]],
  ["Un taux de 1.125 % et 2.345 millions d’euros.", [1.125, 2345000]],
  ["Un peu moins du tiers des quais.", [1 / 3]],
];

describe("Reading French accounts", () => {
  for (const [name, rows] of Object.entries(FIGURES))
    describe(name, () => {
      for (const [sentence, figures] of rows)
        it(sentence, () => {
          assert.deepEqual(
            statisticsOf(sentence, "fr").map(({ text }) => text),
            figures,
          );
        });
    });
  describe("their values", () => {
    for (const [sentence, values] of VALUES)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence, "fr").map(({ value }) => value),
          values,
        );
      });
  });
  it("follows a change on to its third figure", () => {
    const found = statisticsOf("Les charges passent de 84 € en 2013 à 63 € en 2014 et à 77 € en 2015.", "fr");
    assert.deepEqual(
      found.map(({ direction }) => direction),
      [null, "decrease", null],
    );
    const on = statisticsOf("The fleet fell from 40 in 2010 to 30 in 2015 and to 20 in 2019.");
    assert.deepEqual(
      on.map(({ direction }) => direction),
      [null, "decrease", "decrease"],
    );
  });
  it("takes a sign in a bracket for the direction", () => {
    const found = statisticsOf("Fares changed in May (+12%) and in June (− 3.5%); the rest (40%) did not.");
    assert.deepEqual(
      found.map(({ direction }) => direction),
      ["increase", "decrease", null],
    );
  });
  it("says of what there is four times more", () => {
    const [found] = statisticsOf("Le port a quatre fois plus d’escales qu’en 1970.", "fr");
    assert.equal(found?.subject?.text, "escales");
  });
});
