import assert from "node:assert/strict";
import Papa from "papaparse";
import { ENGLISH } from "../../../src/cli/english.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { notesToCsv, statisticsToCsv } from "../../../src/core/export/csv.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { annotated, REPORT } from "./reports.js";

const notes = (report: AnnotatedReport) => notesToCsv(report, ENGLISH, DEFAULT_EXPORT);
const statistics = (report: AnnotatedReport) => statisticsToCsv(report, ENGLISH, DEFAULT_EXPORT);

function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}

describe("CSV", () => {
  it("has one row a note, with quotes, commas and line breaks kept", () => {
    const comment = 'He said "no",\nthen yes';
    const csv = notes(annotated([noteOn(REPORT, "31 keepers", comment)]));
    const [row, ...rest] = rowsOf(csv);
    assert.deepEqual(rest, []);
    assert.equal(row?.note, comment);
    assert.equal(row?.quote, "31 keepers");
    assert.equal(row?.section, "Staff");
    assert.equal(row?.line, "9");
    assert.equal(row?.state, "anchored");
  });

  it("leaves no cell that a spreadsheet would run", () => {
    for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=1+\n1"]) {
      const [row] = rowsOf(notes(annotated([noteOn(REPORT, "31 keepers", formula, authorAt(1))])));
      assert.equal(row?.note?.[0], "'", formula);
    }
  });

  it("ends every line with CRLF, the header of an empty table too", () => {
    assert.match(notes(annotated([])), /^id,[^\r\n]+\r\n$/);
  });

  it("begins with a byte order mark for spreadsheets that want one, and without otherwise", () => {
    const marked = notesToCsv(annotated([]), ENGLISH, { ...DEFAULT_EXPORT, byteOrderMark: true });
    assert.equal(marked, `\uFEFF${notes(annotated([]))}`);
  });

  it("has what a figure says twice, and where a change starts", () => {
    const text = "Calls rose from 103 (2013) to 955 (2019), and eight percent (8%) of them were false.\n";
    const rows = rowsOf(statistics(annotated([], text)));
    const cells = (figure: string) => rows.find((row) => row.figure === figure) ?? {};
    const { change_from, change_from_unit, change_from_period } = cells("955");
    assert.deepEqual([change_from, change_from_unit, change_from_period], ["103", "", "2013"]);
    const { restated_words, restated_digits } = cells("eight percent (8%)");
    assert.deepEqual([restated_words, restated_digits], ["8", "8"]);
  });

  it("has one row a figure with its value as number", () => {
    const rows = rowsOf(statistics(annotated([])));
    const cost = rows.find(({ figure }) => figure === "$4.2 million");
    assert.equal(cost?.value, "4200000");
    assert.equal(cost?.unit, "$");
    assert.equal(cost?.section, "Costs");
  });
});
