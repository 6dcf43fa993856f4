import type { Evidence, Span } from "../span.js";
import { LineIndex } from "./line-index.js";
import { LINE_END } from "./lines.js";
import type { Passage, ReportDocument, Section } from "./report-document.js";

/** Where something stands, as a person would say it: in which section, on which line, in which sentence. */
export class Places {
  readonly #document: ReportDocument;
  #lines: LineIndex | null = null;
  #starts: readonly number[] | null = null;

  constructor(document: ReportDocument) {
    this.#document = document;
  }

  /** The zero-based line of an offset. */
  lineOf(offset: number): number {
    this.#lines ??= new LineIndex(this.#document.text);
    return this.#lines.lineOf(offset);
  }

  /** The innermost section around an offset, or null before the first heading. */
  sectionAt(offset: number): Section | null {
    return (
      this.#document.sections.findLast((section) => section.start <= offset && offset < section.end) ?? null
    );
  }

  /**
   * The parts of a span that belong together: a figure cut by a page's edge, a footnote or a table without what cuts it;
   * the span itself where nothing does.
   */
  partsOf(span: Span): readonly Span[] {
    // What cuts a passage is a line at least, with an end of a line or page on either side of it.
    if (this.#document.text.slice(span.start, span.end).split(LINE_END, 3).length < 3) return [span];
    const parts = this.#passageAt(span.start)?.reading.partsWithin(span) ?? [];
    return parts.length > 0 ? parts : [span];
  }

  /** The sentence (or sentences) that a span stands in; null outside of the running text. */
  sentenceAround(span: Span): Evidence | null {
    const passage = this.#passageAt(span.start);
    if (!passage) return null;
    const { reading, sentences } = passage;
    const around: Span[] = [];
    // A passage may have any number of sentences: those that end before the span need no look.
    for (let at = firstEndingAt(passage, span.start); at < sentences.length; at++) {
      const sentence = sentences[at];
      const { start, end } = sentence ? reading.sourceSpan(sentence) : span;
      if (!sentence || start > span.end) break;
      if (span.start === span.end || (start < span.end && span.start < end)) around.push(sentence);
    }
    const [first, last] = [around.at(0), around.at(-1)];
    if (!first || !last) return null;
    const sentence = { start: first.start, end: last.end };
    const text = reading.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ").trim();
    return { ...reading.sourceSpan(sentence), text };
  }

  /** The last passage around an offset. They are in document order, so that those that start behind it need no look. */
  #passageAt(offset: number): Passage | undefined {
    const { passages } = this.#document;
    this.#starts ??= passages.map(({ reading }) => reading.sourceOf(0));
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at--) {
      const passage = passages[at];
      if (passage && offset <= passage.reading.extent.end) return passage;
    }
    return undefined;
  }
}

/** The first sentence of a passage that ends at an offset or behind it, by bisection: sentences are in document order. */
function firstEndingAt({ reading, sentences }: Passage, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && reading.sourceSpan(sentence).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
