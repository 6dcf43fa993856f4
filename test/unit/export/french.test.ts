import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { formatsOf } from "../../../src/core/export/formats.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { FRENCH } from "../words/french.js";
import { annotated, REPORT } from "./reports.js";

describe("exports in French", () => {
  const coded = addCodesTo(noteOn(REPORT, "31 keepers", "Full time?", authorAt(1)), ["People"], authorAt(1));

  const written = async (what: "notes" | "report", id: string) => {
    const format = formatsOf(what).find((one) => one.id === id);
    const write = await format?.load();
    const content = await write?.(annotated([coded]), FRENCH, DEFAULT_EXPORT);
    return content instanceof Uint8Array
      ? strFromU8(unzipSync(content)["word/comments.xml"] ?? new Uint8Array())
      : String(content);
  };

  it("join a label and its value as French does, with a space before the colon", async () => {
    const markdown = await written("notes", "markdown");
    assert.match(markdown, /^Codes\u00a0: People$/m);
    assert.match(markdown, /^Statistiques\u00a0: 31\u00a0: keepers$/m);
    assert.match(await written("notes", "html"), /Statistiques\u00a0: 31\u00a0: keepers/);
    assert.match(await written("report", "docx"), /Codes\u00a0: People/);
  });
});
