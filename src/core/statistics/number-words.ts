import type { NumberWords } from "./lexicon.js";
import type { Numeral } from "./numeral.js";
import type { Scene } from "./scene.js";
import { isHyphen, type Token } from "./tokens.js";

/** The number being put together: `current` is below a thousand, `total` holds the closed groups. */
interface Sum {
  total: number;
  current: number;
  /** The last scale closed: each must be smaller than the one before. */
  scale: number;
  /** Whether the current group has a word yet. */
  open: boolean;
}

/** Reads the number in words that starts at `index`: `"one hundred and twenty"`, `"quatre-vingt-dix-sept"`, `"a million"`. */
export function readNumberWords(scene: Scene, index: number): Numeral | null {
  const { tokens, lexicon } = scene;
  const words = lexicon.numbers;
  const head = tokens[index];
  if (head?.kind !== "word") return null;
  const sum: Sum = { total: 0, current: 0, scale: Number.POSITIVE_INFINITY, open: false };
  let at = index;
  if (words.articles.has(head.lower) && isMultiplier(words, tokens[index + 1])) {
    sum.current = 1;
    sum.open = true;
    at++;
  } else if (!startsNumber(words, head)) return null;
  let last = -1;
  for (let next: number | null = at; next !== null; next = nextWord(words, tokens, last, sum)) {
    const token = tokens[next];
    if (!token || !add(words, sum, token.lower)) break;
    last = next;
  }
  if (last < 0) return null;
  return {
    first: index,
    last,
    value: sum.total + sum.current,
    form: "words",
    grouped: false,
    decimals: 0,
    malformed: false,
  };
}

function startsNumber(words: NumberWords, token: Token): boolean {
  return words.small.has(token.lower) || words.selfStanding.has(token.lower);
}

function isMultiplier(words: NumberWords, token: Token | undefined): boolean {
  return token !== undefined && (words.hundred.has(token.lower) || words.scales.has(token.lower));
}

/** The index of the word that may go on with the number after `last`: past a hyphen, or past `and`. */
function nextWord(words: NumberWords, tokens: readonly Token[], last: number, sum: Sum): number | null {
  const token = tokens[last + 1];
  if (!token || last < 0) return null;
  if (isHyphen(token)) {
    const after = tokens[last + 2];
    if (!after?.glued) return null;
    if (after.lower !== words.joiner) return last + 2;
    return isHyphen(tokens[last + 3]) ? last + 4 : null;
  }
  if (token.kind !== "word") return null;
  if (token.lower !== words.joiner) return last + 1;
  const after = tokens[last + 2];
  const small = after && words.small.get(after.lower);
  if (small === undefined) return null;
  const joins = words.vigesimal
    ? sum.current % 100 >= 20 && (small === 1 || small === 11)
    : small < 100 && sum.current % 100 === 0 && sum.total + sum.current >= 100;
  return joins ? last + 2 : null;
}

/** Adds a word to the number; false where it cannot go on so. */
function add(words: NumberWords, sum: Sum, word: string): boolean {
  const small = words.small.get(word);
  if (small !== undefined) return addSmall(words, sum, small);
  if (words.hundred.has(word)) {
    if (!sum.open && words.selfStanding.has(word)) {
      sum.current = 100;
      sum.open = true;
      return true;
    }
    if (sum.current < 1 || sum.current > 19 || sum.current === 10) return false;
    sum.current *= 100;
    return true;
  }
  const scale = words.scales.get(word);
  if (scale === undefined || scale >= sum.scale) return false;
  if (!sum.open && !words.selfStanding.has(word)) return false;
  sum.total += (sum.open ? sum.current : 1) * scale;
  sum.current = 0;
  sum.scale = scale;
  sum.open = false;
  return true;
}

function addSmall(words: NumberWords, sum: Sum, small: number): boolean {
  const rest = sum.current % 100;
  if (!fits(words, sum, rest, small)) return false;
  if (words.vigesimal && rest === 4 && small === 20) sum.current += 76;
  else sum.current += small;
  sum.open = true;
  return true;
}

function fits(words: NumberWords, sum: Sum, rest: number, small: number): boolean {
  if (small === 100) return !sum.open;
  if (rest === 0) return (sum.current > 0 || !sum.open) && (small > 0 || !sum.open);
  if (words.vigesimal && (rest === 60 || rest === 80)) return small < 20;
  if (words.vigesimal && rest === 4 && small === 20) return true;
  if (words.vigesimal && (rest === 10 || rest === 70 || rest === 90)) return small >= 7 && small <= 9;
  return rest >= 20 && rest % 10 === 0 && small > 0 && small < 10;
}
