import { adjoins, type Source } from "./source.js";

/** Longer lines are paragraphs of their own. */
const LONGEST_WRAPPED = 130;

/** The lengths of a text's lines, from which the width that it is wrapped at is told. */
export class LineLengths {
  readonly #counts: Map<number, number>;
  #wrapped = 0;
  #all = 0;

  private constructor(counts: Map<number, number>) {
    this.#counts = counts;
  }

  /** The lengths of all lines of a text. */
  static of(source: Source): LineLengths {
    const lengths = new LineLengths(new Map());
    lengths.#count(source, 0, source.lines.length, 1);
    return lengths;
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

  /** The lengths once lines `from` to `to` (exclusive) of one text gave way to those of another. */
  with(before: Source, after: Source, from: number, to: { before: number; after: number }): LineLengths {
    const lengths = new LineLengths(new Map(this.#counts));
    [lengths.#wrapped, lengths.#all] = [this.#wrapped, this.#all];
    lengths.#count(before, from, to.before, -1);
    lengths.#count(after, from, to.after, 1);
    return lengths;
  }

  #count(source: Source, from: number, to: number, by: 1 | -1): void {
    for (let index = from; index < to; index++) {
      const { start = 0, end = 0 } = source.lines.get(index) ?? {};
      const length = end - start;
      this.#all += length * by;
      if (length > LONGEST_WRAPPED || !adjoins(source, index) || !adjoins(source, index + 1)) continue;
      this.#wrapped += length * by;
      this.#counts.set(length, (this.#counts.get(length) ?? 0) + by);
    }
  }
}
