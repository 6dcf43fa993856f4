import { letterForm } from "./line-form.js";
import { readNumbering } from "./numbering.js";
import { extent, type Piece } from "./pieces.js";
import { nextPiece } from "./running-text.js";
import { endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";
import { OPEN_END } from "./structure-words.js";

/** Fewest characters of a line that a page may have cut from the paragraph below it. */
export const CUT_LINE = 45;

/** Whether a piece is the beginning of the paragraph below, which goes on in lower case, and cuts no other sentence. */
export function opensSentence(source: Source, pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const below = pieces[nextPiece(pieces, index + 1, 1)];
  return (
    piece !== undefined &&
    below?.kind === "paragraph" &&
    piece.last === piece.first &&
    extent(source, piece.first, piece.last) >= CUT_LINE &&
    startsInside(wordsOf(source, below.first, 8)) &&
    !endsSentence(tailOf(source, piece.last)) &&
    !/^(?:\*\*|__)/.test(wordsOf(source, piece.first, 2)) &&
    !cutsSentence(source, pieces, index, index) &&
    letterForm(wordsOf(source, piece.first, 300)) === "sentence"
  );
}

/** Widest line of a heading in the margin, in characters. */
const MARGIN = 48;

/** Whether a short piece goes on a heading that an empty line cut in two: `"Amount of Water in the"`, `"Ground Is Unknown"`. */
export function goesOnHeading(source: Source, piece: Piece, next: Piece): boolean {
  const last = extent(source, piece.last, piece.last);
  const words = wordsOf(source, next.first, 80);
  return (
    next.kind === "paragraph" &&
    next.last - next.first < 2 &&
    last <= MARGIN &&
    extent(source, next.first, next.last) <= 2 * MARGIN &&
    extent(source, next.first, next.first) <= MARGIN &&
    !endsSentence(tailOf(source, next.last)) &&
    /^\p{Lu}/u.test(words) &&
    readNumbering(words) === null &&
    ["title", "capitals"].includes(letterForm(wordsOf(source, piece.first, 80))) &&
    ["title", "capitals"].includes(letterForm(words)) &&
    OPEN_END.test(tailOf(source, piece.last))
  );
}

/** Whether a heading's line needs the next: it ends in a small word, or runs on in capitals at some length. */
export function isCutOff(source: Source, index: number): boolean {
  if (OPEN_END.test(tailOf(source, index))) return true;
  return (
    extent(source, index, index) >= 40 &&
    letterForm(wordsOf(source, index, 160)) === "capitals" &&
    letterForm(wordsOf(source, index + 1, 160)) === "capitals" &&
    readNumbering(wordsOf(source, index + 1, 60)) === null
  );
}

/** Whether pieces stand between two halves of one sentence. */
export function cutsSentence(source: Source, pieces: readonly Piece[], first: number, last: number): boolean {
  let before = first - 1;
  while (pieces[before]?.kind === "furniture" || pieces[before]?.kind === "footnote") before--;
  let after = last + 1;
  while (pieces[after]?.kind === "furniture") after++;
  const above = pieces[before];
  const below = pieces[after];
  return (
    above?.kind === "paragraph" &&
    below?.kind === "paragraph" &&
    extent(source, above.first, above.last) > 60 &&
    !endsSentence(tailOf(source, above.last)) &&
    startsInside(wordsOf(source, below.first, 8))
  );
}
