import { isBase } from "./base-dates.js";
import { firstAfter, lastUpTo } from "./by-place.js";
import type { Sentence, Stretch } from "./clause.js";
import type { Figure } from "./quantity.js";
import { isWord, type Scene } from "./scene.js";
import { isCapitalized } from "./tokens.js";

/** A base is short: a longer one is a clause that goes on to something else. */
const LONGEST_BASE = 14;
/** How many tokens may stand between a figure and the words that open its base. */
const REACH = 30;

/** A comparison from its opening word on, of which `base` says with what. */
interface Comparison extends Stretch {
  readonly base: Stretch;
}

/**
 * What each figure of a sentence is compared with, in their order: `"a five-year average"` of `rose by 12% compared to a
 * five-year average`, `"2016"` of `31% more than in 2016` and of `a 21% increase from 2016`. Null where the base has no plain end.
 */
export function comparisonsOf(scene: Scene, sentence: Sentence): (Stretch | null)[] {
  const comparisons = findComparisons(scene, sentence);
  if (comparisons.length === 0) return sentence.figures.map(() => null);
  return sentence.figures.map((figure, k) => {
    const next = sentence.figures[k + 1];
    const own = firstAfter(comparisons, figure.last);
    if (own && isOf(scene, own, figure, next)) return own.base;
    const [first] = comparisons;
    // `Compared with 2016, thefts rose by 5%.`
    const opens = first && first.first <= sentence.first + 1 && first.base.last < figure.first;
    return opens ? first.base : null;
  });
}

/** Whether a comparison is of this figure: no other figure and no other clause stands between. */
function isOf(
  { tokens, lexicon }: Scene,
  { first: opener }: Comparison,
  figure: Figure,
  next: Figure | undefined,
): boolean {
  if (opener - figure.last > REACH || (next && next.first < opener)) return false;
  for (let at = figure.last + 1; at < opener; at++) {
    const token = tokens[at];
    if (token && (/^[;:]$/.test(token.text) || lexicon.relatives.has(token.lower))) return false;
  }
  return true;
}

function findComparisons(scene: Scene, sentence: Sentence): Comparison[] {
  const bases = sentence.periods.filter((period) => isBase(scene, period));
  const found: Comparison[] = bases
    .filter((period) => followsChange(scene, sentence, period.first))
    .map((period) => ({
      first: period.first - 1,
      last: period.last,
      base: { first: period.first, last: period.last },
    }));
  for (let at = sentence.first; at <= sentence.last; at++) {
    const after = afterOpener(scene, sentence, at);
    const base = after === null ? null : readBase(scene, sentence, after);
    if (base) found.push({ first: at, last: base.last, base });
  }
  return found.sort((a, b) => a.first - b.first);
}

/** `a 21% increase from 2017`: a figure with a word of change, and then the date; `ran from 2000` is no comparison. */
function followsChange({ tokens, lexicon }: Scene, { figures }: Sentence, date: number): boolean {
  const figure = lastUpTo(figures, date);
  if (!figure || date - figure.last > REACH) return false;
  if (figure.form === "multiple") return true;
  for (let at = Math.max(0, figure.first - 3); at < date - 1; at++) {
    const word = tokens[at]?.lower ?? "";
    if (lexicon.directionNouns.has(word) || lexicon.directionVerbs.has(word)) return true;
    if (at > figure.last && lexicon.comparatives.has(word)) return true;
  }
  return false;
}

/** Where the base starts that an opener at `at` opens, or null. */
function afterOpener(scene: Scene, sentence: Sentence, at: number): number | null {
  const { tokens, lexicon } = scene;
  const { comparisonOpeners, than } = lexicon.evidence;
  const opener = comparisonOpeners.startingAt(tokens, at);
  if (opener) {
    const counted =
      (firstAfter(sentence.figures, opener.last)?.first ?? at + LONGEST_BASE) <= opener.last + 3;
    return opener.value === "any" || counted ? opener.last + 1 : null;
  }
  if (!isWord(scene, at, than) || !followsComparative(scene, sentence, at)) return null;
  const elided = tokens[at + 1]?.text === "'" || tokens[at + 1]?.text === "’" ? 1 : 0;
  return at + 1 + elided;
}

/** How many tokens may stand between a figure and its comparative, and between that and `than`. */
const NEAR = 4;
const FAR = 10;

/** `12% higher than`, `5 % de plus que`: a figure and, after it, a comparative; `more than 5` is none. */
function followsComparative(scene: Scene, { figures }: Sentence, than: number): boolean {
  const { lexicon, tokens } = scene;
  const figure = lastUpTo(figures, than);
  if (!figure || firstAfter(figures, than)?.first === than + 1) return false;
  for (let at = than - 1; at > figure.last && than - at <= FAR; at--) {
    const token = tokens[at];
    if (token?.kind === "symbol" && !token.glued) return false;
    if (at - figure.last <= NEAR && lexicon.comparatives.has(token?.lower ?? "")) return true;
  }
  return false;
}

/** From `start` to the mark or the conjunction that ends the base, a preposition before a date left out. */
function readBase(scene: Scene, sentence: Sentence, start: number): Stretch | null {
  const { lexicon, tokens } = scene;
  if (isWord(scene, start, lexicon.evidence.pronouns)) return null;
  const date = firstAfter(sentence.periods, start - 1);
  const dated = date && scene.lexicon.dates.yearLinks.has(tokens[date.first - 1]?.lower ?? "");
  if (date && (date.first === start || (dated && date.first === start + 1)))
    return { first: date.first, last: date.last };
  const end = Math.min(sentence.last, start + LONGEST_BASE);
  let last = start - 1;
  for (let at = start; at <= end; at++) {
    const next = firstAfter(sentence.figures, at - 1);
    const figure = next?.first === at ? next : undefined;
    if (!figure && endsBase(scene, at)) break;
    if (figure) at = figure.last;
    last = Math.min(at, sentence.last);
    if (at >= end && at < sentence.last) return null;
  }
  while (
    last >= start &&
    lexicon.functionWords.has(tokens[last]?.lower ?? "") &&
    !isCapitalized(tokens[last])
  )
    last--;
  return last >= start && tokens[start]?.kind !== "symbol" ? { first: start, last } : null;
}

/** A comma, bracket or full stop; a conjunction or a verb. */
function endsBase({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.kind === "symbol") {
    const inner = token.glued && tokens[at + 1]?.glued === true;
    return /^[,;:()—–."”»]$/.test(token.text) && !(inner && /^[.,]$/.test(token.text));
  }
  // `Grand Est` is a name, `est` a verb.
  if (lexicon.auxiliaries.has(token.lower)) return !isCapitalized(token);
  return lexicon.clauseOpeners.has(token.lower) && !lexicon.listWords.has(token.lower);
}
