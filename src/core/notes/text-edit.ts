import type { Span } from "../span.js";

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
