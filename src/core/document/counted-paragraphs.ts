import type { Steps } from "../steps.js";
import type { ByPiece } from "./candidates-by-piece.js";
import { readNumbering } from "./numbering.js";
import { extent, type Piece } from "./pieces.js";
import { isProse } from "./running-text.js";
import { type Source, wordsOf } from "./source.js";

/** Fewest numbered paragraphs of running text that make numbers of their depth a count of paragraphs. */
const LEAST_NUMBERED = 6;

/** Pieces that are looked at in one step. */
const PIECES_IN_ONE_STEP = 512;

/** What a report's pieces of text are, counted. */
export interface Paragraphs {
  /** By depth of a decimal number at a piece's head, how many such pieces are running text and how many candidates for headings. */
  readonly numbered: ReadonlyMap<number, NumberedPieces>;
  /** How many pieces are running text or items of lists. */
  readonly texts: number;
}

interface NumberedPieces {
  readonly texts: number;
  readonly titles: number;
}

/** Counts the pieces of text of a report, given its candidates by the first piece that each covers. */
export function* countParagraphs(
  source: Source,
  pieces: readonly Piece[],
  byFirst: ByPiece,
): Steps<Paragraphs> {
  let counted: Paragraphs = { numbered: new Map(), texts: 0 };
  for (let from = 0; from < pieces.length; from += PIECES_IN_ONE_STEP) {
    const to = Math.min(pieces.length, from + PIECES_IN_ONE_STEP);
    counted = withParagraphs(counted, source, pieces, { from, to }, byFirst, 1);
    yield;
  }
  return counted;
}

/** The counts with those of some pieces added, or taken away. */
export function withParagraphs(
  counted: Paragraphs,
  source: Source,
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
  byFirst: ByPiece,
  by: 1 | -1,
): Paragraphs {
  const numbered = new Map(counted.numbered);
  let { texts } = counted;
  for (let index = from; index < to; index++) {
    const piece = pieces[index];
    if (!piece || (piece.kind !== "paragraph" && piece.kind !== "listItem")) continue;
    if (piece.kind === "listItem" || isProse(source, piece)) texts += by;
    const numbering = readNumbering(wordsOf(source, piece.first, 120));
    if (numbering?.kind !== "decimal") continue;
    const depth = numbering.path.length;
    const count = numbered.get(depth) ?? { texts: 0, titles: 0 };
    if (byFirst.has(index)) numbered.set(depth, { ...count, titles: count.titles + by });
    else if (extent(source, piece.first, piece.last) >= 140)
      numbered.set(depth, { ...count, texts: count.texts + by });
  }
  return { numbered, texts };
}

/** The depths at which a report numbers its paragraphs, as official inquiries do: `2` where `4.49` opens running text. */
export function numberedDepths({ numbered }: Paragraphs): Set<number> {
  return new Set(
    [...numbered]
      .filter(([, { texts, titles }]) => texts >= LEAST_NUMBERED && texts > 2 * titles)
      .map(([depth]) => depth),
  );
}
