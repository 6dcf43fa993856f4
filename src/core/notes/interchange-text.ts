import type { Span } from "../span.js";
import type { CodePointRange } from "./note.js";

/**
 * A document as other tools count it: line ends are LF, and positions are code points. A checkout with CRLF and one with
 * LF thus share their notes. Made once for a document; converting a position is logarithmic.
 *
 * Source: W3C Web Annotation Data Model, 4.2.5 (positions count code points of the normalised text).
 */
export class InterchangeText {
  /** The text with LF line ends. */
  readonly text: string;
  /** Offsets in `text` of the LFs that stand for a CRLF: each is one unit longer in the document. */
  readonly #shortened: readonly number[];
  /** Offsets in `text` of the second units of surrogate pairs: each counts nothing in code points. */
  readonly #seconds: readonly number[];

  constructor(document: string) {
    this.text = document.includes("\r") ? document.replace(/\r\n?/g, "\n") : document;
    this.#shortened = this.text === document ? [] : shortenedLineEnds(document);
    this.#seconds = secondUnits(this.text);
  }

  /** Where an offset of the document (UTF-16) stands in `text` (UTF-16). */
  fromDocument(offset: number): number {
    // The k-th shortened line end stands in the document k units further than in the text.
    let low = 0;
    let high = this.#shortened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shortened[middle] ?? 0) + middle + 1 <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** Where an offset of `text` (UTF-16) stands in the document (UTF-16). */
  toDocument(offset: number): number {
    return offset + countBelow(this.#shortened, offset);
  }

  /** A span of `text` (UTF-16) in code points. */
  toCodePoints(span: Span): CodePointRange {
    return {
      start: span.start - countBelow(this.#seconds, span.start),
      end: span.end - countBelow(this.#seconds, span.end),
    };
  }

  /** A range of code points as span of `text` (UTF-16). */
  fromCodePoints(range: CodePointRange): Span {
    return { start: this.#fromCodePoint(range.start), end: this.#fromCodePoint(range.end) };
  }

  #fromCodePoint(position: number): number {
    let low = 0;
    let high = this.#seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#seconds[middle] ?? 0) - middle <= position) low = middle + 1;
      else high = middle;
    }
    return position + low;
  }
}

function shortenedLineEnds(document: string): number[] {
  const offsets: number[] = [];
  for (let at = document.indexOf("\r\n"); at >= 0; at = document.indexOf("\r\n", at + 2))
    offsets.push(at - offsets.length);
  return offsets;
}

function secondUnits(text: string): number[] {
  const offsets: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) offsets.push(pair.index + 1);
  return offsets;
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
