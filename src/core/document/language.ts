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

const LANGUAGE_OF: ReadonlyMap<string, LanguageTag> = new Map(
  LANGUAGES.flatMap((tag) => FUNCTION_WORDS[tag].map((word): [string, LanguageTag] => [word, tag])),
);
/** Longer words are no function words. */
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

/** Adds the function words of a text to what was counted. Goes by characters: a pattern for words costs five times as much. */
function count(text: string, counts: Map<LanguageTag, number>): void {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetter(text, at)) continue;
    const length = at - start;
    const tag =
      length > 0 && length <= LONGEST_WORD ? LANGUAGE_OF.get(text.slice(start, at).toLowerCase()) : undefined;
    if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    start = at + 1;
  }
}

/** Whether a letter stands at a place; half of a letter beyond the basic plane counts as one, which no word here has. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (code >= 0xd800 && code <= 0xdfff) || /\p{L}/u.test(text.charAt(at));
}

function samples(text: string): string[] {
  if (text.length <= 3 * SAMPLE) return [text];
  return [0.1, 0.45, 0.8].map((share) => {
    const start = Math.floor(text.length * share);
    return text.slice(start, start + SAMPLE);
  });
}
