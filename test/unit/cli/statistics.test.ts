import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { createJudgement } from "../../../src/core/notes/judgement.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import { authorAt } from "../notes/notes.js";
import { commandLine } from "./command-line.js";

const REPORT = "Mills of the Vale\n\nSome nine percent (8%) of the mills stood still, see Table 12.\n";

describe("statistics on the command line", function () {
  // Each test starts the command several times.
  this.timeout(20_000);
  let folder = "";
  let file = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-statistics-"));
    file = join(folder, "mills.txt");
    writeFileSync(file, REPORT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => commandLine(args);
  const decide = (...decisions: [words: string, isStatistic: boolean][]) => {
    const notes = decisions.map(([words, isStatistic], minute) => {
      const start = REPORT.indexOf(words);
      const span = { start, end: start + words.length };
      const target = describeTarget("file:mills.txt", new InterchangeText(REPORT), span);
      return createJudgement(target, { isStatistic }, authorAt(minute));
    });
    writeFileSync(`${file}.notes.jsonl`, formatNotesFile({ notes, kept: [] }));
  };
  const analyzed = () =>
    JSON.parse(run("analyze", file, "--json").stdout).statistics.map(({ text }: { text: string }) => text);

  it("follow what analysts decided in the notes file beside the report", () => {
    decide();
    assert.deepEqual(analyzed(), ["nine percent (8%)"]);
    decide(["nine percent (8%)", false], ["12", true]);
    assert.deepEqual(analyzed(), ["12"]);
  });

  it("are checked, and exported, as analysts decided", () => {
    decide();
    assert.equal(run("check", file).status, 1);
    decide(["nine percent (8%)", false], ["12", true]);
    assert.equal(run("check", file).status, 0);
    const { stdout } = run("export", file, "--format", "csv", "--what", "statistics");
    const [, row = "", ...others] = stdout.trim().split("\r\n");
    assert.match(row, /^12,count,12,/);
    assert.deepEqual(others, []);
  });
});
