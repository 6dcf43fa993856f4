import type { Statistic } from "../statistics/statistic.js";

/** The numbers that a written figure may stand for: `"1.2 million"` is anything from 1.15 to 1.25 million. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether two intervals have a number in common. */
export function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** An interval made wider on both sides. */
export function widened({ low, high }: Interval, by: number): Interval {
  return { low: low - by, high: high + by };
}

/** How far a figure that is called approximate may be off, as part of itself. */
const ABOUT = 0.05;

/**
 * What a figure may have been rounded from: half of the last place that is written. A count is exact unless it is round;
 * a qualifier such as `about` makes it wider.
 */
export function roundingOf(statistic: Statistic, value: number): Interval {
  const half = stepOf(statistic, value) / 2;
  const about = statistic.qualifier ? Math.abs(value) * ABOUT : 0;
  return widened({ low: value, high: value }, half + about);
}

/** As `roundingOf`, but a whole count is taken as exact, whatever it ends in, and nothing is approximate. */
export function asWritten(statistic: Statistic, value: number): Interval {
  const rounded = /[.,]|\p{L}|%/u.test(statistic.text) && statistic.kind !== "count";
  const half = rounded ? Math.min(stepOf(statistic, value) / 2, Math.abs(value) * ABOUT) : 0;
  return widened({ low: value, high: value }, half);
}

/** The value of the last written place that means something; 0 where the figure is exact. */
function stepOf({ text, kind }: Statistic, value: number): number {
  const digits = lastNumeral(text);
  const written = Number(digits.replace(/^0+/, ""));
  if (digits === "" || written === 0 || value === 0) return wholeStep(String(Math.abs(value)), kind);
  const exponent = Math.round(Math.log10(Math.abs(value) / written));
  if (exponent < 0) return 10 ** exponent;
  if (exponent === 0) return wholeStep(digits, kind);
  return 10 ** exponent;
}

/** `12,000` and `300` are round, `1,450` perhaps to tens; `40` and `310` are taken for exact counts. */
function wholeStep(digits: string, kind: Statistic["kind"]): number {
  if (kind === "percentage") return 1;
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  const round = zeros >= 2 || (zeros === 1 && digits.length >= 4);
  if (round) return 10 ** Math.min(zeros, digits.length - 1);
  return kind === "count" ? 0 : 1;
}

/** The digits of the last number in a text, marks between them left out: `"14,700"` → `14700`. */
function lastNumeral(text: string): string {
  let end = text.length;
  while (end > 0 && !isDigit(text[end - 1])) end--;
  let start = end;
  while (start > 0 && (isDigit(text[start - 1]) || (isInner(text[start - 1]) && isDigit(text[start - 2]))))
    start--;
  return text.slice(start, end).replace(/\D/g, "");
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function isInner(character: string | undefined): boolean {
  return character !== undefined && /^[.,\s]$/u.test(character);
}
