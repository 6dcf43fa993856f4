import Papa from "papaparse";
import { codesOf, writtenBodies } from "../coding/tags.js";
import { Places } from "../document/places.js";
import { inReportOrder } from "../notes/anchored-note.js";
import { isResolved, type Note } from "../notes/note.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords } from "./export-words.js";

/**
 * The notes as CSV (RFC 4180), one row a note in the order of the report, orphans last. A cell that a spreadsheet would
 * run as a formula is led by an apostrophe.
 */
export function notesToCsv(report: AnnotatedReport, _: ExportWords, options: ExportOptions): string {
  const places = new Places(report.analysis.document);
  const { placed, orphans } = inReportOrder(report.notes);
  const rows = [
    ...placed.map(({ note, anchor, span }) => ({
      ...noteCells(note),
      state: anchor.state,
      section: places.sectionAt(span.start)?.heading.text ?? "",
      line: places.lineOf(span.start) + 1,
    })),
    ...orphans.map(({ note, anchor }) => ({
      ...noteCells(note),
      state: anchor.state,
      section: "",
      line: "",
    })),
  ];
  const columns = [
    "id",
    "quote",
    "note",
    "replies",
    "codes",
    "status",
    "author",
    "created",
    "modified",
    "state",
    "section",
    "line",
  ];
  return toCsv(columns, rows, options);
}

function noteCells(note: Note): Record<string, string> {
  const [comment, ...replies] = writtenBodies(note);
  return {
    id: note.id,
    quote: note.target.quote.exact,
    note: comment?.value ?? "",
    replies: replies
      .map((reply) => (reply.creator ? `${reply.creator.name}: ${reply.value}` : reply.value))
      .join("\n"),
    codes: codesOf(note).join("; "),
    status: isResolved(note) ? "resolved" : "open",
    author: note.creator?.name ?? "",
    created: note.created,
    modified: note.modified,
  };
}

/** The statistics as CSV (RFC 4180), one row a figure with all of its fields; `value_to` is the upper end of a range. */
export function statisticsToCsv(report: AnnotatedReport, _: ExportWords, options: ExportOptions): string {
  const { document, statistics } = report.analysis;
  const places = new Places(document);
  const rows = statistics.map((statistic) => {
    const [value, valueTo] = typeof statistic.value === "number" ? [statistic.value, ""] : statistic.value;
    return {
      figure: statistic.text,
      kind: statistic.kind,
      value,
      value_to: valueTo,
      unit: statistic.unit ?? "",
      qualifier: statistic.qualifier?.text ?? "",
      direction: statistic.direction ?? "",
      period: statistic.period?.text ?? "",
      subject: statistic.subject?.text ?? "",
      place: statistic.place?.text ?? "",
      comparison: statistic.comparison?.text ?? "",
      population: statistic.population?.text ?? "",
      source: statistic.source?.text ?? "",
      section: statistic.section === null ? "" : (document.sections[statistic.section]?.heading.text ?? ""),
      line: places.lineOf(statistic.start) + 1,
      start: statistic.start,
      end: statistic.end,
      restated_words: statistic.restatement?.words ?? "",
      restated_digits: statistic.restatement?.digits ?? "",
      change_from: statistic.changeFrom?.value ?? "",
      change_from_unit: statistic.changeFrom?.unit ?? "",
      change_from_period: statistic.changeFrom?.period?.text ?? "",
    };
  });
  const columns = [
    "figure",
    "kind",
    "value",
    "value_to",
    "unit",
    "qualifier",
    "direction",
    "period",
    "subject",
    "place",
    "comparison",
    "population",
    "source",
    "section",
    "line",
    "start",
    "end",
    "restated_words",
    "restated_digits",
    "change_from",
    "change_from_unit",
    "change_from_period",
  ];
  return toCsv(columns, rows, options);
}

/** What makes a spreadsheet run a cell; what `papaparse` takes for it by itself ends with the first line. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180), with lines that end in CRLF; a cell that a spreadsheet would run is led by an apostrophe. */
export function toCsv(
  columns: string[],
  rows: readonly Record<string, string | number>[],
  { byteOrderMark }: Pick<ExportOptions, "byteOrderMark">,
): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ""));
  const csv = Papa.unparse({ fields: columns, data }, { escapeFormulae: FORMULA, newline: "\r\n" });
  return (byteOrderMark ? "\uFEFF" : "") + (csv.endsWith("\r\n") ? csv : `${csv}\r\n`);
}
