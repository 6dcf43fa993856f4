import { type Contents, findContents } from "../document/contents.js";
import { contentsSigns } from "../document/contents-signs.js";
import {
  atPageBreak,
  type Furniture,
  findFurniture,
  pageSign,
  runningHeadKey,
  runningSigns,
} from "../document/page-furniture.js";
import { byFirst, type LinesApart } from "../document/pieces.js";
import { adjoins, type Source } from "../document/source.js";
import type { Structure } from "../document/structure.js";
import { tableSigns } from "../document/table-lines.js";
import type { Steps } from "../steps.js";
import { alike, type Change, growthOf, isNothing, movedLines } from "./change.js";
import { grown } from "./counts.js";
import { followNotes } from "./follow-notes.js";
import { movedSpans, widenedByLines, widenedBySpans } from "./follow-spans.js";
import { followTables } from "./follow-tables.js";
import { keptContents } from "./kept-contents.js";

/** What belongs to the page, to contents, notes and tables after an edit, and which lines read otherwise than before. */
export interface FollowedApart extends Pick<Structure, "furniture" | "contents" | "notes" | "apart"> {
  readonly change: Change;
}

/** A source before and after a change of some of its lines. */
export interface ChangedSource {
  readonly before: Source;
  readonly after: Source;
  readonly change: Change;
}

/**
 * Follows what is told of lines by themselves and by lines far off. Furniture and contents are what they were where the lines
 * that changed have no sign of them, and are sought again all over the text where they have; notes and tables are sought again
 * around what changed.
 */
export function* followApart(structure: Structure, changed: ChangedSource): Steps<FollowedApart> {
  const { after, change } = changed;
  const { width, apart: was } = structure;
  const known = knownApart(structure, changed);
  const furniture = known.furniture ?? (yield* findFurniture(after));
  yield;
  const contents = known.contents ?? (yield* findContents(after));
  yield;
  const { lines } = furniture;
  let all = change;
  if (!known.furniture) all = widenedByLines(all, movedLines(was.furniture, change), lines);
  if (!known.contents)
    all = widenedBySpans(all, movedSpans(structure.contents.regions, change), contents.regions);
  // What the contents list is no note, wherever it stands.
  const sought = listsSame(structure.contents, contents) ? all : wholeOf(changed);
  const around = { furniture: lines, contents, width };
  const { notes, change: withNotes } = yield* followNotes(structure.notes, changed, around, { sought, all });
  yield;
  const { tables, change: withTables } = yield* followTables(was, changed, withNotes);
  const apart: LinesApart = {
    furniture: lines,
    footnotes: notes.bodies === structure.notes.bodies ? was.footnotes : byFirst(notes.bodies),
    contents: byFirst(contents.regions),
    tables,
  };
  return { furniture, contents, notes, apart, change: withTables };
}

/** What belongs to the page and to contents where that is what it was; null for what may be otherwise. */
function knownApart(
  structure: Structure,
  changed: ChangedSource,
): { readonly [Part in "furniture" | "contents"]: Structure[Part] | null } {
  const own = { ...changed, change: saidOtherwise(changed) };
  // Where only space came or went, all is what it was.
  if (isNothing(own.change)) return structure;
  return { furniture: keptFurniture(structure, own), contents: listedAsBefore(structure, own) };
}

/** Whether contents list the same headings as others. */
function listsSame({ depths: one }: Contents, { depths: other }: Contents): boolean {
  return one === other || (one.size === other.size && [...one.keys()].every((heading) => other.has(heading)));
}

/** The change of all lines. */
function wholeOf({ before, after }: ChangedSource): Change {
  return { from: 0, before: before.lines.length, after: after.lines.length };
}

/** The lines of a change without those at its end that say the same as before, only further below the line above. */
function saidOtherwise({ before, after, change }: ChangedSource): Change {
  const { from, before: to, after: end } = change;
  let same = 0;
  while (same < Math.min(to, end) - from && isSaidAlike(before, to - 1 - same, after, end - 1 - same)) same++;
  return { from, before: to - same, after: end - same };
}

/** Whether a line has the words, the mark and the place on its page of another one, and adjoins the line above as that does. */
function isSaidAlike(before: Source, old: number, after: Source, now: number): boolean {
  const [was, is] = [before.lines.get(old), after.lines.get(now)];
  const [mark, other] = [before.marks[old], after.marks[now]];
  return (
    was !== undefined &&
    is !== undefined &&
    was.indent === is.indent &&
    was.pageBreak === is.pageBreak &&
    adjoins(before, old) === adjoins(after, now) &&
    mark?.kind === other?.kind &&
    mark?.depth === other?.depth &&
    before.text.slice(was.start, was.end) === after.text.slice(is.start, is.end)
  );
}

