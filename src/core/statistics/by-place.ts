import type { Stretch } from "./clause.js";

/** How many of some stretches, which are in order, start at `at` or before: found by bisection. */
export function countUpTo(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.first ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of some stretches, which are in order, that starts at `at` or before. */
export function lastUpTo<T extends Stretch>(stretches: readonly T[], at: number): T | undefined {
  return stretches[countUpTo(stretches, at) - 1];
}

/** The first of some stretches, which are in order, that starts after `at`. */
export function firstAfter<T extends Stretch>(stretches: readonly T[], at: number): T | undefined {
  return stretches[countUpTo(stretches, at)];
}
