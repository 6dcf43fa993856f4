import { eachInSteps, type Steps } from "../steps.js";
import type { Lexicon } from "./lexicon.js";
import type { PassageText } from "./report-text.js";
import { isPossessive, type Token } from "./token.js";

/** How a report uses an acronym. */
export interface Usage {
  /** Points for its being somebody: it says and decides, has officials, `is a non-profit organization`. */
  readonly points: number;
  /** It is more often one of a kind that has many (`LEAs`, `an LEA may act`) than somebody (`the NASA`, `NASA agreed`). */
  readonly isKind: boolean;
}

const SAYS_OR_DECIDES = 2;
const IS_A_BODY = 3;
const HAS_STAFF = 2;
const IS_COUNTED = -2;
const IS_A_THING = -2;
/** Whatever it provides or owns, a law or a data base may too: that is worth one point, however often. */
const ENOUGH_OF_WEAK = 1;
/** Uses as `the X` that make a name a name, whatever else is said. */
const ENOUGH_DEFINITE = 2;

/** What a verb may have before it: `has also said`. */
const AUXILIARY = /^(?:has|have|had|will|would|also|then|now|further|officially|a|ont|avait)$/;
const ARTICLE_OF_LAW = /^(?:articles?|art|sections?|paragraphs?|alinéas?|[lr])$/;
/** Tokens between the word `article` and the law: `articles L. 222-19, R. 222-8 et R. 222-10 du`. */
const LONGEST_CITATION = 14;
const PLURAL_ACRONYM = /^(\p{Lu}{2,})s$/u;
const DETERMINER = /^(?:an?|each|every|any|another|une?|chaque|toute?)$/;
const PLURAL_ARTICLE = /^(?:les|ces|leurs|plusieurs|certaines?)$/;
/** What follows a name that stands for itself and not before a noun: `an LEA may act`, not `an HHS report`. */
const NO_NOUN =
  /^(?:may|must|can|could|shall|should|will|would|is|was|has|had|that|which|who|to|with|or|and|for|in|of|on|from|at|by|does|did|a|ont|est|sont|peut|doit|et|ou|qui|que|dans|en|pour|par|sur)$/;

/** What a thing is called behind its name; a body has rules, codes and reports of its own. */
const THING =
  /^(?:systems?|models?|methods?|tests?|scores?|index|rates?|tools?|technolog(?:y|ies)|process|files?|format|programs|schemes?|guidance|survey|data|database|testing|treatment|infections?|virus|disease)$/;

/** A vote over a report's uses: one slip (`NASAs decision`) or wish (`a Press Council`) outvotes no name. */
export class KindVotes {
  #kind = 0;
  #named = 0;
  #definite = 0;

  /** Counts a use as one of many. */
  addKind(): void {
    this.#kind++;
  }

  /** Counts the use that tokens `from`–`last` are. */
  add(tokens: readonly Token[], from: number, last: number, lexicon: Lexicon): void {
    const before = tokens[from - 1]?.lower ?? "";
    // A bracket that defines an acronym says nothing of how it is used.
    if (before === "(") return;
    if (isOneOfMany(tokens, from, last)) this.#kind++;
    else if (!DETERMINER.test(before) && standsForItself(tokens[last + 1], lexicon)) {
      this.#named++;
      if (lexicon.articles.has(before)) this.#definite++;
    }
  }

  /** The votes, by which two counts are compared. */
  get counts(): readonly number[] {
    return [this.#kind, this.#named, this.#definite];
  }

  /** Whether it is a kind: more uses say so than say that it is somebody, and `the X` stands once at most. */
  get isKind(): boolean {
    return this.#kind > this.#named && this.#definite < ENOUGH_DEFINITE;
  }
}

/** The points that an acronym gathers over a report. */
export class Tally {
  strong = 0;
  weak = 0;
  readonly votes = new KindVotes();

  /** What it holds, by which two are compared. */
  get counts(): readonly number[] {
    return [this.strong, this.weak, ...this.votes.counts];
  }

  get usage(): Usage {
    return { points: this.strong + Math.min(this.weak, ENOUGH_OF_WEAK), isKind: this.votes.isKind };
  }
}

/** How the report uses each of its acronyms, headings and texts in capitals apart. */
export function* acronymUsage(
  passages: readonly PassageText[],
  lexicon: Lexicon,
): Steps<ReadonlyMap<string, Usage>> {
  const tallies = new Map<string, Tally>();
  yield* eachInSteps(passages, (passage) => tally(passage, tallies, lexicon));
  return new Map([...tallies].map(([acronym, tally]) => [acronym, tally.usage]));
}

/** What passages say of how each acronym is used. */
export function tallied(passages: readonly PassageText[], lexicon: Lexicon): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const passage of passages) tally(passage, tallies, lexicon);
  return tallies;
}

