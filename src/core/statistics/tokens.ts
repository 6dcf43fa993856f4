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

/** The words of a text, each spelling kept once with its small letters: a long report has many tokens and few spellings. */
export class Spellings {
  readonly #known = new Map<string, Spelling>();

  of(text: string): Spelling {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const spelling = { text, lower: text.toLowerCase() };
    this.#known.set(text, spelling);
    return spelling;
  }
}

type Spelling = Pick<Token, "text" | "lower">;

/**
 * Cuts a text into tokens, in time linear in its length. White space makes no token.
 * @param spellings of the report that the text is of
 */
export function tokenize(text: string, spellings = new Spellings()): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (isSpace(code)) {
      start++;
      continue;
    }
    const kind: TokenKind = isDigit(code) ? "digits" : isLetter(text, start, code) ? "word" : "symbol";
    const end = endOf(kind, text, start);
    const written = text.slice(start, end);
    const { text: spelt, lower } = kind === "word" ? spellings.of(written) : markOf(written);
    tokens.push({ start, end, kind, text: spelt, lower, glued: start === last });
    start = end;
    last = end;
  }
  return tokens;
}

function markOf(text: string): Spelling {
  return { text, lower: text === "’" ? "'" : text };
}

function endOf(kind: TokenKind, text: string, start: number): number {
  if (kind === "digits") return endOfDigits(text, start);
  return kind === "word" ? endOfWord(text, start) : endOfSymbol(text, start);
}

function endOfDigits(text: string, at: number): number {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function endOfWord(text: string, at: number): number {
  let end = endOfSymbol(text, at);
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      if (!isAsciiLetter(code)) break;
      end++;
    } else if (isLetter(text, end, code) || isMark(text, end, code)) end = endOfSymbol(text, end);
    else break;
  }
  return end;
}

/** Past one character, a surrogate pair being one. */
function endOfSymbol(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? at + 2 : at + 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  if (code < 128) return code <= 32;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const LETTER = /^\p{L}/u;
const MARK = /^\p{M}/u;

function isLetter(text: string, at: number, code: number): boolean {
  if (code < 128) return isAsciiLetter(code);
  return LETTER.test(text.slice(at, endOfSymbol(text, at)));
}

function isMark(text: string, at: number, code: number): boolean {
  return code >= 0x300 && MARK.test(text.slice(at, endOfSymbol(text, at)));
}

/** Whether a word starts with a capital: `"Title"`, `"RCMP"`. */
export function isCapitalized(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text.charAt(0) !== token.lower.charAt(0);
}

/** Whether a word of two letters or more has no small one: `"RCMP"`. */
export function isAllCapitals(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text.length > 1 && token.text === token.text.toUpperCase();
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
