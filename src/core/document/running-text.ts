import { extent, type Piece } from "./pieces.js";
import { endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";

/** The next piece in a direction that is part of the text. */
export function nextPiece(pieces: readonly Piece[], from: number, step: 1 | -1): number {
  let at = from;
  while (["furniture", "footnote", "html"].includes(pieces[at]?.kind ?? "")) at += step;
  return at;
}

/** Whether a piece is running text: long, or of some length and ending as a sentence, or the rest of a cut one. */
export function isProse(source: Source, piece: Piece, inTable?: ReadonlySet<number>): boolean {
  if (piece.kind !== "paragraph" || inTable?.has(piece.first)) return false;
  const size = extent(source, piece.first, piece.last);
  const start = source.lines.get(piece.first)?.start ?? 0;
  const lines = piece.last - piece.first + 1;
  if (size / lines < 36 && lines > 1) return false;
  if (size >= 140)
    return (
      endsSentence(tailOf(source, piece.last)) ||
      /\p{Ll}[.,;:]["”)]?\s/u.test(source.text.slice(start, start + 500))
    );
  return (
    size >= 45 &&
    (endsSentence(tailOf(source, piece.last)) ||
      (size >= 60 && startsInside(wordsOf(source, piece.first, 8))))
  );
}
