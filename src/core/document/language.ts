import type { TextEdit } from "../text-edit.js";
import { LANGUAGES, type LanguageTag } from "./report-document.js";

/** Words that make a text what it is whatever it is about, and that no other of these languages has. */
const FUNCTION_WORDS: Readonly<Record<LanguageTag, readonly string[]>> = {
  en: "the of and to is that was with are were been has have from which this by not their its would should they it be as at".split(
    " ",
  ),
  fr: "le la les des et est dans pour que qui une du par sur aux avec sont ont été cette ces leur plus pas être au il elle ne se".split(
    " ",
  ),
};

/** The letters beyond `a` to `z` that function words have. */
const ACCENTED = "éê";
/** Any other letter, or half of one beyond the basic plane. */
const OTHER_LETTER = 31;

/** By the key of a word. */
const LANGUAGE_OF: ReadonlyMap<number, LanguageTag> = new Map(
  LANGUAGES.flatMap((tag) => FUNCTION_WORDS[tag].map((word): [number, LanguageTag] => [keyOf(word), tag])),
);
/** Longer words are no function words; so many letters of five bits make one small number. */
const LONGEST_WORD = 6;

/** How much of a text is read to tell its language, in characters, at three places. */
const SAMPLE = 40_000;

/** A language, and by how many function words it leads. */
export interface LanguageLead {
  readonly language: LanguageTag;
  readonly lead: number;
}

/** The language of a text: that whose function words it uses most, the first of all where nothing tells. */
export function detectLanguage(text: string): LanguageLead {
  const counts = new Map<LanguageTag, number>();
  for (const part of samples(text)) count(part, counts);
  const countOf = (tag: LanguageTag) => counts.get(tag) ?? 0;
  const language = LANGUAGES.reduce((best, tag) => (countOf(tag) > countOf(best) ? tag : best));
  const others = LANGUAGES.filter((tag) => tag !== language).map(countOf);
  return { language, lead: countOf(language) - Math.max(0, ...others) };
}

/**
 * The most that an edit can take from a lead: each character may be in one word that counts, at both ends of each sample,
 * which move with the text's length.
 */
export function leadLostBy(edit: TextEdit): number {
  return 8 * (edit.deleted + edit.inserted) + 20;
}

/** Whether an edit changes which parts of a text its language is told by. */
export function changesSamples(before: string, after: string): boolean {
  return before.length <= 3 * SAMPLE !== after.length <= 3 * SAMPLE;
}

/**
 * Adds the function words of a text to what was counted. Goes by numbers: a pattern for words costs many times as much, and
 * so do the strings of a text's words.
 */
function count(text: string, counts: Map<LanguageTag, number>): void {
  let key = 0;
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? letterAt(text, at) : 0;
    if (letter > 0) {
      length++;
      if (length <= LONGEST_WORD) key = key * 32 + letter;
    } else if (length > 0) {
      const tag = length <= LONGEST_WORD ? LANGUAGE_OF.get(key) : undefined;
      if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      key = 0;
      length = 0;
    }
  }
}

function keyOf(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at++) key = key * 32 + letterAt(word, at);
  return key;
}

/** A letter as a number of five bits, the same for capitals; 0 where none stands. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    const small = code | 0x20;
    return small >= 0x61 && small <= 0x7a ? small - 0x60 : 0;
  }
  if (code < 0xd800 || code > 0xdfff) {
    if (!/\p{L}/u.test(text.charAt(at))) return 0;
    const accented = ACCENTED.indexOf(text.charAt(at).toLowerCase());
    if (accented >= 0) return 27 + accented;
  }
  return OTHER_LETTER;
}

function samples(text: string): string[] {
  if (text.length <= 3 * SAMPLE) return [text];
  return [0.1, 0.45, 0.8].map((share) => {
    const start = Math.floor(text.length * share);
    return text.slice(start, start + SAMPLE);
  });
}
