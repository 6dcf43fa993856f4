import type { HeadingList } from "../document/heading-list.js";
import type { PassageList } from "../document/passage-list.js";
import type { ReportDocument } from "../document/report-document.js";
import type { Structure } from "../document/structure.js";
import type { TextEdit } from "../text-edit.js";
import { type Change, changeBetween, inWhole } from "./change.js";
import type { PassagesChange } from "./follow-passages.js";
import type { FollowedStructure } from "./follow-structure.js";

/** A report before and after an edit, and what the edit does to its passages. */
export interface FollowedText extends PassagesChange {
  readonly before: ReportDocument;
  readonly after: ReportDocument;
  /** The headings and the passages of the one and of the other. */
  readonly shown: { readonly before: HeadingList; readonly after: HeadingList };
  readonly passages: { readonly before: PassageList; readonly after: PassageList };
  /** The headings that are others, by index, which is that of their sections, too; all else have the words that they had. */
  readonly headings: Change;
  readonly edit: TextEdit;
}

/** A report before and after an edit; its headings are compared by their words. */
export function followedText(
  was: Structure,
  { structure: is, ...changes }: FollowedStructure,
  edit: TextEdit,
): FollowedText {
  const { from, before, after } = changes.headings;
  const [gone, come] = [was.shown.slice(from, before), is.shown.slice(from, after)];
  const own = changeBetween(gone, come, (one, other) => one.text === other.text);
  return {
    ...{ ...changes, before: was.document, after: is.document, edit },
    shown: { before: was.shown, after: is.shown },
    passages: { before: was.passages, after: is.passages },
    headings: inWhole(own, from),
  };
}

/** How much further on what stands behind an edit is. */
export function growthBy({ inserted, deleted }: TextEdit): number {
  return inserted - deleted;
}
