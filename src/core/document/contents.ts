import type { Span } from "../span.js";
import { LINES_IN_ONE_STEP, mapInSteps, type Steps } from "../steps.js";
import {
  FEWEST_PAGES,
  hasLeader,
  headingKey,
  isContentsHeading,
  keyOf,
  LEADERS,
  LINK_ENTRY,
  LONG_LEADER,
  LONGEST_ENTRY,
  NO_CONTENTS,
  PAGE_AT_END,
  pageOf,
  SOUGHT,
  signsAt,
} from "./contents-signs.js";
import { readNumbering } from "./numbering.js";
import { adjoins, endsSentence, type Source, wordsOf } from "./source.js";

/** The tables of contents of a report: where they stand, and what they say of the headings. */
export interface Contents {
  /** Spans of line indexes (`end` exclusive), the heading `Contents` outside. */
  readonly regions: readonly Span[];
  /** Depth below the top by a heading's key; see {@link headingKey}. */
  readonly depths: ReadonlyMap<string, number>;
  /** Whether entries are indented by depth, so that entries without a number have their depth from it. */
  readonly indented: boolean;
  readonly search: ContentsSearch;
}

/** What the search for contents looked at beyond each line's own signs, see {@link contentsSigns}. */
export interface ContentsSearch {
  /** Spans of line indexes whose words were compared with one another. */
  readonly looked: readonly Span[];
  /** First letters of headings that were sought all over the report; see {@link soughtKey}. */
  readonly sought: ReadonlySet<string>;
}

/** The same while the search goes on. */
interface Searching {
  readonly looked: Span[];
  readonly sought: Set<string>;
}

/** Finds the tables of contents: below their heading, by their leaders or links, or as titles with rising page numbers. */
export function* findContents(source: Source): Steps<Contents> {
  const regions: Span[] = [];
  const search: Searching = { looked: [], sought: new Set() };
  let tried = 0;
  for (let index = 0; index < source.lines.length; index++) {
    if (index % LINES_IN_ONE_STEP === 0) yield;
    let end = regionEnd(source, index, search);
    if (end <= index && index >= tried && index < source.lines.length / 3) {
      const run = runOfPages(source, index, search);
      tried = run.end;
      end = run.isContents ? run.end : index;
    }
    if (end <= index) continue;
    const below = isContentsHeading(wordsOf(source, index, 80));
    const start = below ? index + 1 : Math.max(firstOfEntry(source, index), regions.at(-1)?.end ?? 0);
    if (end > start) regions.push({ start, end });
    index = end - 1;
  }
  const entries = (yield* mapInSteps(regions, (region) => readEntries(source, region))).flat();
  yield;
  const indents = new Set(entries.map((entry) => entry.indent)).size;
  return { regions, depths: entryDepths(entries), indented: indents > 1 && indents <= 5, search };
}

/** Where contents end that begin with a line, and the lines that were looked at to tell; null where no heading says so above. */
export function contentsBelow(source: Source, start: number): { end: number; looked: Span } | null {
  if (!isHeadingAt(source, start - 1)) return null;
  const search: Searching = { looked: [], sought: new Set() };
  const end = endBelowHeading(source, start, search);
  const [looked = { start, end }] = search.looked;
  return { end, looked };
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
    const isPaged = PAGE_AT_END.test(words) || hasLeader(words) || LINK_ENTRY.test(words);
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
  search.looked.push({ start, end: index + FARTHEST_PROSE });
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

/** Whether an entry comes again below as a line of its own, or as the beginning of one. */
function isConfirmed(source: Source, region: Span, search: Searching): boolean {
  const keys = readEntries(source, region)
    .map(({ words }) => headingKey(words))
    .filter((key) => key.length >= 6);
  const wanted = new Map(keys.map((key) => [key.slice(0, SOUGHT), key]));
  search.looked.push(region);
  for (const key of wanted.keys()) search.sought.add(key);
  for (let index = region.end; index < source.lines.length; index++) {
    const key = keyOf(source, index);
    if (key === null) continue;
    const entry = wanted.get(key.slice(0, SOUGHT));
    if (entry !== undefined && key.length >= 6 && (entry.startsWith(key) || key.startsWith(entry)))
      return true;
  }
  return false;
}

function bareEntry(words: string): string {
  const link = /\[([^\]]{1,300})\]\(#/.exec(words);
  if (link) return link[1] ?? "";
  return words
    .replace(LEADERS, "")
    .replace(LONG_LEADER, "")
    .replace(PAGE_AT_END, "")
    .replace(/^[-*+•\s]{1,4}/, "")
    .replace(/[*_]{1,3}/g, "")
    .trim();
}

interface Entry {
  readonly words: string;
  readonly indent: number;
}

function entryDepths(entries: readonly Entry[]): Map<string, number> {
  const indents = [...new Set(entries.map((entry) => entry.indent))].sort((a, b) => a - b);
  const keyworded = entries.some(({ words }) => /^(?:part|chapter)$/.test(readNumbering(words)?.kind ?? ""));
  const depths = new Map<string, number>();
  for (const { words, indent } of entries) {
    const numbering = readNumbering(words);
    const byNumber = numbering?.kind === "decimal" ? numbering.path.length - 1 + (keyworded ? 1 : 0) : 0;
    const depth = Math.max(byNumber, indents.length <= 5 ? indents.indexOf(indent) : 0);
    const key = headingKey(words);
    if (key.length >= 3 && !depths.has(key)) depths.set(key, depth);
    const bare = numbering ? headingKey(words.slice(numbering.length)) : "";
    if (bare.length >= 6 && !depths.has(bare)) depths.set(bare, depth);
  }
  return depths;
}

/** Reads the entries of a region: an entry may be broken over lines, and ends where its page number stands. */
function readEntries(source: Source, region: Span): Entry[] {
  const entries: Entry[] = [];
  const paged = countPaged(source, region) >= (region.end - region.start) * 0.4;
  let open = "";
  for (let index = region.start; index < region.end; index++) {
    const words = wordsOf(source, index);
    open = open === "" ? bareEntry(words) : `${open} ${bareEntry(words)}`;
    if (paged && !isEntryEnd(words) && open.length < 300) continue;
    entries.push({ words: open, indent: source.lines.get(index)?.indent ?? 0 });
    open = "";
  }
  return entries;
}

function isEntryEnd(words: string): boolean {
  return PAGE_AT_END.test(words) || hasLeader(words) || LINK_ENTRY.test(words);
}

function countPaged(source: Source, region: Span): number {
  let count = 0;
  for (let index = region.start; index < region.end; index++) if (isEntryEnd(wordsOf(source, index))) count++;
  return count;
}
