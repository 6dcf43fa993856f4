import assert from "node:assert/strict";
import Papa from "papaparse";
import type { Analysis } from "../../../src/core/analysis.js";
import { addCodes, EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { codesOf } from "../../../src/core/coding/tags.js";
import { DEFAULT_EXPORT, type ExportFormat } from "../../../src/core/export/export-format.js";
import { inScope, WHOLE_REPORT } from "../../../src/core/export/export-scope.js";
import { EXPORT_FORMATS } from "../../../src/core/export/formats.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { ENGLISH } from "../../unit/words/english.js";
import type { Random } from "../random.js";
import { randomPassage } from "../random-notes.js";

/** Exports a report, or a stretch of it, in one format after another, now and then in all of them. */
export async function assertExported(
  text: string,
  analysis: Analysis,
  notes: readonly AnchoredNote[],
  random: Random,
): Promise<void> {
  const within = random.chance(0.3) ? randomPassage(random, text) : null;
  const whole = {
    name: "fuzz.txt",
    path: null,
    analysis,
    notes,
    codebook: addCodes(EMPTY_CODEBOOK, ["Harbour/Quays"]),
    within: null,
  };
  const report = inScope(whole, { ...WHOLE_REPORT, within });
  const chosen = random.below(EXPORT_FORMATS.length);
  const isAll = random.chance(0.1);
  for (const [index, format] of EXPORT_FORMATS.entries()) {
    if (!isAll && index !== chosen) continue;
    const write = await format.load();
    // What has no codes is no codebook, and brat has no line for nothing.
    if (format.id === "qdc" && report.notes.every(({ note }) => codesOf(note).length === 0)) continue;
    const content = await write(report, ENGLISH, DEFAULT_EXPORT);
    assert.ok(content.length > 0 || format.id === "brat", `${format.id} of ${format.what} is empty`);
    if (typeof content === "string") assertSafe(format, content);
  }
}

/** No cell of a table is a formula that a spreadsheet would run. */
function assertSafe({ id }: ExportFormat, content: string): void {
  if (id !== "csv") return;
  for (const row of Papa.parse<string[]>(content).data)
    for (const cell of row) assert.doesNotMatch(cell, /^[=+@\t\r-]/, "a spreadsheet would run a cell");
}
