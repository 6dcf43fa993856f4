import type { Span } from "../span.js";

/** A word or a mark of a reading text; spans are of the reading text. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly isWord: boolean;
  /** Begins with a capital, or is made of digits and capitals: `Board`, `2CV`. */
  readonly isCapital: boolean;
  /** Capitals (digits, hyphens, ampersands) only, two capitals at least: `RCMP`, `J-CODE`, `CI2`. */
  readonly isAcronym: boolean;
  /** The first word of a sentence, where a capital proves nothing. */
  readonly opensSentence: boolean;
}

/**
 * Web addresses, HTML tags, link targets, initialisms, abbreviated titles, words, single marks. Every alternative reads
 * ahead over text that the next match does not read again, so that the whole is linear.
 */
const PIECES =
  /(https?:\/\/[^\s<>"]+|www\.[^\s<>"]+|(?:[\p{L}\d-]{1,40}\.){1,5}(?:gov|com|org|net|edu|int|ca|uk|fr|eu|au|nz)(?![\p{L}\d])(?:\/[^\s<>"]*)?|<\/?[a-zA-Z][^<>]{0,600}>|\]\([^()\s]{0,600}\))|(\p{Lu}(?:\.\p{Lu})+\.?|(?:St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Gov|Gen|Lt|Sgt|Hon|Sen|Rep)\.|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑'’&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*)|(\S)/gu;
const POSSESSIVE = /^(.+)['’]s$/i;
const ELISION = /^(l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu)['’](.+)$/i;
const CAPITAL = /^\p{Lu}/u;
const DIGITS_THEN_CAPITALS = /^\d+\p{Lu}[\p{Lu}\d]*$/u;
/** `HHS-funded`. */
const ACRONYM_ADJECTIVE = /^\p{Lu}{2,}-\p{Ll}/u;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d]+(?:[-&][\p{Lu}\d]+)*$/u;

/** Splits a reading text into words and marks; addresses and tags are left out, `'s` and `l'` are tokens of their own. */
export function tokenize(text: string, sentences: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let opens = true;
  const push = (start: number, value: string, isWord: boolean, elided = false) => {
    while ((sentences[sentence]?.start ?? Number.POSITIVE_INFINITY) <= start) {
      opens = true;
      sentence++;
    }
    tokens.push({
      start,
      end: start + value.length,
      text: value,
      lower: value.toLowerCase(),
      isWord,
      isCapital:
        isWord &&
        !elided &&
        (CAPITAL.test(value) || DIGITS_THEN_CAPITALS.test(value)) &&
        !ACRONYM_ADJECTIVE.test(value),
      isAcronym: isWord && value.length <= 15 && ACRONYM.test(value),
      opensSentence: isWord && opens,
    });
    if (isWord && !elided) opens = false;
    else if (value === ":" || value === "•") opens = true;
  };
  for (const match of text.matchAll(PIECES)) {
    const [whole, skipped, word] = match;
    if (word === undefined) {
      if (skipped === undefined) push(match.index, whole, false);
      else if (!skipped.startsWith("<")) push(match.index, "|", false);
      continue;
    }
    pushWord(match.index, word, push);
  }
  return tokens;
}

type Push = (start: number, text: string, isWord: boolean, elided?: boolean) => void;

function pushWord(start: number, word: string, push: Push): void {
  const elision = ELISION.exec(word);
  if (elision?.[1] !== undefined && elision[2] !== undefined) {
    push(start, word.slice(0, elision[1].length + 1), true, true);
    pushWord(start + elision[1].length + 1, elision[2], push);
    return;
  }
  const possessive = POSSESSIVE.exec(word);
  if (possessive?.[1] !== undefined) {
    push(start, possessive[1], true);
    push(start + possessive[1].length, word.slice(possessive[1].length), false);
  } else push(start, word, true);
}

/** Whether a token is the possessive mark `'s`, or the apostrophe of a plural. */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && !token.isWord && /^['’]s?$/i.test(token.text);
}

/** Whether a text is mostly in capitals, where capitals prove nothing: `BUILDING A SAFE CANADA`. */
export function isShouted(tokens: readonly Token[]): boolean {
  let shouted = 0;
  let counted = 0;
  for (const token of tokens) {
    if (!token.isWord || token.text.length < 2 || !/\p{L}/u.test(token.text)) continue;
    counted++;
    if (token.text === token.text.toUpperCase()) shouted++;
  }
  return counted >= 3 && shouted > counted * 0.7;
}
