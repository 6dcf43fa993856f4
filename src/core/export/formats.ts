import type { ExportFormat, ExportSubject } from "./export-format.js";

const MARKDOWN = { id: "markdown", name: "Markdown", extension: "md", language: "markdown" } as const;
const WORD = { id: "docx", name: "Word", extension: "docx", language: null } as const;
const WORKBOOK = { id: "xlsx", name: "Excel", extension: "xlsx", language: null } as const;
const HTML = { id: "html", name: "HTML", extension: "html", language: "html" } as const;
const CSV = { id: "csv", name: "CSV", extension: "csv", language: "csv" } as const;

/**
 * Every format that is written. The editor and the command line read this table: whoever adds a format adds a line here and
 * a file with its writer. Of several lines of one format, the first is what it gives when nobody says what of a report.
 */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ...MARKDOWN,
    what: "notes",
    isGrouped: true,
    load: () => import("./notes-markdown.js").then((m) => m.notesToMarkdown),
  },
  {
    ...HTML,
    what: "notes",
    isGrouped: true,
    load: () => import("./html/notes-html.js").then((m) => m.notesToHtml),
  },
  { ...CSV, what: "notes", load: () => import("./csv.js").then((m) => m.notesToCsv) },
  { ...HTML, what: "report", load: () => import("./html/report-html.js").then((m) => m.reportToHtml) },
  { ...WORD, what: "report", load: () => import("./report-word.js").then((m) => m.reportToWord) },
  {
    ...MARKDOWN,
    what: "statistics",
    load: () => import("./statistics-markdown.js").then((m) => m.statisticsToMarkdown),
  },
  { ...CSV, what: "statistics", load: () => import("./csv.js").then((m) => m.statisticsToCsv) },
  {
    ...MARKDOWN,
    what: "organizations",
    load: () => import("./organizations.js").then((m) => m.organizationsToMarkdown),
  },
  {
    ...CSV,
    what: "organizations",
    load: () => import("./csv.js").then((m) => m.organizationsToCsv),
  },
  { ...CSV, what: "codebook", load: () => import("./csv.js").then((m) => m.codebookToCsv) },
  {
    id: "csl",
    name: "CSL-JSON",
    what: "report",
    extension: "json",
    language: "json",
    load: () => import("./csl-json.js").then((m) => m.reportToCsl),
  },
  {
    id: "bibtex",
    name: "BibTeX",
    what: "report",
    extension: "bib",
    language: "bibtex",
    load: () => import("./bibtex.js").then((m) => m.reportToBibtex),
  },
  { ...MARKDOWN, what: "glossary", load: () => import("./glossary.js").then((m) => m.glossaryToMarkdown) },
  { ...WORKBOOK, what: "all", load: () => import("./workbook.js").then((m) => m.reportToWorkbook) },
  {
    id: "qdpx",
    name: "REFI-QDA project",
    extension: "qdpx",
    language: null,
    what: "notes",
    load: () => import("./qdpx.js").then((m) => m.reportToQdpx),
  },
  {
    id: "jsonld",
    name: "W3C Web Annotations",
    extension: "jsonld",
    language: "json",
    what: "notes",
    load: () => import("./web-annotations.js").then((m) => m.notesToWebAnnotations),
  },
  {
    id: "hypothesis",
    name: "Hypothesis",
    extension: "json",
    language: "json",
    what: "notes",
    load: () => import("./hypothesis.js").then((m) => m.notesToHypothesis),
  },
  {
    id: "brat",
    name: "brat standoff",
    extension: "ann",
    language: "plaintext",
    what: "notes",
    load: () => import("./brat.js").then((m) => m.notesToBrat),
  },
  {
    id: "qdc",
    name: "REFI-QDA codebook",
    extension: "qdc",
    language: "xml",
    what: "codebook",
    load: () => import("./qdc.js").then((m) => m.codebookToQdc),
  },
];

/** The formats in which something of a report can be written, in the order of the table. */
export function formatsOf(what: ExportSubject): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((format) => format.what === what);
}

/** A format by its id; of several subjects that it can be of, the first in the table where none is asked for. */
export function findFormat(id: string, what: ExportSubject | null): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id && (what === null || format.what === what));
}
