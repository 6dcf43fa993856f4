import { contains, type Span } from "../span.js";
import type { AnnotatedReport } from "./annotated-report.js";

/** A report with only those statistics that stand within a span, for the export of one section. */
export function statisticsWithin(report: AnnotatedReport, span: Span): AnnotatedReport {
  const statistics = report.analysis.statistics.filter((statistic) => contains(span, statistic));
  return { ...report, analysis: { ...report.analysis, statistics } };
}
