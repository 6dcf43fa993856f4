import assert from "node:assert/strict";
import { statisticsOf } from "./scenes.js";

const LENGTH = 100_000;

/** Lines made to be slow for an engine that goes back over what it has read. */
const LINES: Readonly<Record<string, string>> = {
  digits: "7",
  commas: ",",
  brackets: "(",
  capitals: "A",
  "dollar signs": "$",
  "groups of digits": "111,",
  "dotted numbers": "1.",
  "dates in a chain": "2018-2019-",
  "number words": "one ",
  "millions without end": "one million ",
  "words and joiners": "one hundred and ",
  shares: "5% of ",
  "open ranges": "5 to ",
  changes: "rose from 5 to 6, ",
  series: "grew with 17 in 2018, ",
  restatements: "eight percent (8%), ",
  "lists after a reference": "sections 1, ",
  multiples: "2 times as ",
  "cited pages": "at 5, 11, ",
  "enumerated references": "figures 1.3, ",
  "millions abbreviated": "a circulation of 2.7m, ",
  "rates of measures": "5 barrels per day ",
  "years with marks": "in 20127. ",
  "status dates": "As of 3 May 2015, 31 boats. ",
  places: "5 boats in Rouen, ",
  comparisons: "5% compared to ports ",
  populations: "Of the 640 depots 5% ",
  insertions: "the rate, which rose, was 5%, ",
  "lists with their dates": "5 and 6 in 2014 and 2015, respectively, ",
  "degrees of adjectives": "plus haut ",
  "mixed brackets": "5% (6%) and ",
};

/** How much longer a line ten times as long may take: a linear engine needs ten times, one of quadratic cost a hundred. */
const STEEPEST = 40;

/** Readings shorter than this many milliseconds say more of the machine than of the engine. */
const LEAST = 4;

/** The least time of three readings, in milliseconds: what else the machine does only ever adds to it. */
function cost(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      statisticsOf(text);
      return performance.now() - start;
    }),
  );
}

describe("Reading lines made to be slow", () => {
  for (const [name, unit] of Object.entries(LINES))
    it(`takes no more than its share of time for ${LENGTH} characters of ${name}`, () => {
      const short = Math.max(cost(unit, LENGTH / 10), LEAST);
      assert.ok(cost(unit, LENGTH) / short < STEEPEST);
    }).timeout(60_000);
});
