import type { ReportDocument } from "../document/report-document.js";
import type { Organizations } from "./organization.js";

/** Finds every place where a report names an organization, and which places name the same one. */
export function findOrganizations(_document: ReportDocument): Organizations {
  return { mentions: [], entities: [] };
}
