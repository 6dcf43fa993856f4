import type { NoteGrouping, NoteOrder } from "../notes/arrange-notes.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportWords } from "./export-words.js";

/** What can be exported of a report; `all` is all of it in one file. */
export const EXPORT_SUBJECTS = [
  "notes",
  "report",
  "statistics",
  "organizations",
  "glossary",
  "codebook",
  "all",
] as const;

export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

/** How an export is wanted. A writer goes by what concerns it. */
export interface ExportOptions {
  /** What notes are put together by, where the format has groups. */
  readonly grouping: NoteGrouping;
  /** What notes are sorted by within their group. */
  readonly order: NoteOrder;
  /** Whether a table in CSV begins with a byte order mark, by which spreadsheets know that it is UTF-8. */
  readonly byteOrderMark: boolean;
  /** Tells that the export is not wanted any more; a writer that takes long looks at it and throws its reason. */
  readonly signal: AbortSignal | null;
}

/** The export as it is wanted where nobody said otherwise. */
export const DEFAULT_EXPORT: ExportOptions = {
  grouping: "section",
  order: "place",
  byteOrderMark: false,
  signal: null,
};

/** There is nothing to write, and the format has no way to say so. */
export class NothingToExportError extends Error {}

/**
 * Writes a report as a file of one format: text, which is stored as UTF-8, or bytes. The same report, words and options
 * give the same bytes: the only times in a file are those of the notes.
 */
export type ExportWriter = (
  report: AnnotatedReport,
  words: ExportWords,
  options: ExportOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** A way to write a report, or something of it. */
export interface ExportFormat {
  /** As the command line calls it: `markdown`. */
  readonly id: string;
  /** As people call it, in every language: `"Markdown"`. */
  readonly name: string;
  readonly what: ExportSubject;
  /** Of the file, without a dot: `md`. */
  readonly extension: string;
  /** The editor's name for the language of a text, by which it is previewed; null for what is no text. */
  readonly language: string | null;
  /** Whether it puts notes together in groups, so that people are to be asked by what. */
  readonly isGrouped?: boolean;
  /** Loads the writer: what writes a format is only loaded when it is first used. */
  readonly load: () => Promise<ExportWriter>;
}
