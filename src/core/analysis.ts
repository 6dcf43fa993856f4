import { readDocument } from "./document/read-document.js";
import type { DocumentFormat, ReportDocument } from "./document/report-document.js";
import type { Finding } from "./finding.js";
import { findOrganizations } from "./organizations/find-organizations.js";
import type { AcronymDefinition, Entity, Mention } from "./organizations/organization.js";
import { findStatistics } from "./statistics/find-statistics.js";
import type { Statistic } from "./statistics/statistic.js";

/** All that is known of one version of a report. Outline, highlights, hovers, views, exports and command line read this. */
export interface Analysis {
  readonly document: ReportDocument;
  /** In document order, none overlapping another. */
  readonly statistics: readonly Statistic[];
  /** In document order, none overlapping another. */
  readonly organizations: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Where the report says what its acronyms stand for, in document order. */
  readonly definitions: readonly AcronymDefinition[];
  readonly findings: readonly Finding[];
}

export interface AnalysisOptions {
  readonly format: DocumentFormat;
}

/** Reads a report. Never throws, whatever the text; an empty text gives an empty analysis. */
export function analyze(text: string, options: AnalysisOptions): Analysis {
  const document = readDocument(text, options.format);
  const organizations = findOrganizations(document);
  const statistics = findStatistics(document, organizations.mentions);
  return {
    document,
    statistics,
    organizations: organizations.mentions,
    entities: organizations.entities,
    definitions: organizations.definitions,
    findings: [],
  };
}
