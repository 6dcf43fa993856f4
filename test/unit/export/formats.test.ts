import assert from "node:assert/strict";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import {
  DEFAULT_EXPORT,
  type ExportFormat,
  NothingToExportError,
} from "../../../src/core/export/export-format.js";
import { EXPORT_FORMATS, findFormat } from "../../../src/core/export/formats.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotated } from "./reports.js";

/** What breaks files that are put together carelessly: emoji, line ends, lone surrogates, control characters, marks. */
const ODD =
  'Ports 🚢\r\n\r\nSales rose 12% \uD83D in\u0000 2019 \u0008\uFFFE<b>&amp;]]> \uDE00 said "Ada".\r\nEnd.\r\n';

function odd(): AnnotatedReport {
  const note = noteOn(
    ODD,
    "rose 12%",
    "Of <i>what</i> & \u0001 \uD83D🚢?\r\n\r\n]]>",
    authorAt(1, "A\u0002<b>"),
  );
  const answered = addReply(note, "\u0000 & so", authorAt(2, "Ada"));
  return annotated([addCodesTo(answered, ['Trade/"Sea" & <Air>'], authorAt(2))], ODD);
}

async function bytesOf(format: ExportFormat, report: AnnotatedReport): Promise<Uint8Array> {
  const content = await (await format.load())(report, ENGLISH, DEFAULT_EXPORT);
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

describe("each format", () => {
  it("is found by its id, alone or with what it is of", () => {
    assert.equal(findFormat("csv", null)?.what, "notes");
    assert.equal(findFormat("csv", "statistics")?.what, "statistics");
    assert.equal(findFormat("gif", null), undefined);
    const keys = EXPORT_FORMATS.map(({ id, what }) => `${what} ${id}`);
    assert.equal(new Set(keys).size, keys.length);
  });

  for (const format of EXPORT_FORMATS) {
    const called = `${format.name} of ${format.what}`;

    it(`writes the same bytes for the same report: ${called}`, async () => {
      const [first, second] = [await bytesOf(format, odd()), await bytesOf(format, odd())];
      assert.ok(first.length > 0);
      assert.deepEqual(first, second);
    });

    it(`writes a report of nothing: ${called}`, async () => {
      const writing = bytesOf(format, annotated([], ""));
      if (format.id === "qdc") await assert.rejects(writing, NothingToExportError);
      // brat has no line for nothing.
      else assert.equal((await writing).length > 0, format.id !== "brat");
    });
  }
});
