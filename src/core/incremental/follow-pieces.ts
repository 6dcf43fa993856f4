import { countBefore } from "../count-before.js";
import { type LinesApart, type Piece, pieceAt } from "../document/pieces.js";
import type { Source } from "../document/source.js";
import { type Change, growthOf, spliced, splicedIfOther } from "./change.js";

/** The pieces of a text after some of its lines changed, and which pieces are others than before, or read otherwise. */
export interface FollowedPieces {
  readonly pieces: readonly Piece[];
  readonly change: Change;
}

/** Pieces before a changed line that may end elsewhere by it. */
const CUT_AGAIN = 3;

/** Cuts the lines around a change into pieces again, up to where the pieces are the same as before. */
export function followPieces(
  before: readonly Piece[],
  after: Source,
  lines: Change,
  apart: LinesApart,
  width: number,
): FollowedPieces {
  const by = growthOf(lines);
  const first = Math.max(0, countBefore(before, (piece) => piece.first < lines.from) - CUT_AGAIN);
  const fresh: Piece[] = [];
  let next = before[first]?.first ?? 0;
  let old = first;
  while (next < after.lines.length) {
    // Whether a line begins a piece may depend on the line below.
    if (next - by >= lines.before + 2) {
      while (old < before.length && (before[old]?.first ?? 0) < next - by) old++;
      if (before[old]?.first === next - by) break;
    }
    const piece = pieceAt(after, next, apart, width);
    fresh.push(piece);
    next = piece.last + 1;
  }
  if (next >= after.lines.length) old = before.length;
  let same = 0;
  while (
    same < fresh.length &&
    first + same < old &&
    isSamePiece(before[first + same], fresh[same], 0, lines.from)
  )
    same++;
  let behind = 0;
  while (
    behind < fresh.length - same &&
    behind < old - first - same &&
    isBehind(before[old - 1 - behind], lines.before) &&
    isSamePiece(before[old - 1 - behind], fresh[fresh.length - 1 - behind], by, Number.POSITIVE_INFINITY)
  )
    behind++;
  const change = { from: first + same, before: old - behind, after: first + fresh.length - behind };
  return { pieces: splicedPieces(before, { from: first, before: old }, fresh, by), change };
}

/** Pieces once some gave way to fresh ones; those behind are so many lines further on. */
export function splicedPieces(
  pieces: readonly Piece[],
  place: Pick<Change, "from" | "before">,
  fresh: readonly Piece[],
  by: number,
): readonly Piece[] {
  if (by !== 0) return spliced(pieces, place, fresh, (piece) => movedPiece(piece, by));
  return splicedIfOther(pieces, place, fresh, (was, is) => isSamePiece(was, is, 0, Number.POSITIVE_INFINITY));
}

function isBehind(piece: Piece | undefined, line: number): boolean {
  return piece !== undefined && piece.first >= line;
}

/** Whether two pieces are the same but for the lines that came or went before them, and stand before a line. */
export function isSamePiece(
  old: Piece | undefined,
  now: Piece | undefined,
  by: number,
  line: number,
): boolean {
  return (
    old !== undefined &&
    now !== undefined &&
    old.last < line &&
    old.first + by === now.first &&
    old.last + by === now.last &&
    old.kind === now.kind &&
    old.mark === now.mark &&
    old.depth === now.depth
  );
}

function movedPiece(piece: Piece, by: number): Piece {
  const { kind, first, last, depth, mark } = piece;
  return { kind, first: first + by, last: last + by, depth, mark };
}
