import type { Span } from "../span.js";
import type { Steps } from "../steps.js";
import { cutsSentence, goesOnHeading, isCutOff, opensSentence } from "./cut-lines.js";
import { HeadingWords } from "./heading-words.js";
import { takeBreak, takeLine } from "./inline-marks.js";
import { letterForm } from "./line-form.js";
import type { Line } from "./lines.js";
import { isBareLabel, type Numbering, readNumbering } from "./numbering.js";
import { ATX, BULLET, extent, type Piece } from "./pieces.js";
import { type ReadingText, ReadingTextBuilder } from "./reading-text.js";
import { isProse, nextPiece } from "./running-text.js";
import { endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";

/** Lines that may be a heading, with what is around them. */
export interface Candidate {
  /** First and last piece that it covers; of the last, lines after `lastLine` belong to the text below it. */
  readonly firstPiece: number;
  readonly lastPiece: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly mark: "atx" | "setext" | "html" | "bold" | "plain";
  readonly depth: number;
  readonly reading: ReadingText;
  readonly numbering: Numbering | null;
  readonly words: HeadingWords;
  /** Whether text follows in the same piece, without an empty line. */
  readonly heads: boolean;
  /** Whether it stands in the middle of a sentence, as a margin heading does at a page's edge. */
  readonly cuts: boolean;
}

const QUOTE = /^(?:>\s?){1,4}/;

/** Longest heading without a mark, in characters and lines. */
const LONGEST = 260;
const MOST_LINES = 4;
const MOST_BOLD_LINES = 9;

/** Pieces that are looked at in one step. */
const IN_ONE_STEP = 256;

/** Gathers all that could be a heading, in document order. */
export function* candidatesInSteps(
  source: Source,
  pieces: readonly Piece[],
  width: number,
): Steps<Candidate[]> {
  const found: Candidate[] = [];
  let rest = IN_ONE_STEP;
  for (let index = 0; index < pieces.length; index++) {
    if (index >= rest) {
      rest = index + IN_ONE_STEP;
      yield;
    }
    const candidate = candidateFrom(source, pieces, index, width);
    if (!candidate) continue;
    found.push(candidate);
    index = candidate.lastPiece;
  }
  return found;
}

/** The candidate that begins with a piece, or null. */
export function candidateFrom(
  source: Source,
  pieces: readonly Piece[],
  index: number,
  width: number,
): Candidate | null {
  const piece = pieces[index];
  if (!piece) return null;
  if (piece.kind === "heading")
    return make(source, pieces, index, index, piece.last, markOf(piece), piece.depth);
  if (piece.kind !== "paragraph" && !(piece.kind === "listItem" && mayBeNumbered(source, piece))) return null;
  if (BULLET.test(wordsOf(source, piece.first, 8))) return null;
  if (opensSentence(source, pieces, index)) return null;
  const label = labelCandidate(source, pieces, index);
  if (label) return label;
  if (isBold(source, piece)) return boldCandidate(source, pieces, index);
  if (isSentence(source, piece)) return headCandidate(source, pieces, index, width);
  if (
    piece.last - piece.first < MOST_LINES &&
    extent(source, piece.first, piece.last) <= LONGEST &&
    !hasHead(source, piece, width)
  )
    return wholeCandidate(source, pieces, index);
  return headCandidate(source, pieces, index, width);
}

/** A number that lost its title to the next line: `2.1`, `3.4.1.`, `IV.`, `B.`. */
const BARE_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}\.|[IVX]{1,5}\.|[A-Z]\.?)$/;

