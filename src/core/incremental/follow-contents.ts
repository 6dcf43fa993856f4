import { countBefore } from "../count-before.js";
import {
  type Contents,
  type ContentsRegion,
  type ContentsSearch,
  type ContentsSoFar,
  findContents,
  findRegions,
  lineOfTitle,
  mayListPages,
  type RisingTitles,
  saysTitle,
} from "../document/contents.js";
import { depthsOf } from "../document/contents-entries.js";
import { isApart, LONGEST_ENTRY, signsAt } from "../document/contents-signs.js";
import type { Source } from "../document/source.js";
import type { Span } from "../span.js";
import type { Steps } from "../steps.js";
import { alike, type Change, growthOf, spliced, widened } from "./change.js";
import type { ChangedSource } from "./follow-apart.js";
import { followedSpans, widenedBySpans } from "./follow-spans.js";
import { movedBy } from "./moved.js";

/** The contents after a change, and a change that covers, besides, those that came or went. */
export interface FollowedContents {
  readonly contents: Contents;
  readonly change: Change;
}

/**
 * Seeks contents around a change again, up to where the search goes on as it did before, and around the bound of the first third
 * of the text where lines pass it. What was sought all over the report is sought again only where a line says it, or said it.
 * `all` is the change that is widened.
 */
export function* followContents(
  contents: Contents,
  changed: ChangedSource,
  all: Change,
): Steps<FollowedContents> {
  const { after, change } = changed;
  const bound = passedBound(changed);
  const own = yield* soughtAround(contents, after, { change, all });
  const now = bound ? yield* soughtAround(own.contents, after, { change: bound, all: own.change }) : own;
  const rising = saidAgain(now.contents.search.rising, after, change);
  if (rising) return { ...now, contents: { ...now.contents, search: { ...now.contents.search, rising } } };
  const anew = yield* findContents(after);
  return { contents: anew, change: widenedBySpans(now.change, now.contents.regions, anew.regions) };
}

/** Seeks contents around a change again; the change may be one of nothing but where the search asks for more. */
function* soughtAround(
  contents: Contents,
  source: Source,
  { change, all }: { readonly change: Change; readonly all: Change },
): Steps<FollowedContents> {
  const { regions: old } = contents;
  const by = growthOf(change);
  const from = soughtFrom(contents, source, change.from);
  const isEnd = ({ next, above }: ContentsSoFar): boolean => {
    if (next < change.after + LONGEST_ENTRY || !isApart(source, next)) return false;
    const was = old[countBefore(old, ({ start }) => start < next - by) - 1]?.end ?? 0;
    // An entry may begin some lines above, but not above the end of others.
    return was + by === above || Math.max(was + by, above) <= next - LONGEST_ENTRY;
  };
  const kept = countBefore(old, ({ start }) => start < from);
  const fresh = yield* findRegions(source, { next: from, above: old[kept - 1]?.end ?? 0 }, isEnd);
  const end = fresh.end < source.lines.length ? fresh.end - by : Number.POSITIVE_INFINITY;
  const place = { from: kept, before: countBefore(old, ({ start }) => start < end) };
  const followed = followedSpans(old, place, fresh.regions, { own: change, all }, isSameRegion);
  const regions = followed.spans;
  const isSame = saySame(old.slice(place.from, place.before), fresh.regions);
  const { depths, indented } = isSame ? contents : depthsOf(regions.flatMap(({ entries }) => entries));
  const search = followedSearch(contents.search, { from, end }, fresh.search, change);
  return {
    contents: { regions, search, depths, indented },
    change: followed.change,
  };
}

/** A line above which nothing is found otherwise, whatever changed from a line on, and at which the search stood. */
function soughtFrom({ regions, search }: Contents, source: Source, line: number): number {
  let from = line;
  for (;;) {
    while (from > 0 && !isApart(source, from)) from--;
    const at = from;
    for (const { start, end } of regions) if (start < at && at < end) from = Math.min(from, start);
    // The line above those is their heading.
    for (const { start, end } of search.below)
      if (start <= at && line <= end) from = Math.min(from, start - 1);
    if (from === at) return from;
  }
}

/** What was looked at, where lines `from` to `end` (exclusive, before the change) were searched again. */
function followedSearch(
  { below, rising }: ContentsSearch,
  { from, end }: { readonly from: number; readonly end: number },
  fresh: ContentsSearch,
  change: Change,
): ContentsSearch {
  const by = growthOf(change);
  const moved = <Lines extends Span>(lines: Lines): Lines => movedBy(lines, by);
  // Titles begin some lines above the first of them that has its page number, where nothing else is found.
  const place = <Lines extends Span>(all: readonly Lines[]) => ({
    from: countBefore(all, ({ start }) => start <= from - LONGEST_ENTRY),
    before: countBefore(all, ({ start }) => start <= end - LONGEST_ENTRY),
  });
  const all = rising.map((one) => {
    const isAbove = one.again === null || one.again < change.from;
    return isAbove ? one : { ...one, again: Math.max(change.from, one.again + by) };
  });
  return {
    below: spliced(below, place(below), fresh.below, moved),
    rising: spliced(all, place(all), fresh.rising, moved),
  };
}

/** Titles with the lines that say them again; null where some are said again by now, or are no more. */
function saidAgain(
  rising: readonly RisingTitles[],
  source: Source,
  change: Change,
): readonly RisingTitles[] | null {
  const all: RisingTitles[] = [];
  for (const one of rising) {
    const isAbove = one.end <= change.from;
    if (isAbove && one.again === null && isSaidIn(source, change, one)) return null;
    const isTouched = isAbove && one.again !== null && one.again >= change.from && one.again <= change.after;
    const again = isTouched ? lineOfTitle(source, one.end, one.titles) : one.again;
    if (isTouched && again === null) return null;
    all.push(again === one.again ? one : { ...one, again });
  }
  return all;
}

/** Whether lines that changed, or the one below, say one of some titles. */
function isSaidIn(source: Source, { from, after }: Change, { titles }: RisingTitles): boolean {
  for (let at = from; at <= after; at++) if (saysTitle(source, at, titles)) return true;
  return false;
}

/** The lines that the bound of titles with page numbers passes by a change, where one of them has a page number; else null. */
function passedBound({ before, after, change }: ChangedSource): Change | null {
  const by = growthOf(change);
  if (by === 0) return null;
  const [was, is] = [before.lines.length, after.lines.length];
  let bound: Change | null = null;
  const first = Math.floor(Math.min(was / 3, is / 3, was / 3 + by));
  for (let at = Math.max(0, first); at <= Math.max(was / 3 + by, was / 3, is / 3); at++) {
    const wasListed = mayListPages(at < change.from ? at : at - by, was);
    if (wasListed === mayListPages(at, is) || signsAt(after, at).page === null) continue;
    bound = bound ? widened(bound, at, at) : { from: at, before: at + 1, after: at + 1 };
  }
  return bound;
}

function isSameRegion(old: ContentsRegion, now: ContentsRegion): boolean {
  return old.start === now.start && old.end === now.end && saySame([old], [now]);
}

/** Whether the entries of some contents say the same of headings as those of others. */
function saySame(some: readonly ContentsRegion[], others: readonly ContentsRegion[]): boolean {
  const signs = (regions: readonly ContentsRegion[]) =>
    regions.flatMap(({ entries }) =>
      entries.flatMap(({ key, bare, indent, below, isPart }) => [key, bare, indent, below, isPart]),
    );
  return alike(signs(some), signs(others));
}
