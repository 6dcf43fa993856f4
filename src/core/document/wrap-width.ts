import { adjoins, type Source } from "./source.js";

/** Longer lines are paragraphs of their own. */
const LONGEST_WRAPPED = 130;

/** The lengths of a text's lines, from which the width that it is wrapped at is told. */
export class LineLengths {
  readonly #counts = new Map<number, number>();
  #wrapped = 0;
  #all = 0;

  constructor(source: Source) {
    for (const [index, line] of source.lines.entries()) this.#count(source, index, line.end - line.start, 1);
  }

  /** The width in characters; 0 for a text with a line a paragraph. */
  get width(): number {
    if (this.#wrapped < this.#all * 0.25) return 0;
    const lengths = [...this.#counts].sort(([a], [b]) => a - b);
    let rest = lengths.reduce((sum, [, count]) => sum + count, 0) * 0.9;
    for (const [length, count] of lengths) {
      rest -= count;
      if (count > 0 && rest <= 0) return length;
    }
    return 0;
  }

  /** Takes in that a line, which stands between the same neighbours, is of another length. */
  replace(source: Source, index: number, before: number, after: number): void {
    this.#count(source, index, before, -1);
    this.#count(source, index, after, 1);
  }

  #count(source: Source, index: number, length: number, by: 1 | -1): void {
    this.#all += length * by;
    if (length > LONGEST_WRAPPED || !adjoins(source, index) || !adjoins(source, index + 1)) return;
    this.#wrapped += length * by;
    this.#counts.set(length, (this.#counts.get(length) ?? 0) + by);
  }
}
