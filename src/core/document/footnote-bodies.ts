import type { Span } from "../span.js";
import { inOneGo, LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import type { Contents } from "./contents.js";
import { headingKey } from "./contents-signs.js";
import { adjoins, endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits that may send to a note. */
const NOTE_DIGITS = /\d+|[⁰¹²³⁴-⁹]+/gu;

/** What stands before a note mark: `percent.`, `law. `, `costs [`; and after it. */
const BEFORE_MARK = /(?:[\p{L}%][.,;:!?)”"’»]{0,3}|\d[.,;]["”»]?|[.,;!?”"»]\s|\[\s?)$/u;
const AFTER_MARK = /^(?:$|[\s,.;:)”"\]])/;
const AFTER_SPACED_MARK = /^(?:\s*$|[\r\n]|\s+[\p{Lu}“"])/u;

const BODY =
  /^(?:(\d{1,3})[.)]?\s+(?=[\p{Lu}“"«‘(_*[\d§]|https?:)|([⁰¹²³⁴-⁹]{1,3})\s?(?=\S)|\[(\d{1,3})\]:?\s+(?=\S)|\[\^([\w-]{1,30})\]:|([*†‡])\s(?=[\p{Lu}“"]))/u;

/** A note that a line sends to. */
export interface NoteCall {
  readonly number: number;
  /** Characters from the line's beginning. */
  readonly at: number;
}

/**
 * The lines of footnote bodies, as spans of line indexes from a body's first to its last line (`end` exclusive). What the
 * table of contents lists is a heading, however much its number looks like a note's: `1 LES COMPTES`.
 */
export function* findFootnotes(
  source: Source,
  furniture: ReadonlySet<number>,
  contents: Contents,
  width: number,
): Steps<Span[]> {
  const called = yield* calledNotes(source);
  const bodies: Span[] = [];
  let last = 0;
  let cut = false;
  for (let index = 0; index < source.lines.length; index++) {
    if (index % LINES_IN_ONE_STEP === 0) yield;
    const kind = source.marks[index]?.kind;
    if (furniture.has(index) || (kind !== "text" && kind !== "listItem")) continue;
    const number = bodyNumber(source, index);
    if (number === null || !isBody(source, index, number, last, called)) continue;
    if (isListed(source, index, contents)) continue;
    if (typeof number === "number") last = number;
    cut =
      bodies.at(-1)?.end === index && adjoins(source, index)
        ? cut
        : index > 0 && !endsSentence(tailOf(source, index - 1));
    const end = bodyEnd(source, index, furniture, width, { number: last, cut });
    bodies.push({ start: index, end });
    index = end - 1;
  }
  return bodies;
}

/** Whether a line stands in the table of contents, or is one of the headings that it lists. */
function isListed(source: Source, index: number, { regions, depths }: Contents): boolean {
  if (regions.some(({ start, end }) => index >= start && index < end)) return true;
  return depths.has(headingKey(wordsOf(source, index)));
}

/** The numbers that the text sends to, with the place of each first sending. */
function* calledNotes(source: Source): Steps<Map<number, number>> {
  const called = new Map<number, number>();
  for (let index = 0; index < source.lines.length; index++) {
    if (index % LINES_IN_ONE_STEP === 0) yield;
    const start = source.lines.get(index)?.start ?? 0;
    for (const { number, at } of source.signs.get(index)?.calls ?? (yield* callsOf(source, index)))
      if (!called.has(number)) called.set(number, start + at);
  }
  return called;
}

/** The notes that a line sends to: told in steps, for a line may be as long as a report. */
function* callsOf(source: Source, index: number): Steps<readonly NoteCall[]> {
  const signs = source.signs.get(index);
  const line = source.lines.get(index);
  if (!signs || !line) return NO_CALLS;
  const { text } = source;
  const words = text.slice(line.start, line.end);
  const calls: NoteCall[] = [];
  let seen = 0;
  for (const { index: at, 0: label } of words.matchAll(NOTE_DIGITS)) {
    if (++seen % LINES_IN_ONE_STEP === 0) yield;
    const number = label.length > 3 ? 0 : noteNumber(label);
    if (number > 0 && isMark(text, line.start + at, label)) calls.push({ number, at });
  }
  signs.calls = calls.length === 0 ? NO_CALLS : calls;
  return signs.calls;
}

const NO_CALLS: readonly NoteCall[] = [];

/** The same at once. */
function callsAt(source: Source, index: number): readonly NoteCall[] {
  return source.signs.get(index)?.calls ?? inOneGo(callsOf(source, index));
}

/** The numbers of all notes that lines `from` to `to` (exclusive) send to, in order. */
export function notesCalled(source: Source, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = Math.max(0, from); at < Math.min(to, source.lines.length); at++)
    for (const { number } of callsAt(source, at)) numbers.push(number);
  return numbers;
}

/** What the search for footnotes asks of a line besides the {@link notesCalled} there: where it stays the same, so do the notes. */
export function footnoteSigns(
  source: Source,
  index: number,
  { depths }: Pick<Contents, "depths">,
): readonly unknown[] {
  const words = wordsOf(source, index, 48);
  const number = bodyNumber(source, index);
  return [
    number,
    number === null ? "" : words.slice(0, 12),
    number !== null && depths.has(headingKey(wordsOf(source, index))),
    endsSentence(tailOf(source, index)),
    startsInside(words),
    /^\d{1,4}$/.test(words),
  ];
}

/** Lines below a note's first line at which the text that it cuts may go on. */
export const CUT_REACH = 24;

/** Whether a line that may be a note stands in the middle of a sentence: whether one is open before it, and goes on below. */
export function cutSigns(source: Source, index: number): readonly boolean[] {
  return [endsSentence(tailOf(source, index - 1)), cutGoesOn(source, index)];
}

/** The first line that sends to a note; the number of lines where none does. */
export function firstCall(source: Source, note: number): number {
  for (let index = 0; index < source.lines.length; index++)
    if (callsAt(source, index).some(({ number }) => number === note)) return index;
  return source.lines.length;
}

/** Whether a line may be a note with one of these numbers. */
export function mayBeNote(source: Source, numbers: ReadonlySet<number>): boolean {
  for (let index = 0; index < source.lines.length; index++) {
    const number = bodyNumber(source, index);
    if (typeof number === "number" && numbers.has(number)) return true;
  }
  return false;
}

/** What the search for a note's end asks of a line: where it stays the same, so does the end of the note that it stands in. */
export function noteEndSigns(source: Source, index: number, width: number): readonly unknown[] {
  const words = wordsOf(source, index, 32);
  return [
    adjoins(source, index),
    source.marks[index]?.kind,
    /^\d{1,4}$/.test(words),
    bodyNumber(source, index),
    endsSentence(tailOf(source, index - 1)),
    startsInside(words),
    /^\p{Lu}/u.test(words),
    fitsBefore(source, index, words, width),
    fitsBefore(source, index, words, width * 0.9),
  ];
}

function isMark(text: string, at: number, label: string): boolean {
  const last = at > 0 ? text.charAt(at - 1) : "\n";
  // A body's own number at the head of its line sends nowhere.
  if (last === "\n" || last === "\r") return false;
  if (!/^\d/.test(label)) return true;
  if (!AFTER_MARK.test(text.charAt(at + label.length))) return false;
  const before = text.slice(Math.max(0, at - 5), at);
  const after = text.slice(at + label.length, at + label.length + 6);
  return BEFORE_MARK.test(before) && (!/[.,;!?”"»]\s$/.test(before) || AFTER_SPACED_MARK.test(after));
}

function noteNumber(label: string): number {
  return Number(
    [...label].map((sign) => (SUPERSCRIPTS.includes(sign) ? SUPERSCRIPTS.indexOf(sign) : sign)).join(""),
  );
}

/** The number that a line could be the note of; `"named"` for `[^key]:` and signs; null for no note. */
export function bodyNumber(source: Source, index: number): number | "named" | null {
  const signs = source.signs.get(index);
  if (!signs) return null;
  if (signs.body === undefined) signs.body = tellBody(source, index);
  return signs.body;
}

function tellBody(source: Source, index: number): number | "named" | null {
  const words = wordsOf(source, index, 48);
  const match = BODY.exec(words);
  if (!match) return null;
  if (match[4] !== undefined) return "named";
  if (match[5] !== undefined) return endsSentence(tailOf(source, index)) ? "named" : null;
  return noteNumber(match[1] ?? match[2] ?? match[3] ?? "");
}

function isBody(
  source: Source,
  index: number,
  number: number | "named",
  last: number,
  called: ReadonlyMap<number, number>,
): boolean {
  if (number === "named") return true;
  const words = wordsOf(source, index, 12);
  if (/^[⁰¹²³⁴-⁹]/u.test(words)) return true;
  const line = source.lines.get(index);
  const sent = called.get(number);
  const wasCalled = sent !== undefined && line !== undefined && sent < line.start;
  const next =
    number === last + 1 || (number > last && number <= last + 4 && wasCalled) || (number === 1 && wasCalled);
  if (!next) return false;
  if (words.startsWith("[")) return wasCalled;
  // "1. First, …" in a list, "2 Methods" as a heading: a note is called, or stands where a page cut a sentence.
  const cuts = index > 0 && !endsSentence(tailOf(source, index - 1)) && cutGoesOn(source, index);
  const marked = /^\d{1,3}[.)]/.test(words);
  return (
    (wasCalled && !(marked && !adjoins(source, index) && !endsSentence(tailOf(source, index)))) ||
    (cuts && !marked)
  );
}

/** Whether some lines below a body's first line the text goes on in lower case after a sentence's end. */
function cutGoesOn(source: Source, index: number): boolean {
  for (let at = index; at < index + CUT_REACH && at + 1 < source.lines.length; at++)
    if (endsSentence(tailOf(source, at)) && startsInside(wordsOf(source, at + 1, 8))) return true;
  return false;
}

/** A note's number, and whether it stands in the middle of a sentence. */
interface Note {
  readonly number: number;
  readonly cut: boolean;
}

/** The line after a body's last: at an empty line, the next note, or where the sentence that it cut goes on. */
function bodyEnd(
  source: Source,
  start: number,
  furniture: ReadonlySet<number>,
  width: number,
  note: Note,
): number {
  for (let index = start + 1; index < source.lines.length; index++) {
    if (!adjoins(source, index) || furniture.has(index) || index - start > 60) return index;
    const kind = source.marks[index]?.kind;
    const words = wordsOf(source, index, 32);
    if ((kind !== "text" && kind !== "listItem") || /^\d{1,4}$/.test(words)) return index;
    if (bodyNumber(source, index) === note.number + 1) return index;
    const ended = endsSentence(tailOf(source, index - 1));
    if (ended && note.cut && (startsInside(words) || fitsBefore(source, index, words, width))) return index;
    if (!ended && /^\p{Lu}/u.test(words) && fitsBefore(source, index, words, width * 0.9)) return index;
  }
  return source.lines.length;
}

/** Whether a line's first word would have fitted on the line before: the break there was meant. */
export function fitsBefore(source: Source, index: number, words: string, width: number): boolean {
  const before = source.lines.get(index - 1);
  if (!before || width === 0) return false;
  const first = words.indexOf(" ");
  return before.end - before.start + 1 + (first < 0 ? words.length : first) <= width;
}
