import type { Lexicon } from "./lexicon.js";

/** Words of a name as they count when two spellings are compared. */
export function keyWords(name: string): string[] {
  const words = PLAIN.test(name) ? name.split(" ") : wordsOf(name);
  let before = "";
  return words.map((written) => {
    const word = singular(written.toLowerCase());
    const counted = before === "police" ? forceOf(word) : word;
    before = word;
    return counted;
  });
}

/** Most names: words of plain letters, one space between them. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function wordsOf(name: string): string[] {
  return (
    name
      .replace(/[’‘]/g, "'")
      .replace(/&/g, " and ")
      .replace(/\bU\.\s?S\.?(?=\s|$)/g, "United States")
      .replace(/\bU\.\s?K\.?(?=\s|$)/g, "United Kingdom")
      .match(/[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** One spelling for all of a name's spellings: `Health Resources & Services Administration` and `… and Services …`. */
export function nameKey(name: string, lexicon: Lexicon): string {
  const words = keyWords(name);
  while (words.length > 1 && lexicon.articles.has(words[0] ?? "")) words.shift();
  return words.join(" ");
}

/** Words that carry no weight when names are compared or their initials read. */
const SMALL = /^(?:of|for|on|and|the|de|du|des|d|la|le|les|l|et|pour|sur|in|at|to|against|aux|en)$/;

/** Whether a word of a key is an article, a preposition or a conjunction. */
export function isSmallWord(word: string): boolean {
  return SMALL.test(word);
}

/** The words of a key but articles, prepositions and conjunctions. */
export function weightyWords(words: readonly string[]): string[] {
  return words.filter((word) => !SMALL.test(word));
}

/** First letters, accents gone: `nabp`. */
export function initials(words: readonly string[]): string {
  return words.map((word) => word.normalize("NFD").charAt(0)).join("");
}

/** An acronym's key; case counts, so that `BEST` is no `best`. */
export function acronymKey(acronym: string): string {
  return `#${acronym}`;
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** A town has one police: `Police Department`, `Police Force` and `Police Service` of one place are the same. */
function forceOf(word: string): string {
  return /^(?:department|force|service)$/.test(word) ? "service" : word;
}
