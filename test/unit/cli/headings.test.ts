import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { createJudgement, type Verdict } from "../../../src/core/notes/judgement.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import { REPORT } from "../export/reports.js";
import { authorAt } from "../notes/notes.js";
import { commandLine } from "./command-line.js";

describe("headings on the command line", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-headings-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => commandLine(args);
  const judge = (words: string, verdict: Verdict, minute: number) => {
    const start = REPORT.indexOf(words);
    const target = describeTarget("file:lights.md", new InterchangeText(REPORT), {
      start,
      end: start + words.length,
    });
    return createJudgement(target, verdict, authorAt(minute));
  };
  const headingsWith = (...notes: ReturnType<typeof judge>[]) => {
    const file = join(folder, "lights.md");
    writeFileSync(file, REPORT);
    writeFileSync(`${file}.notes.jsonl`, formatNotesFile({ notes, kept: [] }));
    const { headings } = JSON.parse(run("analyze", file, "--json").stdout);
    return headings.map(({ level, text }: { level: number; text: string }) => `${level} ${text}`);
  };

  it("are explained with the reasons for each", () => {
    const file = join(folder, "explained.md");
    writeFileSync(file, REPORT);
    const { stdout, status } = run("analyze", file, "--explain");
    assert.equal(status, 0);
    for (const heading of ["Lighthouse Review", "Costs", "Staff"])
      assert.match(stdout, new RegExp(`${heading}[^]*mark`), stdout);
  });

  it("are those of the rules where nobody decided otherwise", () => {
    assert.deepEqual(headingsWith(), ["1 Lighthouse Review", "2 Costs", "2 Staff"]);
  });

  it("follow what analysts decided in the notes file beside the report", () => {
    assert.deepEqual(headingsWith(judge("Costs", { isHeading: false, level: null }, 1)), [
      "1 Lighthouse Review",
      "2 Staff",
    ]);
    assert.deepEqual(headingsWith(judge("Staff", { isHeading: true, level: 3 }, 1)), [
      "1 Lighthouse Review",
      "2 Costs",
      "3 Staff",
    ]);
  });

  it("follow the later of two decisions", () => {
    const none = judge("Costs", { isHeading: false, level: null }, 1);
    const again = judge("Costs", { isHeading: true, level: null }, 2);
    assert.deepEqual(headingsWith(again, none), ["1 Lighthouse Review", "2 Costs", "2 Staff"]);
  });
});