/** Adds what a passage says to the tallies. */
function tally(
  { tokens, shouted, passage }: PassageText,
  tallies: Map<string, Tally>,
  lexicon: Lexicon,
): void {
  if (shouted || passage.role === "heading") return;
  const tallyOf = (acronym: string) => {
    const known = tallies.get(acronym) ?? new Tally();
    tallies.set(acronym, known);
    return known;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token?.isCapital && !token?.isAcronym) continue;
    if (token.isAcronym) count(tallyOf(token.text), tokens, at, lexicon);
    else if (token.text.endsWith("s")) {
      const singular = PLURAL_ACRONYM.exec(token.text)?.[1];
      if (singular !== undefined) tallyOf(singular).votes.addKind();
    }
  }
}

function count(tally: Tally, tokens: readonly Token[], at: number, lexicon: Lexicon): void {
  tally.strong += before(tokens, at, lexicon) + behind(tokens, at, lexicon);
  const verb = verbBehind(tokens, at);
  if (isPossessive(tokens[at + 1]) || (verb && lexicon.weakActorVerbs.has(verb.lower))) tally.weak++;
  tally.votes.add(tokens, at, at, lexicon);
}

/** Whether tokens `from`–`last` stand behind `a` or `each` and before no noun: one of a kind, and no name. */
export function isOneOfMany(tokens: readonly Token[], from: number, last: number): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  // `les CHU`: no `s` shows the plural of a French acronym.
  if (from === last && tokens[from]?.isAcronym && PLURAL_ARTICLE.test(before)) return true;
  if (!DETERMINER.test(before)) return false;
  const next = tokens[last + 1];
  return next === undefined || (!next.isWord && !/^[-–"“'’]/.test(next.text)) || NO_NOUN.test(next.lower);
}

/** Whether what follows a name shows that it stands for itself and before no noun. */
function standsForItself(next: Token | undefined, lexicon: Lexicon): boolean {
  if (next === undefined || isPossessive(next) || NO_NOUN.test(next.lower)) return true;
  if (!next.isWord) return !/^[-–]/.test(next.text);
  return !next.isCapital && (lexicon.actorVerbs.has(next.lower) || /[a-z]{3}ed$/.test(next.lower));
}

function before(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const article = lexicon.articles.has(tokens[at - 1]?.lower ?? "");
  const back = article ? at - 2 : at - 1;
  const word = tokens[back]?.lower ?? "";
  const further = tokens[back - 1]?.lower ?? "";
  if ((word === "to" && further === "according") || word === "selon") return SAYS_OR_DECIDES;
  if (isCodeCited(tokens, at)) return IS_A_THING;
  const agent = /(?:ed|é|ée|és|ées)$/.test(further) || lexicon.actorVerbs.has(further);
  if ((word === "by" || word === "par") && agent) return SAYS_OR_DECIDES;
  return !article && /^\d/.test(word) ? IS_COUNTED : 0;
}

/** `article L. 222-19 du CDP`, `section 12 of the FRA`: what has numbered articles is a law. */
function isCodeCited(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  if (!/^(?:du|of)$/.test(tokens[of]?.lower ?? "") || !/^\d/.test(tokens[of - 1]?.lower ?? "")) return false;
  for (let back = of - 2; back >= of - LONGEST_CITATION; back--)
    if (ARTICLE_OF_LAW.test(tokens[back]?.lower ?? "")) return true;
  return false;
}

function behind(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const next = tokens[at + 1];
  if (next === undefined || isPossessive(next)) return 0;
  if (lexicon.actorNouns.has(next.lower)) return HAS_STAFF;
  const verb = verbBehind(tokens, at);
  if (verb && lexicon.actorVerbs.has(verb.lower)) return SAYS_OR_DECIDES;
  if (/^(?:is|was|est|était)$/.test(next.lower) && describesBody(tokens, at + 2, lexicon)) return IS_A_BODY;
  return lexicon.papers.has(next.lower) || THING.test(next.lower) ? IS_A_THING : 0;
}

/** The verb of which the acronym is the subject, directly or in `…), which works`. */
function verbBehind(tokens: readonly Token[], at: number): Token | null {
  let verb = at + 1;
  if (tokens[verb]?.text === ")") verb++;
  if (
    verb > at + 1 &&
    tokens[verb]?.text === "," &&
    /^(?:which|who|qui)$/.test(tokens[verb + 1]?.lower ?? "")
  )
    verb += 2;
  for (let skipped = 0; skipped < 3 && AUXILIARY.test(tokens[verb]?.lower ?? ""); skipped++) verb++;
  const found = tokens[verb];
  return found?.isWord && !found.isCapital ? found : null;
}

/** `is a national non-profit organization`. */
function describesBody(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  if (!/^(?:an?|the|une?|la|le)$/.test(tokens[from]?.lower ?? "")) return false;
  for (let at = from + 1; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord) return false;
    if (lexicon.heads.has(token.lower) || token.lower === "regulator" || token.lower === "charity")
      return true;
  }
  return false;
}
