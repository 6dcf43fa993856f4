import type { ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import type { Statistic } from "./statistic.js";

/** Finds the figures of a report and what its sentences say of them. */
export function findStatistics(_document: ReportDocument, _mentions: readonly Mention[]): Statistic[] {
  return [];
}
