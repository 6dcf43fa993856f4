import Papa from "papaparse";
import { toCodePath } from "../coding/code.js";
import { CODE_COLORS, type Code, uniteCodes } from "../coding/codebook.js";
import { CODE_COLUMNS, type CodeColumn } from "../export/codebook-table.js";
import { plainCell } from "../export/csv.js";
import { NOTE_COLUMNS, type NoteColumn } from "../export/notes-table.js";
import { groupBy } from "../group-by.js";
import type { CodePointRange, NoteBody } from "../notes/note.js";
import { isTextVersion } from "../notes/text-version.js";
import { type Incoming, type IncomingNote, leftOut } from "./incoming.js";
import { LIMITS, withinLimit } from "./limits.js";
import { newBody, newNote, newTarget, person } from "./new-note.js";
import { readTime } from "./read-time.js";
import { RefusedError } from "./refusal.js";

type Row<Column extends string> = Readonly<Partial<Record<Column, string>>>;
type NoteRow = Row<NoteColumn>;

/**
 * Reads a table that was exported here as CSV, also where a spreadsheet stored it anew: with other columns, another order,
 * semicolons, times in its own form. Columns are known by their names in the first line. Throws a `RefusedError` for any
 * other table.
 */
export function readTable(text: string): Incoming {
  if (text.length > LIMITS.table) throw new RefusedError("tooLarge");
  const { data } = Papa.parse<readonly string[]>(text.replace(/^\ufeff/, ""), {
    delimiter: delimiterOf(text),
    preview: LIMITS.bodies + 2,
    skipEmptyLines: "greedy",
    transform: plainCell,
  });
  const [names = [], ...cells] = data;
  const long = cells.findIndex((row) => row.length > names.length);
  if (long >= 0) throw new RefusedError("wrongType", `row ${long + 2}`);
  if (cells.length > LIMITS.bodies) throw new RefusedError("tooManyParts");
  const has = (columns: readonly string[]) => columns.every((column) => names.includes(column));
  if (has(["note_id", "body_id", "text", "quote"])) return readNoteRows(rowsOf(names, cells, NOTE_COLUMNS));
  if (has(["code", "parent", "description"])) return readCodeRows(rowsOf(names, cells, CODE_COLUMNS));
  throw new RefusedError("notUnderstood", "1");
}

/**
 * The cells of some columns by their names. A column that stands twice is read once; where the two do not say the same,
 * nobody can tell which is meant, and the table is refused.
 */
function rowsOf<Column extends string>(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
): Row<Column>[] {
  const places = columns.map((column) => {
    const at = names.flatMap((name, index) => (name === column ? [index] : []));
    return { column, at };
  });
  return cells.map((row, index) => {
    const read: Partial<Record<Column, string>> = {};
    for (const { column, at } of places) {
      const [first, ...others] = at;
      if (first === undefined) continue;
      if (others.some((other) => (row[other] ?? "") !== (row[first] ?? "")))
        throw new RefusedError("wrongType", `${column}, row ${index + 2}`);
      const cell = row[first];
      if (cell !== undefined) read[column] = cell;
    }
    return read;
  });
}

/** What stands between the names of the first line: spreadsheets write `;` where `,` is in numbers. */
function delimiterOf(text: string): string {
  const head = text.slice(0, LIMITS.name).split(/[\r\n]/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

function readNoteRows(rows: readonly NoteRow[]): Incoming {
  const whole = rows.filter(({ note_id, body_id }) => note_id && body_id);
  const byNote = groupBy(whole, ({ note_id }) => note_id ?? "");
  return {
    format: "csv",
    documents: [{ name: "", text: null, notes: [...byNote.values()].flatMap((of) => toNote(of) ?? []) }],
    codes: [],
    leftOut: leftOut("notUnderstood", rows.length - whole.length),
  };
}

function toNote(rows: readonly NoteRow[]): IncomingNote | null {
  const [first] = rows;
  if (!first) return null;
  const created = readTime(first.note_created);
  const settled = readTime(first.status_modified);
  const status = { value: first.status ?? "", creator: person(first.status_author), modified: settled };
  const note = newNote({
    id: withinLimit(first.note_id ?? "", LIMITS.name, "note_id"),
    creator: person(first.note_author),
    created,
    modified: first.note_modified ? readTime(first.note_modified) : created,
    bodies: rows.map(toBody),
    target: { ...newTarget(quoteOf(first), rangeOf(first)), ...versionOf(first) },
    ...(first.status === "resolved" || first.status_modified ? { status } : {}),
  });
  const motivation =
    first.motivation === "tagging" || first.motivation === "commenting" ? first.motivation : note.motivation;
  return { note: { ...note, motivation }, isOnWholeReport: first.scope === "document", extent: "part" };
}

function toBody(row: NoteRow): NoteBody {
  const created = readTime(row.created);
  const purpose = row.purpose === "tagging" || row.purpose === "replying" ? row.purpose : "commenting";
  return newBody(
    {
      id: withinLimit(row.body_id ?? "", LIMITS.name, "body_id"),
      purpose,
      value: lf(row.text),
      creator: person(row.author),
      created,
      modified: row.modified ? readTime(row.modified) : created,
    },
    row.format || undefined,
  );
}

function quoteOf({ quote, prefix, suffix }: NoteRow) {
  return { exact: lf(quote), prefix: lf(prefix), suffix: lf(suffix) };
}

function rangeOf({ start, end }: NoteRow): CodePointRange | null {
  const range = { start: Number(start || Number.NaN), end: Number(end || Number.NaN) };
  const isRange = Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end);
  return isRange && range.start >= 0 && range.end >= range.start ? range : null;
}

function versionOf({ text_version }: NoteRow) {
  return isTextVersion(text_version) ? { textVersion: text_version } : {};
}

function lf(cell = ""): string {
  return cell.replace(/\r\n?/g, "\n");
}

function readCodeRows(rows: readonly Row<CodeColumn>[]): Incoming {
  const codes = rows.flatMap(({ code = "", color, description = "" }): Code[] => {
    const path = toCodePath(code);
    const known = CODE_COLORS.find((one) => one === color) ?? null;
    const words = withinLimit(lf(description), LIMITS.words, code);
    return path === null ? [] : [{ path, color: known, description: words, unknown: {} }];
  });
  return {
    format: "csv",
    documents: [],
    codes: uniteCodes(codes),
    leftOut: leftOut("badCode", rows.length - codes.length),
  };
}
