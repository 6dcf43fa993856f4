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
};

describe("Reading lines made to be slow", () => {
  for (const [name, unit] of Object.entries(LINES))
    it(`reads ${LENGTH} characters of ${name} in good time`, () => {
      const text = unit.repeat(Math.ceil(LENGTH / unit.length));
      const start = performance.now();
      statisticsOf(text);
      // A tenth of this is usual; an engine of quadratic cost takes several times as long.
      assert.ok(performance.now() - start < 4000);
    }).timeout(60_000);
});
