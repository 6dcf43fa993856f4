import type { ReportDocument } from "../document/report-document.js";
import type { TextEdit } from "../text-edit.js";
import { type Change, changeBetween } from "./change.js";

/** A report before and after an edit, and which of its passages were read anew; all others are what they were, further on. */
export interface FollowedText {
  readonly before: ReportDocument;
  readonly after: ReportDocument;
  readonly change: Change;
  readonly edit: TextEdit;
}

/** How much further on what stands behind an edit is. */
export function growthBy({ inserted, deleted }: TextEdit): number {
  return inserted - deleted;
}

/** The headings that an edit changed, by index, which is that of their sections, too: the others have the words that they had. */
export function headingsChange({ before, after }: FollowedText): Change {
  return changeBetween(before.headings, after.headings, (was, is) => was.text === is.text);
}
