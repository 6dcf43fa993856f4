import { codesOf, isTag } from "../coding/tags.js";
import { Pages } from "../document/pages.js";
import { Places } from "../document/places.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { sortNotes } from "../notes/arrange-notes.js";
import { isResolved, liveBodies, type NoteBody } from "../notes/note.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import type { Span } from "../span.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportOptions } from "./export-format.js";
import type { Cell, Table } from "./table.js";

/**
 * What is said of a note: first what people read, then what a note is made of again when the table is read. Positions
 * (`start`, `end`) count code points of the report with LF line ends, as the notes file has them (see `NoteTarget`).
 */
export const NOTE_COLUMNS = [
  "section",
  "page",
  "line",
  "quote",
  "purpose",
  "text",
  "codes",
  "author",
  "created",
  "modified",
  "status",
  "state",
  "note_id",
  "body_id",
  "parent_id",
  "motivation",
  "format",
  "note_author",
  "note_created",
  "note_modified",
  "status_author",
  "status_modified",
  "source",
  "scope",
  "start",
  "end",
  "prefix",
  "suffix",
  "text_version",
] as const;

export type NoteColumn = (typeof NOTE_COLUMNS)[number];

/**
 * The notes as a table, in the order of the report, orphans last: a row for each comment (`purpose` is `commenting`), each
 * reply (`replying`, with the comment's id as `parent_id`) and each code that somebody gave (`tagging`, with the code as
 * `text`). What a row says of its note, every row of the note says.
 */
export function notesTable(report: AnnotatedReport, { order }: ExportOptions): Table<NoteColumn> {
  const places = new Places(report.analysis.document);
  const pages = new Pages(report.analysis.document);
  const { placed, orphans } = inReportOrder(report.notes);
  return {
    columns: NOTE_COLUMNS,
    rows: [
      ...sortNotes(placed, order).flatMap((one) => rowsOf(one, placeCells(places, pages, one.span))),
      ...sortNotes(orphans, order).flatMap((one) => rowsOf(one, { section: "", page: "", line: null })),
    ],
  };
}

function placeCells(places: Places, pages: Pages, { start }: Span): PlaceCells {
  return {
    section: places.sectionAt(start)?.heading.text ?? "",
    page: pages.nameAt(start) ?? "",
    line: places.lineOf(start) + 1,
  };
}

/** Where a note stands; all empty where its passage is not found, the page also where the report names none for sure. */
type PlaceCells = Readonly<Record<"section" | "page" | "line", Cell>>;

function rowsOf(one: AnchoredNote, place: PlaceCells): Record<NoteColumn, Cell>[] {
  const bodies = liveBodies(one.note);
  const comment = bodies.find((body) => !isTag(body));
  const ofNote = noteCells(one);
  return bodies.map((body) => ({ ...place, ...ofNote, ...bodyCells(body, comment) }));
}

function bodyCells(body: NoteBody, comment: NoteBody | undefined) {
  return {
    purpose: body.purpose,
    text: body.value,
    author: body.creator?.name ?? "",
    created: body.created,
    modified: body.modified,
    body_id: body.id,
    parent_id: comment && body !== comment && !isTag(body) ? comment.id : "",
    format: body.format,
  };
}

function noteCells({ note, anchor }: AnchoredNote) {
  const { quote, position, source, textVersion } = note.target;
  return {
    quote: quote.exact,
    codes: codesOf(note).join("; "),
    status: isResolved(note) ? "resolved" : "open",
    state: anchor.state,
    note_id: note.id,
    motivation: note.motivation,
    note_author: note.creator?.name ?? "",
    note_created: note.created,
    note_modified: note.modified,
    status_author: note.status?.creator?.name ?? "",
    status_modified: note.status?.modified ?? "",
    source,
    scope: isOnWholeReport(note) ? "document" : "passage",
    start: position?.start ?? null,
    end: position?.end ?? null,
    prefix: quote.prefix,
    suffix: quote.suffix,
    text_version: textVersion ?? "",
  };
}
