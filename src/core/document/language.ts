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

/** How much of a text is read to tell its language, in characters, at three places. */
const SAMPLE = 40_000;

/** The language of a text: that whose function words it uses most, the first of all where nothing tells. */
export function detectLanguage(text: string): LanguageTag {
  const language = new Map<string, LanguageTag>();
  for (const tag of LANGUAGES) for (const word of FUNCTION_WORDS[tag]) language.set(word, tag);
  const counts = new Map<LanguageTag, number>();
  for (const part of samples(text))
    for (const match of part.matchAll(/\p{L}+/gu)) {
      const tag = match[0].length <= 6 ? language.get(match[0].toLowerCase()) : undefined;
      if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  return LANGUAGES.reduce((best, tag) => ((counts.get(tag) ?? 0) > (counts.get(best) ?? 0) ? tag : best));
}

function samples(text: string): string[] {
  if (text.length <= 3 * SAMPLE) return [text];
  return [0.1, 0.45, 0.8].map((share) => {
    const start = Math.floor(text.length * share);
    return text.slice(start, start + SAMPLE);
  });
}
