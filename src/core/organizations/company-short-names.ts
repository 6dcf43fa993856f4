import { eachInSteps, inOneGo, type Steps } from "../steps.js";
import { type Definition, followsActor } from "./definition.js";
import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import type { Places } from "./places.js";
import type { PassageText } from "./report-text.js";
import { shortFormOf } from "./short-name.js";
import { isPossessive, type Token } from "./token.js";
import type { Vocabulary } from "./word.js";

/** Nouns that end a company's name and that reports leave off as they do `Inc.`. */
const COMPANY_NOUN = /^(?:group|holdings|bank|company|companies|groupe|services|international)$/i;
/** The noun of a company's legal form, which towns have as well: `Norwell Corporation`. */
const CORPORATION = /^corporation$/i;
/** Words before a town. */
const BEFORE_TOWN = /^(?:in|at|near|around|outside)$/;
/** Words before a company that acts or is acted with. */
const BEFORE_ACTOR = /^(?:by|with|from|against|told|par|avec|chez)$/;
const PERSON_TITLE = /^(?:mr|mrs|ms|mr\.|mrs\.|ms\.|dr|dr\.|sir|lord|lady|miss|mme|m)$/;
/** Uses as somebody that a short form without a legal form's warrant must show. */
const ENOUGH_USES = 2;
/** The longest short form that is looked for, in words. */
const LONGEST = 5;

/** A short form that a company's name may have. */
export interface Candidate {
  readonly name: Name;
  /** Uses as somebody that it must show: none for all of a name but its legal form. */
  readonly needed: number;
  uses: number;
  /** Uses as the name of a person or a town. */
  persons: number;
}

/**
 * What a report calls companies for short: `Norland Marsh` of `Norland Marsh plc`, `Kessel` of `Port Kessel Inc.`. One word,
 * and what is left without `Group` or `Bank`, must act somewhere; places, persons and common words are none.
 */
export function* companyShortNames(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  lexicon: Lexicon,
  places: Places,
  vocabulary: Vocabulary,
): Steps<Definition[]> {
  const candidates = yield* candidatesInSteps(names, lexicon, places, vocabulary);
  const firstWords = firstWordsOf(candidates);
  if (candidates.size > 0)
    yield* eachInSteps(passages, ({ tokens }) => countUses(tokens, candidates, firstWords, lexicon));
  return [...candidates]
    .filter(([, { needed, uses, persons }]) => persons === 0 && uses >= needed)
    .map(([short, { name }]) => shortFormOf(name, short));
}

/** The short forms that companies may have, by their first word. */
export type CompaniesByWord = ReadonlyMap<string, readonly (readonly [string, Candidate])[]>;

/** Sorts the short forms that companies may have by their first word, so that a passage is held against few of them. */
export function companiesByWord(candidates: ReadonlyMap<string, Candidate>): CompaniesByWord {
  const byWord = new Map<string, (readonly [string, Candidate])[]>();
  for (const entry of candidates) {
    const [word = ""] = entry[0].split(" ", 1);
    const known = byWord.get(word);
    if (known) known.push(entry);
    else byWord.set(word, [entry]);
  }
  return byWord;
}

/** How often each short form that companies may have is used in a passage for somebody and for a person, where it is. */
export function usesOfCompanies(
  tokens: readonly Token[],
  companies: CompaniesByWord,
  lexicon: Lexicon,
): readonly (string | number)[] {
  const own = new Map<string, Candidate>();
  for (const { isCapital, text } of tokens)
    if (isCapital)
      for (const [short, one] of companies.get(text) ?? []) own.set(short, { ...one, uses: 0, persons: 0 });
  if (own.size === 0) return [];
  countUses(tokens, own, firstWordsOf(own), lexicon);
  return [...own].flatMap(([short, { uses, persons }]) => (uses + persons > 0 ? [short, uses, persons] : []));
}

function firstWordsOf(candidates: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set([...candidates.keys()].map((short) => short.split(" ", 1).join()));
}

/** The short forms that the companies among names may have, none of them used yet. */
export function companyCandidates(
  names: readonly Name[],
  lexicon: Lexicon,
  places: Places,
  vocabulary: Vocabulary,
): Map<string, Candidate> {
  return inOneGo(candidatesInSteps([names], lexicon, places, vocabulary));
}

