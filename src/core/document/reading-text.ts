import { ownString } from "../own-string.js";
import type { Span } from "../span.js";

/** A piece of the document that a reading text takes over character by character. */
interface Piece {
  /** Where the piece starts in the reading text. */
  readonly at: number;
  /** Where it starts in the document. */
  readonly source: number;
  readonly length: number;
}

/**
 * A passage as a reader reads it: line breaks are spaces, marks such as `**` are gone, and a sentence cut by a page break
 * or a footnote is whole again. Every character knows where it stands in the document.
 */
export class ReadingText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  /** How far the whole has moved in the document since its pieces were taken. */
  readonly #moved: number;

  constructor(text: string, pieces: readonly Piece[], moved = 0) {
    this.text = text;
    this.#pieces = pieces;
    this.#moved = moved;
  }

  /** The same words `by` units further on in the document. */
  movedBy(by: number): ReadingText {
    return by === 0 ? this : new ReadingText(this.text, this.#pieces, this.#moved + by);
  }

  /** The place in the document of the character at `at` of the reading text; of its end when `at` is its length. */
  sourceOf(at: number): number {
    const piece = this.#pieceAt(at);
    return piece ? piece.source + this.#moved + Math.min(at - piece.at, piece.length) : 0;
  }

  /**
   * The span of the document from the first to the last character of a span of the reading text: what was left out in
   * between is covered, e.g. `"four hundred\n\nand twelve (412)"`.
   */
  sourceSpan(span: Span): Span {
    const start = this.sourceOf(span.start);
    return { start, end: span.end > span.start ? this.sourceOf(span.end - 1) + 1 : start };
  }

  /** The span of the document from its first to its last character, what cuts it covered. */
  get extent(): Span {
    return { start: this.sourceOf(0), end: this.sourceOf(this.text.length) };
  }

  /**
   * The parts of a span of the document that are read here: what stands in between (a footnote, a page's edge) is left
   * out, e.g. `"four hundred"` and `"and twelve (412)"`.
   */
  partsWithin({ start, end }: Span): Span[] {
    return this.#pieces
      .map(({ source, length }) => ({
        start: Math.max(start, source + this.#moved),
        end: Math.min(end, source + this.#moved + length),
      }))
      .filter((part) => part.start < part.end);
  }

  /**
   * The span of the reading text that a span of the document is read as: from the first to the last of its characters that
   * is read here; null where none is. `partsWithin` gives the same characters as spans of the document.
   */
  readingSpan({ start, end }: Span): Span | null {
    const read = this.#pieces.flatMap(({ at, source, length }) => {
      const stands = source + this.#moved;
      const [from, to] = [Math.max(start, stands), Math.min(end, stands + length)];
      return from < to ? [{ start: at + from - stands, end: at + to - stands }] : [];
    });
    const [first, last] = [read.at(0), read.at(-1)];
    return first && last ? { start: first.start, end: last.end } : null;
  }

  #pieceAt(at: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low];
  }
}

/** Puts a reading text together from pieces of the document, in order. */
export class ReadingTextBuilder {
  readonly #source: string;
  readonly #pieces: { at: number; source: number; length: number }[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes over `source.slice(start, end)` as it stands. */
  take(start: number, end: number): this {
    return this.replace(start, this.#source.slice(start, end));
  }

  /** Reads `text` for the characters of the document from `start` on, one for one: a space for a line break. */
  replace(start: number, text: string): this {
    const last = this.#pieces.at(-1);
    if (text.length === 0) return this;
    if (last && last.source + last.length === start) last.length += text.length;
    else this.#pieces.push({ at: this.#length, source: start, length: text.length });
    this.#parts.push(text);
    this.#length += text.length;
    return this;
  }

  build(): ReadingText {
    // A string of its own, neither a rope nor a slice of the report: those who go through reading texts character by
    // character meet one kind of string.
    const [first = "", ...others] = this.#parts;
    return new ReadingText(others.length === 0 ? ownString(first) : this.#parts.join(""), this.#pieces);
  }
}
