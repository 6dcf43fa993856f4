import { ownString } from "../own-string.js";
import { eachInSteps, LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import type { LineMark } from "./markdown-marks.js";
import { isBareLabel } from "./numbering.js";
import { adjoins, endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";
import { PAGE_LINE } from "./structure-words.js";

/** Longest running head or foot, in characters. */
const LONGEST = 140;

/** Longest line that is nothing but a number, in characters. */
const LONGEST_NUMBER = 16;
const LONE_NUMBER = /^[-–—|[(]?\s?(\d{1,4}|[ivxl]{1,6})\s?[-–—|\])]?$/;
const LINK = /\[[^[\]]{1,200}\]\([^()]{0,300}\)/g;
const PAGE_TOKEN =
  /^(?:%%\s?page[ :]{0,2}\d{1,4}\s?%%|\{page[ :]{1,2}\d{1,4}\}|<!--\s?page[ :]{1,2}(?:\d{1,4}|[ivxlc]{1,7}|break)\s?-->|\[\[page[ :]{1,2}\d{1,4}\]\])$/i;

/** What a line says by itself of whether it belongs to the page. */
export interface PageSigns {
  /** Whether it is a page's mark, or leads to the pages beside it. */
  readonly isMark: boolean;
  /** The number that it is and nothing else, as it may be a page's; not a number for a roman one, null for none. */
  readonly number: number | null;
  /** Whether a number stands at its beginning or end. */
  readonly hasNumber: boolean;
}

/** The lines that belong to the page, and what was looked at to tell them. */
export interface Furniture {
  readonly lines: ReadonlySet<number>;
  /** How many lines of text have each {@link runningHeadKey}. */
  readonly heads: ReadonlyMap<string, number>;
  /** How many marked headings have each. */
  readonly marked: ReadonlyMap<string, number>;
}

/**
 * The lines that belong to the page and not to the text: page numbers and marks, and heads and feet that run on through
 * the pages. A line that comes back is a running head only where it stands at page marks or cuts sentences; a heading
 * that each chapter has (`Recommendations`) does neither.
 */
export function* findFurniture(source: Source): Steps<Furniture> {
  const found = new Set<number>();
  const candidates: number[] = [];
  const look = ({ kind }: LineMark, index: number): void => {
    if (kind === "code" || kind === "frontMatter") return;
    const signs = pageSigns(source, index);
    if (signs.isMark) found.add(index);
    else if (signs !== NO_PAGE) candidates.push(index);
  };
  yield* eachInSteps(source.marks, look, LINES_IN_ONE_STEP);
  findLoneNumbers(source, candidates, found);
  yield;
  const { heads, marked } = yield* findRunningHeads(source, candidates, found);
  return { lines: found, heads, marked };
}

/** The words of a line that is a page's mark or a number alone, else none: where they stay the same, so does what it says of pages. */
export function pageSign(source: Source, index: number): string {
  const { isMark, number } = pageSigns(source, index);
  return isMark || number !== null ? wordsOf(source, index) : "";
}

/** Lines that belong to the page. */
export type LinesOfPages = Pick<ReadonlySet<number>, "has">;

/** What stands around a line, as {@link standsAtPage} looks at it. */
export function runningSigns(source: Source, index: number, found: LinesOfPages): readonly unknown[] {
  return [
    ...[atPageBreak(source, index), found.has(index - 1), found.has(index + 1)],
    ...[adjoins(source, index), adjoins(source, index + 1), cutsSentence(source, index)],
  ];
}

function pageSigns(source: Source, index: number): PageSigns {
  const signs = source.signs.get(index);
  if (!signs) return NO_PAGE;
  signs.page ??= tellPage(source, index);
  return signs.page;
}

function tellPage(source: Source, index: number): PageSigns {
  const line = source.lines.get(index);
  if (!line || line.end - line.start > LONGEST) return NO_PAGE;
  const words = wordsOf(source, index);
  const lone = words.length <= LONGEST_NUMBER ? LONE_NUMBER.exec(words)?.[1] : undefined;
  const signs: PageSigns = {
    isMark: isPageLine(words) || isNavigation(words),
    number: lone === undefined ? null : /^\d/.test(lone) ? Number(lone) : Number.NaN,
    hasNumber: /^\d{1,4}\s|\s\d{1,4}$/.test(words),
  };
  return signs.isMark || signs.number !== null || signs.hasNumber ? signs : NO_NUMBER;
}

/** The signs of a line that is too long to belong to the page. */
const NO_PAGE: PageSigns = { isMark: false, number: null, hasNumber: false };

/** The signs of most other lines. */
const NO_NUMBER: PageSigns = { isMark: false, number: null, hasNumber: false };

/** By which a line is compared with others of the report, where it may be a running head; null where it may not. */
export function runningHeadKey(source: Source, index: number, found: LinesOfPages): string | null {
  const signs = pageSigns(source, index);
  if (signs === NO_PAGE || found.has(index)) return null;
  if (!signs.hasNumber && isInside(source, index, found)) return null;
  return keyOf(source, index);
}

/** What stays the same of a line from page to page; null for one that ends as a sentence does, or a part of one. */
function keyOf(source: Source, index: number): string | null {
  const signs = source.signs.get(index);
  if (!signs) return null;
  // Most lines stand inside text and are never asked.
  if (signs.running === undefined) {
    const words = wordsOf(source, index);
    signs.running = /[.;,]["”»)]?$/.test(words) ? null : runningKey(words);
  }
  return signs.running;
}

/** A line of links to neighbouring pages and nothing else: `"[← Previous](a.md) | [Next](b.md)"`. */
function isNavigation(words: string): boolean {
  if (!words.includes("](")) return false;
  const links = words.match(LINK) ?? [];
  return links.length >= 2 && !/[\p{L}\p{N}]/u.test(words.replace(LINK, ""));
}

function isPageLine(words: string): boolean {
  if (!/^[-–—*_#>|[({%<\s]{0,8}p/i.test(words) && !/^[%{<[]/.test(words)) return false;
  if (PAGE_TOKEN.test(words)) return true;
  const bare = words.replace(/^[*_#>\s]{1,6}|[*_\s]{1,6}$/g, "");
  const match = PAGE_LINE.exec(bare);
  return match !== null && !/^\s*[\p{Ll}(,;]/u.test(bare.slice(match[0].length)) && !/[.;:]$/.test(bare);
}

/** Lines between two page numbers at least. */
export const SHORTEST_PAGE = 6;

/** Numbers alone on a line that go up through the document in small steps: a page number has its neighbours. */
function findLoneNumbers(source: Source, candidates: readonly number[], found: Set<number>): void {
  const numbers: { index: number; value: number }[] = [];
  for (const index of candidates) {
    const { number: value } = pageSigns(source, index);
    if (value === null) continue;
    if (Number.isNaN(value) || atPageBreak(source, index)) found.add(index);
    else numbers.push({ index, value });
  }
  for (const [at, { index, value }] of numbers.entries()) {
    const near = numbers.slice(Math.max(0, at - 5), at + 6);
    const fits = near.some((other) => {
      const step = (other.value - value) * Math.sign(other.index - index);
      return (
        other.index !== index && step >= 1 && step <= 2 && Math.abs(other.index - index) >= SHORTEST_PAGE
      );
    });
    if (fits) found.add(index);
  }
}

/** Whether a line stands at a page's edge. */
export function atPageBreak(source: Source, index: number): boolean {
  const { lines } = source;
  return lines.getUnmoved(index)?.pageBreak === true || lines.getUnmoved(index + 1)?.pageBreak === true;
}

function* findRunningHeads(
  source: Source,
  candidates: readonly number[],
  found: Set<number>,
): Steps<Pick<Furniture, "heads" | "marked">> {
  const { places, marked } = yield* repeatedLines(source, candidates, found);
  for (const [key, indexes] of places)
    for (const index of headsAmong(source, indexes, marked.has(key), found)) found.add(index);
  return { heads: new Map([...places].map(([key, indexes]) => [key, indexes.length])), marked };
}

/** Those of all lines with one key that are running heads; `isMarked` where a marked heading has it, too. */
export function headsAmong(
  source: Source,
  indexes: readonly number[],
  isMarked: boolean,
  found: LinesOfPages,
): readonly number[] {
  if (isMarked && indexes.length > 1) return indexes;
  if (indexes.length < FEWEST_HEADS) return [];
  const runs = indexes.filter((index) => standsAtPage(source, index, found));
  if (runs.length < indexes.length * 0.6) return [];
  // Where the first is no page's head, it is the heading that the others repeat.
  return runs[0] === indexes[0] ? indexes : indexes.slice(1);
}

/** Fewest lines alike that are running heads where no marked heading is like them. */
export const FEWEST_HEADS = 3;

/** All lines of text with a {@link runningHeadKey}. */
export function linesWithKey(source: Source, key: string, found: LinesOfPages): number[] {
  const indexes: number[] = [];
  let at = firstWithKey(source, key, found);
  while (at < source.lines.length) {
    indexes.push(at);
    at = firstWithKey(source, key, found, at + 1);
  }
  return indexes;
}

/** The first of them from a line on; the number of all lines for none. */
export function firstWithKey(source: Source, key: string, found: LinesOfPages, from = 0): number {
  const isOne = (at: number) =>
    source.marks[at]?.kind === "text" && runningHeadKey(source, at, found) === key;
  let at = from;
  while (at < source.lines.length && !isOne(at)) at++;
  return at;
}

/** The places of every line by its key, and how many marked headings have each. */
function* repeatedLines(
  source: Source,
  candidates: readonly number[],
  found: ReadonlySet<number>,
): Steps<{ places: Map<string, number[]>; marked: Map<string, number> }> {
  const places = new Map<string, number[]>();
  const marked = new Map<string, number>();
  const look = (index: number): void => {
    const key = runningHeadKey(source, index, found);
    if (key === null) return;
    const kind = source.marks[index]?.kind;
    if (kind === "heading") marked.set(key, (marked.get(key) ?? 0) + 1);
    if (kind !== "text") return;
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  };
  yield* eachInSteps(candidates, look, LINES_IN_ONE_STEP);
  return { places, marked };
}

/** Whether a line adjoins text above or below, as a running head does not that has no page number in it. */
function isInside(source: Source, index: number, found: LinesOfPages): boolean {
  const above = adjoins(source, index) && !found.has(index - 1);
  const below = adjoins(source, index + 1) && !found.has(index + 1);
  return above || below;
}

/** What stays the same of a running head from page to page: its letters, with `0` for numbers; null for too few of them. */
function runningKey(words: string): string | null {
  const letters = words
    .replace(/\d+/g, "0")
    .replace(/[^\p{L}0]+/gu, " ")
    .replace(/^[0 ]{1,8}|[0 ]{1,8}$/g, "")
    .toLowerCase();
  return letters.length >= 5 && /\p{L}{3}/u.test(letters) ? ownString(letters) : null;
}

/** Whether a line stands at a page's edge, beside a page mark or a form feed, or cuts a sentence in two. */
function standsAtPage(source: Source, index: number, found: LinesOfPages): boolean {
  if (atPageBreak(source, index) || found.has(index - 1) || found.has(index + 1)) return true;
  const words = wordsOf(source, index, LONGEST);
  if (/^\d{1,4}\s?[|–—-]?\s|\s[|–—-]?\s?\d{1,4}$/.test(words) && !isBareLabel(words)) return true;
  if (adjoins(source, index) && adjoins(source, index + 1)) return false;
  return cutsSentence(source, index);
}

function cutsSentence(source: Source, index: number): boolean {
  return !endsSentence(tailOf(source, index - 1)) && startsInside(wordsOf(source, index + 1, 8));
}
