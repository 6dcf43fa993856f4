import type { Evidence, Span } from "../span.js";

export type StatisticKind =
  | "percentage"
  | "count"
  | "money"
  | "measure"
  | "ratio"
  | "multiple"
  | "duration"
  | "rate";

export type Direction = "increase" | "decrease";

/** The two numbers of a figure that its bracket says again: `8` and `8` of `"eight percent (8%)"`, `50` and `51` of `"half (51%)"`. */
export interface Restatement {
  /** What the words say, in the unit of the digits. */
  readonly words: number;
  readonly digits: number;
}

/** Where a change starts: `"103"` of `from 103 (2013) to 955 (2019)`. */
export interface ChangeStart extends Evidence {
  readonly value: number;
  readonly unit: string | null;
  readonly period: Evidence | null;
}

/**
 * A figure that measures something in the world. The span is the smallest text that carries all of it:
 * `"eight percent (8%)"`, `"$11.93 million"`, `"five to one (5:1)"`, `"103"` and `"955"` of `from 103 (2013) to 955 (2019)`.
 */
export interface Statistic extends Span {
  /** The figure as the document has it, line breaks included. */
  readonly text: string;
  readonly kind: StatisticKind;
  /** In base scale (`11.93 million` → 11930000, `8%` → 8, `5:1` → 5); a range → `[low, high]`. */
  readonly value: number | readonly [number, number];
  /** `%`, a currency code (`CAD`; `$` when the currency is not stated), a unit (`kg`, `year`), or null for a bare count. */
  readonly unit: string | null;
  /** What softens it: `more than`, `approximately`. */
  readonly qualifier: Evidence | null;
  /** As the sentence states it of this figure. */
  readonly direction: Direction | null;
  /** What dates it, without its preposition: `2018`; inherited from the sentence before where it plainly carries over. */
  readonly period: Evidence | null;
  /** What is measured, short: `apparent opioid-related deaths`. */
  readonly subject: Evidence | null;
  /** Where it was measured, without its preposition: `Rouen` of `in Rouen`. */
  readonly place: Evidence | null;
  /** What it is compared with: `a five-year average` of `compared to a five-year average`, `2016` of `than in 2016`. */
  readonly comparison: Evidence | null;
  /** Of a share, fraction or chance, what it is a part of: `violent events`, `640 depots` of `9% of the 640 depots`. */
  readonly population: Evidence | null;
  /** The organization that states it: `Winnipeg Police Service` of `According to the Winnipeg Police Service, …`. */
  readonly source: Evidence | null;
  /** Only where the figure is said twice; both numbers, whether they agree or not. */
  readonly restatement?: Restatement;
  /** Only of the end figure of a change whose start the sentence states. */
  readonly changeFrom?: ChangeStart;
  /** The innermost section, or null before the first heading. */
  readonly section: number | null;
}
