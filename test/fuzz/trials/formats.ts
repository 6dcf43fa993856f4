import type { DocumentFormat } from "../../../src/core/document/report-document.js";

/** How a report can be read. */
export const FORMATS = ["markdown", "plaintext"] as const satisfies readonly DocumentFormat[];
