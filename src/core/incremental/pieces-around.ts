import { extent, type Piece } from "../document/pieces.js";
import type { Source } from "../document/source.js";
import { wordsOf } from "../document/source.js";
import type { Structure } from "../document/structure.js";

/** Pieces `from` up to `to` (exclusive) of a report. */
export interface PiecesAround {
  readonly from: number;
  readonly to: number;
}

/** How many pieces of text away a piece can still decide what another one is. */
const REACH = 24;
/** A report in which pieces reach further is read anew. */
const MOST = 400;
/** What the search for headings passes over. */
const PASSED_OVER: ReadonlySet<Piece["kind"]> = new Set(["furniture", "footnote", "html"]);

/** The index of the piece that holds a line. */
export function pieceOf(pieces: readonly Piece[], line: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.first ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * All pieces that may have to do with what one of them is, from a paragraph on that no heading before it can run into; null
 * where those are too many.
 */
export function piecesAround({ pieces, source }: Structure, index: number): PiecesAround | null {
  let from = index;
  for (let passed = 0; from > 0 && (passed < REACH || !isParagraph(source, pieces[from])); ) {
    from--;
    if (!PASSED_OVER.has(pieces[from]?.kind ?? "furniture")) passed++;
    if (index - from > MOST) return null;
  }
  let to = index + 1;
  for (let passed = 0; to < pieces.length && passed < REACH; to++)
    if (!PASSED_OVER.has(pieces[to]?.kind ?? "furniture")) passed++;
  return to - index > MOST ? null : { from, to };
}

/** More characters than the longest heading has. */
const LONG = 400;

function isParagraph(source: Source, piece: Piece | undefined): boolean {
  return (
    piece?.kind === "paragraph" &&
    extent(source, piece.first, piece.last) > LONG &&
    !/^(?:\*\*|__)/.test(wordsOf(source, piece.first, 2))
  );
}

/** Pieces of a part of a report, with the indexes of their lines in that part. */
export function within(pieces: readonly Piece[], { from, to }: PiecesAround, firstLine: number): Piece[] {
  return pieces
    .slice(from, to)
    .map((piece) => ({ ...piece, first: piece.first - firstLine, last: piece.last - firstLine }));
}
