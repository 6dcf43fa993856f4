import type { Lexicon } from "./lexicon.js";
import { isSmallWord } from "./name-key.js";
import type { Token } from "./token.js";

/** How an acronym was found in the words before it. */
export interface AcronymMatch {
  /** Index of the long form's first token. */
  readonly from: number;
  /** 0 when the initials of the words of weight are the acronym; more for each word passed over or letter from inside. */
  readonly cost: number;
}

/** Words that a long form may have more than its acronym has letters. */
const SPARE_WORDS = 4;
/** What may be forgiven: one letter from inside a word or one word passed over for every two letters. */
const FORGIVEN_SHARE = 0.5;

/** The letters that an acronym stands for: `CI2` → `cii`, `J-CODE` → `jcode`, `OCGs` → `ocg`. */
export function acronymLetters(acronym: string): string {
  return acronym
    .replace(/(?<=\p{Lu})s$/u, "")
    .replace(/(\p{L})([2-4])/gu, (_, letter: string, times: string) => letter.repeat(Number(times)))
    .replace(/[^\p{L}]/gu, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

/**
 * Finds where the long form of an acronym begins in the words that end at `to`: Schwartz and Hearst (2003), "A simple
 * algorithm for identifying abbreviation definitions", with the initials of whole words tried before letters inside, and
 * nothing across a bracket or the end of a clause.
 */
export function matchAcronym(
  tokens: readonly Token[],
  to: number,
  acronym: string,
  lexicon: Lexicon,
): AcronymMatch | null {
  const letters = acronymLetters(acronym);
  if (letters.length < 2 || letters.length > 12) return null;
  const window = clauseWords(tokens, to, letters.length + SPARE_WORDS, lexicon);
  let best: AcronymMatch | null = null;
  for (const from of window) {
    if (initial(tokens[from]) !== letters[0] || opensNoName(tokens[from])) continue;
    const cost = alignmentCost(tokens, from, to, letters, lexicon);
    if (cost !== null && cost <= letters.length * FORGIVEN_SHARE && (best === null || cost < best.cost))
      best = { from, cost };
    if (best?.cost === 0) break;
  }
  return best;
}

/** `d’` of `débat d’orientation (DO)`: no long form begins with a French article or preposition in small letters. */
function opensNoName(token: Token | undefined): boolean {
  return /^(?:d['’]|de|du|des|l['’]|la|le|les)$/.test(token?.text ?? "");
}

/** Indices of the words before `to` in the same clause, nearest first. */
function clauseWords(tokens: readonly Token[], to: number, limit: number, lexicon: Lexicon): number[] {
  const found: number[] = [];
  let weight = 0;
  for (let at = to - 1; at >= 0 && weight < limit; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (!token.isWord) {
      if (/^[()[\];:|.!?]$/.test(token.text)) break;
      continue;
    }
    found.push(at);
    if (!isSmall(token, lexicon)) weight++;
    if (token.opensSentence) break;
  }
  return found;
}

function isSmall(token: Token, lexicon: Lexicon): boolean {
  const { lower } = token;
  const bare = lower.replace(/['’]$/, "");
  return (
    lexicon.links.has(bare) ||
    lexicon.articles.has(bare) ||
    lexicon.conjunctions.has(lower) ||
    /^(?:to|in|en|at|against|by|with|a|an|dans|aux?)$/.test(lower)
  );
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The first letter of a word, in lower case and without its accent; empty for none. */
export function initial(token: Token | undefined): string {
  return token === undefined ? "" : (plain(token.text)[0] ?? "");
}

/**
 * Lays an acronym's letters over words, left to right: a word's initial, the initial behind one of its hyphens, or else
 * letters inside it. Null where letters are left over.
 */
function alignmentCost(
  tokens: readonly Token[],
  from: number,
  to: number,
  letters: string,
  lexicon: Lexicon,
): number | null {
  let letter = 0;
  let cost = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token?.isWord) continue;
    const word = plain(token.text);
    const small = isSmall(token, lexicon);
    if (word[0] !== letters[letter]) {
      if (!small) cost += 1;
      continue;
    }
    letter++;
    if (small && laterInitial(tokens, at + 1, to, letters[letter - 1] ?? "")) letter--;
    for (let inside = 1; inside < word.length && letter < letters.length; inside++) {
      if (word[inside - 1] === "-" && word[inside] === letters[letter]) letter++;
    }
    if (letter < letters.length && !small) {
      const taken = lettersInside(word, letters, letter, remainingInitials(tokens, at + 1, to, lexicon));
      letter += taken;
      cost += taken;
    }
  }
  return letter === letters.length ? cost : null;
}

/** Whether a word of weight further on begins with the letter, so that a small word need not give it. */
function laterInitial(tokens: readonly Token[], from: number, to: number, letter: string): boolean {
  for (let at = from; at < Math.min(to, from + 3); at++) if (initial(tokens[at]) === letter) return true;
  return false;
}

function remainingInitials(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): string {
  let initials = "";
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.isWord && !isSmall(token, lexicon)) initials += initial(token);
  }
  return initials;
}

/** How many letters a word must give from inside because the words behind it do not have them. */
function lettersInside(word: string, letters: string, from: number, rest: string): number {
  let taken = 0;
  let inside = 1;
  while (from + taken < letters.length && !isSubsequence(letters.slice(from + taken), rest)) {
    const found = word.indexOf(letters[from + taken] ?? "", inside);
    if (found < 0) break;
    inside = found + 1;
    taken++;
  }
  return taken;
}

/** Whether a name begins with an acronym's first letter and has all of them in order: `Dinum`. */
export function isSpeltBy(acronym: string, name: string): boolean {
  const text = plain(name);
  const letters = acronymLetters(acronym);
  return letters[0] === text[0] && isSubsequence(letters, text);
}

/** Whether letters stand in a text in this order, others between them or not. */
export function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * Whether the initials of the words from a place on begin with an acronym's letters: small words counted or not, the parts
 * of a word with hyphens each or together (`Haute-Vallée`).
 */
export function isSpeltFrom(tokens: readonly Token[], from: number, acronym: string): boolean {
  const letters = acronymLetters(acronym);
  const words = tokens.slice(from, from + letters.length * 2 + 2).filter(({ isWord }) => isWord);
  const weighty = words.filter(({ lower }) => !isSmallWord(lower.replace(/['’]$/, "")));
  return [words, weighty].some((some) =>
    [initial, partInitials].some((initialsOf) => some.map(initialsOf).join("").startsWith(letters)),
  );
}

function partInitials({ text }: Token): string {
  return plain(text)
    .split("-")
    .map((part) => part.charAt(0))
    .join("");
}
