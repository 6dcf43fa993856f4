import type { TextQuote } from "../notes/note.js";

/** Equal passages that are looked at; beyond them nothing tells one from another. */
const MOST_OCCURRENCES = 1000;
/** Units of context that must agree with the only occurrence of a passage. */
const ENOUGH_CONTEXT = 12;

/** Where a passage stands to the letter: offsets of its occurrences, the first 1,000. */
export function plainOccurrences(text: string, exact: string): number[] {
  const found: number[] = [];
  if (exact === "") return found;
  let at = text.indexOf(exact);
  while (at >= 0 && found.length < MOST_OCCURRENCES) {
    found.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return found;
}

/** The one occurrence whose surroundings are those of the quote; null where there is none, or more than one. */
export function choosePlain(text: string, quote: TextQuote, occurrences: readonly number[]): number | null {
  const known = occurrences.filter((start) => agreement(text, start, quote) >= ENOUGH_CONTEXT);
  const [only] = known;
  return known.length === 1 && only !== undefined ? only : null;
}

/** How many units next to the passage, on its better side, are as they were. */
function agreement(text: string, start: number, { exact, prefix, suffix }: TextQuote): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after++;
  return Math.max(before, after);
}
