import type { Places } from "../../core/document/places.js";
import type { Span } from "../../core/span.js";
import type { Statistic } from "../../core/statistics/statistic.js";

/** A statistic with those of its words that stand together at a place: all of them, unless a page or a note cuts it. */
export interface StatisticAtPlace {
  readonly statistic: Statistic;
  readonly part: Span;
}

/**
 * The statistic at an offset, its end included; of two the one that starts later. A figure that a footnote cuts holds the
 * figures of that note in its span, but not among its words: `"two hundred … 3% … and twelve (212)"` and `"3%"`.
 * @param statistics in the order of their starts
 */
export function statisticAt(
  statistics: readonly Statistic[],
  places: Places,
  offset: number,
): StatisticAtPlace | undefined {
  // Not by bisection: where one figure encloses another, their ends are in no order.
  for (const statistic of statistics.toReversed()) {
    const part = partAt(statistic, places, offset);
    if (part) return { statistic, part };
  }
  return undefined;
}

function partAt(statistic: Statistic, places: Places, offset: number): Span | undefined {
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  return isAt(statistic) ? places.partsOf(statistic).find(isAt) : undefined;
}
