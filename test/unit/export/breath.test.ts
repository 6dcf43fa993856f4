import assert from "node:assert/strict";
import { Breath } from "../../../src/core/export/breath.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { findFormat } from "../../../src/core/export/formats.js";
import { noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotated, REPORT } from "./reports.js";

/** Works for so many milliseconds on end. */
function work(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

describe("an export that takes long", () => {
  it("lets others have their turn", async () => {
    const breath = new Breath(null);
    let turns = 0;
    const other = setInterval(() => turns++, 1);
    for (let piece = 0; piece < 8; piece++) {
      work(15);
      await breath.take();
    }
    clearInterval(other);
    assert.ok(turns > 0);
  });

  it("ends with the reason for which it is not wanted any more", async () => {
    const aborting = new AbortController();
    const breath = new Breath(aborting.signal);
    await breath.take();
    aborting.abort(new Error("closed"));
    await assert.rejects(breath.take(), /closed/);
  });

  for (const [id, what] of [
    ["markdown", "notes"],
    ["html", "notes"],
    ["html", "report"],
    ["docx", "report"],
    ["xlsx", "all"],
  ] as const)
    it(`is one of them: ${id} of ${what}`, async () => {
      const write = await findFormat(id, what)?.load();
      const signal = AbortSignal.abort(new Error("closed"));
      const report = annotated([noteOn(REPORT, "12%")]);
      await assert.rejects(async () => write?.(report, ENGLISH, { ...DEFAULT_EXPORT, signal }), /closed/);
    });
});
