import type { ChangeMeasure } from "../finding.js";
import { governorIndex } from "../statistics/clause.js";
import { isMark, isWord, type Scene } from "../statistics/scene.js";
import type { Direction } from "../statistics/statistic.js";
import { isDash } from "../statistics/tokens.js";
import type { CheckWords } from "./check-words.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import { onlyBetween } from "./placed-text.js";

/** A figure that says how much something changed: `a 600% increase`, `rose by 12 points`, `tripled`. */
export interface StatedChange {
  readonly figure: PlacedFigure;
  readonly measure: ChangeMeasure;
  /** Without a sign; of a factor, what the old figure is to be multiplied by. */
  readonly amount: number;
  readonly direction: Direction;
}

/** Reads a figure as a change; null where it is a level (`46 percent, up from 32`), or where the sentence does not say. */
export function readChange({ scene }: PlacedSentence, figure: PlacedFigure): StatedChange | null {
  const { statistic, value } = figure;
  if (value === null || value < 0) return null;
  const word = scene.tokens[figure.last];
  const own = statistic.kind === "multiple" ? scene.lexicon.multiples.get(word?.lower ?? "") : undefined;
  if (own?.direction) return { figure, measure: "factor", amount: own.value, direction: own.direction };
  // `multiplié par trois`
  const led =
    statistic.kind === "multiple"
      ? scene.lexicon.factors.startingAt(scene.tokens, figure.first)?.value
      : undefined;
  if (led === "up" || led === "down")
    return { figure, measure: "factor", amount: value, direction: led === "up" ? "increase" : "decrease" };
  const direction = directionAround(scene, figure);
  if (!direction) return null;
  const fold = scene.lexicon.fold;
  if (statistic.kind === "multiple") {
    const folds = fold !== null && word?.lower.endsWith(fold) === true;
    const isFactor = folds || scene.lexicon.factors.startingAt(scene.tokens, figure.first) !== null;
    return isFactor && value >= 2 && direction === "increase"
      ? { figure, measure: "factor", amount: value, direction }
      : null;
  }
  const measure = measureOf(figure);
  return measure && { figure, measure, amount: value, direction };
}

function measureOf({ statistic: { kind, unit } }: PlacedFigure): ChangeMeasure | null {
  if (kind === "percentage") return unit === "%" ? "percent" : unit === "percentage points" ? "points" : null;
  return kind === "count" || kind === "money" || kind === "measure" ? "difference" : null;
}

/** How many adjectives may stand between a share and its noun of change: `a 12% year-over-year increase`. */
const ADJECTIVES = 2;

/** The direction that the words right before or right after state: `an increase of 5%`, `rose 5%`, `by 5%`, `5% decline`. */
function directionAround(scene: Scene, figure: PlacedFigure): Direction | null {
  const { tokens, lexicon } = scene;
  for (let at = figure.last + 1; at <= figure.last + 1 + ADJECTIVES; at++) {
    if (tokens[at]?.kind !== "word" || lexicon.functionWords.has(tokens[at]?.lower ?? "")) break;
    const noun = lexicon.directionNouns.get(tokens[at]?.lower ?? "");
    if (noun) return noun;
  }
  const at = governorIndex(scene, figure);
  const word = tokens[at]?.lower ?? "";
  const verb = lexicon.directionVerbs.get(word) ?? null;
  if (verb) return verb;
  if (!lexicon.by.has(word)) return null;
  const before = tokens[at - 1]?.lower ?? "";
  return lexicon.directionNouns.get(before) ?? lexicon.directionVerbs.get(before) ?? null;
}

/** How many tokens may stand between two figures and the change that is stated of them. */
const APART = 12;

/** The change that stands right after a pair: `from 48 (2017) to 96 (2023), an increase of 80%`, `to 96 (up 80%)`. */
export function changeAfter(
  sentence: PlacedSentence,
  last: PlacedFigure,
  language: CheckWords,
): StatedChange | null {
  const { scene, figures } = sentence;
  const next = figures[last.index + 1];
  const change = next && next.first - last.last <= APART ? readChange(sentence, next) : null;
  if (!next || !change) return null;
  const separated = hasComma(scene, last.last, next.first);
  const plain = onlyBetween(sentence, last.last, next.first, (word) => isAmounting(scene, word, language));
  return separated && plain && endsThere(sentence, next) ? change : null;
}

function hasComma(scene: Scene, after: number, before: number): boolean {
  for (let at = after + 1; at < before; at++) if (/^[,(–—-]$/.test(scene.tokens[at]?.text ?? "")) return true;
  return false;
}

function isAmounting({ lexicon }: Scene, word: string, language: CheckWords): boolean {
  return (
    language.amounting.has(word) ||
    language.above.has(word) ||
    language.below.has(word) ||
    lexicon.directionNouns.has(word) ||
    lexicon.articles.has(word) ||
    lexicon.numbers.articles.has(word) ||
    lexicon.placeLinks.has(word)
  );
}

/** Whether the change is of the pair itself: `an increase of 80% in complaints` may be of something else. */
function endsThere(sentence: PlacedSentence, figure: PlacedFigure): boolean {
  const { scene } = sentence;
  let at = figure.last + 1;
  while (scene.tokens[at]?.kind === "word" && at <= figure.last + 1 + ADJECTIVES) {
    if (scene.lexicon.directionNouns.has(scene.tokens[at]?.lower ?? "")) {
      at++;
      break;
    }
    if (scene.lexicon.functionWords.has(scene.tokens[at]?.lower ?? "")) break;
    at++;
  }
  const next = scene.tokens[at];
  if (!next || at > sentence.last || /^[.,;)–—]$/.test(next.text)) return true;
  return (
    scene.lexicon.listLinks.has(next.lower) || scene.lexicon.baseBefore.startingAt(scene.tokens, at) !== null
  );
}

/**
 * The change that a clause at the end states of the figure before it: `193 people drowned, representing a 21% increase`.
 * Between the comma and the change stand only words that say so.
 */
export function changeInApposition(
  sentence: PlacedSentence,
  level: PlacedFigure,
  language: CheckWords,
): StatedChange | null {
  const { scene, figures } = sentence;
  const next = figures[level.index + 1];
  const change = next && next.first - level.last <= REACH ? readChange(sentence, next) : null;
  if (!next || !change || !endsThere(sentence, next)) return null;
  for (let at = next.first - 1; at > level.last; at--) {
    const token = scene.tokens[at];
    if (token?.text === "," || isDash(token)) return at < next.first - 1 ? change : null;
    if (!token || !isAmounting(scene, token.lower, language)) return null;
  }
  return null;
}

/** How far before a change at the end of a sentence its figure may stand. */
const REACH = 25;

/** The change that stands right before a pair: `increased by 80%, from 48 to 96`, `tripled from 40 to 121`. */
export function changeBefore(sentence: PlacedSentence, first: PlacedFigure): StatedChange | null {
  const { scene, figures } = sentence;
  const before = figures[first.index - 1];
  const change = before && readChange(sentence, before);
  if (!before || !change) return null;
  const from = governorIndex(scene, first);
  let at = before.last + 1;
  if (scene.lexicon.directionNouns.has(scene.tokens[at]?.lower ?? "")) at++;
  if (isMark(scene, at, ",") || isMark(scene, at, "(") || isMark(scene, at, "—")) at++;
  return at === from && isWord(scene, from, scene.lexicon.from) ? change : null;
}
