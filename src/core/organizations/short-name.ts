import type { Span } from "../span.js";
import type { Definition } from "./definition.js";
import { isSpeltBy } from "./initials.js";
import type { Lexicon } from "./lexicon.js";
import type { Name, Piece } from "./name.js";
import type { Places } from "./places.js";
import { isPossessive, type Token } from "./token.js";

/** What a report says before the short form that it will use: `hereafter`, `ci-après`. */
const INTRODUCTION =
  /^(?:hereafter|hereinafter|collectively|formerly|now|referred|known|called|to|as|or|ci-après|appelée?|désormais|dite?)$/;
/** The longest short form, in words. */
const LONGEST = 4;

/** The first token of a bracket that belongs to a short form: behind quotes, articles and `hereafter`. */
export function afterIntroduction(
  tokens: readonly Token[],
  from: number,
  close: number,
  lexicon: Lexicon,
): number {
  let at = from;
  while (at < close) {
    const token = tokens[at];
    if (
      token?.isWord &&
      !lexicon.articles.has(token.lower.replace(/['’]$/, "")) &&
      !INTRODUCTION.test(token.lower)
    )
      break;
    at++;
  }
  return at;
}

/** The definition of a short form that no bracket gives, at the place of the name that it shortens. */
export function shortFormOf(name: Name, short: string): Definition {
  const long = name.text.replace(/\s+/g, " ");
  return { short, long, kind: "organization", longSpan: name, shortSpan: name, isAcronym: false };
}

/**
 * The short form that a bracket behind a name gives: a piece of the name, a blend of its syllables, or any capitalised
 * words in quotes or behind `the` or `hereafter`: `"the Port Office"` of `Bright Ports Limited (“the Port Office”)`. A
 * place in brackets says where a body sits and is none.
 */
export function shortNameIn(
  tokens: readonly Token[],
  bracket: Piece,
  introduced: boolean,
  name: string,
  places: Places,
): Span | null {
  const first = tokens[bracket.from];
  if (!first?.isCapital) return null;
  let to = bracket.from;
  while (to < bracket.to && to - bracket.from < LONGEST && tokens[to]?.isCapital) to++;
  const last = tokens[to - 1];
  const next = tokens[to];
  const ends =
    to === bracket.to || (next !== undefined && (isPossessive(next) || /^[”"»,]$/.test(next.text)));
  if (last === undefined || !ends) return null;
  const words = tokens.slice(bracket.from, to).map(({ text }) => text);
  const short = words.join(" ");
  if (short === name || places.has(short.toLowerCase()) || places.isPrefix(short.toLowerCase())) return null;
  // `Weller's Ratings Service (Weller's)`: the possessive is the brand's.
  if (next !== undefined && isPossessive(next) && name.startsWith(`${short}${next.text}`))
    return { start: first.start, end: next.end };
  const isPiece = ` ${name} `.includes(` ${short} `);
  return isPiece || introduced || isSpeltBy(words.join(""), name)
    ? { start: first.start, end: last.end }
    : null;
}