/** What belongs to the page, where it stands after a change; null where a line may come to it or go from it. */
function keptFurniture(structure: Structure, changed: ChangedSource): Furniture | null {
  const { before, after, change } = changed;
  const was = structure.furniture.lines;
  for (let at = change.from; at < change.before; at++) if (was.has(at)) return null;
  const signs = (source: Source, end: number) => {
    const all: string[] = [];
    for (let at = change.from; at < end; at++) {
      const sign = pageSign(source, at);
      // In code it says nothing of pages; at a page's edge more than within it.
      all.push(sign && `${source.marks[at]?.kind} ${atPageBreak(source, at)} ${sign}`);
    }
    return all;
  };
  const [gone, come] = [signs(before, change.before), signs(after, change.after)];
  const isPlain = [...gone, ...come].every((sign) => sign === "");
  if (!isPlain && !alike(gone, come)) return null;
  const lines = movedLines(was, change);
  if (!keepsRunning(structure, changed, lines) || !keepsDistances(changed)) return null;
  const heads = keptHeads(structure, changed, lines);
  return heads && { ...heads, lines };
}

/** The contents where they stand after a change of lines that are not among theirs; null where they may be others. */
function listedAsBefore({ contents, apart }: Structure, changed: ChangedSource): Contents | null {
  return keepsThird(changed) && !isIn(apart.contents, changed.change)
    ? keptContents(contents, changed)
    : null;
}

/** Whether a line beside a change is, or may be, a running head, which is told by the lines around it. */
function mayRunOn({ source, apart, furniture }: Structure, at: number): boolean {
  const key = runningHeadKey(source, at, apart.furniture);
  if (key !== null && (furniture.heads.get(key) ?? 0) > 1) return true;
  return apart.furniture.has(at) && pageSign(source, at) === "";
}

/** Whether changed lines stand in some lists or tables, or right behind one. */
function isIn(spans: ReadonlyMap<number, number>, change: Change): boolean {
  for (const [at, last] of spans) if (at <= change.before && last + 1 >= change.from) return true;
  return false;
}

/** Whether the lines right above and below a change are no running heads, nor may be, or stand as they stood. */
function keepsRunning(
  structure: Structure,
  { before, after, change }: ChangedSource,
  is: ReadonlySet<number>,
): boolean {
  const was = structure.apart.furniture;
  const neighbours = [
    [change.from - 1, change.from - 1],
    [change.before, change.after],
  ] as const;
  return neighbours.every(([old, now]) => {
    // A number at a page's edge is a page's, whatever comes before and after it.
    if (pageSign(before, old) !== "" && atPageBreak(before, old) !== atPageBreak(after, now)) return false;
    return !mayRunOn(structure, old) || alike(runningSigns(before, old, was), runningSigns(after, now, is));
  });
}

/** Lines between two page numbers at least. */
const PAGE = 6;

/** Whether no two numbers or rows of a table come nearer to one another, or further apart, by lines that come or go. */
function keepsDistances({ before, change }: ChangedSource): boolean {
  const reach = PAGE + Math.abs(growthOf(change));
  if (growthOf(change) === 0) return true;
  const counts = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const [isFigure, columns] = tableSigns(before, at);
      if (isFigure !== "" || columns !== null || pageSign(before, at) !== "") return true;
    }
    return false;
  };
  return !(
    counts(Math.max(0, change.from - reach), change.from) && counts(change.before, change.before + reach)
  );
}

/** Lines with page numbers are read as contents in the first third of a text: none may pass that bound. */
function keepsThird({ before, after, change }: ChangedSource): boolean {
  const by = growthOf(change);
  if (by === 0) return true;
  const [was, is] = [before.lines.length / 3, after.lines.length / 3];
  const reach = Math.abs(by) + 1;
  for (let at = Math.floor(Math.min(was, is)) - reach; at <= Math.max(was, is) + reach; at++) {
    const isBelow = (at < change.from ? at : at + by) < is;
    if (at < was !== isBelow && contentsSigns(before, at)[0] !== "") return false;
  }
  return true;
}

/** How many lines have each running head's key after a change; null where one may be or cease to be a running head. */
function keptHeads(
  { furniture }: Structure,
  { before, after, change }: ChangedSource,
  lines: ReadonlySet<number>,
): Pick<Furniture, "heads" | "marked"> | null {
  const growth = { heads: new Map<string, number>(), marked: new Map<string, number>() };
  const touched = new Set<string>();
  const inside = new Set<string>();
  const count = (source: Source, end: number, by: 1 | -1, found: ReadonlySet<number>): void => {
    for (let at = change.from - 1; at <= end; at++) {
      const key = runningHeadKey(source, at, found);
      const kind = source.marks[at]?.kind;
      if (key === null || (kind !== "text" && kind !== "heading")) continue;
      const of = growth[kind === "text" ? "heads" : "marked"];
      of.set(key, (of.get(key) ?? 0) + by);
      touched.add(key);
      if (at >= change.from && at < end) inside.add(key);
    }
  };
  count(before, change.before, -1, furniture.lines);
  count(after, change.after, 1, lines);
  const heads = grown(furniture.heads, growth.heads);
  const marked = grown(furniture.marked, growth.marked);
  const counts = (one: Pick<Furniture, "heads" | "marked">, key: string) => ({
    texts: one.heads.get(key) ?? 0,
    isMarked: (one.marked.get(key) ?? 0) > 0,
  });
  for (const key of touched) {
    const [was, is] = [counts(furniture, key), counts({ heads, marked }, key)];
    if (![was, is].some(({ texts, isMarked }) => texts > 2 || (texts > 1 && isMarked))) continue;
    if (inside.has(key) || was.texts !== is.texts || was.isMarked !== is.isMarked) return null;
  }
  return { heads, marked };
}
