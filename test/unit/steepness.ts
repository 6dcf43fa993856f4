import { processorTime } from "./processor-time.js";

/** How often a measurement is repeated before it is believed that a reading is steep. */
const ATTEMPTS = 5;

/** A reading that takes its share of time gives 1, one of quadratic cost as much as the text is longer. */
export const STEEPEST = 4;

/**
 * How many times its share of time one long reading takes, against `times` short ones that are together as long. Both are
 * measured in turn, and the least of each counts: what else the machine does only ever adds to it. A ratio above
 * `STEEPEST` is measured again before it is given.
 */
export function steepness(times: number, short: () => unknown, long: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  short();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    shortest = Math.min(
      shortest,
      milliseconds(() => {
        for (let k = 0; k < times; k++) short();
      }),
    );
    longest = Math.min(longest, milliseconds(long));
    if (longest / shortest < STEEPEST) break;
  }
  return longest / shortest;
}

function milliseconds(task: () => unknown): number {
  const start = processorTime();
  task();
  return processorTime() - start;
}
