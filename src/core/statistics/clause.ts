import type { Span } from "../span.js";
import type { Period } from "./period.js";
import type { Figure } from "./quantity.js";
import { isWord, type Scene } from "./scene.js";

/** A stretch of tokens, both ends inclusive: what evidence is made of before it gets its place in the document. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A sentence with what was found in it, in order. */
export interface Sentence extends Stretch {
  readonly figures: readonly Figure[];
  readonly periods: readonly Period[];
}

/** Hands figures and dates out to the sentences of a text, whose spans are in order. */
export function intoSentences(
  scene: Scene,
  spans: readonly Span[],
  figures: readonly Figure[],
  periods: readonly Period[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let token = 0;
  let figure = 0;
  let period = 0;
  const whole = spans.length > 0 ? spans : [{ start: 0, end: scene.text.length }];
  for (const [k, span] of whole.entries()) {
    const end = k === whole.length - 1 ? scene.text.length : span.end;
    const first = token;
    while ((scene.tokens[token]?.start ?? Number.POSITIVE_INFINITY) < end) token++;
    const from = { figure, period };
    while ((figures[figure]?.first ?? token) < token) figure++;
    while ((periods[period]?.first ?? token) < token) period++;
    sentences.push({
      first,
      last: token - 1,
      figures: figures.slice(from.figure, figure),
      periods: periods.slice(from.period, period),
    });
  }
  return sentences;
}

/** `-` of `en baisse de seulement - 0,3 %`, `by only −3%`: behind a qualifier or a word that governs; `à – 2 800` as well. */
function isSign({ lexicon, tokens }: Scene, at: number): boolean {
  const [sign, before] = [tokens[at], tokens[at - 1]];
  if (!sign || !before || sign.glued || !/^[+−–-]$/.test(sign.text)) return false;
  const word = before.lower;
  if (lexicon.by.has(word) || lexicon.to.has(word) || lexicon.reachingVerbs.has(word)) return true;
  return lexicon.qualifiersBefore.endingAt(tokens, at - 1) !== null;
}

/** The index before a figure, its qualifier, article and escape mark skipped: `by` of `by an estimated 5%`. */
export function governorIndex(scene: Scene, figure: Stretch): number {
  const { lexicon, tokens } = scene;
  let at = figure.first - 1;
  for (let k = 0; k < 4; k++) {
    const qualifier = lexicon.qualifiersBefore.endingAt(tokens, at) ?? lexicon.fillers.endingAt(tokens, at);
    if (qualifier) at = qualifier.first - 1;
    else if (k === 0 && isSign(scene, at)) at--;
    else if (tokens[at]?.text === "\\" || isWord(scene, at, lexicon.numbers.articles)) at--;
    else break;
  }
  // `d'environ 6 %`
  return /^['’]$/.test(tokens[at]?.text ?? "") ? at - 1 : at;
}

/** The verb of change that ends a clause, its adverbs passed over: `rose` of `sales also rose sharply (+12%)`. */
export function verbOfChangeBefore({ tokens, lexicon }: Scene, from: number, floor: number): number | null {
  let at = from;
  while (at > floor && tokens[at]?.lower.endsWith(lexicon.adverbEnding)) at--;
  if (lexicon.adverbs.has(tokens[at]?.lower ?? "")) at--;
  const word = tokens[at]?.lower ?? "";
  return lexicon.directionVerbs.has(word) && !lexicon.directionNouns.has(word) ? at : null;
}
