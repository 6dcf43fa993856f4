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
  const { changeFrom } = statistic;
  return {
    ...statistic,
    start: statistic.start + by,
    end: statistic.end + by,
    qualifier: movedEvidence(statistic.qualifier, by),
    period: movedEvidence(statistic.period, by),
    subject: movedEvidence(statistic.subject, by),
    place: movedEvidence(statistic.place, by),
    comparison: movedEvidence(statistic.comparison, by),
    population: movedEvidence(statistic.population, by),
    source: movedEvidence(statistic.source, by),
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
