import type { Contents } from "../document/contents.js";
import { footnoteSigns, noteEndSigns, notesCalled } from "../document/footnote-bodies.js";
import { furnitureSigns } from "../document/page-furniture.js";
import type { LinesApart } from "../document/pieces.js";
import { adjoins, type Source } from "../document/source.js";
import { tableSigns } from "../document/table-lines.js";
import { alike, type Change, growthOf } from "./change.js";
import type { ChangedSource } from "./follow-apart.js";

/** Lines of the longest note. */
const LONGEST_NOTE = 62;

/** Lines below a note's first line at which the text that it cuts may go on. */
const CUT_REACH = 26;

const NO_DEPTHS = { depths: new Map<string, number>() };

/** Whether lines of a note, or right behind one, have the same signs as before, by which it is told and where it ends. */
export function keepsNotes(
  { before, after, change }: ChangedSource,
  contents: Contents,
  width: number,
): boolean {
  if (growthOf(change) !== 0) return false;
  const signs = (source: Source) => {
    const all: unknown[] = [];
    for (let at = change.from; at <= change.before; at++) {
      const own = at < change.before ? [...tableSigns(source, at), furnitureSigns(source, at)[0]] : [];
      all.push(...own, ...footnoteSigns(source, at, contents), ...noteEndSigns(source, at, width));
    }
    return all;
  };
  return alike(signs(before), signs(after));
}

/** Whether changed lines stand in a note, or right behind one. */
export function isInNote({ footnotes }: LinesApart, change: Change): boolean {
  for (let at = Math.max(0, change.from - LONGEST_NOTE); at <= change.before; at++)
    if ((footnotes.get(at) ?? -2) + 1 >= change.from) return true;
  return false;
}

/** Whether a line above a change, near enough, may be a note by what stands there. */
function hasNoteAbove({ before, after, change }: ChangedSource): boolean {
  for (let at = change.from - CUT_REACH; at <= change.before; at++)
    if (noteNumber(before, at) !== null) return true;
  for (let at = change.from; at <= change.after; at++) if (noteNumber(after, at) !== null) return true;
  return false;
}

/** The number by which a line may be a note's; null for no note. */
export function noteNumber(source: Source, at: number): unknown {
  return footnoteSigns(source, at, NO_DEPTHS)[0];
}

/** Whether the changed lines end and begin sentences as before, which tells whether a note cuts one. */
function keepsCuts({ before, after, change }: ChangedSource): boolean {
  const cuts = (source: Source, end: number) => {
    const flags: unknown[] = [];
    for (let at = change.from - 1; at <= end; at++)
      flags.push(...furnitureSigns(source, at).slice(1), adjoins(source, at));
    return flags;
  };
  return alike(cuts(before, change.before), cuts(after, change.after));
}

/** Whether as many notes are called around a change as before, and where one may stand, none cuts another sentence. */
export function keepsCalls(changed: ChangedSource): boolean {
  const { before, after, change } = changed;
  return (
    alike(
      notesCalled(before, change.from - 1, change.before + 1),
      notesCalled(after, change.from - 1, change.after + 1),
    ) &&
    (!hasNoteAbove(changed) || keepsCuts(changed))
  );
}
