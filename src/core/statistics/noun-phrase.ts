import type { Stretch } from "./clause.js";
import type { Period } from "./period.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isHyphen } from "./tokens.js";

/** A subject is short: no more words than this. */
const LONGEST = 12;

/** Which tokens belong to a date: a noun phrase ends before one. */
export type Dated = (index: number) => boolean;

/** Tells whether a token belongs to one of `periods`. */
export function datedTokens(periods: readonly Period[]): Dated {
  const dated = new Set<number>();
  for (const { first, last } of periods) for (let at = first; at <= last; at++) dated.add(at);
  return (index) => dated.has(index);
}

/** The noun phrase that starts at `index`, articles before it left out: `"samples submitted by the ports"`. */
export function nounPhraseFrom(scene: Scene, index: number, limit: number, dated: Dated): Stretch | null {
  let first = index;
  while (first < limit && isWord(scene, first, scene.lexicon.articles)) first++;
  let last = first - 1;
  for (let at = first; at < limit && at - first < LONGEST; at++) {
    const whole = stepOver(scene, first, at);
    const step = dated(at) ? 0 : whole > 1 && dated(at + whole) ? 1 : whole;
    if (step === 0) break;
    at += step - 1;
    last = at;
  }
  last = Math.min(last, limit - 1);
  while (last >= first && isLoose(scene, last)) last--;
  return last >= first ? { first, last } : null;
}

/** How many tokens the phrase goes on with at `at`; 0 where it ends. */
function stepOver(scene: Scene, first: number, at: number): number {
  const { tokens, lexicon } = scene;
  const token = tokens[at];
  if (!token) return 0;
  if (token.kind === "symbol") return isInner(scene, at) ? 1 : 0;
  if (token.kind === "digits") return token.glued || isHyphen(tokens[at + 1]) ? 1 : 0;
  if (at === first)
    return isNounAt(scene, at) || lexicon.wholeWords.has(token.lower) ? 1 + placeAfter(scene, at) : 0;
  const infinitive = isWord(scene, at - 1, lexicon.to);
  if ((lexicon.verbs.has(token.lower) && !infinitive && !isCompounded(scene, at)) || isPluralVerb(scene, at))
    return 0;
  if (lexicon.nounLinks.has(token.lower)) return 1 + skipArticles(scene, at + 1);
  if (isWord(scene, at, lexicon.relatives)) return relativeLength(scene, at);
  if (isWord(scene, at, lexicon.listWords)) return joinsNouns(scene, at) ? 1 : 0;
  if (lexicon.functionWords.has(token.lower)) return 0;
  return isParticiple(scene, at) ? participleLength(scene, at) : 1 + placeAfter(scene, at);
}

/** `severance pay`, `land use`: after a singular noun a verb would have its ending. */
function isCompounded({ tokens, lexicon }: Scene, at: number): boolean {
  if (!lexicon.nounVerbs.has(tokens[at]?.lower ?? "")) return false;
  const before = tokens[at - 1];
  return before?.kind === "word" && !before.lower.endsWith("s") && !lexicon.functionWords.has(before.lower);
}

/** `les ménages louent`: the ending of a verb after a plural. */
function isPluralVerb(scene: Scene, at: number): boolean {
  const ending = scene.lexicon.pluralVerbEnding;
  const before = scene.tokens[at - 1]?.lower ?? "";
  return ending !== null && /[sx]$/.test(before) && (scene.tokens[at]?.lower ?? "").endsWith(ending);
}

/** `depots in Canada`, `boats in the harbour`: where what is counted is found belongs to the phrase. */
function placeAfter(scene: Scene, at: number): number {
  if (!isWord(scene, at + 1, scene.lexicon.placeLinks)) return 0;
  const articles = skipArticles(scene, at + 2);
  if (isWord(scene, at + 2 + articles, scene.lexicon.placeFillers)) return 0;
  return isNounAt(scene, at + 2 + articles) ? 1 + articles : 0;
}

