import type { Analysis } from "../analysis.js";
import type { Finding } from "../finding.js";
import type { Statistic } from "../statistics/statistic.js";

/**
 * What the checks say of a figure: something does not agree, an analyst dismissed what did not, words and digits agree, or
 * there was nothing to compare.
 */
export type CheckState = "finding" | "dismissed" | "agrees" | "none";

/** All check states, the one that most wants a look first. */
export const CHECK_STATES: readonly CheckState[] = ["finding", "dismissed", "agrees", "none"];

/**
 * What the checks say of each figure of a report.
 * @param shown the findings that are to be shown; those of the analysis that are not among them were dismissed
 */
export function checkStates(
  { findings }: Analysis,
  shown: readonly Finding[],
): (statistic: Statistic) => CheckState {
  const found = findingsByStart(shown);
  const all = findingsByStart(findings);
  return (statistic) => {
    if (found.has(statistic.start)) return "finding";
    if (all.has(statistic.start)) return "dismissed";
    return agrees(statistic) ? "agrees" : "none";
  };
}

/** A fraction in words is near to its digits at best: `half (51%)`. */
function agrees({ restatement }: Statistic): boolean {
  if (!restatement) return false;
  const { words, digits } = restatement;
  return Math.abs(words - digits) <= 1e-9 * Math.abs(digits);
}

/** The findings by the starts of the figures that they are of or rest on. */
export function findingsByStart(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of findings)
    for (const start of new Set([finding.start, ...finding.related.map((span) => span.start)])) {
      const there = found.get(start);
      if (there) there.push(finding);
      else found.set(start, [finding]);
    }
  return found;
}
