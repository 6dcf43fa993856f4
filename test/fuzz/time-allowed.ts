import { readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Milliseconds in which a million UTF-16 units must be read, on a machine where remark-parse takes a quarter of that for them. */
const MILLISECONDS_PER_MILLION = 1000;
/** The same as multiples of what remark-parse takes here, on a slower machine. */
const TIMES_REMARK = 4;
/** A line counts as so many units more: a text of nothing but line ends is read line by line all the same. */
const UNITS_OF_A_LINE = 10;
/** What the engine's warming may add, in milliseconds. */
const WARMING = 750;
/** Runs of remark-parse, of which the fastest counts. */
const RUNS = 6;

const SAMPLE = readFileSync("media/sample/harbour-roundtable.txt", "utf8").repeat(2);

/** Milliseconds in which texts must be read so many times. */
export function millisecondsAllowed(texts: readonly string[], readings: number): number {
  return WARMING + (readings * unitsOf(texts) * MILLISECONDS_PER_MILLION) / 1_000_000;
}

/** The same on this machine as it is at the moment, where it is slower than a small one. */
export function millisecondsAllowedHere(texts: readonly string[], readings: number): number {
  const here = WARMING + readings * unitsOf(texts) * TIMES_REMARK * remarkPerUnit();
  return Math.max(here, millisecondsAllowed(texts, readings));
}

function unitsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + UNITS_OF_A_LINE * lineEnds(text), 0);
}

function lineEnds(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

function remarkPerUnit(): number {
  const parser = unified().use(remarkParse);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    parser.parse(SAMPLE);
    least = Math.min(least, performance.now() - start);
  }
  return least / SAMPLE.length;
}