/** `sailors who are abroad`, `depots that were closed`: the clause says which ones. */
function relativeLength(scene: Scene, at: number): number {
  return isWord(scene, at + 1, scene.lexicon.auxiliaries) && isNounAt(scene, at + 2) ? 3 : 0;
}

function isInner(scene: Scene, at: number): boolean {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  // `profits.19`: the mark of a note.
  // `U.S. towns`
  if (isAbbreviationPoint(scene, at)) return true;
  if (token?.text === "." && next?.kind === "digits" && scene.tokens[at - 1]?.kind === "word") return false;
  return (
    token !== undefined && next !== undefined && token.glued && next.glued && /^[-‐‑'’/–&.]$/.test(token.text)
  );
}

/** The full stop after a capital that stands alone, where more follows: both of `U.S. towns`. */
function isAbbreviationPoint({ tokens }: Scene, at: number): boolean {
  const [letter, point, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (point?.text !== "." || !point.glued || letter?.text.length !== 1 || letter.text === letter.lower)
    return false;
  return next?.kind === "word" && letter.kind === "word" && (next.glued || next.text === next.lower);
}

function skipArticles(scene: Scene, at: number): number {
  let count = 0;
  while (isWord(scene, at + count, scene.lexicon.determiners) && count < 2) count++;
  return isNounAt(scene, at + count) ? count : 0;
}

/** `men and women left`: a noun right after, and no figure. */
function joinsNouns(scene: Scene, at: number): boolean {
  const { lexicon, tokens } = scene;
  const next = tokens[at + 1]?.lower ?? "";
  // `desktops and now have`; `sailors and support readiness`, where `support` may be the verb.
  if (lexicon.adverbs.has(next) || lexicon.looseAdverbs.has(next)) return false;
  if (lexicon.nounVerbs.has(next) && isNounAt(scene, at + 2)) return false;
  const verb = lexicon.verbs.has(next);
  if (verb || (hasParticipleEnding(scene, at + 1) && !isNounAt(scene, at + 2))) return false;
  return (
    isNounAt(scene, at + 1) &&
    isNounAt(scene, at - 1) &&
    !scene.lexicon.numbers.small.has(scene.tokens[at + 1]?.lower ?? "")
  );
}

function isParticiple(scene: Scene, at: number): boolean {
  if (isHyphen(scene.tokens[at - 1]) || isHyphen(scene.tokens[at + 1])) return false;
  // `old and rusted hulls`: joined to an adjective and followed by a noun it is one itself.
  if (isWord(scene, at - 1, scene.lexicon.listWords) && isNounAt(scene, at + 1)) return false;
  return hasParticipleEnding(scene, at);
}

function hasParticipleEnding(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]?.lower ?? "";
  return scene.lexicon.participleEndings.some(
    (ending) => word.length > ending.length + 1 && word.endsWith(ending),
  );
}

/** `submitted by the ports` goes on, `visited depots` is the verb of the sentence. */
function participleLength(scene: Scene, at: number): number {
  const { lexicon } = scene;
  if (!isWord(scene, at + 1, lexicon.participleLinks)) return 0;
  return 2 + skipArticles(scene, at + 2);
}

function isLoose(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && (token.kind === "symbol" || scene.lexicon.functionWords.has(token.lower));
}

/** The noun phrase that ends at `index`: `"fuel"` of `meals, fuel (22%)`. */
export function nounPhraseBefore(scene: Scene, index: number, floor: number, dated: Dated): Stretch | null {
  const { tokens, lexicon } = scene;
  let first = index + 1;
  for (let at = index; at >= floor && index - at < LONGEST; at--) {
    const token = tokens[at];
    if (!token || dated(at)) break;
    const link = lexicon.nounLinks.has(token.lower) && at < index;
    const article =
      lexicon.determiners.has(token.lower) && lexicon.nounLinks.has(tokens[at - 1]?.lower ?? "");
    if (!isNounAt(scene, at) && !link && !article && !isInner(scene, at) && !inRelative(scene, at)) break;
    if (lexicon.verbs.has(token.lower)) break;
    first = at;
  }
  while (first <= index && isLoose(scene, first)) first++;
  return first <= index ? { first, last: index } : null;
}

/** `that were`, before the words that tell which ones. */
function inRelative(scene: Scene, at: number): boolean {
  const { relatives, auxiliaries } = scene.lexicon;
  if (isWord(scene, at, auxiliaries)) return isWord(scene, at - 1, relatives) && isNounAt(scene, at - 2);
  return isWord(scene, at, relatives) && isWord(scene, at + 1, auxiliaries) && isNounAt(scene, at - 1);
}

/** The subject of the clause whose verb stands at `verb`: back to the mark or conjunction that opens the clause. */
export function clauseSubject(scene: Scene, verb: number, floor: number, dated: Dated): Stretch | null {
  const { tokens, lexicon } = scene;
  const edge = verbEdge(scene, verb, floor, dated);
  if (edge === null) return null;
  // `the depot, which has 28 boats`
  if (isWord(scene, edge, lexicon.relatives)) return antecedent(scene, edge, floor, dated);
  const last = edge;
  let first = last + 1;
  for (let at = last; at >= floor && last - at < 2 * LONGEST; at--) {
    const token = tokens[at];
    if (!token || dated(at) || opensClause(scene, at)) break;
    // `the Harbour Fund (HF) reserve`
    if (isMark(scene, at, ")") && isMark(scene, at - 2, "(")) {
      at -= 2;
      continue;
    }
    if (
      (token.kind === "digits" && token.text.length > 2) ||
      (token.kind === "symbol" && !isInner(scene, at))
    )
      break;
    first = at;
  }
  if (first === 0) first = skipEnumerator(scene, last);
  while (first <= last && (isLoose(scene, first) || lexicon.numbers.one.has(tokens[first]?.lower ?? "")))
    first++;
  return subjectWithin(scene, first, last);
}

/** The last token of what stands before a verb, its auxiliaries and adverbs; null where that is a pronoun and no noun. */
function verbEdge(scene: Scene, verb: number, floor: number, dated: Dated): number | null {
  let last = verb - 1;
  while (last >= floor && verb - last < 2 * LONGEST) {
    if (isWord(scene, last, scene.lexicon.relatives)) return last;
    const { asides, qualifiersBefore } = scene.lexicon;
    const aside = asides.endingAt(scene.tokens, last) ?? qualifiersBefore.endingAt(scene.tokens, last);
    if (!aside && opensClause(scene, last)) return null;
    if (aside) last = aside.first - 1;
    // `The number of thefts in 2013 was 512`; a date before a comma belongs to another clause.
    else if (dated(last) && !isMark(scene, last + 1, ",")) {
      const before = pastDate(scene, last, floor, dated);
      if (before === last) return last;
      last = before;
    } else if (isMark(scene, last, ",")) last = beforeInsertion(scene, last, floor);
    else if (isMark(scene, last, ")")) last = beforeBracket(scene, last, floor);
    else if (isVerbSide(scene, last) || isExpected(scene, last)) last--;
    else return last;
  }
  return last;
}

/** Before a date; where no noun stands there, at its end. */
function pastDate(scene: Scene, last: number, floor: number, dated: Dated): number {
  let at = last;
  while (at > floor && dated(at)) at--;
  return scene.tokens[at]?.kind === "word" ? at : last;
}

/** How many tokens a bracket between a subject and its verb may have. */
const LONGEST_BRACKET = 30;

/** Before the bracket that closes at `close`, or right before it where none opens. */
function beforeBracket(scene: Scene, close: number, floor: number): number {
  for (let at = close - 1; at >= Math.max(floor, close - LONGEST_BRACKET); at--)
    if (isMark(scene, at, "(")) return at - 1;
  return close - 1;
}

/** How many tokens a clause between commas may have: `The rate, which rose in all ports, was 5%`. */
const LONGEST_INSERTION = 20;

/** Before the comma that opens an insertion ended at `comma`; or right before `comma` where none does. */
function beforeInsertion(scene: Scene, comma: number, floor: number): number {
  for (let at = comma - 1; at > Math.max(floor, comma - LONGEST_INSERTION); at--) {
    if (!isMark(scene, at, ",")) continue;
    const opens =
      isWord(scene, at + 1, scene.lexicon.relatives) ||
      !isNounAt(scene, at + 1) ||
      isParticiple(scene, at + 1);
    return opens && isNounAt(scene, at - 1) ? at - 1 : comma - 1;
  }
  return comma - 1;
}

/** What a relative pronoun stands for: the noun phrase before it. */
function antecedent(scene: Scene, relative: number, floor: number, dated: Dated): Stretch | null {
  const last = isMark(scene, relative - 1, ",") ? relative - 2 : relative - 1;
  return nounPhraseBefore(scene, last, floor, dated);
}

/** The noun phrase in what stands before a verb: after `has seen`, and before the auxiliary of another verb. */
function subjectWithin(scene: Scene, start: number, end: number): Stretch | null {
  const { lexicon } = scene;
  let [first, last] = [start, end];
  for (let at = end; at > start; at--)
    if (isWord(scene, at, lexicon.perceptionVerbs)) {
      first = at + 1;
      break;
    }
  while (first <= last && isLoose(scene, first)) first++;
  for (let at = first + 1; at <= end; at++) {
    const other = isWord(scene, at, lexicon.auxiliaries) || isFiniteChange(scene, at);
    if (!other || isWord(scene, at, lexicon.participleAuxiliaries)) continue;
    if (isWord(scene, at - 1, lexicon.relatives)) continue;
    last = at - 1;
    break;
  }
  while (last >= first && isLoose(scene, last)) last--;
  return first <= last ? { first, last } : null;
}

/** `progressent`, `diminue`: a verb of change whose ending makes it neither a participle nor a noun. */
function isFiniteChange({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (lexicon.pluralVerbEnding === null || !lexicon.directionVerbs.has(word)) return false;
  return !lexicon.directionNouns.has(word) && /(?:[^é]e|ent)$/.test(word);
}

/** Past the number of a paragraph at the start of its text: `10.5 Overall revenues`. */
function skipEnumerator({ tokens }: Scene, last: number): number {
  let at = 0;
  while (at <= last && (tokens[at]?.kind === "digits" || (at > 0 && tokens[at]?.text === "."))) at++;
  return at;
}

/** `expected` of `sales are expected to grow`, `likely` of `is likely to`. */
function isExpected(scene: Scene, at: number): boolean {
  const { to, auxiliaries } = scene.lexicon;
  return isWord(scene, at + 1, to) && isWord(scene, at - 1, auxiliaries);
}

/** What stands between a subject and its verb: auxiliaries, adverbs, `more than`. */
function isVerbSide(scene: Scene, at: number): boolean {
  const { lexicon, tokens } = scene;
  const word = tokens[at]?.lower ?? "";
  if (lexicon.auxiliaries.has(word)) return true;
  // `de fonctionnement`, `the family`: nouns with the ending of an adverb.
  const noun = isWord(scene, at - 1, lexicon.nounLinks) || isWord(scene, at - 1, lexicon.articles);
  if (word.endsWith(lexicon.adverbEnding) && !noun) return true;
  return lexicon.functionWords.has(word) || /^[,)']$/.test(word);
}

function opensClause(scene: Scene, at: number): boolean {
  return isWord(scene, at, scene.lexicon.clauseOpeners);
}
