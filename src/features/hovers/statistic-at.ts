import type { Statistic } from "../../core/statistics/statistic.js";

/** The statistic at an offset, its end included: by bisection, for they are in order. */
export function statisticAt(statistics: readonly Statistic[], offset: number): Statistic | undefined {
  let low = 0;
  let high = statistics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statistics[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = statistics[low];
  return found && found.start <= offset ? found : undefined;
}
