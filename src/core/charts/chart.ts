import type { Computation } from "../checks/computation.js";
import type { Statistic } from "../statistics/statistic.js";

/** One figure of a chart of bars. */
export interface Bar {
  /** What dates the figure, as the report has it; empty where nothing does. */
  readonly label: string;
  readonly value: number;
  /** Whether it is the figure that the chart is drawn for. */
  readonly isCurrent: boolean;
}

/** Figures side by side, from zero: `103 (2013)` and `955 (2019)`. None is negative, one at least is not zero. */
export interface BarChart {
  readonly kind: "bars";
  readonly bars: readonly Bar[];
  /** The unit of all of them. */
  readonly unit: string | null;
}

/** A part of a whole: `14% of river pilots`. In percent, from 0 to 100; `high` is above `low` of a range only. */
export interface ShareChart {
  readonly kind: "share";
  readonly low: number;
  readonly high: number;
}

/** What there is to see of a figure. */
export type Chart = BarChart | ShareChart;

/** More figures than this are a table, not a glance. */
const MOST_BARS = 10;

/**
 * What there is to see of a figure: the change that it is part of, or else the share that it is. Null for all other
 * figures, which a picture would only repeat.
 * @param computations of the same report
 */
export function chartOf(statistic: Statistic, computations: readonly Computation[]): Chart | null {
  const own = computations.filter(({ of }) => of.includes(statistic));
  for (const computation of own) {
    if (computation.kind !== "change") continue;
    const { of, values } = computation;
    if (of.length > MOST_BARS || values.some((value) => value < 0) || !values.some((value) => value > 0))
      return null;
    const bars = of.map((point, k) => ({
      label: (point.period?.text ?? "").replace(/\s+/g, " ").trim(),
      value: values[k] ?? 0,
      isCurrent: point === statistic,
    }));
    return { kind: "bars", bars, unit: statistic.unit };
  }
  for (const computation of own)
    if (computation.kind === "count-as-share") return shareChart(computation.share, computation.share);
    else if (computation.kind === "share-as-count" && computation.of[0] === statistic)
      return shareChart(computation.share, computation.share);
  return statistic.population ? shareOf(statistic) : null;
}

/** A percentage or fraction of a whole: `14%`, `two-thirds`. A change in percent is no share. */
function shareOf({ kind, value, direction }: Statistic): Chart | null {
  if (direction !== null || (kind !== "percentage" && kind !== "multiple")) return null;
  const scale = kind === "multiple" ? 100 : 1;
  const [low, high] = typeof value === "number" ? [value, value] : value;
  return shareChart(low * scale, high * scale);
}

function shareChart(low: number, high: number): Chart | null {
  return low >= 0 && high >= low && high <= 100 ? { kind: "share", low, high } : null;
}
