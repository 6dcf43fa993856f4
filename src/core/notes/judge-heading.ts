import { DEEPEST_LEVEL, type HeadingJudgement, isTooLongForHeading } from "../document/heading-judgements.js";
import { readDocument } from "../document/read-document.js";
import type { DocumentFormat, Heading } from "../document/report-document.js";
import { overlaps, type Span } from "../span.js";
import type { AnchoredNote } from "./anchored-note.js";
import { type HeadingVerdict, judgementsIn, verdictOf } from "./judgement.js";
import type { Note } from "./note.js";

/** What an analyst can say about a line. */
export type HeadingAction = "heading" | "notHeading" | "promote" | "demote";

/** What is to be changed in the notes file, or why there is nothing to change. */
export type JudgementPlan =
  | {
      /** Decisions that the new one takes the place of, or that it takes back. */
      readonly withdrawn: readonly AnchoredNote[];
      /** The decision to be kept; null where the rules say the same. */
      readonly kept: { readonly span: Span; readonly verdict: HeadingVerdict } | null;
    }
  | { readonly refused: "isHeading" | "isNoHeading" | "tooLong" | "atTop" | "atBottom" };

/** A report with the decisions about its headings. */
export interface JudgedReport {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly judgements: readonly AnchoredNote[];
}

/**
 * What it takes to do what an analyst says about the lines of a span. A decision that the rules would take by themselves
 * is not kept: saying the contrary again leaves nothing behind.
 */
export function judgeHeading(report: JudgedReport, lines: Span, action: HeadingAction): JudgementPlan {
  const now = headingAt(report, report.judgements, lines);
  if (action === "heading" && now) return { refused: "isHeading" };
  if (action !== "heading" && !now) return { refused: "isNoHeading" };
  if (action === "heading" && isTooLongForHeading(report.text.slice(lines.start, lines.end)))
    return { refused: "tooLong" };
  const around = now ? { start: Math.min(now.start, lines.start), end: Math.max(now.end, lines.end) } : lines;
  const withdrawn = report.judgements.filter(
    ({ note, anchor }) => isOfHeading(note) && anchor.state !== "orphan" && overlaps(anchor.span, around),
  );
  const others = report.judgements.filter((one) => !withdrawn.includes(one));
  const byRules = headingAt(report, others, lines);
  if (action === "heading")
    return { withdrawn, kept: byRules ? null : { span: lines, verdict: { isHeading: true, level: null } } };
  if (action === "notHeading")
    return { withdrawn, kept: byRules && { span: byRules, verdict: { isHeading: false, level: null } } };
  const level = (now?.level ?? 2) + (action === "promote" ? -1 : 1);
  if (level < 1) return { refused: "atTop" };
  const span = { start: around.start, end: around.end };
  const verdict = { isHeading: true, level };
  const after = headingAt(report, others, lines, { ...span, ...verdict });
  if (level > DEEPEST_LEVEL || after?.level !== level) return { refused: "atBottom" };
  return { withdrawn, kept: byRules?.level === level ? null : { span: now ?? span, verdict } };
}

function isOfHeading(note: Note): boolean {
  const verdict = verdictOf(note);
  return verdict !== null && "isHeading" in verdict;
}

function headingAt(
  { text, format }: JudgedReport,
  judgements: readonly AnchoredNote[],
  lines: Span,
  further?: HeadingJudgement,
): Heading | null {
  const all = [...judgementsIn(judgements).headings, ...(further ? [further] : [])];
  return readDocument(text, format, all).headings.find((heading) => overlaps(heading, lines)) ?? null;
}
