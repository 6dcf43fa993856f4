import { countBefore } from "../count-before.js";
import {
  bodyNumber,
  CUT_REACH,
  calledNotes,
  type Footnotes,
  findBodies,
  goesOnAlike,
  type NoteBody,
  type NotesAround,
  type NotesSoFar,
} from "../document/footnote-bodies.js";
import type { Source } from "../document/source.js";
import { LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import { type Change, growthOf, widened } from "./change.js";
import type { ChangedSource } from "./follow-apart.js";
import { followedSpans } from "./follow-spans.js";

/** The footnotes after a change, and a change that covers, besides, the bodies that came or went. */
export interface FollowedNotes {
  readonly notes: Footnotes;
  readonly change: Change;
}

/**
 * Seeks the bodies of notes around a change again, up to where the search goes on as it did before: around the lines `sought`,
 * where `all` is the change that is widened.
 */
export function* followNotes(
  notes: Footnotes,
  changed: ChangedSource,
  known: Omit<NotesAround, "source" | "called">,
  { sought, all }: { readonly sought: Change; readonly all: Change },
): Steps<FollowedNotes> {
  const { bodies: old } = notes;
  const calls = yield* followCalls(notes.called, changed);
  const around = yield* withNotesOf(calls, changed.after, sought);
  const by = growthOf(around);
  const { kept, next } = keptAbove(old, around.from);
  const countAbove = (line: number) => countBefore(old, ({ start }) => start < line - by);
  const isEnd = (search: NotesSoFar): boolean => {
    // Whether a line is a note's is told by the line above, too.
    if (search.next <= around.after) return false;
    const line = search.next - by;
    const above = old[countAbove(search.next) - 1] ?? null;
    return (above?.end ?? 0) <= line && goesOnAlike(search, { next: line, above });
  };
  const { bodies: fresh, end } = yield* findBodies(
    { ...known, source: changed.after, called: calls.called },
    { next, above: old[kept - 1] ?? null },
    isEnd,
  );
  const place = { from: kept, before: countAbove(end) };
  const { spans: bodies, change } = followedSpans(old, place, fresh, { own: changed.change, all }, isSame);
  return { notes: { bodies, called: calls.called }, change };
}

/** How many of some bodies are the same whatever changed behind a line, and the line from which on others may be. */
function keptAbove(bodies: readonly NoteBody[], line: number): { kept: number; next: number } {
  const reach = line - CUT_REACH;
  const kept = countBefore(bodies, ({ start, end }) => start < reach && end < line);
  const above = bodies[kept - 1]?.end ?? 0;
  return { kept, next: Math.max(above, Math.min(reach, bodies[kept]?.start ?? reach)) };
}

/** The first lines that send to notes after a change. */
interface FollowedCalls {
  readonly called: Footnotes["called"];
  /** By a note's number, the lines from whose next one up to whose last one it is told otherwise whether it was sent to above. */
  readonly others: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
}

/** Follows the first lines that send to notes; whether a number sends to one is told by the lines beside it, too. */
function* followCalls(
  called: Footnotes["called"],
  { before, after, change }: ChangedSource,
): Steps<FollowedCalls> {
  const by = growthOf(change);
  const was = yield* calledNotes(before, change.from - 1, change.before + 1);
  const is = yield* calledNotes(after, change.from - 1, change.after + 1);
  const firstOf = (number: number) => called.get(number) ?? Number.POSITIVE_INFINITY;
  const touched = [...new Set([...was.keys(), ...is.keys()])].filter(
    (number) => firstOf(number) >= change.from - 1,
  );
  const lost = touched.filter((number) => !is.has(number) && firstOf(number) <= change.before);
  const below = yield* calledNotes(after, change.after + 1, after.lines.length, lost);
  const now = new Map(called);
  const others = new Map<number, { first: number; last: number }>();
  if (by !== 0) for (const [number, line] of called) if (line >= change.before) now.set(number, line + by);
  for (const number of touched) {
    const old = firstOf(number);
    const moved = old < change.before ? Math.min(old, change.after - 1) : old + by;
    const beyond = old > change.before ? moved : (below.get(number) ?? Number.POSITIVE_INFINITY);
    const line = is.get(number) ?? beyond;
    if (line === Number.POSITIVE_INFINITY) now.delete(number);
    else now.set(number, line);
    if (line !== moved) others.set(number, { first: Math.min(moved, line), last: Math.max(moved, line) });
  }
  return { called: by === 0 && others.size === 0 ? called : now, others };
}

/** A change that covers, too, the lines that may be notes with a number which is told otherwise to be sent to. */
function* withNotesOf({ others }: FollowedCalls, source: Source, change: Change): Steps<Change> {
  let all = change;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const lines of others.values()) {
    first = Math.min(first, lines.first);
    last = Math.max(last, lines.last);
  }
  for (let at = first + 1; at <= last && at < source.lines.length; at++) {
    if (at % LINES_IN_ONE_STEP === 0) yield;
    const number = bodyNumber(source, at);
    const lines = typeof number === "number" ? others.get(number) : undefined;
    if (lines && at > lines.first && at <= lines.last) all = widened(all, at, at);
  }
  return all;
}

function isSame(old: NoteBody, now: NoteBody): boolean {
  return old.start === now.start && old.end === now.end && old.number === now.number && old.cut === now.cut;
}
