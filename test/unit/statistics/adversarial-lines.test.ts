import assert from "node:assert/strict";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { STEEPEST, steepness } from "../steepness.js";
import { paragraph } from "./scenes.js";

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

/** How many times longer the long line is. */
const TIMES = 10;

describe("Reading lines made to be slow", () => {
  for (const [name, unit] of Object.entries(LINES))
    it(`takes no more than its share of time for ${LENGTH} characters of ${name}`, () => {
      const line = (length: number) => paragraph(unit.repeat(Math.ceil(length / unit.length)));
      const [short, long] = [line(LENGTH / TIMES), line(LENGTH)];
      const ratio = steepness(
        TIMES,
        () => findStatistics(short, []),
        () => findStatistics(long, []),
      );
      assert.ok(ratio < STEEPEST, `${ratio.toFixed(1)} times its share`);
    }).timeout(60_000);
});

describe("Measuring whether a reading is steep", () => {
  const work = (rounds: number) => {
    let sum = 0;
    for (let k = 0; k < rounds; k++) sum += Math.sqrt(k);
    return sum;
  };

  it("finds a quadratic one", () => {
    const quadratic = (size: number) => () => work(size * size);
    assert.ok(steepness(TIMES, quadratic(300), quadratic(300 * TIMES)) > STEEPEST);
  });

  it("finds a linear one in order", () => {
    const linear = (size: number) => () => work(size * 1000);
    assert.ok(steepness(TIMES, linear(300), linear(300 * TIMES)) < STEEPEST);
  });
});
