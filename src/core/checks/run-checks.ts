import type { LanguageTag, ReportDocument } from "../document/report-document.js";
import type { Finding } from "../finding.js";
import { Scenes } from "../statistics/scenes.js";
import type { Statistic } from "../statistics/statistic.js";
import { CHECK_WORDS } from "./check-words.js";
import type { Computation } from "./computation.js";
import { compute } from "./compute.js";
import { checkParts } from "./parts.js";
import { type PlacedSentence, placeFigures } from "./placed-sentence.js";
import { checkRestatements } from "./restatement.js";
import { checkStatedShares } from "./stated-share.js";
import { findTrends } from "./trend.js";
import { checkTrends } from "./trend-checks.js";
import { checkTwoValues, type Measure, measuresOf } from "./two-values.js";

/** What follows from a report's figures, and where they do not agree. */
export interface Checked {
  /** In the order of the report's sentences. */
  readonly computations: readonly Computation[];
  /** In document order. */
  readonly findings: readonly Finding[];
}

/** What follows from the figures of some of a report's passages by themselves. */
export interface OwnChecks extends Checked {
  /** What is measured there, to be held against the rest of the report. */
  readonly measures: readonly Measure[];
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
  const own = checkSentences(placeFigures(document, statistics, scenes), document.language);
  return { computations: own.computations, findings: withTwoValues(own) };
}

/** Computes with the figures of sentences and checks each sentence by itself and against that before it in its passage. */
export function checkSentences(sentences: readonly PlacedSentence[], language: LanguageTag): OwnChecks {
  const words = CHECK_WORDS[language];
  const computations: Computation[] = [];
  const findings: Finding[] = [];
  for (const [k, sentence] of sentences.entries()) {
    const trends = findTrends(sentence, words);
    for (const one of compute(sentence, trends, words)) computations.push(one);
    for (const found of [
      checkRestatements(sentence, words),
      checkTrends(sentence, trends, words),
      checkParts(sentence, words, sentences[k - 1] ?? null),
      checkStatedShares(sentence),
    ])
      for (const one of found) findings.push(one);
  }
  return { computations, findings, measures: measuresOf(sentences) };
}

/** The findings of a report's passages with those of measures that have two values, in document order. */
export function withTwoValues({ findings, measures }: Pick<OwnChecks, "findings" | "measures">): Finding[] {
  return [...findings, ...checkTwoValues(measures)].sort((a, b) => a.start - b.start || a.end - b.end);
}
