import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { findFormat } from "../../../src/core/export/formats.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotated, REPORT } from "./reports.js";

const OFFICE = "soffice";
const isThere = spawnSync(OFFICE, ["--version"], { encoding: "utf8" }).status === 0;

/** A report with a note that was answered, one that is resolved and one whose passage is gone. */
function report() {
  const answered = addReply(
    noteOn(REPORT, "31 keepers", "Full time?", authorAt(1)),
    "Half.",
    authorAt(2, "Ada"),
  );
  const settled = {
    ...addCodesTo(noteOn(REPORT, "12%", "=1+1", authorAt(3)), ["Money"], authorAt(3)),
    status: { value: "resolved", creator: null, modified: "2026-01-02T00:00:00Z" },
  };
  return annotated([answered, settled, noteOn("A passage about gulls.", "gulls", "Where?", authorAt(4))]);
}

describe("LibreOffice", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-office-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice makes of an export when it opens it and writes it in a format of its own, which is text. */
  async function opened(id: string, extension: string, to: string): Promise<string> {
    const write = await findFormat(id, null)?.load();
    assert.ok(write);
    const file = join(folder, `report.${extension}`);
    writeFileSync(file, await write(report(), ENGLISH, DEFAULT_EXPORT));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", to, "--outdir", folder, file];
    const { status, stderr } = spawnSync(OFFICE, args, { encoding: "utf8", timeout: 100_000 });
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, `report.${to}`), "utf8");
  }

  function check(what: string, assertOpened: () => Promise<void>): void {
    it(what, async function () {
      this.timeout(120_000);
      if (!isThere) {
        console.log("    LibreOffice is not here: nothing opened");
        this.skip();
      }
      await assertOpened();
    });
  }

  check("opens the Word file with every comment on its passage, in its thread, resolved or not", async () => {
    const text = await opened("docx", "docx", "fodt");
    const comments = [
      ...text.matchAll(/<office:annotation [^>]*loext:resolved="(\w+)".*?<\/office:annotation>/gs),
    ];
    assert.deepEqual(
      comments.map(([, resolved]) => resolved),
      ["true", "false", "false", "false"],
    );
    const creators = comments.map(([comment]) => /<dc:creator>(.*?)<\/dc:creator>/.exec(comment)?.[1]);
    assert.deepEqual(creators.sort(), ["Ada", "Noor", "Noor", "Noor"]);
    // The text is long: what it lacks is told, not what it has.
    for (const expected of [
      /<\/office:annotation>31 keepers<office:annotation-end/,
      /<\/office:annotation>12%<office:annotation-end/,
      /<text:h [^>]*text:outline-level="2"[^>]*>Costs</,
    ])
      assert.ok(expected.test(text), `${expected} is not there`);
  });

  check("opens the workbook with its sheets, its texts and its links", async () => {
    const book = await opened("xlsx", "xlsx", "fods");
    for (const expected of [
      /<table:table table:name="Notes"/,
      /<table:table table:name="Codebook"/,
      /xlink:href="vscode:\/\/file\/reports\/lights\.md:9"/,
      /office:value-type="string"[^>]*>\s*<text:p>=1\+1</,
      /office:value-type="float" office:value="4200000"/,
    ])
      assert.ok(expected.test(book), `${expected} is not there`);
  });
});
