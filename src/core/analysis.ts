import type { Computation } from "./checks/computation.js";
import { runChecks } from "./checks/run-checks.js";
import type { DocumentFormat, LanguageTag, ReportDocument } from "./document/report-document.js";
import { structureInSteps } from "./document/structure.js";
import type { Finding } from "./finding.js";
import { type Glimpse, Glimpses, type View } from "./glimpse.js";
import { type Judgements, NO_JUDGEMENTS } from "./judgements.js";
import { organizationsInSteps } from "./organizations/find-organizations.js";
import { judgedOrganizations } from "./organizations/judged-organizations.js";
import type { AcronymDefinition, Entity, Mention, ProbableIdentity } from "./organizations/organization.js";
import { organizationsOf } from "./organizations/placed-organizations.js";
import { statisticsInSteps } from "./statistics/find-statistics.js";
import { judgeStatistics } from "./statistics/judged-statistics.js";
import { Scenes } from "./statistics/scenes.js";
import type { Statistic } from "./statistics/statistic.js";
import { inOneGo, type Steps } from "./steps.js";

/** All that is known of one version of a report. Outline, highlights, hovers, views, exports and command line read this. */
export interface Analysis {
  readonly document: ReportDocument;
  /** In document order. None overlaps another, but that one cut by a footnote has the footnote's between its parts. */
  readonly statistics: readonly Statistic[];
  /** In document order, none overlapping another. */
  readonly organizations: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Where the report says what its acronyms stand for, in document order. */
  readonly definitions: readonly AcronymDefinition[];
  /** Names that are probably, not surely, one body's. */
  readonly probableIdentities: readonly ProbableIdentity[];
  /** What follows from the figures by arithmetic. */
  readonly computations: readonly Computation[];
  /** Where the report does not agree with itself, in document order. */
  readonly findings: readonly Finding[];
}

export interface AnalysisOptions {
  readonly format: DocumentFormat;
  readonly judgements?: Judgements;
  /** What the report is written in; told from its words unless it is given. */
  readonly language?: LanguageTag | undefined;
  /** What of the report is to be looked at ahead of the rest, where it is read in steps. */
  readonly view?: View | undefined;
}

/** Reads a report. Never throws, whatever the text; an empty text gives an empty analysis. */
export function analyze(text: string, options: AnalysisOptions): Analysis {
  return inOneGo(analyzeInSteps(text, options));
}

/** The same in steps, none of which takes long but those that look at a very long report at once. */
export function* analyzeInSteps(
  text: string,
  { format, judgements = NO_JUDGEMENTS, language, view = nowhere }: AnalysisOptions,
): Steps<Analysis, Glimpse> {
  const { document } = yield* structureInSteps(text, format, judgements.headings, language);
  const glimpses = new Glimpses(document, view, judgements.statistics);
  yield;
  const found = organizationsOf(yield* glimpses.during(organizationsInSteps(document)));
  const organizations = judgedOrganizations(document, found, judgements.organizations);
  glimpses.know(organizations);
  yield;
  const { mentions } = organizations;
  const scenes = new Scenes(document);
  const byRules = yield* glimpses.during(statisticsInSteps(document, mentions, scenes));
  const statistics = judgeStatistics(document, mentions, byRules, judgements.statistics);
  yield;
  const checked = runChecks(document, statistics, scenes);
  yield;
  return {
    document,
    statistics,
    organizations: mentions,
    entities: organizations.entities,
    definitions: organizations.definitions,
    probableIdentities: organizations.probable,
    computations: checked.computations,
    findings: [...organizations.findings, ...checked.findings].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
  };
}

/** The view of nobody. */
export function nowhere(): readonly [] {
  return [];
}
