import type { Period } from "./period.js";
import { isWord, type Scene } from "./scene.js";

/** Whether a year, four digits, stands at a place. */
export function isYearAt({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.kind === "digits" && tokens[at]?.text.length === 4;
}

/** `an increase over the previous year`. */
function afterChange(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]?.lower ?? "";
  return scene.lexicon.directionNouns.has(word) || scene.lexicon.comparisons.has(word);
}

/** `plus nombreux qu'en 2014`: without a comparative, `on estime qu'en 2014` opens a clause. */
function hasComparative({ tokens, lexicon }: Scene, than: number): boolean {
  for (let at = than - 1; at >= than - 10; at--) {
    const token = tokens[at];
    if (!token || /^[,;:.()]$/.test(token.text)) return false;
    if (lexicon.comparatives.has(token.lower)) return true;
  }
  return false;
}

/** How many tokens the number of a law may have with what stands about it: `n° 2014-1653 du`. */
const LONGEST_NUMBER = 9;

/** `her evidence on 16 January 2012`, `a letter of 3 May`: the date of a document is that of none of its figures. */
export function datesDocument({ tokens, lexicon }: Scene, { first }: Period): boolean {
  let at = first - 1;
  // `la loi n° 2014-1653 du 29 décembre 2014`
  if (lexicon.nounLinks.has(tokens[at]?.lower ?? "") && tokens[at - 1]?.kind === "digits") {
    while (first - at < LONGEST_NUMBER && (tokens[at - 1]?.kind !== "word" || tokens[at - 1]?.lower === "n"))
      at--;
    return lexicon.documentNouns.has(tokens[at - 1]?.lower ?? "");
  }
  for (; at >= first - 3; at--) {
    const token = tokens[at];
    if (token?.kind !== "word") return false;
    if (lexicon.documentNouns.has(token.lower)) return true;
  }
  return false;
}

/** `an increase of 21% over the previous year`; `over the past year` is when it rose. */
function isPrior(scene: Scene, { first, last }: Period): boolean {
  for (let at = first; at <= last; at++) if (isWord(scene, at, scene.lexicon.priorWords)) return true;
  return false;
}

/** How far before a date the comparison may stand that it belongs to: `lower than the level recorded in 2013`. */
const LONGEST_BASE = 7;

/** `12% lower than the level recorded in 2013`: the level of that date, as `than other ports in 2013` is not. */
function isWithinBase(scene: Scene, { first }: Period): boolean {
  const { tokens, lexicon } = scene;
  let level = false;
  for (let at = first - 1; at >= first - LONGEST_BASE; at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || lexicon.auxiliaries.has(token.lower)) return false;
    if (isWord(scene, at, lexicon.evidence.than)) return level && hasComparative(scene, at);
    level ||= lexicon.levels.has(token.lower) || lexicon.basePronouns.has(token.lower);
  }
  return false;
}

/** How far before a date a word may stand that makes it the date of a record. */
const LONGEST_RECORD = 5;

/** `the first rise since 1991`, `la plus faible depuis 2003`: how long nothing was like it, and not when. */
export function isRecord(scene: Scene, { first, last }: Period): boolean {
  const { tokens, lexicon } = scene;
  let since = first;
  // `the trend seen since the mid-1970s`
  while (first - since < 2 && !isWord(scene, since, lexicon.sinceWords)) since--;
  if (!isWord(scene, since, lexicon.sinceWords) || since >= last) return false;
  for (let at = since - 1; at >= since - LONGEST_RECORD; at--) {
    if (tokens[at]?.kind !== "word") return false;
    if (isWord(scene, at, lexicon.recordWords)) return true;
  }
  return false;
}

/** How many prepositions and articles may stand about `same period`: `than in the same period of the previous year`. */
const MOST_LINKS = 3;

/** `compared with the same period last year`, `than in the same quarter of 2014`: the like time of another year. */
function isSameTime(scene: Scene, { first }: Period): boolean {
  const { tokens, lexicon } = scene;
  const noun = pastLinks(scene, first - 1);
  if (tokens[noun]?.kind !== "word" || !isWord(scene, noun - 1, lexicon.sameWords)) return false;
  let opener = noun - 2;
  while (isWord(scene, opener, lexicon.articles)) opener--;
  return (
    lexicon.baseBefore.endingAt(tokens, opener) !== null ||
    isWord(scene, pastLinks(scene, opener), lexicon.comparisons)
  );
}

/** Back over `of the`, `in the`. */
function pastLinks({ tokens, lexicon }: Scene, from: number): number {
  let at = from;
  while (from - at < MOST_LINKS && lexicon.functionWords.has(tokens[at]?.lower ?? "")) {
    if (lexicon.comparisons.has(tokens[at]?.lower ?? "")) break;
    at--;
  }
  return at;
}

/** `a 21% increase from 2017`: the date of what it is compared with. A stretch `from … to …` has its own last token. */
export function isBase(scene: Scene, period: Period): boolean {
  if (period.stretch || period.kind === "anaphoric" || period.kind === "recurring") return false;
  if (isSameTime(scene, period)) return true;
  const from = isWord(scene, period.first - 1, scene.lexicon.from) && !scene.lexicon.decimalComma;
  if (period.kind === "relative" && !from && !afterChange(scene, period.first - 2) && !isPrior(scene, period))
    return false;
  // `an increase of 24% on the previous year`, `up 332 on 2011-12`
  const whole = period.kind === "date" && period.last - period.first <= 2 && isYearAt(scene, period.first);
  if ((whole || isPrior(scene, period)) && scene.tokens[period.first - 1]?.lower === "on") return true;
  if (isWithinBase(scene, period)) return true;
  // `13 000 de moins que l’année précédente`
  const than = isWord(scene, period.first - 1, scene.lexicon.evidence.than);
  if (than && isPrior(scene, period) && hasComparative(scene, period.first - 1)) return true;
  const base = scene.lexicon.baseBefore.endingAt(scene.tokens, period.first - 1);
  // `alors qu'en 2017` sets two times against each other and compares no figure.
  if (!base || isWord(scene, base.first - 1, scene.lexicon.clauseOpeners)) return false;
  return !isWord(scene, base.first, scene.lexicon.evidence.than) || hasComparative(scene, base.first);
}
