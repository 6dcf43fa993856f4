import type { ReportDocument } from "../document/report-document.js";
import type { Finding } from "../finding.js";
import { Scenes } from "../statistics/scenes.js";
import type { Statistic } from "../statistics/statistic.js";
import { CHECK_WORDS } from "./check-words.js";
import type { Computation } from "./computation.js";
import { compute } from "./compute.js";
import { checkParts } from "./parts.js";
import { placeFigures } from "./placed-sentence.js";
import { checkRestatements } from "./restatement.js";
import { checkStatedShares } from "./stated-share.js";
import { findTrends } from "./trend.js";
import { checkTrends } from "./trend-checks.js";
import { checkTwoValues } from "./two-values.js";

/** What follows from a report's figures, and where they do not agree. */
export interface Checked {
  /** In the order of the report's sentences. */
  readonly computations: readonly Computation[];
  /** In document order. */
  readonly findings: readonly Finding[];
}

/**
 * Computes with the figures of a report and checks them against one another, in time linear in its length. `scenes` are
 * those in which the figures were found.
 */
export function runChecks(
  document: ReportDocument,
  statistics: readonly Statistic[],
  scenes: Scenes = new Scenes(document),
): Checked {
  const language = CHECK_WORDS[document.language];
  const sentences = placeFigures(document, statistics, scenes);
  const computations: Computation[] = [];
  const findings: Finding[] = [];
  for (const [k, sentence] of sentences.entries()) {
    const trends = findTrends(sentence, language);
    computations.push(...compute(sentence, trends, language));
    findings.push(
      ...checkRestatements(sentence, language),
      ...checkTrends(sentence, trends, language),
      ...checkParts(sentence, language, sentences[k - 1] ?? null),
      ...checkStatedShares(sentence),
    );
  }
  findings.push(...checkTwoValues(sentences));
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { computations, findings };
}
