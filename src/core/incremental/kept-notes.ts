import type { Contents } from "../document/contents.js";
import {
  bodyNumber,
  CUT_REACH,
  cutSigns,
  firstCall,
  footnoteSigns,
  mayBeNote,
  noteEndSigns,
  notesCalled,
} from "../document/footnote-bodies.js";
import { pageSign } from "../document/page-furniture.js";
import type { LinesApart } from "../document/pieces.js";
import type { Source } from "../document/source.js";
import { tableSigns } from "../document/table-lines.js";
import { alike, type Change, growthOf } from "./change.js";
import type { ChangedSource } from "./follow-apart.js";

/** Lines of the longest note. */
const LONGEST_NOTE = 62;

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
      const own = at < change.before ? [...tableSigns(source, at), pageSign(source, at)] : [];
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

/** Whether lines that may be notes, above a change, in it or right behind it, cut sentences as before. */
function keepsCuts({ before, after, change }: ChangedSource): boolean {
  const isSame = (old: number, now: number): boolean =>
    (bodyNumber(before, old) === null && bodyNumber(after, now) === null) ||
    alike(cutSigns(before, old), cutSigns(after, now));
  // Where lines come or go, none of those that changed may be a note.
  const end = growthOf(change) === 0 ? change.before : change.from;
  for (let at = Math.max(0, change.from - CUT_REACH - 1); at < end; at++) if (!isSame(at, at)) return false;
  return isSame(change.before, change.after);
}

/** Whether all notes that there may be are sent to from where they were, and none cuts another sentence than before. */
export function keepsCalls(changed: ChangedSource): boolean {
  return keepsFirstCalls(changed) && keepsCuts(changed);
}

/** Whether what is first sent to around a change is so as before; what may be no note at all does not count. */
function keepsFirstCalls({ before, after, change }: ChangedSource): boolean {
  const was = notesCalled(before, change.from - 1, change.before + 1);
  const is = notesCalled(after, change.from - 1, change.after + 1);
  if (alike(was, is)) return true;
  const isBefore = (number: number) => firstCall(before, number) < change.from - 1;
  const others = new Set([...was, ...is].filter((number) => !isBefore(number)));
  return others.size === 0 || !mayBeNote(after, others);
}
