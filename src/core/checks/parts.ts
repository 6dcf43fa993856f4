import type { Finding } from "../finding.js";
import { governorIndex } from "../statistics/clause.js";
import { isMark, isWord, type Scene } from "../statistics/scene.js";
import type { CheckWords } from "./check-words.js";
import { roundingOf } from "./interval.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import { comparable, hasWord, words } from "./placed-text.js";
import { isPoint, type PlacedPoint } from "./trend.js";

/**
 * Adds up what a sentence says is a whole in parts: shares to 100, counts and amounts to their total. `before` is the
 * sentence with figures before this one, which may give parts of the same whole.
 */
export function checkParts(
  sentence: PlacedSentence,
  language: CheckWords,
  before: PlacedSentence | null = null,
): Finding[] {
  return [...checkShares(sentence, language, before), ...checkTotal(sentence, language)];
}

/** What rounding may take from or add to a sum of shares: half a point each, and one for a careless end. */
function roundingOfShares(count: number): number {
  return count * 0.5 + 0.5;
}

/**
 * `45% by road, 40% by rail and the remaining 25% by water` must make 100; of shares that are `split` but not said to be
 * complete, the sum must not exceed it. Other shares may overlap: answers to a survey often do.
 */
function checkShares(
  sentence: PlacedSentence,
  language: CheckWords,
  before: PlacedSentence | null,
): Finding[] {
  const { scene } = sentence;
  const shares = exactRun(sentence, ({ statistic }) => statistic.unit === "%");
  const last = shares.at(-1);
  if (shares.length < 2 || !last || shares.some(({ statistic }) => statistic.direction)) return [];
  const complete = isRemaining(scene, last, language);
  if (shares.slice(0, -1).some((share) => isRemaining(scene, share, language))) return [];
  const apart = complete || hasWord(scene, sentence.first, shares[0]?.first ?? 0, language.partition);
  const sum = total(shares);
  const slack = roundingOfShares(shares.length);
  if (!apart || sum <= 100 + slack) {
    if (!complete || sum >= 100 - slack || goesOn(sentence, before)) return [];
  }
  return [
    {
      start: last.statistic.start,
      end: last.statistic.end,
      code: "sum-of-shares",
      data: { sum, parts: listed(scene, shares) },
      related: shares.slice(0, -1).map(({ statistic }) => statistic),
    },
  ];
}

/** `Fares bring in 74%. Grants are 19%, and rents the remaining 7%.`: the first part stands in the sentence before. */
function goesOn({ passage }: PlacedSentence, before: PlacedSentence | null): boolean {
  return before?.passage === passage && before.figures.some(({ statistic }) => statistic.unit === "%");
}

/** `the remaining 25%`, `les 25 % restants`. */
function isRemaining(scene: Scene, { first, last }: PlacedFigure, language: CheckWords): boolean {
  return (
    hasWord(scene, first - 2, first - 1, language.remaining) || isWord(scene, last + 1, language.remaining)
  );
}

/** `a total of 54 incidents: 20 at sea, 18 in port and 17 ashore`; `of the 54, 20 …, 18 … and the remaining 17 …`. */
function checkTotal(sentence: PlacedSentence, language: CheckWords): Finding[] {
  const { scene } = sentence;
  const counts = exactRun(
    sentence,
    ({ statistic: { kind } }) => kind === "count" || kind === "money" || kind === "measure",
  );
  const [whole, ...parts] = counts;
  const last = parts.at(-1);
  if (!whole || !last || parts.length < 2) return [];
  if (!saysComplete(sentence, whole, parts, language)) return [];
  const sum = total(parts);
  const slack = counts.reduce((sum, figure) => {
    const { low, high } = roundingOf(figure.statistic, figure.value);
    return sum + (high - low) / 2;
  }, 0);
  if (Math.abs(sum - whole.value) <= slack) return [];
  const data = { total: whole.value, sum, parts: listed(scene, parts) };
  const { start, end } = whole.statistic;
  return [{ start, end, code: "sum-of-parts", data, related: parts.map(({ statistic }) => statistic) }];
}

/** Whether the words say that the parts are all of the whole; a colon or `including` alone may give examples only. */
function saysComplete(
  { scene, last: end }: PlacedSentence,
  whole: PlacedPoint,
  parts: readonly PlacedPoint[],
  language: CheckWords,
): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return false;
  const { lexicon, tokens } = scene;
  if (parts.slice(0, -1).some((part) => isRemaining(scene, part, language))) return false;
  if (isRemaining(scene, last, language)) return isWhole(scene, whole);
  const joined = lexicon.listWords.has(tokens[governorIndex(scene, last)]?.lower ?? "");
  if (!joined || hasWord(scene, whole.last + 1, end, language.examples)) return false;
  const composed = hasWord(scene, whole.last + 1, first.first - 1, language.composed);
  const opened = tokens.slice(whole.last + 1, first.first).some(({ text }) => text === ":" || text === "(");
  const asTotal = hasWord(scene, whole.first - 3, whole.first - 1, language.total);
  return composed || (opened && asTotal);
}

/** `Of the 54 incidents, …`: the whole that shares are taken of. */
function isWhole(scene: Scene, { first }: PlacedFigure): boolean {
  const at = isWord(scene, first - 1, scene.lexicon.articles) ? first - 2 : first - 1;
  return isWord(scene, at, scene.lexicon.nounLinks);
}

/**
 * The figures of a sentence that a sum can be made of: of one kind and unit, exact, each a single number. Empty where a
 * number among them is no such figure, or where a semicolon makes another whole.
 */
function exactRun(
  sentence: PlacedSentence,
  wanted: (figure: PlacedFigure) => boolean,
): readonly PlacedPoint[] {
  const figures = sentence.figures.filter(wanted);
  const [head] = figures;
  if (!head || isMark(sentence.scene, head.first - 1, "(")) return [];
  const points = figures.filter(isPoint);
  const alike = points.every((figure) => comparable(head, figure) && !figure.statistic.qualifier);
  if (!alike || points.length !== figures.length) return [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || hasOtherNumbers(sentence, first.first)) return [];
  const semicolons = sentence.scene.tokens.slice(first.first, last.last).filter(({ text }) => text === ";");
  return semicolons.length > 0 && semicolons.length !== points.length - 1 ? [] : points;
}

/** Whether numbers follow that are neither figures nor dates: one of them may be a part that was not understood. */
function hasOtherNumbers({ scene, figures, dated, last }: PlacedSentence, first: number): boolean {
  const { tokens, lexicon } = scene;
  let next = 0;
  for (let at = first; at <= last; at++) {
    while ((figures[next]?.last ?? at) < at) next++;
    if ((figures[next]?.first ?? last + 1) <= at || dated.has(at)) continue;
    const token = tokens[at];
    const small = token && lexicon.numbers.small.get(token.lower);
    if (token?.kind === "digits" || (small !== undefined && small !== 1)) return true;
  }
  return false;
}

function total(figures: readonly PlacedPoint[]): number {
  return Math.round(figures.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6;
}

function listed(scene: Scene, figures: readonly PlacedPoint[]): string {
  return figures.map(({ first, last }) => words(scene, first, last)).join(" + ");
}
