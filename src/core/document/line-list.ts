import { indexesBefore } from "../count-before.js";
import type { Line } from "./lines.js";

/** Lines that gave way to others, and how much further on those behind them are. */
export interface LinesChange {
  readonly from: number;
  readonly before: number;
  /** Those that stand there now. */
  readonly fresh: readonly Line[];
  /** UTF-16 units by which lines behind are further on. */
  readonly characters: number;
  /** Line ends by which they are. */
  readonly numbers: number;
}

/** Lines that change one by one at most, until all are listed anew. */
const LONGEST_CHANGE = 4096;

/**
 * The lines of a text, by index. What was typed into a text costs no more than the lines that it changed: those behind are
 * told where they stand now when somebody asks for them.
 */
export class LineList {
  readonly length: number;
  readonly #lines: readonly Line[];
  /** What differs from the lines that were listed. */
  readonly #change: LinesChange;

  private constructor(lines: readonly Line[], change: LinesChange) {
    this.#lines = lines;
    this.#change = change;
    this.length = lines.length + change.fresh.length - (change.before - change.from);
  }

  static of(lines: readonly Line[]): LineList {
    const { length } = lines;
    return new LineList(lines, { from: length, before: length, fresh: [], characters: 0, numbers: 0 });
  }

  /** The line at an index, or undefined where there is none. */
  get(index: number): Line | undefined {
    return index < this.#change.from ? this.#lines[index] : this.#getChanged(index);
  }

  get last(): Line | undefined {
    return this.get(this.length - 1);
  }

  slice(from: number, to: number): Line[] {
    const lines: Line[] = [];
    for (let index = from; index < Math.min(to, this.length); index++) lines.push(this.get(index) as Line);
    return lines;
  }

  /** How many lines at the head come before a place. */
  countBefore(isBefore: (line: Line) => boolean): number {
    return indexesBefore(this.length, (index) => isBefore(this.get(index) as Line));
  }

  /** The lines once some of them gave way to others; these stay what they are. */
  with(change: LinesChange): LineList {
    const { from, fresh, before, characters, numbers } = this.#change;
    if (from === this.#lines.length && fresh.length === 0) return new LineList(this.#lines, change);
    const end = from + fresh.length;
    const [first, last] = [Math.min(from, change.from), Math.max(end, change.before)];
    if (last - first > LONGEST_CHANGE) return new LineList(this.slice(0, this.length), change);
    const moved = (line: Line) => movedLine(line, change.characters, change.numbers);
    return new LineList(this.#lines, {
      from: first,
      before: last - end + before,
      fresh: [
        ...this.slice(first, change.from),
        ...change.fresh,
        ...this.slice(change.before, last).map(moved),
      ],
      characters: characters + change.characters,
      numbers: numbers + change.numbers,
    });
  }

  #getChanged(index: number): Line | undefined {
    const { from, fresh, before, characters, numbers } = this.#change;
    if (index < from + fresh.length) return fresh[index - from];
    const line = this.#lines[index - from - fresh.length + before];
    return line && movedLine(line, characters, numbers);
  }
}

function movedLine(line: Line, by: number, numbers: number): Line {
  if (by === 0 && numbers === 0) return line;
  const { start, end, number, indent, blanks, pageBreak } = line;
  return { start: start + by, end: end + by, number: number + numbers, indent, blanks, pageBreak };
}