/** The same in steps, with the names of each passage. */
function* candidatesInSteps(
  names: readonly (readonly Name[])[],
  lexicon: Lexicon,
  places: Places,
  vocabulary: Vocabulary,
): Steps<Map<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  const propose = (name: Name): void => {
    if (name.kind !== "organization" || name.fullName !== undefined) return;
    for (const [short, proof] of shortened(name.text, lexicon)) {
      const distinctive = short.split(" ").some((word) => isDistinctive(word, lexicon, vocabulary));
      const needed = distinctive ? proof : ENOUGH_USES;
      const known = candidates.get(short);
      const barred =
        places.has(short.toLowerCase()) ||
        (!short.includes(" ") && !isDistinctive(short, lexicon, vocabulary));
      if (!barred && (known === undefined || needed < known.needed))
        candidates.set(short, { name, needed, uses: 0, persons: 0 });
    }
  };
  yield* eachInSteps(names, (own) => own.forEach(propose));
  return candidates;
}

/**
 * The short forms of a name, and how often each must act: never where it lacks nothing but the legal form, once where that
 * leaves a single word, which may be a person's; none for a name without company words.
 */
function shortened(name: string, lexicon: Lexicon): Map<string, number> {
  const found = new Map<string, number>();
  const words = name.split(/[\s,]+/).filter((word) => word.length > 0);
  const isLegal = (word: string | undefined) =>
    word !== undefined && lexicon.companyForms.has(word.toLowerCase().replace(/\.$/, ""));
  const whole = words.length;
  while (words.length > 1 && isLegal(words.at(-1))) words.pop();
  const hasForm = words.length < whole;
  while (/^(?:&|and|et)$/.test(words.at(-1) ?? "")) words.pop();
  if (hasForm) found.set(words.join(" "), words.length > 1 ? 0 : 1);
  while (
    words.length > 1 &&
    (COMPANY_NOUN.test(words.at(-1) ?? "") || /^(?:&|and)$/.test(words.at(-1) ?? ""))
  )
    words.pop();
  const namesake = corporationNamesake(words);
  if (namesake !== null) found.set(namesake, ENOUGH_USES);
  if (words.length === whole || words.some((word) => !/^\p{Lu}/u.test(word))) return found;
  const rest = words.join(" ");
  if (!found.has(rest) && (words.length > 1 || hasForm)) found.set(rest, ENOUGH_USES);
  if (hasForm)
    for (const word of [words[0], words.at(-1)])
      if (word !== undefined && !found.has(word)) found.set(word, ENOUGH_USES);
  return found;
}

/** `Norwell` of `Norwell Corporation`; null for other names. */
function corporationNamesake([only, noun, ...rest]: readonly string[]): string | null {
  if (only === undefined || noun === undefined || rest.length > 0) return null;
  return CORPORATION.test(noun) ? only : null;
}

/** Whether a word is no common word of the language or of the report. */
export function isDistinctive(word: string, lexicon: Lexicon, vocabulary: Vocabulary): boolean {
  const lower = word.toLowerCase();
  const listed = [
    lexicon.things,
    lexicon.titles,
    lexicon.leadIns,
    lexicon.commonModifiers,
    lexicon.fields,
  ].some((words) => words.has(lower));
  return word.length > 3 && !listed && !lexicon.heads.has(lower) && !vocabulary.has(lower);
}

function countUses(
  tokens: readonly Token[],
  candidates: ReadonlyMap<string, Candidate>,
  firstWords: ReadonlySet<string>,
  lexicon: Lexicon,
): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token?.isCapital || !firstWords.has(token.text)) continue;
    let words = token.text;
    for (let last = at; last < at + LONGEST; ) {
      const candidate = candidates.get(words);
      if (candidate) count(candidate, tokens, at, last, lexicon);
      last++;
      const next = tokens[last];
      if (!next?.isWord) break;
      words += ` ${next.text}`;
    }
  }
}

/** Whether a short form stands where a town's name would: what is left of `Norwell Corporation` may be its town. */
function isTown({ name }: Candidate, before: Token | undefined): boolean {
  return BEFORE_TOWN.test(before?.lower ?? "") && CORPORATION.test(name.text.split(" ").at(-1) ?? "");
}

function count(
  candidate: Candidate,
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: Lexicon,
): void {
  const before = tokens[at - 1];
  const next = tokens[last + 1];
  if (PERSON_TITLE.test(before?.lower ?? "") || isTown(candidate, before)) candidate.persons++;
  const inName = (before?.isCapital && !lexicon.leadIns.has(before.lower)) || next?.isCapital;
  if (inName) return;
  if (isPossessive(next) || followsActor(next, lexicon) || BEFORE_ACTOR.test(before?.lower ?? ""))
    candidate.uses++;
}
