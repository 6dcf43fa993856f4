import Papa from "papaparse";
import type { AnnotatedReport } from "./annotated-report.js";
import { codebookTable } from "./codebook-table.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords } from "./export-words.js";
import { notesTable } from "./notes-table.js";
import { organizationsTable } from "./organizations-table.js";
import { statisticsTable } from "./statistics-table.js";
import type { Table } from "./table.js";

/** What a spreadsheet would run as a formula, also behind apostrophes: with one more in front it is text. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The notes as CSV: see `notesTable`. What it holds of a note is enough to make the note of it again. */
export function notesToCsv(report: AnnotatedReport, _: ExportWords, options: ExportOptions): string {
  return toCsv(notesTable(report, options), options);
}

/** The statistics as CSV: see `statisticsTable`. */
export function statisticsToCsv(report: AnnotatedReport, _: ExportWords, options: ExportOptions): string {
  return toCsv(statisticsTable(report), options);
}

/** The organizations as CSV: see `organizationsTable`. */
export function organizationsToCsv(report: AnnotatedReport, _: ExportWords, options: ExportOptions): string {
  return toCsv(organizationsTable(report), options);
}

/** The codebook as CSV: see `codebookTable`. */
export function codebookToCsv(report: AnnotatedReport, _: ExportWords, options: ExportOptions): string {
  return toCsv(codebookTable(report), options);
}

/** A cell of CSV as it was before an apostrophe was put in front of it; other cells stay as they are. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A table as CSV (RFC 4180), with lines that end in CRLF; a text that a spreadsheet would run is led by an apostrophe. */
export function toCsv(
  { columns, rows }: Table,
  { byteOrderMark }: Pick<ExportOptions, "byteOrderMark">,
): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ""));
  const csv = Papa.unparse({ fields: [...columns], data }, { escapeFormulae: FORMULA, newline: "\r\n" });
  return (byteOrderMark ? "\uFEFF" : "") + (csv.endsWith("\r\n") ? csv : `${csv}\r\n`);
}
