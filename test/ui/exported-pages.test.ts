import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { analyze } from "../../src/core/analysis.js";
import { EMPTY_CODEBOOK } from "../../src/core/coding/codebook.js";
import { addCodesTo } from "../../src/core/coding/tags.js";
import type { AnnotatedReport } from "../../src/core/export/annotated-report.js";
import { DEFAULT_EXPORT } from "../../src/core/export/export-format.js";
import { formatsOf } from "../../src/core/export/formats.js";
import { findAnchor } from "../../src/core/notes/anchor.js";
import { InterchangeText } from "../../src/core/notes/interchange-text.js";
import { addReply } from "../../src/core/notes/write-note.js";
import { launchChromium } from "../harness/chromium.mjs";
import { authorAt, noteOn } from "../unit/notes/notes.js";
import { ENGLISH } from "../unit/words/english.js";

/** The sample report with notes of every kind. */
function sample(): AnnotatedReport {
  const text = readFileSync("media/sample/harbour-roundtable.md", "utf8");
  const report = new InterchangeText(text);
  const codes = ["Blue", "Green", "Orange", "Purple", "Red", "Yellow"];
  const notes = [
    addReply(
      noteOn(text, "Opening Remarks", "# Heading\n\n- item\n\n`code`", authorAt(1)),
      "Yes.",
      authorAt(2),
    ),
    addCodesTo(noteOn(text, "388", "A [link](https://example.org)", authorAt(3)), codes, authorAt(3)),
    {
      ...noteOn(text, "803 homes", "Done", authorAt(4)),
      status: { value: "resolved", creator: null, modified: authorAt(5).now },
    },
    noteOn("Gulls are loud.", "Gulls", "Where?", authorAt(6)),
  ];
  return {
    ...{ name: "harbour.md", path: null, codebook: EMPTY_CODEBOOK, within: null },
    analysis: analyze(text, { format: "markdown" }),
    notes: notes.map((note) => ({ note, anchor: findAnchor(report, note.target) })),
  };
}

describe("Exported pages", () => {
  it("are accessible in light and in dark: axe finds nothing", async function () {
    this.timeout(120_000);
    const browser = await launchChromium();
    try {
      const formats = (["notes", "report"] as const).flatMap((what) =>
        formatsOf(what).filter(({ id }) => id === "html"),
      );
      assert.equal(formats.length, 2);
      for (const { what, load } of formats)
        for (const colorScheme of ["light", "dark"] as const) {
          // The page forbids all scripts; axe is one.
          const page = await browser.newPage({ colorScheme, bypassCSP: true });
          await page.setContent(String(await (await load())(sample(), ENGLISH, DEFAULT_EXPORT)));
          await page.screenshot({ path: `out/screenshots/exported ${what} ${colorScheme}.png` });
          await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
          const { violations } = await page.evaluate<AxeResults>("axe.run()");
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
          );
          assert.deepEqual(found, [], `${what} in ${colorScheme}`);
          await page.close();
        }
    } finally {
      await browser.close();
    }
  });
});
