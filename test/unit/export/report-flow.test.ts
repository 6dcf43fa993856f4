import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis.js";
import { NoteRuns, type PlacedNote } from "../../../src/core/export/note-runs.js";
import { reportFlow } from "../../../src/core/export/report-flow.js";
import { noteOn } from "../notes/notes.js";

const TEXT = [
  "# Piers",
  "",
  "Waves broke 4 of the",
  "12 piers in **May**.",
  "",
  "- First",
  "  * Second",
  "",
  "| Pier | Cost |",
  "| --- | --- |",
  "| North | $4 |",
  "",
  "```",
  "as it is",
  "  indented",
  "```",
  "",
].join("\n");
const { document } = analyze(TEXT, { format: "markdown" });

function shape(text = TEXT) {
  return reportFlow(analyze(text, { format: "markdown" }).document, null).map((piece) => [
    piece.kind === "listItem" ? piece.mark : piece.kind,
    ...piece.texts.map((reading) => reading.text),
  ]);
}

function placed(start: number, end: number, number = 1): PlacedNote {
  const note = noteOn(TEXT, "piers");
  return { note, anchor: { state: "anchored", span: { start, end } }, number, span: { start, end } };
}

describe("a report as it is copied", () => {
  it("has headings, paragraphs in one line, list items with their marks, rows of tables and lines as they stand", () => {
    assert.deepEqual(shape(), [
      ["heading", "Piers"],
      ["paragraph", "Waves broke 4 of the 12 piers in May."],
      ["•", "First"],
      ["•", "Second"],
      ["table", "Pier", "Cost", "North", "$4"],
      ["lines", "```", "as it is", "  indented", "```"],
    ]);
    const table = reportFlow(document, null).find(({ kind }) => kind === "table");
    assert.deepEqual(table?.kind === "table" && table.rows.map((row) => row.length), [2, 2]);
  });

  it("keeps the cells of a table in their columns, where some are empty", () => {
    const text = "| Pier | Built | Cost |\n| --- | --- | --- |\n| North |  | $4 |\n|  | 1887 |\n";
    const [table] = reportFlow(analyze(text, { format: "markdown" }).document, null);
    assert.ok(table?.kind === "table");
    assert.deepEqual(
      table.rows.map((row) => row.map((cell) => cell?.text ?? null)),
      [
        ["Pier", "Built", "Cost"],
        ["North", null, "$4"],
        [null, "1887"],
      ],
    );
  });

  it("has, of a stretch, the pieces that lie in it", () => {
    const start = TEXT.indexOf("- First");
    const kinds = reportFlow(document, { start, end: start + 20 }).map(({ kind }) => kind);
    assert.deepEqual(kinds, ["listItem", "listItem"]);
  });
});

describe("notes on a copy", () => {
  const texts = reportFlow(document, null).flatMap((piece) => piece.texts);
  const [, paragraph] = texts;

  it("cut a text where they begin and end, across line breaks and marks", () => {
    assert.ok(paragraph);
    const [start, end] = [TEXT.indexOf("4 of"), TEXT.indexOf("May**") + 3];
    const runs = new NoteRuns(texts, [placed(start, end), placed(end - 3, end, 2)]).of(paragraph);
    assert.deepEqual(
      runs.map(({ text, notes }) => [text, ...notes.map(({ number }) => number)]),
      [["Waves broke "], ["4 of the 12 piers in ", 1], ["May", 1, 2], ["."]],
    );
  });

  it("open with the first text that has some of them and close with the last", () => {
    const note = placed(TEXT.indexOf("piers in"), TEXT.indexOf("Second") + 3);
    const runs = new NoteRuns(texts, [note]);
    const all = texts.flatMap((text) => runs.of(text));
    assert.deepEqual(
      all.filter(({ opening }) => opening.length > 0).map(({ text }) => text),
      ["piers in May."],
    );
    assert.deepEqual(
      all.filter(({ closing }) => closing.length > 0).map(({ text }) => text),
      ["Sec"],
    );
  });

  it("open and close once each, wherever they are, and leave the words as they are", () => {
    const at = fc.integer({ min: 0, max: TEXT.length });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { maxLength: 6 }), (pairs) => {
        const notes = pairs.map(([a, b], index) => placed(Math.min(a, b), Math.max(a, b), index + 1));
        const runs = new NoteRuns(texts, notes);
        const all = texts.map((text) => ({ text, runs: runs.of(text) }));
        for (const one of all) assert.equal(one.runs.map(({ text }) => text).join(""), one.text.text);
        const numbers = (side: "opening" | "closing") =>
          all.flatMap((one) => one.runs.flatMap((run) => run[side].map(({ number }) => number))).sort();
        assert.deepEqual(
          numbers("opening"),
          notes.map(({ number }) => number),
        );
        assert.deepEqual(
          numbers("closing"),
          notes.map(({ number }) => number),
        );
      }),
    );
  });
});
