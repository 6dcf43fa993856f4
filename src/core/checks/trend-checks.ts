import type { Finding } from "../finding.js";
import { governorIndex } from "../statistics/clause.js";
import type { Scene } from "../statistics/scene.js";
import { isDash } from "../statistics/tokens.js";
import type { CheckWords } from "./check-words.js";
import { type Interval, meets, roundingOf, widened } from "./interval.js";
import type { PlacedSentence } from "./placed-sentence.js";
import { comparable, hasWord, qualifierWords, words } from "./placed-text.js";
import { changeAfter, changeBefore, type StatedChange } from "./stated-change.js";
import type { PlacedPoint, Trend } from "./trend.js";

/** Sets what a sentence says of a change against the figures that it gives: amount and direction. */
export function checkTrends(
  sentence: PlacedSentence,
  trends: readonly Trend[],
  language: CheckWords,
): Finding[] {
  if (trends.length === 0) return [];
  const inverted = hasWord(sentence.scene, sentence.first, sentence.last, language.inverted);
  return trends.flatMap((trend) => [
    ...checkAmount(sentence, trend, language),
    ...(inverted ? [] : checkDirection(sentence, trend, language)),
  ]);
}

/** `increased from 48 (2017) to 96 (2023), an increase of 80%`: of pairs only, where the change is stated next to them. */
function checkAmount(sentence: PlacedSentence, { form, points }: Trend, language: CheckWords): Finding[] {
  const [from, to] = points;
  if (form === "series" || points.length !== 2 || !from || !to || from.value === 0) return [];
  const inText = form === "from-to" ? [from, to] : [to, from];
  const stated =
    (inText[1] && changeAfter(sentence, inText[1], language)) ??
    (form === "from-to" ? changeBefore(sentence, from) : null);
  if (!stated || isPlausible(stated, from, to, language, sentence)) return [];
  const { start, end } = stated.figure.statistic;
  const data = {
    stated: words(sentence.scene, stated.figure.first, stated.figure.last),
    from: from.value,
    to: to.value,
    computed: Math.abs(changeBetween(stated, from.value, to.value)),
    measure: stated.measure,
  };
  return [{ start, end, code: "stated-change", data, related: [from.statistic, to.statistic] }];
}

/** The change from one number to another in the measure of a stated one, signed; of a factor, the quotient. */
function changeBetween({ measure }: Pick<StatedChange, "measure">, from: number, to: number): number {
  if (measure === "percent") return ((to - from) / from) * 100;
  return measure === "factor" ? to / from : to - from;
}

/** How loosely a factor in words is used: `tripled` of 2.7 to 3.3. */
const LOOSE_FACTOR = 0.1;

/** Percent that a share which was cut off rather than rounded differs by. */
const CUT_OFF = 0.5;

function isPlausible(
  stated: StatedChange,
  from: PlacedPoint,
  to: PlacedPoint,
  language: CheckWords,
  { scene }: PlacedSentence,
): boolean {
  const { figure, measure, amount, direction } = stated;
  if (measure === "difference" && !comparable(figure, to)) return true;
  // `from 12% to 18%, an increase of 6%`: points are meant as often as percent, and either is right.
  const shares = from.statistic.kind === "percentage";
  if (measure === "points" && !shares) return true;
  const readings = shares && measure === "percent" ? (["percent", "points"] as const) : [measure];
  const sign = measure !== "factor" && direction === "decrease" ? -1 : 1;
  const slack = measure === "factor" ? amount * LOOSE_FACTOR : measure === "percent" ? CUT_OFF : 0;
  const about = widened(roundingOf(figure.statistic, amount), slack);
  const claim = opened(about, qualifierWords(scene, figure), language);
  return readings.some((reading) => meets(claim, signed(possible(reading, from, to), sign)));
}

/** What the change may be, given that both figures may be rounded. */
function possible(measure: StatedChange["measure"], from: PlacedPoint, to: PlacedPoint): Interval {
  const [a, b] = [roundingOf(from.statistic, from.value), roundingOf(to.statistic, to.value)];
  const corners = [a.low, a.high].flatMap((start) =>
    [b.low, b.high].map((end) => changeBetween({ measure }, start, end)),
  );
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

function signed({ low, high }: Interval, sign: 1 | -1): Interval {
  return sign === 1 ? { low, high } : { low: -high, high: -low };
}

/** `more than 80%` has no upper end, `less than` no lower one. */
function opened({ low, high }: Interval, qualifier: readonly string[], language: CheckWords): Interval {
  if (qualifier.some((word) => language.above.has(word))) return { low, high: Number.POSITIVE_INFINITY };
  if (qualifier.some((word) => language.below.has(word))) return { low: Number.NEGATIVE_INFINITY, high };
  return { low, high };
}

/** `rose from 96 to 48`, `grew: 12 in 2016, 9 in 2018`: where the verb can mean one thing only. */
function checkDirection(sentence: PlacedSentence, { form, points }: Trend, language: CheckWords): Finding[] {
  const { scene } = sentence;
  const [from, to] = [points[0], points.at(-1)];
  if (form === "up-from" || !from || !to || from.value === to.value) return [];
  if (points.some(({ first }) => isDash(scene.tokens[first - 1]))) return [];
  const at = form === "from-to" ? verbOfPair(scene, from) : verbOfSeries(sentence, from, to);
  const verb = scene.tokens[at];
  const says = verb && language.verbs.get(verb.lower);
  if (!says || (says === "increase") === to.value > from.value) return [];
  if (form === "series" && to.statistic.direction !== says) return [];
  const data = { verb: verb.text, from: from.value, to: to.value };
  const { start, end } = to.statistic;
  return [{ start, end, code: "direction-of-change", data, related: [from.statistic] }];
}

/** The word right before `from`, an adverb skipped. */
function verbOfPair(scene: Scene, from: PlacedPoint): number {
  const at = governorIndex(scene, from) - 1;
  return scene.tokens[at]?.lower.endsWith(scene.lexicon.adverbEnding) ? at - 1 : at;
}

/** How far before a series its verb may stand. */
const REACH = 25;

/** The only word of change around a series, where it stands before it; else -1. */
function verbOfSeries({ scene, first, last }: PlacedSentence, from: PlacedPoint, to: PlacedPoint): number {
  const { directionVerbs, directionNouns, comparatives } = scene.lexicon;
  let found = -1;
  for (let at = Math.max(first, from.first - REACH); at <= Math.min(last, to.last + REACH); at++) {
    const word = scene.tokens[at]?.lower ?? "";
    if (!directionVerbs.has(word) && !directionNouns.has(word) && !comparatives.has(word)) continue;
    if (found >= 0 || at > from.first) return -1;
    found = at;
  }
  return found;
}
