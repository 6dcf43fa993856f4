import { ownString } from "../own-string.js";
import { eachInSteps, inOneGo, type Steps } from "../steps.js";
import type { Lexicon } from "./lexicon.js";
import type { PassageText } from "./report-text.js";
import { isPossessive, type Token } from "./token.js";

/** How a report uses an acronym. */
export interface Usage {
  /**
   * Points for its being somebody: it says and decides, has officials, `is a non-profit organization`. From
   * {@link CALLED_A_THING} to {@link ENOUGH_USE_OF_TWO_LETTERS}: fewer or more say nothing else.
   */
  readonly points: number;
  /** It is more often one of a kind that has many (`LEAs`, `an LEA may act`) than somebody (`the NASA`, `NASA agreed`). */
  readonly isKind: boolean;
}

/** Points of use from which an acronym that nothing defines counts as somebody. */
export const ENOUGH_USE = 3;
export const ENOUGH_USE_OF_TWO_LETTERS = 5;
/** Fewest letters of an acronym that is somebody where it is used at all, for a name of the report has its initials. */
export const SHORTEST_SPELT = 3;
/** Points of use up to which an acronym is called a program, a system or the like. */
export const CALLED_A_THING = -4;

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
  get counts(): readonly [kind: number, named: number, definite: number] {
    return [this.#kind, this.#named, this.#definite];
  }

  get isKind(): boolean {
    return isKind(...this.counts);
  }
}

/** Whether something is a kind: more uses say so than say that it is somebody, and `the X` stands once at most. */
function isKind(kind: number, named: number, definite: number): boolean {
  return kind > named && definite < ENOUGH_DEFINITE;
}

/** What passages say of how an acronym is used. */
export interface Tally {
  /** How often it is used. */
  readonly uses: number;
  readonly strong: number;
  readonly weak: number;
  readonly votes: readonly [kind: number, named: number, definite: number];
}

/** Tallies by acronym. */
export type Tallies = ReadonlyMap<string, Tally>;

/** The same while it is counted. */
class Counting {
  uses = 0;
  strong = 0;
  weak = 0;
  readonly kinds = new KindVotes();

  get tally(): Tally {
    const { uses, strong, weak, kinds } = this;
    return { uses, strong, weak, votes: kinds.counts };
  }
}

/** How a report uses an acronym by what its passages say. */
export function usageOf({ strong, weak, votes }: Tally): Usage {
  const points = strong + Math.min(weak, ENOUGH_OF_WEAK);
  return {
    points: Math.min(Math.max(points, CALLED_A_THING), ENOUGH_USE_OF_TWO_LETTERS),
    isKind: isKind(...votes),
  };
}

/** What the passages of a report say of how each of its acronyms is used, headings and texts in capitals apart. */
export function* talliesOf(passages: readonly PassageText[], lexicon: Lexicon): Steps<Tallies> {
  const counted = new Map<string, Counting>();
  yield* eachInSteps(passages, (passage) => count(passage, counted, lexicon));
  return new Map([...counted].map(([acronym, { tally }]) => [acronym, tally]));
}

/** Tallies once passages gave way to others, and whether the report uses all acronyms as it did. */
export function exchangedTallies(
  tallies: Tallies,
  { gone, come }: { readonly gone: readonly PassageText[]; readonly come: readonly PassageText[] },
  lexicon: Lexicon,
): { readonly tallies: Tallies; readonly isSame: boolean } {
  const [less, more] = [inOneGo(talliesOf(gone, lexicon)), inOneGo(talliesOf(come, lexicon))];
  if (less.size === 0 && more.size === 0) return { tallies, isSame: true };
  const now = new Map(tallies);
  let isSame = true;
  for (const acronym of new Set([...less.keys(), ...more.keys()])) {
    const was = tallies.get(acronym) ?? NOTHING;
    const is = sum(was, less.get(acronym) ?? NOTHING, more.get(acronym) ?? NOTHING);
    if (is.uses === 0) now.delete(acronym);
    else now.set(ownString(acronym), is);
    // Whether a shorter one is used at all says nothing.
    isSame &&= isUsedAlike(was, is) && (acronym.length < SHORTEST_SPELT || was.uses > 0 === is.uses > 0);
  }
  return { tallies: now, isSame };
}

const NOTHING: Tally = { uses: 0, strong: 0, weak: 0, votes: [0, 0, 0] };

function sum(was: Tally, less: Tally, more: Tally): Tally {
  const votes = [0, 1, 2].map((at) => (was.votes[at] ?? 0) - (less.votes[at] ?? 0) + (more.votes[at] ?? 0));
  return {
    uses: was.uses - less.uses + more.uses,
    strong: was.strong - less.strong + more.strong,
    weak: was.weak - less.weak + more.weak,
    votes: votes as [number, number, number],
  };
}

function isUsedAlike(one: Tally, other: Tally): boolean {
  const [was, is] = [usageOf(one), usageOf(other)];
  return was.points === is.points && was.isKind === is.isKind;
}

/** Counts what a passage says of acronyms. */
function count(
  { tokens, shouted, passage }: PassageText,
  counted: Map<string, Counting>,
  lexicon: Lexicon,
): void {
  if (shouted || passage.role === "heading") return;
  const countingOf = (acronym: string) => {
    const known = counted.get(acronym) ?? new Counting();
    counted.set(acronym, known);
    known.uses++;
    return known;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token?.isCapital && !token?.isAcronym) continue;
    if (token.isAcronym) countUse(countingOf(token.text), tokens, at, lexicon);
    else if (token.text.endsWith("s")) {
      const singular = PLURAL_ACRONYM.exec(token.text)?.[1];
      if (singular !== undefined) countingOf(singular).kinds.addKind();
    }
  }
}

function countUse(counting: Counting, tokens: readonly Token[], at: number, lexicon: Lexicon): void {
  counting.strong += before(tokens, at, lexicon) + behind(tokens, at, lexicon);
  const verb = verbBehind(tokens, at);
  if (isPossessive(tokens[at + 1]) || (verb && lexicon.weakActorVerbs.has(verb.lower))) counting.weak++;
  counting.kinds.add(tokens, at, at, lexicon);
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
