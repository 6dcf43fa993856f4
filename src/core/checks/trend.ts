import { governorIndex } from "../statistics/clause.js";
import { isMark, isWord, type Scene } from "../statistics/scene.js";
import type { CheckWords } from "./check-words.js";
import { withoutPartialYears } from "./partial-year.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import { comparable, onlyBetween } from "./placed-text.js";

/** One measure at several times, in the order of time: `from 103 (2013) to 955 (2019)`; `12 in 2016, 15 in 2018`. */
export interface Trend {
  readonly form: "from-to" | "up-from" | "series";
  readonly points: readonly PlacedPoint[];
}

/** A figure that is a single number. */
export type PlacedPoint = PlacedFigure & { readonly value: number };

/** How many tokens may stand between the first figure of a pair and the word before the second. */
const BETWEEN_PAIR = 8;
const BETWEEN_AFTERTHOUGHT = 15;
/** How far before `from` the word of change is looked for. */
const REACH = 14;

/** Finds the pairs and series of a sentence. No figure is in two of them. */
export function findTrends(sentence: PlacedSentence, language: CheckWords): Trend[] {
  const trends: Trend[] = [];
  for (let k = 0; k < sentence.figures.length; k++) {
    const trend = readPair(sentence, k) ?? readSeries(sentence, k) ?? readMatchedSeries(sentence, k);
    if (!trend) continue;
    const points = withoutPartialYears(sentence.scene, trend.points, language);
    if (points.length > 1) trends.push({ ...trend, points });
    k += trend.points.length - 1;
  }
  return trends;
}

function readPair(sentence: PlacedSentence, k: number): Trend | null {
  const [a, b] = [sentence.figures[k], sentence.figures[k + 1]];
  if (!a || !b || !comparable(a, b) || !isPoint(a) || !isPoint(b)) return null;
  const { scene } = sentence;
  const { lexicon, tokens } = scene;
  const [before, between] = [governorIndex(scene, a), governorIndex(scene, b)];
  if (between <= a.last || crossesClause(scene, a.last + 1, between)) return null;
  if (isWord(scene, before, lexicon.from) && isWord(scene, between, lexicon.to))
    return between - a.last <= BETWEEN_PAIR && followsChange(sentence, before)
      ? { form: "from-to", points: [a, b] }
      : null;
  if (!isWord(scene, between, lexicon.from) || between - a.last > BETWEEN_AFTERTHOUGHT) return null;
  const up = lexicon.updown.has(tokens[between - 1]?.lower ?? "");
  const rose = isWord(scene, before, lexicon.to) && onlyBetween(sentence, a.last, between, () => false);
  if (!up && !(rose && followsChange(sentence, before))) return null;
  return { form: "up-from", points: [b, a] };
}

/** Whether a figure is a single number. */
export function isPoint(figure: PlacedFigure): figure is PlacedPoint {
  return figure.value !== null;
}

function crossesClause(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isMark(scene, at, ";") || isMark(scene, at, ":")) return true;
  return false;
}

/** Whether a word of change governs what starts at `at`: without one, `from 5 to 10` is no change. */
function followsChange({ scene, first }: PlacedSentence, at: number): boolean {
  const { tokens, lexicon } = scene;
  for (let k = at - 1; k >= Math.max(first, at - REACH); k--) {
    const word = tokens[k]?.lower ?? "";
    if (word === ";" || lexicon.rangeVerbs.has(word)) return false;
    if (lexicon.directionVerbs.has(word) || lexicon.directionNouns.has(word)) return true;
    if (lexicon.neutralVerbs.has(word) || lexicon.multiples.has(word)) return true;
  }
  return false;
}

