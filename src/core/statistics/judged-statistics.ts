import type { ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import { overlaps, type Span } from "../span.js";
import { MarkedFigures } from "./marked-figure.js";
import type { Statistic } from "./statistic.js";

/** What an analyst decided about a passage: `"2,019"` is a count and no year, `"Route 66"` measures nothing. */
export interface StatisticJudgement extends Span {
  readonly isStatistic: boolean;
}

/**
 * Applies what analysts decided to the statistics that the rules found: takes away those that a passage touches which is
 * none, and reads a marked passage by the same grammar, in place of what the rules found there. Of two judgements of one
 * passage the later in the list counts. A mark on words that hold no number, or several, decides nothing.
 */
export function judgeStatistics(
  document: ReportDocument,
  mentions: readonly Mention[],
  found: readonly Statistic[],
  judgements: readonly StatisticJudgement[],
): readonly Statistic[] {
  if (judgements.length === 0) return found;
  const marks = new MarkedFigures(document, mentions);
  const marked: Statistic[] = [];
  const cleared: Span[] = [];
  for (const judgement of judgements.toReversed()) {
    if (judgement.start >= judgement.end) continue;
    const read = judgement.isStatistic ? marks.read(judgement) : null;
    if (typeof read === "string" || (read && touches(cleared, read))) continue;
    if (read) marked.push(read);
    cleared.push(read ?? judgement);
  }
  const kept = withoutTouched(found, cleared).map((statistic) => withoutLostStart(statistic, cleared));
  return [...kept, ...marked].sort((a, b) => a.start - b.start);
}

function touches(spans: readonly Span[], span: Span): boolean {
  return spans.some((one) => overlaps(one, span));
}

/** The statistics that no span touches, in one pass over both. */
function withoutTouched(found: readonly Statistic[], spans: readonly Span[]): Statistic[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  let reach = Number.NEGATIVE_INFINITY;
  let next = 0;
  return found.filter(({ start, end }) => {
    for (let span = inOrder[next]; span && span.start < end; span = inOrder[++next])
      reach = Math.max(reach, span.end);
    return reach <= start;
  });
}

/** A change whose start is no statistic is no change. */
function withoutLostStart(statistic: Statistic, cleared: readonly Span[]): Statistic {
  if (!statistic.changeFrom || !touches(cleared, statistic.changeFrom)) return statistic;
  const { changeFrom: _, ...rest } = statistic;
  return rest;
}
