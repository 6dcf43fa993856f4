import type { Span } from "../span.js";
import { LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import {
  bareEntry,
  type ContentsDepths,
  type ContentsEntry,
  depthsOf,
  isEntryEnd,
  readEntries,
} from "./contents-entries.js";
import {
  FEWEST_PAGES,
  hasLeader,
  headingKey,
  isContentsHeading,
  keyOf,
  LINK_ENTRY,
  LONGEST_ENTRY,
  NO_CONTENTS,
  PAGE_AT_END,
  pageOf,
  SOUGHT,
  signsAt,
} from "./contents-signs.js";
import { adjoins, endsSentence, type Source, wordsOf } from "./source.js";

/** The tables of contents of a report: where they stand, and what they say of the headings. */
export interface Contents extends ContentsDepths {
  readonly regions: readonly ContentsRegion[];
  readonly search: ContentsSearch;
}

/** Lines of a table of contents (`end` exclusive), the heading `Contents` outside. */
export interface ContentsRegion extends Span {
  readonly entries: readonly ContentsEntry[];
}

/** What was looked at to find contents, beside lines that have a sign of them and those around. */
export interface ContentsSearch {
  /** Lines below a heading `Contents` whose words were compared with one another. */
  readonly below: readonly Span[];
  readonly rising: readonly RisingTitles[];
}

/** Lines of titles with page numbers that go up, which are contents where one of the titles comes again below. */
export interface RisingTitles extends Span {
  /** The titles' keys by their first letters. */
  readonly titles: ReadonlyMap<string, string>;
  /** A line on which one comes again; null for none. */
  readonly again: number | null;
}

/** The same while the search goes on. */
interface Searching {
  readonly below: Span[];
  readonly rising: RisingTitles[];
}

/** What was found on some lines. */
export interface FoundContents {
  readonly regions: readonly ContentsRegion[];
  readonly search: ContentsSearch;
  /** The line that would be looked at next. */
  readonly end: number;
}

/** Where a search stands: at a line that is in no contents, below others that end at a line. */
export interface ContentsSoFar {
  readonly next: number;
  readonly above: number;
}

/** Finds the tables of contents: below their heading, by their leaders or links, or as titles with rising page numbers. */
export function* findContents(source: Source): Steps<Contents> {
  const { regions, search } = yield* findRegions(source, { next: 0, above: 0 }, () => false);
  yield;
  return { regions, search, ...depthsOf(regions.flatMap(({ entries }) => entries)) };
}

/** Finds the tables of contents from where the search stands up to where it is to end, or to the end of the text. */
export function* findRegions(
  source: Source,
  from: ContentsSoFar,
  isEnd: (search: ContentsSoFar) => boolean,
): Steps<FoundContents> {
  const regions: ContentsRegion[] = [];
  const search: Searching = { below: [], rising: [] };
  let { next, above } = from;
  let tried = next;
  while (next < source.lines.length && !isEnd({ next, above })) {
    const index = next++;
    if (index % LINES_IN_ONE_STEP === 0) yield;
    let end = regionEnd(source, index, search);
    if (end <= index && index >= tried && mayListPages(index, source.lines.length)) {
      const run = runOfPages(source, index, search);
      tried = run.end;
      end = run.isContents ? run.end : index;
    }
    if (end <= index) continue;
    const isBelow = isContentsHeading(wordsOf(source, index, 80));
    const start = isBelow ? index + 1 : Math.max(firstOfEntry(source, index), above);
    if (end > start) {
      regions.push({ start, end, entries: readEntries(source, { start, end }) });
      above = end;
    }
    next = end;
  }
  return { regions, search, end: next };
}

/** Whether titles with page numbers are read as contents from a line on: in the first third of a text they are. */
export function mayListPages(index: number, lines: number): boolean {
  return index < lines / 3;
}

/** Whether a line is the heading of contents. */
function isHeadingAt(source: Source, index: number): boolean {
  const words = wordsOf(source, index);
  return signsAt(source, index).opens && words.length <= 80 && !PAGE_AT_END.test(words);
}

function regionEnd(source: Source, index: number, search: Searching): number {
  const signs = signsAt(source, index);
  if (signs === NO_CONTENTS) return index;
  if (isHeadingAt(source, index)) return endBelowHeading(source, index + 1, search);
  if (signs.hasLeader) return endOfRun(source, index, hasLeader, 3);
  if (signs.isLink) return endOfRun(source, index, (line) => LINK_ENTRY.test(line), 1, 3);
  return index;
}

/** Entries one below the other with at most `gap − 1` other lines between; too few of them are none. */
function endOfRun(
  source: Source,
  start: number,
  isEntry: (line: string) => boolean,
  gap: number,
  least = 2,
): number {
  let last = start;
  let count = 1;
  for (let index = start + 1; index < source.lines.length && index - last <= gap; index++)
    if (isEntry(wordsOf(source, index))) {
      last = index;
      count++;
    }
  return count >= least ? last + 1 : start;
}

/** The end of what stands below a heading `Contents`: at prose, at a marked heading, or where an entry comes again. */
function endBelowHeading(source: Source, start: number, search: Searching): number {
  const seen = new Set<string>();
  let paged = 0;
  let lastPaged = start;
  let index = start;
  for (; index < source.lines.length; index++) {
    const words = wordsOf(source, index);
    const isPaged = isEntryEnd(words);
    if (isPaged) {
      paged++;
      lastPaged = index + 1;
    }
    const kind = source.marks[index]?.kind;
    if (((kind === "heading" || kind === "setext") && !isPaged) || words.length > 300) break;
    if (!isPaged && paged >= 3 && index - lastPaged > 12) break;
    const key = headingKey(words);
    if (!isPaged && (seen.has(key) || (endsSentence(words) && words.length > 100))) break;
    if (!isPaged && paged === 0 && isProseAt(source, index)) break;
    seen.add(headingKey(bareEntry(words)));
  }
  search.below.push({ start, end: index + FARTHEST_PROSE });
  return paged >= 3 ? lastPaged : index - start >= 3 ? index : start;
}

/** Lines behind one that are looked at to tell whether prose begins there. */
const FARTHEST_PROSE = 8;

/** Whether a paragraph of sentences begins at a line: it goes on over long lines up to a full stop. */
function isProseAt(source: Source, index: number): boolean {
  if (wordsOf(source, index).length > 130) return true;
  let at = index;
  while (adjoins(source, at + 1) && at - index < 6) at++;
  return (
    at - index >= 2 &&
    wordsOf(source, index).length > 50 &&
    wordsOf(source, index + 1).length > 50 &&
    /[.,;]\s\S/.test(wordsOf(source, index + 1))
  );
}

/** Titles with page numbers that go up, without leaders: contents are at least four, one of them a heading below. */
function runOfPages(source: Source, start: number, search: Searching): { end: number; isContents: boolean } {
  if (signsAt(source, start).page === null) return { end: start, isContents: false };
  const pages: number[] = [];
  let last = start;
  for (let index = start; index < source.lines.length && index - last <= LONGEST_ENTRY; index++) {
    if (source.marks[index]?.kind === "heading") break;
    const { page } = signsAt(source, index);
    if (page === null) continue;
    pages.push(page);
    last = index;
  }
  const falls = pages.filter((page, at) => page < (pages[at - 1] ?? 0)).length;
  const rises = pages.length >= FEWEST_PAGES && falls <= Math.max(2, pages.length * 0.15);
  const region = { start: firstOfEntry(source, start), end: last + 1 };
  return { end: region.end, isContents: rises && isConfirmed(source, region, search) };
}

/** The first line of an entry whose page number stands at `index`. */
function firstOfEntry(source: Source, index: number): number {
  let first = index;
  for (let at = index - 1; at >= 0 && index - at < LONGEST_ENTRY; at--) {
    const words = wordsOf(source, at);
    if (
      words.length > 100 ||
      endsSentence(words) ||
      source.marks[at]?.kind !== "text" ||
      pageOf(words) !== null
    )
      break;
    first = at;
  }
  return first;
}

/** Whether a title of some lines comes again below them as a line of its own, or as the beginning of one. */
function isConfirmed(source: Source, { start, end }: Span, search: Searching): boolean {
  const keys = readEntries(source, { start, end })
    .map(({ key }) => key)
    .filter((key) => key.length >= SHORTEST_TITLE);
  const titles = new Map(keys.map((key) => [key.slice(0, SOUGHT), key]));
  const again = lineOfTitle(source, end, titles);
  search.rising.push({ start, end, titles, again });
  return again !== null;
}

/** Fewest letters of a title that is sought again. */
const SHORTEST_TITLE = 6;

/** The first line from one on that says one of some titles again; null for none. */
export function lineOfTitle(source: Source, from: number, titles: RisingTitles["titles"]): number | null {
  for (let index = from; index < source.lines.length; index++)
    if (saysTitle(source, index, titles)) return index;
  return null;
}

/** Whether a line says one of some titles, or the beginning of one, or begins with one. */
export function saysTitle(source: Source, index: number, titles: RisingTitles["titles"]): boolean {
  const key = keyOf(source, index);
  if (key === null || key.length < SHORTEST_TITLE) return false;
  const title = titles.get(key.slice(0, SOUGHT));
  return title !== undefined && (title.startsWith(key) || key.startsWith(title));
}