/** A division's name and number alone on a line, with the title on the lines below: one heading. */
function labelCandidate(source: Source, pieces: readonly Piece[], index: number): Candidate | null {
  const piece = pieces[index];
  if (!piece || piece.first !== piece.last || extent(source, piece.first, piece.last) > 40) return null;
  const label = bare(wordsOf(source, piece.first, 60));
  if (!isBareLabel(label) && !BARE_NUMBER.test(label)) return null;
  const next = pieces[index + 1];
  const words = next ? bare(wordsOf(source, next.first)) : "";
  if (
    next &&
    !isBareLabel(label) &&
    letterForm(words) === "sentence" &&
    !opensBelow(source, pieces, index + 2)
  )
    return null;
  const isTitle =
    next?.kind === "paragraph" &&
    next.last - next.first < 3 &&
    extent(source, next.first, next.last) <= 160 &&
    !endsSentence(tailOf(source, next.last)) &&
    /^[\p{Lu}«“"]/u.test(words) &&
    readNumbering(words) === null;
  return isTitle
    ? make(source, pieces, index, index + 1, next.last, isBold(source, piece) ? "bold" : "plain", 0)
    : null;
}

/** Whether text or another number stands at a piece: a number and a few words amid cells open nothing. */
function opensBelow(source: Source, pieces: readonly Piece[], at: number): boolean {
  const below = pieces[nextPiece(pieces, at, 1)];
  return (
    below !== undefined &&
    (isProse(source, below) ||
      below.kind === "listItem" ||
      BARE_NUMBER.test(wordsOf(source, below.first, 40)))
  );
}

/** Words without the marks of bold around them. */
function bare(words: string): string {
  return words.replace(/^[*_]{1,3}|[*_]{1,3}$/g, "");
}

/** Whether a piece ends in a full stop and is long enough to be a sentence: a short paragraph, no fragment. */
function isSentence(source: Source, piece: Piece): boolean {
  return /[.;,]["”»)]?$/.test(tailOf(source, piece.last)) && isProse(source, piece);
}

function markOf(piece: Piece): "atx" | "setext" | "html" {
  return piece.mark === "setext" || piece.mark === "html" ? piece.mark : "atx";
}

function mayBeNumbered(source: Source, piece: Piece): boolean {
  return readNumbering(wordsOf(source, piece.first, 80)) !== null;
}

/** Whether every line of a piece is bold from end to end, in one stretch: `**Key**` but not `**Key** **Value**`. */
function isBold(source: Source, piece: Piece): boolean {
  if (piece.last - piece.first >= MOST_BOLD_LINES) return false;
  for (let index = piece.first; index <= piece.last; index++) {
    const words = wordsOf(source, index, 320);
    const inner = /^(\*\*|__)(.{1,300}?)\1\s?[.:?]?$/.exec(words)?.[2];
    if (inner === undefined || inner.includes("**")) return false;
  }
  return true;
}

function boldCandidate(source: Source, pieces: readonly Piece[], index: number): Candidate {
  let last = index;
  while (last + 1 < pieces.length) {
    const next = pieces[last + 1];
    const piece = pieces[last];
    if (
      next?.kind !== "paragraph" ||
      !piece ||
      !isBold(source, next) ||
      next.last - (pieces[index]?.first ?? 0) > MOST_BOLD_LINES
    )
      break;
    if (/[.?!:]\W{0,4}$/.test(tailOf(source, piece.last)) || !startsInside(wordsOf(source, next.first, 12)))
      break;
    last++;
  }
  return make(source, pieces, index, last, pieces[last]?.last ?? 0, "bold", 0);
}

/** A short piece by itself; where it stands in the middle of a sentence, the piece after it may be the rest of it. */
function wholeCandidate(source: Source, pieces: readonly Piece[], index: number): Candidate {
  const next = pieces[index + 1];
  const after = pieces[index + 2];
  const piece = pieces[index];
  const joins =
    (piece !== undefined && next !== undefined && goesOnHeading(source, piece, next)) ||
    (piece !== undefined &&
      next?.kind === "paragraph" &&
      after !== undefined &&
      next.last - piece.first < MOST_LINES + 2 &&
      extent(source, piece.first, next.last) <= 160 &&
      !endsSentence(tailOf(source, piece.last)) &&
      !endsSentence(tailOf(source, next.last)) &&
      !isBold(source, next) &&
      /^\p{Lu}/u.test(wordsOf(source, next.first, 2)) &&
      readNumbering(wordsOf(source, next.first, 40)) === null &&
      cutsSentence(source, pieces, index, index + 1));
  let last = joins ? index + 1 : index;
  for (let end = pieces[last]; joins && end && last - index < 3; end = pieces[last]) {
    const further = pieces[last + 1];
    if (!further || !goesOnHeading(source, end, further)) break;
    last++;
  }
  return make(source, pieces, index, last, pieces[last]?.last ?? 0, "plain", 0);
}

/** The first lines of a piece that stand as a heading over the rest of it. */
function headCandidate(
  source: Source,
  pieces: readonly Piece[],
  index: number,
  width: number,
): Candidate | null {
  const piece = pieces[index];
  if (!piece) return null;
  const last = headEnd(source, piece, width);
  return last < 0
    ? null
    : make(source, pieces, index, index, last, isBold(source, { ...piece, last }) ? "bold" : "plain", 0);
}

function hasHead(source: Source, piece: Piece, width: number): boolean {
  return (
    piece.last > piece.first &&
    headEnd(source, piece, width) >= 0 &&
    extent(source, piece.first, piece.last) > 160
  );
}

/** The last line of a heading that a piece begins with, or −1: a line that ends well before the others, and then a capital. */
function headEnd(source: Source, piece: Piece, width: number): number {
  const bold = isBold(source, { ...piece, last: piece.first });
  const longest = longestLine(source, piece);
  for (let index = piece.first; index < Math.min(piece.last, piece.first + 3); index++) {
    const line = source.lines.get(index);
    const next = wordsOf(source, index + 1, 40);
    if (!line) return -1;
    const tail = tailOf(source, index);
    if (/[.,;:]["”»)]?$/.test(tail) || endsSentence(tail.replace(/\?$/, ""))) return -1;
    if (bold && !isBold(source, { ...piece, first: index + 1, last: index + 1 }))
      return isBrokenLeadIn(next) ? -1 : index;
    if (isCutOff(source, index)) continue;
    const size = line.end - line.start + 1 + Math.max(next.indexOf(" "), 0);
    const short =
      width > 0
        ? size <= Math.min(longest, width) * 0.85
        : (line.end - line.start) * 2 <= longest && size <= 130;
    if (short && /^[\p{Lu}\p{N}“"«]/u.test(next)) return index;
    if (index === piece.first && !bold && !readNumbering(wordsOf(source, index, 60))) return -1;
  }
  return -1;
}

/** `**and other depots:** They close`: the rest of the bold words with which a paragraph begins. */
function isBrokenLeadIn(words: string): boolean {
  return /^(?:\*\*|__)\p{Ll}/u.test(words);
}

/** The longest of a piece's first lines, in characters. */
function longestLine(source: Source, piece: Piece): number {
  let longest = 0;
  for (let index = piece.first; index <= Math.min(piece.last, piece.first + 8); index++)
    longest = Math.max(longest, extent(source, index, index));
  return longest;
}

function make(
  source: Source,
  pieces: readonly Piece[],
  firstPiece: number,
  lastPiece: number,
  lastLine: number,
  mark: Candidate["mark"],
  depth: number,
): Candidate {
  const firstLine = pieces[firstPiece]?.first ?? 0;
  const reading = readHeading(source, firstLine, lastLine);
  const numbering = readNumbering(reading.text.slice(0, 200));
  return {
    firstPiece,
    lastPiece,
    firstLine,
    lastLine,
    mark,
    depth,
    reading,
    numbering,
    words: new HeadingWords(reading.text, numbering),
    heads: lastLine < (pieces[lastPiece]?.last ?? 0),
    cuts: cutsSentence(source, pieces, firstPiece, lastPiece),
  };
}

/** The words of a heading over its lines, marks at its ends and identifiers (`{#scope}`) gone. */
export function readHeading(source: Source, first: number, last: number): ReadingText {
  const builder = new ReadingTextBuilder(source.text);
  let before: Line | null = null;
  for (let index = first; index <= last; index++) {
    const line = source.lines.get(index);
    if (!line || source.marks[index]?.kind === "underline") continue;
    const words = source.text.slice(line.start, line.end);
    const lead = (QUOTE.exec(words) ?? (index === first ? ATX.exec(words) : null))?.[0].length ?? 0;
    const trail = /(?:\s?\{#[^{}]{0,80}\})?(?:\s?#{1,6})?$/.exec(words.slice(-100))?.[0].length ?? 0;
    if (before) takeBreak(builder, source.text, before, line);
    takeLine(
      builder,
      source.text,
      trimmedSpan(source.text, {
        start: line.start + lead,
        end: Math.max(line.start + lead, line.end - trail),
      }),
    );
    before = line;
  }
  return builder.build();
}

function trimmedSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
