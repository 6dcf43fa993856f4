import { ConversionError, type ConversionWatch } from "../conversion-failure.js";
import type { ConvertedReport } from "../convert-report.js";
import { readPages } from "../layout/read-pages.js";
import { partsToMarkdown } from "../layout/report-markdown.js";
import { readPdf } from "./read-pdf.js";

/** Makes a report of a PDF. Throws an {@link ConversionError}. */
export async function convertPdf(bytes: Uint8Array, watch: ConversionWatch): Promise<ConvertedReport> {
  const pdf = await readPdf(bytes, watch);
  const report = readPages(pdf.pages);
  if (report.pagesWithText === 0) throw new ConversionError("no-text");
  return {
    text: partsToMarkdown(report),
    title: report.title ?? pdf.title,
    pages: pdf.pages.length,
    pagesWithText: report.pagesWithText,
  };
}
