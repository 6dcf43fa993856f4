import type { Span } from "./span.js";

/** A replacement in the document: `deleted` units from `start` on gave way to `inserted` units. */
export interface TextEdit {
  readonly start: number;
  readonly deleted: number;
  readonly inserted: number;
}

/** Where a passage stands after an edit, and whether the edit touched its words. Null when nothing of it is left. */
export function followEdit(span: Span, edit: TextEdit): { span: Span; touched: boolean } | null {
  const end = edit.start + edit.deleted;
  const shift = edit.inserted - edit.deleted;
  if (end <= span.start)
    return { span: { start: span.start + shift, end: span.end + shift }, touched: false };
  if (edit.start >= span.end) return { span, touched: false };
  if (edit.start <= span.start && end >= span.end) return null;
  const moved =
    edit.start < span.start
      ? { start: edit.start + edit.inserted, end: span.end + shift }
      : { start: span.start, end: end > span.end ? edit.start : span.end + shift };
  return { span: moved, touched: true };
}

/** One edit that comes to the same as several, made one after the other: it covers all that they touch. */
export function asOneEdit(edits: readonly TextEdit[]): TextEdit {
  let start = Number.POSITIVE_INFINITY;
  let oldEnd = 0;
  let end = 0;
  for (const edit of edits) {
    const editEnd = edit.start + edit.deleted;
    if (start === Number.POSITIVE_INFINITY) [start, oldEnd, end] = [edit.start, editEnd, editEnd];
    start = Math.min(start, edit.start);
    if (editEnd > end) [oldEnd, end] = [oldEnd + editEnd - end, editEnd];
    end += edit.inserted - edit.deleted;
  }
  return edits.length === 0
    ? { start: 0, deleted: 0, inserted: 0 }
    : { start, deleted: oldEnd - start, inserted: end - start };
}
