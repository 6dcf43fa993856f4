import type { ReportDocument } from "../document/report-document.js";
import type { TextEdit } from "../text-edit.js";
import { type Change, changeBetween } from "./change.js";

/** A report before and after an edit, and which of its passages were read anew; all others are what they were, further on. */
export interface FollowedText {
  readonly before: ReportDocument;
  readonly after: ReportDocument;
  readonly change: Change;
  /** The headings that are others, by index, which is that of their sections, too; all else have the words that they had. */
  readonly headings: Change;
  readonly edit: TextEdit;
}

/** A report before and after an edit; its headings are compared by their words. */
export function followedText(
  before: ReportDocument,
  after: ReportDocument,
  change: Change,
  edit: TextEdit,
): FollowedText {
  const headings = changeBetween(before.headings, after.headings, (was, is) => was.text === is.text);
  return { before, after, change, headings, edit };
}

/** How much further on what stands behind an edit is. */
export function growthBy({ inserted, deleted }: TextEdit): number {
  return inserted - deleted;
}
