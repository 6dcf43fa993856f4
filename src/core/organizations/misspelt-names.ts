import type { Doubt } from "./identity.js";
import { isSmallWord } from "./name-key.js";

/** Names shorter than this differ by more than a slip: `Energy Board`, `Entry Board`. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 16;
/** The shortest word that may be another misspelt by one letter, and by two. */
const ONE_LETTER_OFF = 4;
const TWO_LETTERS_OFF = 9;
/** Names that share all words but one: more of them are a series, as `… Police Service` of many towns. */
const LONGEST_SERIES = 8;

/** A name by its key. */
interface KeyedName {
  readonly key: string;
  readonly words: readonly string[];
}

/**
 * Names that are the same but for one word, and that word but for a letter or two: `Institute of Canal Safty` and `… Safety`.
 * Each name is filed under itself without each of its words in turn, so that the work grows with the number of names.
 */
export function misspeltNames(names: readonly KeyedName[]): Doubt[] {
  const series = new Map<string, { readonly key: string; readonly word: string }[]>();
  for (const { key, words } of names) {
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) continue;
    for (const [at, word] of words.entries()) {
      if (isSmallWord(word) || word.length < ONE_LETTER_OFF) continue;
      const rest = words.with(at, "*").join(" ");
      const members = series.get(rest);
      if (members) members.push({ key, word });
      else series.set(rest, [{ key, word }]);
    }
  }
  return [...series.values()].flatMap(slipsIn);
}

function slipsIn(members: readonly { readonly key: string; readonly word: string }[]): Doubt[] {
  if (members.length > LONGEST_SERIES) return [];
  return members.flatMap(({ key, word }, at) =>
    members
      .slice(at + 1)
      .filter((other) => isSlip(word, other.word))
      .map((other) => ({ key, other: other.key, reason: "misspelt" as const })),
  );
}

/** Whether two words are one or, where long, two letters apart; short words and numbers never are. */
export function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || a[0] !== b[0] || shorter < ONE_LETTER_OFF || /\d/.test(a + b)) return false;
  return distance(a, b) <= (shorter < TWO_LETTERS_OFF ? 1 : 2);
}

/** The letters that must be put in, left out, changed or swapped with the next (Damerau's distance, adjacent swaps only). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + change,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
