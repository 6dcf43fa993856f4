import type { Piece } from "./pieces.js";
import { isProse } from "./running-text.js";
import { type Source, wordsOf } from "./source.js";
import { SOURCE_LINE } from "./structure-words.js";

/** The lines below a table's caption up to its source or the next running text: cells that a converter set one by one. */
export function tableLines(source: Source, pieces: readonly Piece[]): Set<number> {
  const inside = new Set<number>();
  for (let index = 0; index < pieces.length; index++) {
    if (pieces[index]?.kind !== "caption") continue;
    const end = tableEnd(source, pieces, index + 1);
    for (let at = index + 1; at < end; at++)
      for (let line = pieces[at]?.first ?? 0; line <= (pieces[at]?.last ?? -1); line++) inside.add(line);
    index = Math.max(index, end - 1);
  }
  return inside;
}

function tableEnd(source: Source, pieces: readonly Piece[], start: number): number {
  let sourceLine = start;
  for (let index = start; index < Math.min(pieces.length, start + 120); index++) {
    const piece = pieces[index];
    if (!piece || piece.kind === "heading" || piece.kind === "caption")
      return Math.max(sourceLine, piece?.kind === "caption" ? index : start);
    if (SOURCE_LINE.test(wordsOf(source, piece.first, 40))) sourceLine = index + 1;
    else if (isProse(source, piece)) return sourceLine;
  }
  return sourceLine;
}
