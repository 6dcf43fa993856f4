/** What a token is made of: a run of digits, a run of letters, or one other character. */
export type TokenKind = "digits" | "word" | "symbol";

/** A word, number or mark of a reading text: `"Twenty-five"` is three tokens, `"$1.3"` four. Offsets are of the reading text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** In lower case, with a straight apostrophe for a curly one. */
  readonly lower: string;
  /** No space stands between this token and the one before. */
  readonly glued: boolean;
}

const TOKEN = /\d+|\p{L}[\p{L}\p{M}]*|\S/gu;

/** Cuts a text into tokens, in time linear in its length. White space makes no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    const start = match.index;
    const code = written.charCodeAt(0);
    const kind: TokenKind =
      code >= 48 && code <= 57 ? "digits" : written.length > 1 || isLetter(code) ? kindOf(written) : "symbol";
    const lower = kind === "word" ? written.toLowerCase() : written === "’" ? "'" : written;
    tokens.push({ start, end: start + written.length, kind, text: written, lower, glued: start === end });
    end = start + written.length;
  }
  return tokens;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
}

function kindOf(written: string): TokenKind {
  return /^\p{L}/u.test(written) ? "word" : "symbol";
}

/** Whether a word starts with a capital: `"Title"`, `"RCMP"`. */
export function isCapitalized(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text.charAt(0) !== token.lower.charAt(0);
}

const DASHES: ReadonlySet<string> = new Set(["-", "‐", "‑", "–", "—", "−"]);
const HYPHENS: ReadonlySet<string> = new Set(["-", "‐", "‑"]);

/** Whether a token is a hyphen or a dash of any width. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && DASHES.has(token.text);
}

/** Whether a token is a hyphen glued to what stands before it, as in `"two-day"`. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.glued === true && HYPHENS.has(token.text);
}
