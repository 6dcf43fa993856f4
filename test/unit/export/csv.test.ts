import assert from "node:assert/strict";
import fc from "fast-check";
import Papa from "papaparse";
import { describeCode, EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { codebookToCsv, notesToCsv, plainCell, statisticsToCsv } from "../../../src/core/export/csv.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import type { Anchor } from "../../../src/core/notes/anchor.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotated, REPORT } from "./reports.js";

const notes = (report: AnnotatedReport) => notesToCsv(report, ENGLISH, DEFAULT_EXPORT);
const statistics = (report: AnnotatedReport) => statisticsToCsv(report, ENGLISH, DEFAULT_EXPORT);

function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}

describe("CSV", () => {
  it("has one row a comment, with quotes, commas and line breaks kept", () => {
    const comment = 'He said "no",\nthen yes';
    const csv = notes(annotated([noteOn(REPORT, "31 keepers", comment)]));
    const [row, ...rest] = rowsOf(csv);
    assert.deepEqual(rest, []);
    assert.equal(row?.text, comment);
    assert.equal(row?.quote, "31 keepers");
    assert.equal(row?.section, "Staff");
    assert.equal(row?.line, "9");
    assert.equal(row?.state, "anchored");
  });

  it("names the page of a note where the report names it for sure, and none otherwise", () => {
    const paged = REPORT.replace("## Costs", "<!-- page iv -->\n\n## Costs");
    const lost = noteOn("A passage about gulls.", "gulls", "Where?", authorAt(4));
    const rows = [
      ...rowsOf(notes(annotated([noteOn(paged, "12%", "Of what?"), lost], paged))),
      ...rowsOf(notes(annotated([noteOn(REPORT, "12%", "Of what?")]))),
    ];
    assert.deepEqual(
      rows.map(({ page }) => page),
      ["iv", "", ""],
    );
  });

  it("leaves no cell that a spreadsheet would run", () => {
    for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=1+\n1"]) {
      const [row] = rowsOf(notes(annotated([noteOn(REPORT, "31 keepers", formula, authorAt(1))])));
      assert.equal(row?.text?.[0], "'", formula);
    }
  });

  it("has a row for each comment, reply and code, with what makes the note of it again", () => {
    const note = addReply(
      noteOn(REPORT, "31 keepers", "Full time?", authorAt(1)),
      "Half.",
      authorAt(2, "Ada"),
    );
    const rows = rowsOf(notes(annotated([addCodesTo(note, ["People/Staff"], authorAt(3, "Ada"))])));
    const cells = rows.map(({ purpose, text, author, created, note_id }) => [
      purpose,
      text,
      author,
      created,
      note_id,
    ]);
    assert.deepEqual(cells, [
      ["commenting", "Full time?", "Noor", "2026-01-01T12:01:00.000Z", note.id],
      ["replying", "Half.", "Ada", "2026-01-01T12:02:00.000Z", note.id],
      ["tagging", "People/Staff", "Ada", "2026-01-01T12:03:00.000Z", note.id],
    ]);
    const [comment, reply, code] = rows;
    assert.deepEqual([comment?.parent_id, reply?.parent_id, code?.parent_id], ["", comment?.body_id, ""]);
    for (const row of rows) {
      const { position, quote } = note.target;
      assert.deepEqual([row.start, row.end], [String(position?.start), String(position?.end)]);
      assert.deepEqual([row.quote, row.prefix, row.suffix], [quote.exact, quote.prefix, quote.suffix]);
      assert.deepEqual([row.codes, row.motivation, row.scope], ["People/Staff", "commenting", "passage"]);
    }
  });

  it("gives every text back, whatever it is, once the apostrophe is taken off", () => {
    const report = annotated([]);
    const anchor: Anchor = { state: "orphan", candidates: [] };
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^'{0,3}[=+@\-\t\r\n＝']{0,3}["',;\r\n a]{0,4}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text !== "");
        const [row] = rowsOf(
          notes({ ...report, notes: [{ note: noteOn(REPORT, "31 keepers", text), anchor }] }),
        );
        assert.equal(plainCell(row?.text ?? ""), text);
        assert.doesNotMatch(row?.text ?? "", /^[=+\-@\t\r]/);
      }),
    );
  });

  it("has the codes of the codebook and those that only notes have, with how many notes have them", () => {
    const note = addCodesTo(noteOn(REPORT, "31 keepers"), ["People/Staff"], authorAt(3));
    const codebook = describeCode(EMPTY_CODEBOOK, "Money", {
      color: "green",
      description: "What things cost",
    });
    const rows = rowsOf(codebookToCsv({ ...annotated([note]), codebook }, ENGLISH, DEFAULT_EXPORT));
    assert.deepEqual(rows.map(Object.values), [
      ["Money", "Money", "", "green", "What things cost", "0", "0"],
      ["People", "People", "", "", "", "0", "1"],
      ["People/Staff", "Staff", "People", "", "", "1", "1"],
    ]);
  });

  it("ends every line with CRLF, the header of an empty table too", () => {
    assert.match(notes(annotated([])), /^section,[^\r\n]+\r\n$/);
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
