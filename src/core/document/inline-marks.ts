import { isInvisible, type Line } from "./lines.js";
import type { ReadingTextBuilder } from "./reading-text.js";

/** Longest address, tag or code span that is left out of a reading text, in characters; what is longer is text. */
const LONGEST_MARK = 1000;

/** After so many addresses that never close, a line is not searched for links any further. */
const MOST_FAILURES = 100;

/**
 * Takes a line over into a reading text without its marks: emphasis, escapes, links' addresses, tags, code and bare web
 * addresses are skipped, all else stands as it is. Linear in the line's length.
 */
export function takeLine(
  builder: ReadingTextBuilder,
  text: string,
  line: { start: number; end: number },
): void {
  const { start, end } = line;
  const skips = skippedBrackets(text, start, end);
  let from = start;
  let at = start;
  const emphasis = new Set<string>();
  const skip = (length: number): void => {
    if (at > from) builder.take(from, at);
    at += length;
    from = at;
  };
  // Of the line only: what is sought is found in it or not at all.
  const words = text.slice(start, end);
  for (at += nextMark(words, 0); at < end; at = start + nextMark(words, at - start)) {
    const code = text.charCodeAt(at);
    const bracket = skips.get(at);
    if (bracket !== undefined) skip(bracket);
    else if (code === 0xa0 || code === 0x202f) at++;
    else if (isInvisible(code)) {
      const place = at;
      skip(1);
      // A tab or an exotic space reads as a space; a control or zero-width character reads as nothing.
      if (code === 9 || code === 0x3000 || code === 0xfffc || (code >= 0x2000 && code <= 0x200a))
        builder.replace(place, " ");
    } else {
      const length = markLength(text, at, start, end, emphasis);
      if (length > 0) skip(length);
      else at++;
    }
  }
  if (end > from) builder.take(from, end);
}

/** All but plain characters may be a mark of Markdown or invisible; and so may an address begin. */
const MAYBE_MARK = /[^ "-)+-;=-Z^a-~]|http/g;

/** Where the next character stands that may be a mark, or the end. */
function nextMark(words: string, from: number): number {
  MAYBE_MARK.lastIndex = from;
  return MAYBE_MARK.exec(words)?.index ?? words.length;
}

/** How many characters from `at` on are a mark that a reader does not see; 0 where it is text. */
function markLength(text: string, at: number, start: number, end: number, emphasis: Set<string>): number {
  switch (text[at]) {
    case "*":
    case "_":
      return emphasisLength(text, at, start, end, emphasis);
    case "\\":
      return at + 1 < end && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? "") ? 1 : 0;
    case "`":
      return codeLength(text, at, end);
    case "<":
      return tagLength(text, at, end);
    case "h":
      return addressLength(text, at, start, end);
    default:
      return 0;
  }
}

/** A run of `*` or `_` that opens or closes emphasis. A lone `*` between spaces or digits, or after a word, is a character. */
function emphasisLength(text: string, at: number, start: number, end: number, emphasis: Set<string>): number {
  const mark = text[at] ?? "";
  let stop = at;
  while (stop < end && text[stop] === mark) stop++;
  const length = stop - at;
  if (length > 3) return length;
  const before = at > start ? (text[at - 1] ?? " ") : " ";
  const after = stop < end ? (text[stop] ?? " ") : " ";
  const opens = !/\s/.test(after);
  const closes = !/\s/.test(before);
  if (mark === "_" && opens && closes && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
    return 0;
  if (length >= 2) return length;
  const key = mark;
  if (emphasis.has(key)) {
    emphasis.delete(key);
    return length;
  }
  if (!opens || (closes && /[\p{L}\p{N}]/u.test(before))) return 0;
  emphasis.add(key);
  return length;
}

function codeLength(text: string, at: number, end: number): number {
  let ticks = at;
  while (ticks < end && text[ticks] === "`") ticks++;
  const fence = text.slice(at, ticks);
  const close = text.slice(ticks, Math.min(end, ticks + LONGEST_MARK)).indexOf(fence);
  return close < 0 ? ticks - at : ticks - at + close + fence.length;
}

function tagLength(text: string, at: number, end: number): number {
  const next = text[at + 1] ?? "";
  if (!/[A-Za-z/!?]/.test(next)) return 0;
  const stop = text.slice(at, Math.min(end, at + LONGEST_MARK)).indexOf(">");
  if (stop < 0 || (next !== "!" && text.slice(at + 1, at + stop).includes("<"))) return 0;
  return stop + 1;
}

function addressLength(text: string, at: number, start: number, end: number): number {
  if (!text.startsWith("http", at) || (at > start && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ""))) return 0;
  const match = /^https?:\/\/[^\s<>"”»)\]]{1,990}/.exec(text.slice(at, Math.min(end, at + LONGEST_MARK)));
  return match ? match[0].replace(/[.,;:!?*_]+$/, "").length : 0;
}

/**
 * The brackets of links and pictures, as offset → length to skip: `[` and `](https://…)` around a link's words, all of
 * a picture. Brackets that are no link are text.
 */
function skippedBrackets(text: string, start: number, end: number): Map<number, number> {
  const skips = new Map<number, number>();
  const open: number[] = [];
  const first = text.slice(start, end).indexOf("[");
  if (first < 0) return skips;
  let failures = 0;
  for (let at = start + first; at < end && failures < MOST_FAILURES; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x5b) open.push(at);
    else if (code === 0x5d) {
      const from = open.pop();
      if (from === undefined || text[at + 1] !== "(") continue;
      const close = closingParenthesis(text, at + 1, end);
      if (close < 0) {
        failures++;
        continue;
      }
      if (text[from - 1] === "!" && from > start) skips.set(from - 1, close + 1 - (from - 1));
      else skips.set(from, 1).set(at, close + 1 - at);
      at = close;
    }
  }
  return skips;
}

function closingParenthesis(text: string, at: number, end: number): number {
  let depth = 0;
  for (let index = at; index < end && index < at + LONGEST_MARK; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return index;
  }
  return -1;
}

/** Reads the break between two lines of a passage: a space, or nothing after a hyphen or dash inside a word. */
export function takeBreak(builder: ReadingTextBuilder, text: string, before: Line, after: Line): void {
  const last = text.slice(Math.max(before.start, before.end - 2), before.end);
  const next = text[after.start] ?? "";
  const joins =
    /[\p{L}\p{N}][-\u2010\u2011–—]$/u.test(last) && (/[–—]$/.test(last) || /[\p{Ll}\p{N}]/u.test(next));
  if (!joins && before.end < after.start) builder.replace(before.end, " ");
}
