import type { Statistic } from "../statistics/statistic.js";
import type { Interval } from "./interval.js";

interface Computed {
  /** The figures that it is made of, in the order of the arithmetic. */
  readonly of: readonly Statistic[];
}

/** From the first figure to the last, partial years left out: `103 → 955: +852, × 9.3, +827%`. */
export interface Change extends Computed {
  readonly kind: "change";
  readonly values: readonly number[];
  readonly difference: number;
  /** What the first is to be multiplied by; null where it is zero or one of them below zero. */
  readonly factor: number | null;
  /** Null where the factor is. */
  readonly percent: number | null;
}

/** What a stated change means: `a 600% increase` and `grew sevenfold` are × 7, `halved` is × 0.5. */
export interface Factor extends Computed {
  readonly kind: "factor";
  readonly factor: number;
  /** Signed. */
  readonly percent: number;
}

/** What a figure was before the change that is stated of it: `193, a 21% increase` was some 159 or 160. */
export interface ImpliedBase extends Computed {
  readonly kind: "implied-base";
  readonly value: number;
  /** Signed. */
  readonly percent: number;
  readonly base: number;
  /** What the base may have been, given that both figures may be rounded. */
  readonly range: Interval;
}

/** A share of a counted whole as a count: `25% of the 12,400 homes` are 3,100. */
export interface ShareAsCount extends Computed {
  readonly kind: "share-as-count";
  /** In percent. */
  readonly share: number;
  readonly whole: number;
  readonly count: number;
  readonly range: Interval;
}

/** A counted part of a counted whole as a share: `12 of the 40 towns` are 30%. */
export interface CountAsShare extends Computed {
  readonly kind: "count-as-share";
  readonly part: number;
  readonly whole: number;
  /** In percent. */
  readonly share: number;
}

/** What follows from the figures of one sentence by arithmetic alone. */
export type Computation = Change | Factor | ImpliedBase | ShareAsCount | CountAsShare;
