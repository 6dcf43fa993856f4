import type { Span } from "../span.js";
import { LINES_IN_ONE_STEP, type Steps } from "../steps.js";
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

/** A note's number, and whether it stands in the middle of a sentence. */
interface Note {
  /** Its own, or the last one above where it is named by a sign. */
  readonly number: number;
  /** Told of the first of notes that adjoin one another. */
  readonly cut: boolean;
}

/** The lines that a footnote's body runs over, as a span of line indexes (`end` exclusive). */
export interface NoteBody extends Span, Note {}

/** The footnotes of a report. */
export interface Footnotes {
  /** In document order. */
  readonly bodies: readonly NoteBody[];
  /** By a note's number, the first line that sends to it. */
  readonly called: ReadonlyMap<number, number>;
}

/** What footnote bodies are sought by. */
export interface NotesAround {
  readonly source: Source;
  readonly furniture: ReadonlySet<number>;
  /** What the table of contents lists is a heading, however much its number looks like a note's: `1 LES COMPTES`. */
  readonly contents: Contents;
  readonly width: number;
  readonly called: Footnotes["called"];
}

/** Where a search for footnote bodies stands. */
export interface NotesSoFar {
  /** The line that is looked at next. */
  readonly next: number;
  /** The last body above it; null for none. */
  readonly above: NoteBody | null;
}

/** Finds the footnotes all over a report. */
export function* findFootnotes(
  source: Source,
  furniture: ReadonlySet<number>,
  contents: Contents,
  width: number,
): Steps<Footnotes> {
  const called = yield* calledNotes(source);
  const around = { source, furniture, contents, width, called };
  const { bodies } = yield* findBodies(around, { next: 0, above: null }, () => false);
  return { bodies, called };
}

/** Finds the bodies from where a search stands on, up to where it is to end: at `end`, or at the end of the text. */
export function* findBodies(
  { source, furniture, contents, width, called }: NotesAround,
  { next, above }: NotesSoFar,
  isEnd: (search: NotesSoFar) => boolean,
): Steps<{ bodies: NoteBody[]; end: number }> {
  const bodies: NoteBody[] = [];
  let last = above;
  let index = next;
  for (; index < source.lines.length && !isEnd({ next: index, above: last }); index++) {
    if (index % LINES_IN_ONE_STEP === 0) yield;
    const kind = source.marks[index]?.kind;
    if (furniture.has(index) || (kind !== "text" && kind !== "listItem")) continue;
    const number = bodyNumber(source, index);
    const before = last?.number ?? 0;
    if (number === null || !isBody(source, index, number, before, called)) continue;
    if (isListed(source, index, contents)) continue;
    const cut =
      last?.end === index && adjoins(source, index)
        ? last.cut
        : index > 0 && !endsSentence(tailOf(source, index - 1));
    const note = { number: typeof number === "number" ? number : before, cut };
    const end = bodyEnd(source, index, furniture, width, note);
    last = { start: index, end, ...note };
    bodies.push(last);
    index = end - 1;
  }
  return { bodies, end: index };
}

/** Whether two searches that look at the same line next go on alike. */
export function goesOnAlike(one: NotesSoFar, other: NotesSoFar): boolean {
  const isBehind = one.above?.end === one.next;
  return (
    (one.above?.number ?? 0) === (other.above?.number ?? 0) &&
    isBehind === (other.above?.end === other.next) &&
    (!isBehind || one.above?.cut === other.above?.cut)
  );
}

/** Whether a line stands in the table of contents, or is one of the headings that it lists. */
function isListed(source: Source, index: number, { regions, depths }: Contents): boolean {
  if (regions.some(({ start, end }) => index >= start && index < end)) return true;
  return depths.has(headingKey(wordsOf(source, index)));
}

/**
 * The numbers of the notes that lines `from` to `to` (exclusive) send to, with the first line that sends to each. Where some
 * are `sought`, the search may end once all of them are found.
 */
export function* calledNotes(
  source: Source,
  from = 0,
  to = source.lines.length,
  sought: Iterable<number> | null = null,
): Steps<Map<number, number>> {
  const called = new Map<number, number>();
  const missing = sought && new Set(sought);
  for (let index = Math.max(0, from); index < to && missing?.size !== 0; index++) {
    if (index % LINES_IN_ONE_STEP === 0) yield;
    for (const { number } of source.signs.get(index)?.calls ?? (yield* callsOf(source, index))) {
      if (!called.has(number)) called.set(number, index);
      missing?.delete(number);
    }
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

/** Lines from a note's first one at which the text that it cuts may go on. */
export const CUT_REACH = 24;

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
  const wasCalled = (called.get(number) ?? index) < index;
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
