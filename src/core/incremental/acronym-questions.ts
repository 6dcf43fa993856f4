import type { HeadingList } from "../document/heading-list.js";
import type { ReportDocument } from "../document/report-document.js";
import { acronymsInQuestion, capitalsIn, sectionSigns } from "../organizations/acronym-findings.js";
import { acronymUses } from "../organizations/acronym-uses.js";
import { acronymEvidence, LEXICON, type OrganizationsRead } from "../organizations/find-organizations.js";
import { alike } from "./change.js";
import type { FollowedText } from "./followed-text.js";

/** Characters around an edit that capitals may run on into. */
const MARGIN = 24;

type Learned = Pick<OrganizationsRead, "passages">;

/** The acronyms that findings may be about, for as long as a report is typed into without their changing. */
export class Questions {
  readonly #acronyms: ReturnType<typeof acronymsInQuestion>;

  constructor(read: OrganizationsRead, document: ReportDocument) {
    this.#acronyms = acronymsInQuestion(acronymEvidence(document, read));
  }

  /** Whether those acronyms are used and explained in the same places after an edit, and no finding stands where it was made. */
  stay(read: OrganizationsRead, now: Learned, text: FollowedText): boolean {
    const { undefined: missed, defined } = this.#acronyms;
    if (touchesFinding(read, text) || !keepsSections(text)) return false;
    if (defined.size > 0 && !alike(...capitalsAround(text, defined))) return false;
    if (missed.size === 0) return true;
    const { shown, change, edit } = text;
    const uses = ({ passages }: Learned, headings: HeadingList, to: number, length: number) => {
      const around = passages.slice(change.from - 1, to + 1);
      const found = acronymUses(missed, around, (section) => headings.get(section)?.text ?? "", LEXICON);
      // Places behind the edit by how far they are from its end.
      const placed = (at: number) => (at < edit.start ? at : at - edit.start - length);
      return [...found].flatMap(([acronym, { uses, isExplained }]) => [
        ...[acronym, isExplained, uses.length],
        ...uses.flatMap(({ start, end }) => [start < edit.start, placed(start), placed(end)]),
      ]);
    };
    return alike(
      uses(read, shown.before, change.before, edit.deleted),
      uses(now, shown.after, change.after, edit.inserted),
    );
  }
}

/** Whether all headings say the same of the acronyms below them. */
function keepsSections(text: FollowedText): boolean {
  const change = text.headings;
  const signs = (headings: HeadingList, from: number, end: number) =>
    headings.slice(from, end).map((heading) => sectionSigns(heading.text));
  const was = signs(text.shown.before, change.from, change.before);
  const is = signs(text.shown.after, change.from, change.after);
  if (alike(was.flat(), is.flat())) return true;
  // What stands below a heading that came or went is below the one above it before or after that.
  const above = signs(text.shown.after, change.from - 1, change.from);
  return [...above, ...was, ...is].flat().every((sign) => sign === false);
}

function capitalsAround(
  { before, after, edit }: FollowedText,
  asked: ReadonlySet<string>,
): [string[], string[]] {
  const from = Math.max(0, edit.start - MARGIN);
  const capitals = (text: string, length: number) =>
    capitalsIn(text.slice(from, edit.start + length + MARGIN)).filter((word) => asked.has(word));
  return [capitals(before.text, edit.deleted), capitals(after.text, edit.inserted)];
}

/** Whether an edit touches what a finding about an acronym is about: those beside it only move. */
function touchesFinding({ findings }: OrganizationsRead, { edit }: FollowedText): boolean {
  const end = edit.start + edit.deleted;
  return findings.some((finding) =>
    [finding, ...finding.related].some((span) => span.start <= end && edit.start <= span.end),
  );
}
