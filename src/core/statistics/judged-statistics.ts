import { Places } from "../document/places.js";
import type { ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import type { Span } from "../span.js";
import { MarkedFigures } from "./marked-figure.js";
import { shareWords } from "./share-words.js";
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
  const places = new Places(document);
  const marks = new MarkedFigures(document, mentions);
  const marked: Statistic[] = [];
  const cleared: Span[] = [];
  for (const judgement of judgements.toReversed()) {
    if (judgement.start >= judgement.end) continue;
    const read = judgement.isStatistic ? marks.read(judgement) : null;
    if (typeof read === "string" || (read && touches(places, cleared, read))) continue;
    if (read) marked.push(read);
    cleared.push(read ?? judgement);
  }
  const kept = withoutTouched(places, found, cleared).map((statistic) => {
    const { changeFrom, ...rest } = statistic;
    // A change whose start is no statistic is no change.
    return changeFrom && touches(places, cleared, changeFrom) ? rest : statistic;
  });
  return [...kept, ...marked].sort((a, b) => a.start - b.start);
}

function touches(places: Places, spans: readonly Span[], span: Span): boolean {
  return spans.some((one) => shareWords(places, one, span));
}

/** The statistics that no span touches; those far from any are not looked at closely. */
function withoutTouched(
  places: Places,
  found: readonly Statistic[],
  spans: readonly Span[],
): readonly Statistic[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  let reach = Number.NEGATIVE_INFINITY;
  let next = 0;
  return found.filter((statistic) => {
    for (let span = inOrder[next]; span && span.start < statistic.end; span = inOrder[++next])
      reach = Math.max(reach, span.end);
    return reach <= statistic.start || !touches(places, spans, statistic);
  });
}
