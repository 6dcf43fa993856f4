import { SMALL_WORDS } from "./structure-words.js";

/** How the words of a line are written. */
export type LetterForm = "capitals" | "title" | "sentence" | "lower" | "none";

/** The form of a heading's words: `"KEY FINDINGS"`, `"Key Findings"`, `"Key findings for towns"`. */
export function letterForm(words: string): LetterForm {
  const { letters, upper } = countLetters(words.slice(0, 300));
  if (letters < 2) return "none";
  if (upper >= letters * 0.85 && letters >= 4) return "capitals";
  const tokens = words.slice(0, 300).match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];
  const first = tokens.find((token) => /\p{L}/u.test(token)) ?? "";
  if (/^\p{Ll}/u.test(first) && !/^\p{Ll}\p{Lu}/u.test(first)) return "lower";
  const large = tokens.filter((token) => /\p{L}/u.test(token) && !SMALL_WORDS.has(token.toLowerCase()));
  const raised = large.filter((token) => /^[\p{Lu}\p{N}]/u.test(token)).length;
  return raised >= large.length * 0.8 && (large.length > 1 || tokens.length === 1) ? "title" : "sentence";
}

/** How many words a line has. */
export function wordCount(words: string): number {
  return words
    .slice(0, 2000)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The letters of a text and the capitals among them, without a pattern for those of plain English. */
function countLetters(text: string): { readonly letters: number; readonly upper: number } {
  let letters = 0;
  let upper = 0;
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) {
      const isUpper = code >= 0x41 && code <= 0x5a;
      if (isUpper) upper++;
      if (isUpper || (code >= 0x61 && code <= 0x7a)) letters++;
    } else if (/\p{L}/u.test(letter)) {
      letters++;
      if (/\p{Lu}/u.test(letter)) upper++;
    }
  }
  return { letters, upper };
}
