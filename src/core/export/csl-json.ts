import type { ReportData } from "../document/report-data.js";
import type { LanguageTag } from "../document/report-document.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { reportDataOf } from "./citation.js";
import { citationKey } from "./citation-key.js";
import { personName } from "./person-name.js";

/** A report as reference managers read it. Source: CSL-JSON, schema 1.0 of citationstyles.org. */
interface CslItem {
  readonly id: string;
  readonly type: "report";
  readonly title: string;
  readonly author?: readonly { readonly family: string; readonly given: string }[];
  readonly publisher?: string;
  readonly number?: string;
  readonly ISBN?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly language: LanguageTag;
}

/** The report as CSL-JSON: what its cover states and nothing else. */
export function reportToCsl({ analysis, name }: AnnotatedReport): string {
  return cslJson(reportDataOf(analysis), analysis.document.language, name);
}

/** @param name the document's, for a report that states no title */
export function cslJson(data: ReportData, language: LanguageTag, name: string): string {
  const { title, authors, publisher, number, isbn, date } = data;
  const parts = date && [date.year, date.month, date.day].filter((part) => part !== null);
  const item: CslItem = {
    id: citationKey(data, name),
    type: "report",
    title: title?.text ?? name,
    ...(authors.length > 0 && { author: authors.map(({ text }) => personName(text)) }),
    ...(publisher && { publisher: publisher.text }),
    ...(number && { number: number.text }),
    ...(isbn && { ISBN: isbn.text }),
    ...(parts && { issued: { "date-parts": [parts] } }),
    language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
