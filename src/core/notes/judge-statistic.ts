import { Places } from "../document/places.js";
import type { ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import type { Span } from "../span.js";
import { judgeStatistics } from "../statistics/judged-statistics.js";
import { MarkedFigures, type Unreadable } from "../statistics/marked-figure.js";
import { shareWords } from "../statistics/share-words.js";
import type { Statistic } from "../statistics/statistic.js";
import type { AnchoredNote } from "./anchored-note.js";
import { judgementsIn, type StatisticVerdict, verdictOf } from "./judgement.js";

/** What an analyst can say about a passage. */
export type StatisticAction = "statistic" | "notStatistic";

/** A report as the rules read it, with what analysts decided about its figures. */
export interface ReportWithJudgements {
  readonly document: ReportDocument;
  readonly mentions: readonly Mention[];
  /** What the rules found, before any decision. */
  readonly byRules: readonly Statistic[];
  readonly judgements: readonly AnchoredNote[];
}

/** What is to be changed in the notes file, or why there is nothing to change. */
export type StatisticPlan =
  | {
      /** The figure that is decided about, as it is read once it is one, or as it was. */
      readonly figure: Statistic;
      /** Decisions that the new one takes the place of, or that it takes back. */
      readonly withdrawn: readonly AnchoredNote[];
      /** The decision to be kept; null where the rules say the same. */
      readonly kept: { readonly span: Span; readonly verdict: StatisticVerdict } | null;
    }
  | { readonly refused: "isStatistic" | "isNoStatistic" | Unreadable };

/**
 * What it takes to do what an analyst says about a passage; an empty span is the figure around a cursor. A decision that
 * the rules would take by themselves is not kept: saying the contrary again leaves nothing behind.
 */
export function judgeStatistic(
  report: ReportWithJudgements,
  passage: Span,
  action: StatisticAction,
): StatisticPlan {
  return action === "statistic" ? mark(report, passage) : unmark(report, passage);
}

function mark(report: ReportWithJudgements, passage: Span): StatisticPlan {
  const marks = new MarkedFigures(report.document, report.mentions);
  const span = passage.start < passage.end ? passage : marks.spanAround(passage.start);
  const figure = span ? marks.read(span) : "noNumber";
  if (typeof figure === "string") return { refused: figure };
  const isFigure = (statistic: Span) => isSame(statistic, figure);
  if (statisticsWith(report, report.judgements).some(isFigure)) return { refused: "isStatistic" };
  const { withdrawn, others } = partedAt(report, figure);
  const byRules = statisticsWith(report, others).some(isFigure);
  const { start, end } = figure;
  return {
    figure,
    withdrawn,
    kept: byRules ? null : { span: { start, end }, verdict: { isStatistic: true } },
  };
}

function unmark(report: ReportWithJudgements, passage: Span): StatisticPlan {
  const places = new Places(report.document);
  const now = statisticsWith(report, report.judgements);
  // At a cursor it is the figure that the cursor is in or beside.
  const { start: from, end: to } = passage;
  const meant = from < to ? passage : { start: from - 1, end: from + 1 };
  const figure =
    now.find((statistic) => isSame(statistic, passage)) ??
    now.find((statistic) => shareWords(places, statistic, meant));
  if (!figure) return { refused: "isNoStatistic" };
  const { withdrawn, others } = partedAt(report, figure);
  const byRules = statisticsWith(report, others).some((statistic) => shareWords(places, statistic, figure));
  const { start, end } = figure;
  return {
    figure,
    withdrawn,
    kept: byRules ? { span: { start, end }, verdict: { isStatistic: false } } : null,
  };
}

function statisticsWith(
  { document, mentions, byRules }: ReportWithJudgements,
  judgements: readonly AnchoredNote[],
): readonly Statistic[] {
  return judgeStatistics(document, mentions, byRules, judgementsIn(judgements).statistics);
}

/** The decisions about figures that a span touches, and all others. */
function partedAt(
  { document, judgements }: ReportWithJudgements,
  span: Span,
): { withdrawn: AnchoredNote[]; others: AnchoredNote[] } {
  const places = new Places(document);
  const isOfSpan = ({ note, anchor }: AnchoredNote) => {
    const verdict = verdictOf(note);
    const isOfFigure = verdict !== null && "isStatistic" in verdict;
    return isOfFigure && anchor.state !== "orphan" && shareWords(places, anchor.span, span);
  };
  return { withdrawn: judgements.filter(isOfSpan), others: judgements.filter((one) => !isOfSpan(one)) };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
