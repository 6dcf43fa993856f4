import type { Computation } from "../checks/computation.js";
import type { OwnChecks } from "../checks/run-checks.js";
import type { Finding } from "../finding.js";
import type { Evidence, Span } from "../span.js";
import type { ChangeStart, Statistic } from "../statistics/statistic.js";

/** A stretch of the document `by` units further on, with all else that it holds; itself where it has not moved. */
export function movedBy<Place extends Span>(place: Place, by: number): Place {
  return by === 0 ? place : { ...place, start: place.start + by, end: place.end + by };
}

/** A statistic with all of its evidence `by` units further on. */
export function movedStatistic(statistic: Statistic, by: number): Statistic {
  if (by === 0) return statistic;
  // Field by field: a spread of thousands of statistics at each key costs several times as much.
  const { start, end, text, kind, value, unit, qualifier, direction, period, subject, place } = statistic;
  const { comparison, population, source, section, restatement, changeFrom } = statistic;
  const moved: Statistic = {
    start: start + by,
    end: end + by,
    text,
    kind,
    value,
    unit,
    qualifier: movedEvidence(qualifier, by),
    direction,
    period: movedEvidence(period, by),
    subject: movedEvidence(subject, by),
    place: movedEvidence(place, by),
    comparison: movedEvidence(comparison, by),
    population: movedEvidence(population, by),
    source: movedEvidence(source, by),
    section,
  };
  if (!restatement && !changeFrom) return moved;
  return {
    ...moved,
    ...(restatement && { restatement }),
    ...(changeFrom && { changeFrom: movedChange(changeFrom, by) }),
  };
}

function movedEvidence(evidence: Evidence | null, by: number): Evidence | null {
  return evidence && { start: evidence.start + by, end: evidence.end + by, text: evidence.text };
}

function movedChange(change: ChangeStart, by: number): ChangeStart {
  return { ...movedBy(change, by), period: movedEvidence(change.period, by) };
}

/** What was computed and checked of statistics, of them as they stand now; `now` gives each one by what it was. */
export function movedChecks(
  { computations, findings, measures }: OwnChecks,
  now: ReadonlyMap<Statistic, Statistic>,
  by: number,
): OwnChecks {
  const nowOf = (statistic: Statistic): Statistic => now.get(statistic) ?? statistic;
  return {
    computations: computations.map((one): Computation => ({ ...one, of: one.of.map(nowOf) })),
    findings: findings.map(
      (finding): Finding => ({
        ...movedBy(finding, by),
        related: finding.related.map((span) => now.get(span as Statistic) ?? movedBy(span, by)),
      }),
    ),
    measures: measures.map((measure) => ({ ...measure, statistic: nowOf(measure.statistic) })),
  };
}
