import type { LineList } from "../document/line-list.js";
import { LINE_END, type Line, readLines } from "../document/lines.js";
import type { TextEdit } from "../text-edit.js";
import { type Change, changeBetween, inWhole } from "./change.js";

/** The lines of a text after an edit, and which of them are others than before. */
export interface FollowedLines {
  readonly lines: LineList;
  readonly change: Change;
}

/** Reads the lines around an edit anew; null where they do not fit the others. */
export function followLines(
  before: string,
  lines: LineList,
  edit: TextEdit,
  after: string,
): FollowedLines | null {
  const by = edit.inserted - edit.deleted;
  const editEnd = edit.start + edit.deleted;
  const { first, last } = linesAround(lines, edit);
  const begins = first === 0 ? 0 : lineStart(before, lines.get(first)?.start ?? 0);
  const ends = last === lines.length - 1 ? after.length : (lines.get(last)?.end ?? 0) + by;
  const head = first === 0 ? undefined : lines.get(first);
  const fresh = readLines(after.slice(begins, ends)).map((line, at): Line => {
    const { start, end, number, indent, blanks, pageBreak } = line;
    const own = at === 0 && head ? head : { blanks, pageBreak };
    return {
      start: start + begins,
      end: end + begins,
      number: number + (head?.number ?? 0),
      indent,
      blanks: own.blanks,
      pageBreak: own.pageBreak,
    };
  });
  const old = lines.slice(first, last + 1);
  const numbers = (fresh.at(-1)?.number ?? 0) - (old.at(-1)?.number ?? 0);
  const own = changeBetween(old, fresh, (line, now, isBehind) =>
    isBehind
      ? line.start >= editEnd && isMovedLine(line, now, by, numbers)
      : line.end <= edit.start && isMovedLine(line, now, 0, 0),
  );
  // The last line stands behind the edit, and so do all that follow.
  if (last < lines.length - 1 && own.before === old.length) return null;
  if (first > 0 && own.from === 0) return null;
  const change = inWhole(own, first);
  const { from, before: to } = change;
  const come = fresh.slice(own.from, own.after);
  return { lines: lines.with({ from, before: to, fresh: come, by: { characters: by, numbers } }), change };
}

/** The lines that an edit may change, from one wholly before it to one wholly behind it. */
function linesAround(lines: LineList, { start, deleted }: TextEdit): { first: number; last: number } {
  let first = Math.max(0, lines.countBefore((line) => line.start <= start) - 2);
  while (first > 0 && lines.get(first)?.number === lines.get(first - 1)?.number) first--;
  const behind = lines.countBefore((line) => line.start <= start + deleted);
  let last = Math.min(lines.length - 1, behind + 1);
  while (last < lines.length - 1 && lines.get(last + 1)?.number === lines.get(last)?.number) last++;
  return { first, last };
}

/** Where the line begins that a place stands in, white space before it included. */
function lineStart(text: string, place: number): number {
  let start = place;
  while (start > 0 && !LINE_END.test(text.charAt(start - 1))) start--;
  return start;
}

function isMovedLine(line: Line, now: Line, by: number, numbers: number): boolean {
  return (
    line.start + by === now.start &&
    line.end + by === now.end &&
    line.number + numbers === now.number &&
    line.indent === now.indent &&
    line.blanks === now.blanks &&
    line.pageBreak === now.pageBreak
  );
}
