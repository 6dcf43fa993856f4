import type { Line } from "../document/lines.js";
import { readLines } from "../document/lines.js";
import type { Source } from "../document/source.js";
import type { TextEdit } from "../text-edit.js";
import { Shifts } from "./shifts.js";

/** Lines `from` up to `to` (exclusive) of a report before and after an edit within one of them, with the whole texts. */
export interface LinesAround {
  readonly from: number;
  readonly to: number;
  readonly before: Source;
  readonly after: Source;
}

/**
 * The lines of a report that is typed into, as they stand now. No line is ever added or lost here: an edit that does so
 * makes another report of it.
 */
export class EditedLines {
  readonly #base: Source;
  readonly #shifts = new Shifts();
  /** How much longer lines are by now, by index. */
  readonly #grown = new Map<number, number>();
  #text: string;

  constructor(base: Source) {
    this.#base = base;
    this.#text = base.text;
  }

  get text(): string {
    return this.#text;
  }

  /** How many lines were changed. */
  get changed(): number {
    return this.#grown.size;
  }

  /** How far what stood at a place of the text when it was read whole has moved; its own line may not have changed. */
  movedAt(position: number): number {
    return this.#shifts.at(position);
  }

  /** A line as it stands now. */
  line(index: number): Line | undefined {
    const line = this.#base.lines[index];
    if (!line) return undefined;
    const moved = this.#shifts.at(line.start);
    const grown = this.#grown.get(index) ?? 0;
    return moved === 0 && grown === 0
      ? line
      : { ...line, start: line.start + moved, end: line.end + moved + grown };
  }

  /** The line that an edit stays within, white space around it included in no line; −1 where it does not. */
  lineOf({ start, deleted }: TextEdit): number {
    let low = 0;
    let high = this.#base.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.line(middle)?.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const line = this.line(low);
    return line && line.start <= start && start + deleted <= line.end ? low : -1;
  }

  /** Whether the text reads as the same lines after an edit within a line, but for that line's length. */
  keepsLines(index: number, edit: TextEdit, after: string): boolean {
    const by = edit.inserted - edit.deleted;
    const [above, line, below] = [this.line(index - 1), this.line(index), this.line(index + 1)];
    // What falls apart within a line, at a page mark, is told by what stands around it there.
    if (!line || above?.number === line.number || below?.number === line.number) return false;
    const from = above?.end ?? 0;
    const end = below?.end ?? this.#text.length;
    const [old, now] = [readLines(this.#text.slice(from, end)), readLines(after.slice(from, end + by))];
    return (
      old.length === now.length &&
      old.every((one, k) => {
        const other = now[k];
        const moved = one.start + from > line.start ? by : 0;
        const grown = one.start + from === line.start ? by : 0;
        return (
          other?.start === one.start + moved &&
          other.end === one.end + moved + grown &&
          other.number === one.number &&
          other.indent === one.indent &&
          other.blanks === one.blanks &&
          other.pageBreak === one.pageBreak
        );
      })
    );
  }

  /** The lines from one up to another (exclusive), before and after an edit within a line that keeps the lines. */
  around(from: number, to: number, index: number, edit: TextEdit, after: string): LinesAround {
    const by = edit.inserted - edit.deleted;
    const old: Line[] = [];
    const now: Line[] = [];
    for (let at = from; at < to; at++) {
      const line = this.line(at);
      if (!line) continue;
      old.push(line);
      if (at < index) now.push(line);
      else now.push({ ...line, start: line.start + (at > index ? by : 0), end: line.end + by });
    }
    const marks = this.#base.marks.slice(from, to);
    return {
      from,
      to,
      before: { text: this.#text, lines: old, marks },
      after: { text: after, lines: now, marks },
    };
  }

  /** Takes in an edit within a line. */
  take(index: number, edit: TextEdit, after: string): void {
    const by = edit.inserted - edit.deleted;
    this.#grown.set(index, (this.#grown.get(index) ?? 0) + by);
    this.#shifts.add(this.#base.lines[index]?.start ?? 0, by);
    this.#text = after;
  }
}
