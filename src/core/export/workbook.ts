import writeWorkbook from "write-excel-file/universal";
import type { AnnotatedReport } from "./annotated-report.js";
import { Breath } from "./breath.js";
import { codebookTable } from "./codebook-table.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords } from "./export-words.js";
import { withoutTimes } from "./fixed-zip.js";
import { notesTable } from "./notes-table.js";
import { organizationsTable } from "./organizations-table.js";
import { type LinkedSheet, type SheetColumn, sheetOf } from "./sheet.js";
import { sheetParts } from "./sheet-parts.js";
import { statisticsTable } from "./statistics-table.js";

const FONT = { fontFamily: "Calibri", fontSize: 11 };

/**
 * Notes, statistics, organizations and codebook as an Excel workbook, a sheet each: numbers and times as such, the header
 * frozen and with filters, and every line a link to it in the editor, where the report is a file on disk.
 */
export async function reportToWorkbook(
  report: AnnotatedReport,
  words: ExportWords,
  options: ExportOptions,
): Promise<Uint8Array> {
  const { path } = report;
  const breath = new Breath(options.signal);
  const sheets: LinkedSheet[] = [];
  for (const sheet of [
    () => sheetOf(words.allNotes, notesForPeople(report, options), noteColumns(words), path),
    () => sheetOf(words.columns.statistics, statisticsTable(report), statisticColumns(words), path),
    () => sheetOf(words.organizations, organizationsTable(report), organizationColumns(words), path),
    () => sheetOf(words.codebook, codebookTable(report), codeColumns(words), path),
  ]) {
    await breath.take();
    sheets.push(sheet());
  }
  const written = sheets.map(({ sheet }) => sheet);
  const book = await writeWorkbook(written, { ...FONT, features: [sheetParts(sheets)] }).toBlob();
  await breath.take();
  return withoutTimes(new Uint8Array(await book.arrayBuffer()));
}

/** A row for each note and reply; codes have none of their own, but where a note is nothing but codes. */
function notesForPeople(report: AnnotatedReport, options: ExportOptions) {
  const table = notesTable(report, options);
  const said = new Set(
    table.rows.filter(({ purpose }) => purpose !== "tagging").map(({ note_id }) => note_id),
  );
  const codings = new Set<unknown>();
  const rows = table.rows.flatMap((row) => {
    if (row.purpose !== "tagging") return row;
    if (said.has(row.note_id) || codings.has(row.note_id)) return [];
    codings.add(row.note_id);
    return { ...row, text: null };
  });
  return { columns: table.columns, rows };
}

function noteColumns({ columns, purposes, open, resolved, ...words }: ExportWords): SheetColumn[] {
  return [
    { id: "section", label: columns.section, width: 24 },
    { id: "page", label: columns.page, width: 7 },
    { id: "line", label: columns.line, width: 7, isLine: true },
    { id: "quote", label: columns.passage, width: 45 },
    { id: "purpose", label: columns.type, width: 10, words: purposes },
    { id: "text", label: columns.text, width: 50 },
    { id: "codes", label: columns.codes, width: 26 },
    { id: "author", label: columns.author, width: 16 },
    { id: "created", label: columns.written, width: 17, isTime: true },
    { id: "status", label: columns.status, width: 10, words: { open, resolved } },
    {
      ...{ id: "state", label: columns.review, width: 18 },
      words: { anchored: "", moved: "", changed: words.passageChanged, orphan: words.passageNotFound },
    },
  ];
}

function statisticColumns({ columns, kinds, directions }: ExportWords): SheetColumn[] {
  return [
    { id: "figure", label: columns.figure, width: 22 },
    { id: "value", label: columns.value, width: 13 },
    { id: "value_to", label: columns.valueTo, width: 10 },
    { id: "unit", label: columns.unit, width: 9 },
    { id: "subject", label: columns.subject, width: 40 },
    { id: "kind", label: columns.kind, width: 12, words: kinds },
    { id: "direction", label: columns.direction, width: 11, words: directions },
    { id: "period", label: columns.period, width: 16 },
    { id: "place", label: columns.place, width: 20 },
    { id: "comparison", label: columns.comparison, width: 22 },
    { id: "population", label: columns.population, width: 26 },
    { id: "source", label: columns.source, width: 26 },
    { id: "section", label: columns.section, width: 26 },
    { id: "line", label: columns.line, width: 7, isLine: true },
  ];
}

function organizationColumns({ columns, entityKinds }: ExportWords): SheetColumn[] {
  return [
    { id: "name", label: columns.name, width: 40 },
    { id: "kind", label: columns.kind, width: 18, words: entityKinds },
    { id: "acronym", label: columns.acronym, width: 11 },
    { id: "aliases", label: columns.aliases, width: 26 },
    { id: "part_of", label: columns.partOf, width: 28 },
    { id: "mentions", label: columns.mentions, width: 10 },
    { id: "statistics", label: columns.statistics, width: 10 },
    { id: "sections", label: columns.sections, width: 50 },
    { id: "line", label: columns.line, width: 7, isLine: true },
  ];
}

function codeColumns({ columns }: ExportWords): SheetColumn[] {
  return [
    { id: "code", label: columns.code, width: 32 },
    { id: "color", label: columns.color, width: 9 },
    { id: "description", label: columns.description, width: 60 },
    { id: "notes", label: columns.notes, width: 9 },
    { id: "notes_within", label: columns.notesWithin, width: 18 },
  ];
}
