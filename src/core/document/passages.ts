import { eachInSteps, type Steps } from "../steps.js";
import { type HeadingList, sectionAt } from "./heading-list.js";
import { takeBreak, takeLine } from "./inline-marks.js";
import type { Line } from "./lines.js";
import { ATX, BULLET, extent, type Piece } from "./pieces.js";
import { type ReadingText, ReadingTextBuilder } from "./reading-text.js";
import type { BlockKind, Passage, PassageRole } from "./report-document.js";
import { splitSentences } from "./sentences.js";
import { endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";
import { cellsOf } from "./table-lines.js";

/** Most pieces that a cut sentence is looked for behind: page furniture, notes, a caption, a margin heading. */
export const FARTHEST = 12;

const ROLES: Readonly<Partial<Record<BlockKind, PassageRole>>> = {
  paragraph: "paragraph",
  listItem: "listItem",
  heading: "heading",
  caption: "caption",
  footnote: "footnote",
  html: "paragraph",
};

/** The passages of a report, with the indexes of the pieces that each is read from. */
export interface ReadPassages {
  readonly passages: Passage[];
  readonly chains: readonly (readonly number[])[];
}

/** The words of the heading that begins on a line; none where that is no heading's first. */
type HeadingAt = (line: number) => ReadingText | undefined;

/** Reads the pieces into passages, in document order; a paragraph cut by a page break or a note is one passage. */
export function* readPassages(
  source: Source,
  pieces: readonly Piece[],
  headingAt: HeadingAt,
  headings: HeadingList,
): Steps<ReadPassages> {
  const reader = new PassageReader(source, pieces, headingAt, headings);
  yield* eachInSteps(pieces, (_, index) => reader.read(index));
  return reader;
}

/** Reads pieces into passages, one after the other. */
export class PassageReader implements ReadPassages {
  readonly passages: Passage[] = [];
  readonly chains: (readonly number[])[] = [];
  /** The pieces that passages before have taken in. */
  readonly taken: Set<number>;
  readonly #source: Source;
  readonly #pieces: readonly Piece[];
  readonly #headingAt: HeadingAt;
  readonly #headings: HeadingList;

  /**
   * `headingAt` gives the words of headings, which are those that open the sections: `headings`; `taken` are pieces that
   * passages have taken in which are not read here.
   */
  constructor(
    source: Source,
    pieces: readonly Piece[],
    headingAt: HeadingAt,
    headings: HeadingList,
    taken: Iterable<number> = [],
  ) {
    this.#source = source;
    this.#pieces = pieces;
    this.#headingAt = headingAt;
    this.#headings = headings;
    this.taken = new Set(taken);
  }

  /** Reads the passages that begin with a piece. */
  read(index: number): void {
    const [source, pieces] = [this.#source, this.#pieces];
    const piece = pieces[index];
    if (!piece) return;
    const start = source.lines.get(piece.first)?.start ?? 0;
    if (piece.kind === "table") {
      for (const reading of readTable(source, piece)) this.#add("tableCell", reading, start, [index]);
      return;
    }
    const role = ROLES[piece.kind];
    if (!role || this.taken.has(index)) return;
    const heading = piece.kind === "heading" ? this.#headingAt(piece.first) : undefined;
    const chain = heading ? [index] : chainFrom(source, pieces, index, this.taken);
    this.#add(role, heading ?? readChain(source, pieces, chain), start, chain);
  }

  #add(role: PassageRole, reading: ReadingText, at: number, chain: readonly number[]): void {
    if (reading.text.trim() === "") return;
    const whole = role === "heading" || role === "tableCell";
    this.passages.push({
      role,
      reading,
      section: sectionAt(this.#headings, at),
      sentences: whole ? wholeOf(reading.text) : splitSentences(reading.text),
    });
    this.chains.push(chain);
  }
}

function wholeOf(text: string): { start: number; end: number }[] {
  return [{ start: 0, end: text.length }];
}

/** A piece and all pieces that go on its last sentence, which are taken with it. */
function chainFrom(source: Source, pieces: readonly Piece[], index: number, taken: Set<number>): number[] {
  const chain = [index];
  for (let next = continuation(source, pieces, index, taken); next !== null; ) {
    taken.add(next);
    chain.push(next);
    next = continuation(source, pieces, next, taken);
  }
  return chain;
}

/** The words of pieces that make one passage. */
function readChain(source: Source, pieces: readonly Piece[], chain: readonly number[]): ReadingText {
  const builder = new ReadingTextBuilder(source.text);
  let before: Line | null = null;
  for (const index of chain) before = takePiece(builder, source, pieces[index], before);
  return builder.build();
}

/** The piece that goes on the sentence which a piece leaves open, or null. */
function continuation(
  source: Source,
  pieces: readonly Piece[],
  index: number,
  taken: ReadonlySet<number>,
): number | null {
  const piece = pieces[index];
  const inline = piece ? behindInlineMark(source, pieces, index) : null;
  if (inline !== null) return taken.has(inline) ? null : inline;
  if (!piece || !mayGoOn(piece, source)) return null;
  for (let at = index + 1; at < Math.min(pieces.length, index + FARTHEST); at++) {
    const next = pieces[at];
    if (
      !next ||
      next.mark === "rule" ||
      next.kind === "contents" ||
      next.kind === "listItem" ||
      next.kind === "code"
    )
      return null;
    if (next.kind === "paragraph" && !taken.has(at)) return goesOn(source, pieces, index, at) ? at : null;
    if (next.kind === "footnote" && piece.kind === "footnote") return null;
  }
  return null;
}

/** The piece that a page's mark parts from one on the same line: `"a third <!-- page 7 --> of homes"`; null for none. */
function behindInlineMark(source: Source, pieces: readonly Piece[], index: number): number | null {
  const lineOf = (at: number): number | undefined => source.lines.get(at)?.number;
  const [piece, mark, next] = pieces.slice(index, index + 3);
  if (mark?.kind !== "furniture" || next?.kind !== "paragraph" || !piece) return null;
  const number = lineOf(mark.first);
  return lineOf(piece.last) === number && lineOf(next.first) === number ? index + 2 : null;
}

function mayGoOn(piece: Piece, source: Source): boolean {
  if (piece.kind !== "paragraph" && piece.kind !== "listItem") return false;
  return extent(source, piece.first, piece.last) > 40 && !endsSentence(tailOf(source, piece.last));
}

/** Whether a paragraph goes on an open sentence: in lower case, or with a capital right behind a page's edge. */
function goesOn(source: Source, pieces: readonly Piece[], index: number, at: number): boolean {
  const next = pieces[at];
  const piece = pieces[index];
  if (!next || !piece) return false;
  const words = wordsOf(source, next.first, 24);
  if (BULLET.test(words)) return false;
  if (startsInside(words)) return true;
  const between = pieces.slice(index + 1, at);
  const page =
    between.some(({ kind }) => kind === "furniture" || kind === "footnote") ||
    source.lines.get(next.first)?.pageBreak === true;
  const size = extent(source, piece.first, piece.last);
  const open = /(?:[\p{Ll},–—-]|\b(?:of|the|and|to|in|for|by|with|a|de|du|des|la|le|les|et|à|en))$/u.test(
    tailOf(source, piece.last),
  );
  return (
    page &&
    !between.some(({ kind, mark }) => kind === "heading" && mark === "atx") &&
    open &&
    size > 120 &&
    piece.kind === "paragraph" &&
    /^[\p{Lu}\p{N}$€£(“"]/u.test(words) &&
    extent(source, next.first, next.last) > 40
  );
}

function takePiece(
  builder: ReadingTextBuilder,
  source: Source,
  piece: Piece | undefined,
  previous: Line | null,
): Line | null {
  let before = previous;
  if (!piece) return before;
  for (let index = piece.first; index <= piece.last; index++) {
    const line = source.lines.get(index);
    if (!line) continue;
    if (before && builder.length > 0) takeBreak(builder, source.text, before, line);
    const lead =
      index === piece.first && piece.kind !== "footnote"
        ? leadLength(source.text.slice(line.start, Math.min(line.end, line.start + 12)))
        : 0;
    takeLine(builder, source.text, { start: Math.min(line.end, line.start + lead), end: line.end });
    before = line;
  }
  return before;
}

/** The mark that a list item or quotation begins with: `"- "`, `"> "`. */
function leadLength(words: string): number {
  const quote = /^(?:>\s?){1,4}/.exec(words)?.[0].length ?? 0;
  const rest = words.slice(quote);
  return quote + (BULLET.exec(rest)?.[0].length ?? ATX.exec(rest)?.[0].length ?? 0);
}

function readTable(source: Source, piece: Piece): ReadingText[] {
  const cells: ReadingText[] = [];
  for (let index = piece.first; index <= piece.last; index++) {
    const line = source.lines.get(index);
    if (!line) continue;
    for (const cell of cellsOf(source.text, line)) {
      const builder = new ReadingTextBuilder(source.text);
      takeLine(builder, source.text, cell);
      cells.push(builder.build());
    }
  }
  return cells;
}
