import { isLetterCode, TIDY } from "./characters.js";

/** Where a token stands in the text, and what it is to the letter. */
export type TakeWord = (start: number, end: number, form: string) => void;

const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;
const SPECIAL = /[^\x21-\x7e\u00c0-\u017f]/;

/**
 * Cuts a text into words, numbers and marks, in order; what only sets text out (white space, `**`, `|`, `#` and `>` that
 * open a line, backslashes) is passed over. So that a new extraction of one page gives the same tokens, a word is taken
 * without its hyphens, which line ends and soft hyphens put in at will (`"long-term"`, `"long-\nterm"`, `"longterm"`),
 * letters and digits are kept apart (`"Q3"`, `"cases12"`), and typographic variants are made alike. Linear.
 */
export function scanWords(text: string, take: TakeWord): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) at++;
    else if (isLetterCode(code)) at = takeWord(text, at, take);
    else if (isDigit(code) || isSign(text, at, code)) at = takeNumber(text, at, take);
    else at = takeMark(text, at, code, take);
  }
}

function takeWord(text: string, start: number, take: TakeWord): number {
  let end = start;
  let joined = false;
  for (;;) {
    while (end < text.length && isLetterCode(text.charCodeAt(end))) end++;
    const next = afterHyphen(text, end);
    if (next < 0) break;
    joined = true;
    end = next;
  }
  const raw = text.slice(start, end);
  take(start, end, joined || SPECIAL.test(raw) ? tidyWord(raw) : raw);
  return end;
}

/** Where a word goes on behind a hyphen and the line break after it, if any; -1 where it does not. */
function afterHyphen(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== HYPHEN && code !== SOFT_HYPHEN && code !== 0x2010 && code !== 0x2011) return -1;
  let next = at + 1;
  const most = next + 40;
  while (next < most && isSpaceCode(text.charCodeAt(next))) next++;
  return isLetterCode(text.charCodeAt(next)) ? next : -1;
}

function tidyWord(raw: string): string {
  return raw.replace(/[\s\u00ad\u200b-\u200d\u2010\u2011\u2060\ufeff-]+/g, "").normalize("NFKC");
}

/** `"1,806"`, `"4.5"`, `"-3"`: digits with what joins them without a space. Groups set apart by spaces are tokens each. */
function takeNumber(text: string, start: number, take: TakeWord): number {
  let end = isDigit(text.charCodeAt(start)) ? start : start + 1;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    const joins = code === 0x2c || code === 0x2e || code === 0x27 || code === 0x2019;
    if (!joins || !isDigit(text.charCodeAt(end + 1))) break;
    end++;
  }
  const raw = text.slice(start, end);
  take(start, end, raw.replace(/^[\u2010-\u2015\u2212]/, "-").replace(/\u2019/g, "'"));
  return end;
}

function takeMark(text: string, start: number, code: number, take: TakeWord): number {
  let end = start + 1;
  if (isPair(text, start)) end++;
  else while (text.charCodeAt(end) === code && end < text.length) end++;
  const isRun = end - start > 1;
  if (isLayout(text, start, end, code, isRun)) return end;
  const tidy = TIDY.get(code);
  // A run of full stops is an ellipsis or the leader of a table of contents, however long.
  if (code === 0x2e && end - start > 2) take(start, end, "…");
  else if (isRun && end - start < 5 && code < 0xd800)
    for (let at = start; at < end; at++) take(at, at + 1, tidy ?? text.charAt(at));
  else
    take(start, end, isBullet(text, start, end, code) ? "•" : (tidy ?? text.slice(start, end)).slice(0, 8));
  return end;
}

/** Whether the two halves of a character stand here. A half may stand alone, at the end of the text even. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** Marks of Markdown, and characters that nobody sees. */
function isLayout(text: string, start: number, end: number, code: number, isRun: boolean): boolean {
  if (isSpaceCode(code) || isInvisible(code)) return true;
  // `_` sets apart, `|` rules a table, and `\` only keeps the mark behind it from being read as Markdown.
  if (code === 0x5f || code === 0x7c || code === 0x5c || code === 0x60) return true;
  if (code === 0x2a) return isRun;
  if (code === HYPHEN) return end - start > 3;
  if (code === 0x23) return opensLine(text, start);
  return code === 0x3e && opensLine(text, start) && isLetterCode(text.charCodeAt(end + 1));
}

function isBullet(text: string, start: number, end: number, code: number): boolean {
  const dashes = code === HYPHEN || code === 0x2a || (code >= 0x2010 && code <= 0x2015);
  return dashes && isSpaceCode(text.charCodeAt(end)) && opensLine(text, start);
}

function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  const least = at - 40;
  while (before > least && (text.charCodeAt(before) === 0x20 || text.charCodeAt(before) === 0x09)) before--;
  return before < 0 || text.charCodeAt(before) === 0x0a;
}

/** Whether a plus or minus stands before a number and behind none: `"(-3"`, not `"10-15"`. */
function isSign(text: string, at: number, code: number): boolean {
  const sign = code === HYPHEN || code === 0x2b || code === 0x2212 || (code >= 0x2010 && code <= 0x2014);
  if (!sign || !isDigit(text.charCodeAt(at + 1))) return false;
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  return isSpaceCode(before) || before === 0x28 || before === 0x5b || before === 0x7c;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSpaceCode(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000
  );
}

function isInvisible(code: number): boolean {
  return code === SOFT_HYPHEN || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}
