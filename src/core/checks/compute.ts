import type { CheckWords } from "./check-words.js";
import type { Computation } from "./computation.js";
import { asWritten } from "./interval.js";
import { readMultipleOfBase } from "./multiple-of-base.js";
import type { PlacedSentence } from "./placed-sentence.js";
import { changeAfter, changeInApposition, readChange, type StatedChange } from "./stated-change.js";
import { findParts, findSharesOfWhole } from "./stated-share.js";
import type { PlacedPoint, Trend } from "./trend.js";

/** All that follows by arithmetic from the figures of a sentence. */
export function compute(
  sentence: PlacedSentence,
  trends: readonly Trend[],
  language: CheckWords,
): Computation[] {
  return [
    ...trends.map(changeOf),
    ...factors(sentence),
    ...impliedBases(sentence, trends, language),
    ...findSharesOfWhole(sentence).map(({ share, whole }) => shareAsCount(share, whole)),
    ...findParts(sentence).map(({ part, whole }) => countAsShare(part, whole)),
  ];
}

function changeOf({ points }: Trend): Computation {
  const values = points.map(({ value }) => value);
  const [from, to] = [values[0] ?? 0, values.at(-1) ?? 0];
  const difference = decimal(to - from);
  // Of what is below zero nothing is a multiple or a percentage.
  const comparable = from > 0 && to >= 0;
  return {
    kind: "change",
    of: points.map(({ statistic }) => statistic),
    values,
    difference,
    factor: comparable ? to / from : null,
    percent: comparable ? (difference / from) * 100 : null,
  };
}

/** Takes away what binary fractions add: `0.3 - 0.1` is 0.2. */
function decimal(value: number): number {
  return Number(value.toPrecision(12));
}

/** Changes below this many percent are plain as they stand. */
const TELLING = 50;

function factors(sentence: PlacedSentence): Computation[] {
  return sentence.figures.flatMap((figure) => {
    const change = readChange(sentence, figure) ?? readMultipleOfBase(sentence, figure);
    const percent = change && percentOf(change);
    if (!change || percent === null || percent < -100) return [];
    if (change.measure === "percent" && Math.abs(percent) < TELLING) return [];
    return [{ kind: "factor" as const, of: [figure.statistic], factor: decimal(1 + percent / 100), percent }];
  });
}

/** A stated change as signed percentage; null for points and differences. */
function percentOf({ measure, amount, direction }: StatedChange): number | null {
  if (measure === "factor") return decimal((amount - 1) * 100);
  if (measure !== "percent") return null;
  return direction === "increase" ? amount : -amount;
}

/** `193, a 21% increase`: where the old figure is not given. */
function impliedBases(
  sentence: PlacedSentence,
  trends: readonly Trend[],
  language: CheckWords,
): Computation[] {
  const given = new Set(trends.flatMap(({ points }) => points.map(({ statistic }) => statistic)));
  return sentence.figures.flatMap((figure) => {
    const { statistic, value } = figure;
    const level = statistic.kind === "count" || statistic.kind === "money" || statistic.kind === "measure";
    if (
      !level ||
      value === null ||
      given.has(statistic) ||
      readChange(sentence, figure)?.measure === "factor"
    )
      return [];
    const change = changeAfter(sentence, figure, language) ?? changeInApposition(sentence, figure, language);
    const percent = change && percentOf(change);
    if (!change || percent === null || percent <= -100) return [];
    const stated = asWritten(change.figure.statistic, change.amount);
    const half = change.measure === "percent" ? (stated.high - stated.low) / 2 : 0;
    const now = asWritten(statistic, value);
    const range = {
      low: now.low / (1 + (percent + half) / 100),
      high: now.high / (1 + Math.max(percent - half, -99) / 100),
    };
    const base = value / (1 + percent / 100);
    const of = [statistic, change.figure.statistic];
    return [{ kind: "implied-base" as const, of, value, percent, base, range }];
  });
}

function shareAsCount(share: PlacedPoint, whole: PlacedPoint): Computation {
  const [part, all] = [asWritten(share.statistic, share.value), asWritten(whole.statistic, whole.value)];
  return {
    kind: "share-as-count",
    of: [share.statistic, whole.statistic],
    share: share.value,
    whole: whole.value,
    count: (share.value / 100) * whole.value,
    range: {
      low: (Math.max(part.low, 0) / 100) * all.low,
      high: Math.min((part.high / 100) * all.high, all.high),
    },
  };
}

function countAsShare(part: PlacedPoint, whole: PlacedPoint): Computation {
  return {
    kind: "count-as-share",
    of: [part.statistic, whole.statistic],
    part: part.value,
    whole: whole.value,
    share: (part.value / whole.value) * 100,
  };
}
