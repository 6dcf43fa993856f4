import type { ThemableDecorationAttachmentRenderOptions } from "vscode";
import { overlaps, type Span } from "../core/span.js";
import type { TextEdit } from "../core/text-edit.js";

/** A stretch of a document that is marked, with what stands behind the mark. */
export interface Mark extends Span {
  readonly behind?: Behind;
}

/** Words behind a mark; two with one key look the same. */
export interface Behind {
  readonly key: string;
  readonly look: ThemableDecorationAttachmentRenderOptions;
}

/** How long an edit may have been on its way when marks were put, in milliseconds: the editor may have moved them or not. */
const ON_ITS_WAY = 2000;

/**
 * The marks of one kind that an editor has: where they were put last, moved as the editor itself moves them while somebody
 * types. One that an edit touches is lost sight of, for it is up to the editor what becomes of it.
 */
export class PaintedMarks {
  #marks: readonly Mark[] = [];
  #isSure = true;
  /** Of the document, as far as it was followed. */
  #version: number;
  #putAt = Number.NEGATIVE_INFINITY;

  constructor(version: number) {
    this.#version = version;
  }

  /** Where the marks are by now, those apart that were lost sight of. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /** Takes in that marks were put on a version of the document, at a time in milliseconds. */
  put(marks: readonly Mark[], version: number, now: number): void {
    this.#marks = marks;
    this.#version = version;
    this.#isSure = true;
    this.#putAt = now;
  }

  /** Takes in edits, one after the other, that made a version of the document. */
  follow(edits: readonly TextEdit[], version: number, now: number): void {
    if (version <= this.#version) return;
    if (version > this.#version + 1 || now - this.#putAt < ON_ITS_WAY) this.#isSure = false;
    this.#version = version;
    for (const edit of edits) this.#move(edit);
  }

  /** Whether an editor with this version of the document has just these marks. */
  has(marks: readonly Mark[], version: number): boolean {
    return (
      this.#isSure &&
      version === this.#version &&
      marks.length === this.#marks.length &&
      marks.every((mark, at) => isSame(mark, this.#marks[at]))
    );
  }

  /** The marks with others in their place within some parts of the document, in order. */
  with(marks: readonly Mark[], within: readonly Span[]): Mark[] {
    const isWithin = (mark: Mark) => within.some((span) => overlaps(span, mark));
    const kept = this.#marks.filter((mark) => !isWithin(mark));
    return [...kept, ...marks.filter(isWithin)].sort((a, b) => a.start - b.start);
  }

  #move({ start, deleted, inserted }: TextEdit): void {
    const end = start + deleted;
    const by = inserted - deleted;
    const first = this.#marks.findIndex((mark) => mark.end >= start);
    if (first < 0) return;
    const moved = this.#marks.slice(0, first);
    for (const mark of this.#marks.slice(first))
      if (mark.end < start) moved.push(mark);
      else if (mark.start > end) moved.push({ ...mark, start: mark.start + by, end: mark.end + by });
      else this.#isSure = false;
    this.#marks = moved;
  }
}

function isSame(mark: Mark, other: Mark | undefined): boolean {
  return mark.start === other?.start && mark.end === other.end && mark.behind?.key === other.behind?.key;
}
