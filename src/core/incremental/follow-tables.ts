import { countBefore } from "../count-before.js";
import { byFirst, type LinesApart } from "../document/pieces.js";
import { findTablesFrom, isNoRow } from "../document/table-lines.js";
import type { Span } from "../span.js";
import type { Steps } from "../steps.js";
import { type Change, growthOf } from "./change.js";
import type { ChangedSource } from "./follow-apart.js";
import { followedSpans } from "./follow-spans.js";

/** The tables after a change, their last lines by their first, and a change that covers, besides, those that came or went. */
export interface FollowedTables extends Pick<LinesApart, "tables"> {
  readonly change: Change;
}

/**
 * Seeks the tables around a change again: from a line above that is in none, to where none was that goes on behind the change.
 * `all` is the change that is widened.
 */
export function* followTables(
  { tables }: Pick<LinesApart, "tables">,
  { after, change }: ChangedSource,
  all: Change,
): Steps<FollowedTables> {
  const old = Array.from(tables, ([start, last]): Span => ({ start, end: last + 1 }));
  const by = growthOf(change);
  const countAbove = (line: number) => countBefore(old, ({ start }) => start < line - by);
  let from = Math.max(0, change.from - 1);
  while (from > 0 && !isNoRow(after, from)) from--;
  const isEnd = (next: number): boolean =>
    next >= change.after && (old[countAbove(next) - 1]?.end ?? 0) <= next - by;
  const { tables: fresh, end } = yield* findTablesFrom(after, from, isEnd);
  const place = { from: countBefore(old, ({ start }) => start < from), before: countAbove(end) };
  const followed = followedSpans(old, place, fresh, { own: change, all }, isSame);
  return { tables: followed.spans === old ? tables : byFirst(followed.spans), change: followed.change };
}

function isSame(old: Span, now: Span): boolean {
  return old.start === now.start && old.end === now.end;
}
