import { countBefore } from "../count-before.js";
import type { FoundHeading } from "../document/find-headings.js";
import type { Piece } from "../document/pieces.js";
import { type Structure, withHeadings } from "../document/structure.js";
import { type Change, changeBetween, growthOf, inWhole } from "./change.js";
import { type FollowedPieces, isSamePiece, splicedPieces } from "./follow-pieces.js";
import { headingsBefore } from "./moved-headings.js";

/** The pieces of a text with headings as pieces of their own, and which are others than before, or hold lines that changed. */
export interface FollowedSettled {
  readonly settled: readonly Piece[];
  readonly change: Change;
}

/** Makes pieces of the headings around a change again; all others are what they were, further on. */
export function followSettled(
  { pieces: oldPieces, found: oldFound, settled: old }: Structure,
  { pieces, change }: FollowedPieces,
  found: readonly FoundHeading[],
  lines: Change,
): FollowedSettled {
  const by = growthOf(lines);
  const headings = changeBetween(oldFound, found, (was, is, isBehind) =>
    isBehind
      ? was.firstLine >= lines.before &&
        was.firstLine + by === is.firstLine &&
        was.lastLine + by === is.lastLine
      : was.lastLine < lines.from && was.firstLine === is.firstLine && was.lastLine === is.lastLine,
  );
  const from = Math.min(
    lines.from,
    ...[pieces[change.from], oldPieces[change.from]].map((piece) => piece?.first ?? lines.from),
    ...[found[headings.from], oldFound[headings.from]].map((one) => one?.firstLine ?? lines.from),
  );
  const end = Math.max(
    lines.after,
    (pieces[change.after - 1]?.last ?? -1) + 1,
    (oldPieces[change.before - 1]?.last ?? -1) + 1 + by,
    (found[headings.after - 1]?.lastLine ?? -1) + 1,
    (oldFound[headings.before - 1]?.lastLine ?? -1) + 1 + by,
  );
  const around = wholePieces(pieces, found, from, end);
  const firstLine = pieces[around.from]?.first ?? (pieces.at(-1)?.last ?? -1) + 1;
  const endLine = pieces[around.to]?.first ?? Number.POSITIVE_INFINITY;
  const fresh = withHeadings(
    pieces.slice(around.from, around.to),
    found.slice(headingsBefore(found, firstLine), headingsBefore(found, endLine)),
  );
  const first = countBefore(old, (piece) => piece.first < firstLine);
  const before = countBefore(old, (piece) => piece.first < endLine - by);
  const own = changeBetween(old.slice(first, before), fresh, (was, is, isBehind) =>
    isBehind
      ? was.first >= lines.before && isSamePiece(was, is, by, Number.POSITIVE_INFINITY)
      : isSamePiece(was, is, 0, lines.from),
  );
  return {
    settled: splicedPieces(old, { from: first, before }, fresh, by),
    change: inWhole(own, first),
  };
}

/** The pieces that hold some lines, with all pieces that a heading joins to those. */
function wholePieces(
  pieces: readonly Piece[],
  found: readonly FoundHeading[],
  line: number,
  endLine: number,
): { readonly from: number; readonly to: number } {
  /** The heading that begins before a piece and goes on in it. */
  const openAt = (index: number): FoundHeading | undefined => {
    const first = pieces[index]?.first ?? Number.POSITIVE_INFINITY;
    const heading = found[headingsBefore(found, first) - 1];
    return heading && heading.lastLine >= first ? heading : undefined;
  };
  let from = countBefore(pieces, ({ last }) => last < line);
  for (let heading = openAt(from); heading; heading = openAt(from)) {
    const { firstLine } = heading;
    from = countBefore(pieces, ({ last }) => last < firstLine);
  }
  let to = countBefore(pieces, ({ first }) => first < endLine);
  while (openAt(to)) to++;
  return { from, to };
}
