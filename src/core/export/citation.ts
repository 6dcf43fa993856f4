import type { Analysis } from "../analysis.js";
import { Pages } from "../document/pages.js";
import { Places } from "../document/places.js";
import { type ReportData, readReportData } from "../document/report-data.js";
import type { LanguageTag } from "../document/report-document.js";
import { oneLine } from "../one-line.js";
import type { Span } from "../span.js";

/** What is needed to cite a passage of a report. */
export interface Citation {
  /** The sentence around the passage, whole across line and page breaks; the passage itself outside of running text. */
  readonly quote: string;
  /** The report's title, or null where it states none. */
  readonly title: string | null;
  readonly section: string | null;
  /** One-based. */
  readonly line: number;
  /** The page as it is printed (`"12"`, `"iv"`), or null where the report does not say it for sure. */
  readonly page: string | null;
  /** What the report says of itself on its cover. */
  readonly report: ReportData;
  /** The report's. */
  readonly language: LanguageTag;
}

/** What a report says of itself on its cover. */
export function reportDataOf({ document, organizations }: Analysis): ReportData {
  return readReportData(document, organizations);
}

/** Says where a passage stands so that a reader of the report finds it. */
export function citationOf(analysis: Analysis, span: Span): Citation {
  const { document } = analysis;
  const places = new Places(document);
  const report = reportDataOf(analysis);
  const title = report.title?.text ?? null;
  const section = places.sectionAt(span.start)?.heading.text ?? null;
  return {
    quote: places.sentenceAround(span)?.text ?? oneLine(document.text.slice(span.start, span.end)),
    title,
    section: section === title ? null : section,
    line: places.lineOf(span.start) + 1,
    page: new Pages(document).nameAt(span.start),
    report,
    language: document.language,
  };
}