/** `1,310 permits in 2016, 1,545 in 2018 and 1,490 in 2019`: each with its own year, nothing else between. */
function readSeries(sentence: PlacedSentence, k: number): Trend | null {
  const head = sentence.figures[k];
  if (!head || !isPoint(head) || !isDatedAfter(head, sentence.figures[k + 1])) return null;
  const points = [head];
  const counted = new Set<string>();
  for (let next = k + 1; next < sentence.figures.length; next++) {
    const [last, figure] = [points.at(-1), sentence.figures[next]];
    if (!last || !figure || !comparable(head, figure) || !isPoint(figure)) break;
    if (!isDatedAfter(figure, sentence.figures[next + 1])) break;
    if (yearOf(sentence.scene, figure) <= yearOf(sentence.scene, last)) break;
    if (!isListed(sentence, last, figure, counted)) break;
    points.push(figure);
  }
  return points.length > 1 ? { form: "series", points } : null;
}

/** `$12M, $14M and $16M in 2016, 2017 and 2018, respectively`: a list of figures, each with a year of its own. */
function readMatchedSeries({ scene, figures }: PlacedSentence, k: number): Trend | null {
  // Most figures have none to be compared with right behind them.
  const [head, second] = [figures[k], figures[k + 1]];
  if (!head || !second?.period || !comparable(head, second)) return null;
  const points: PlacedPoint[] = [];
  for (let next = k; next < figures.length; next++) {
    const [last, figure] = [points.at(-1), figures[next]];
    if (!figure?.period || !isPoint(figure) || Number.isNaN(yearOf(scene, figure))) break;
    if (last && !(comparable(last, figure) && isNextInList(scene, last, figure))) break;
    points.push(figure);
  }
  return points.length > 1 ? { form: "series", points } : null;
}

/** Whether only commas and `and` stand between two figures, and the later has the later year. */
function isNextInList(scene: Scene, last: PlacedFigure, figure: PlacedFigure): boolean {
  for (let at = last.last + 1; at <= governorIndex(scene, figure); at++)
    if (!isWord(scene, at, scene.lexicon.listLinks)) return false;
  return yearOf(scene, figure) > yearOf(scene, last);
}

function isDatedAfter({ last, period }: PlacedFigure, next: PlacedFigure | undefined): boolean {
  return period !== null && period.first > last && period.last < (next?.first ?? Number.POSITIVE_INFINITY);
}

/** The last year that dates a figure; NaN where no year does. */
function yearOf({ tokens }: Scene, { period }: PlacedFigure): number {
  let year = Number.NaN;
  for (let at = period?.first ?? 0; at <= (period?.last ?? -1); at++)
    if (tokens[at]?.kind === "digits" && tokens[at]?.text.length === 4) year = Number(tokens[at]?.text);
  return year;
}

/** Whether only the noun counted, its date and a comma or `and` stand between; the noun only once, or again as it was. */
function isListed(
  sentence: PlacedSentence,
  last: PlacedFigure,
  next: PlacedFigure,
  counted: Set<string>,
): boolean {
  const { scene } = sentence;
  const { period } = last;
  if (!period) return false;
  const isFirst = counted.size === 0;
  for (let at = last.last + 1; at < period.first; at++) {
    const word = scene.tokens[at]?.lower ?? "";
    if (isVerb(scene, at) || /^[;:.,]$/.test(word)) return false;
    if (isFirst) counted.add(word);
    else if (!counted.has(word) && !scene.lexicon.placeLinks.has(word)) return false;
  }
  if (counted.size > MOST_COUNTED || !countsTheSame(scene, next, counted)) return false;
  return onlyBetween(sentence, period.last, governorIndex(scene, next) + 1, (word) =>
    scene.lexicon.listLinks.has(word),
  );
}

/** `2,320 in 2018`, `2,320 arrests in 2018`; not `12 had a port in 2019`. */
function countsTheSame(
  { tokens, lexicon }: Scene,
  next: PlacedFigure,
  counted: ReadonlySet<string>,
): boolean {
  for (let at = next.last + 1; at < (next.period?.first ?? 0); at++) {
    const word = tokens[at]?.lower ?? "";
    if (!counted.has(word) && !lexicon.placeLinks.has(word) && word !== "(") return false;
  }
  return true;
}

/** How many words may stand between the first figure of a series and its date. */
const MOST_COUNTED = 7;

function isVerb({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return lexicon.auxiliaries.has(word) || lexicon.directionVerbs.has(word) || lexicon.verbs.has(word);
}
