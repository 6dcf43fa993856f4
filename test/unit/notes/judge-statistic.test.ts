import assert from "node:assert/strict";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { judgeHeading } from "../../../src/core/notes/judge-heading.js";
import { judgeStatistic, type StatisticAction } from "../../../src/core/notes/judge-statistic.js";
import { createJudgement, judgementsIn, verdictOf } from "../../../src/core/notes/judgement.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import type { Span } from "../../../src/core/span.js";
import { authorAt } from "./notes.js";

const REPORT = `# Ferries 2031

## Costs of 12 boats

Table 14 lists 4,200 cars. Umpteen cars paid nothing, and 35% paid half.
`;

/** A report with decisions, taken one after another as an analyst would. */
class JudgedReport {
  judgements: AnchoredNote[] = [];
  #clock = 0;

  get analysis(): Analysis {
    return analyze(REPORT, { format: "markdown", judgements: judgementsIn(this.judgements) });
  }

  get figures(): string[] {
    return this.analysis.statistics.map(({ text }) => text);
  }

  /** Does what an analyst says about some words; gives why it was refused. */
  say(action: StatisticAction, words: string, span: Span = spanOf(words)): string | null {
    const { document, organizations, statistics } = analyze(REPORT, { format: "markdown" });
    const plan = judgeStatistic(
      { document, mentions: organizations, byRules: statistics, judgements: this.judgements },
      span,
      action,
    );
    if ("refused" in plan) return plan.refused;
    this.judgements = this.judgements.filter((one) => !plan.withdrawn.includes(one));
    if (plan.kept) this.judgements.push(this.#keep(plan.kept.span, plan.kept.verdict));
    return null;
  }

  #keep(span: Span, verdict: Parameters<typeof createJudgement>[1]): AnchoredNote {
    const target = describeTarget("file:ferries.md", new InterchangeText(REPORT), span);
    const note = createJudgement(target, verdict, authorAt(this.#clock++));
    return { note, anchor: { state: "anchored", span } };
  }
}

function spanOf(words: string): Span {
  const start = REPORT.indexOf(words);
  return { start, end: start + words.length };
}

const AS_FOUND = ["4,200", "35%", "half"];

describe("What an analyst says about a figure", () => {
  it("takes away what the rules took for one, and gives it back", () => {
    const report = new JudgedReport();
    assert.deepEqual(report.figures, AS_FOUND);
    assert.equal(report.say("notStatistic", "4,200"), null);
    assert.deepEqual(report.figures, ["35%", "half"]);
    assert.equal(report.say("notStatistic", "4,200"), "isNoStatistic");
    assert.equal(report.say("statistic", "4,200 cars"), null);
    assert.deepEqual(report.figures, AS_FOUND);
    assert.equal(report.judgements.length, 0, "a decision that agrees with the rules was kept");
  });

  it("makes a passage one that the rules left out, and takes that back", () => {
    const report = new JudgedReport();
    assert.equal(report.say("statistic", "Table 14"), null);
    assert.deepEqual(report.figures, ["14", ...AS_FOUND]);
    assert.equal(report.say("statistic", "14"), "isStatistic");
    assert.equal(report.say("notStatistic", "14"), null);
    assert.deepEqual(report.figures, AS_FOUND);
    assert.equal(report.judgements.length, 0);
  });

  it("means the figure around the cursor where nothing is selected", () => {
    const report = new JudgedReport();
    const inside = spanOf("14").start + 1;
    assert.equal(report.say("statistic", "", { start: inside, end: inside }), null);
    assert.deepEqual(report.figures, ["14", ...AS_FOUND]);
    const after = spanOf("35%").end;
    assert.equal(report.say("notStatistic", "", { start: after, end: after }), null);
    assert.deepEqual(report.figures, ["14", "4,200", "half"]);
    const none = spanOf("paid nothing").start + 6;
    assert.equal(report.say("statistic", "", { start: none, end: none }), "noNumber");
    assert.equal(report.say("notStatistic", "", { start: none, end: none }), "isNoStatistic");
  });

  it("is refused where no number can be read, or more than one, and loses nothing", () => {
    const report = new JudgedReport();
    report.say("statistic", "14");
    for (const [words, why] of [
      ["Umpteen cars", "noNumber"],
      ["boats\n\n", "noNumber"],
      ["4,200 cars. Umpteen cars paid nothing, and 35%", "severalNumbers"],
    ] as const)
      assert.equal(report.say("statistic", words), why, words);
    assert.deepEqual(report.figures, ["14", ...AS_FOUND]);
  });

  it("puts another extent in place of that of the rules, and takes that away altogether", () => {
    const report = new JudgedReport();
    assert.equal(report.say("statistic", "35"), null);
    assert.deepEqual(report.figures, ["4,200", "35", "half"]);
    assert.equal(report.say("notStatistic", "35"), null);
    assert.deepEqual(report.figures, ["4,200", "half"], "what is no statistic is none at any extent");
    assert.equal(report.judgements.length, 1);
    assert.equal(report.say("statistic", "35%"), null);
    assert.deepEqual(report.figures, AS_FOUND);
    assert.equal(report.judgements.length, 0);
  });

  it("stands beside what was said about the heading that holds the figure", () => {
    const report = new JudgedReport();
    report.say("statistic", "12");
    const lines = spanOf("Costs of 12 boats");
    const judged = { text: REPORT, format: "markdown", judgements: report.judgements } as const;
    const plan = judgeHeading(judged, lines, "notHeading");
    assert.ok("withdrawn" in plan && plan.withdrawn.length === 0, "the heading took the figure with it");
  });

  it("is written to the notes file and read back", () => {
    const report = new JudgedReport();
    report.say("statistic", "14");
    report.say("notStatistic", "35%");
    const content = formatNotesFile({ notes: report.judgements.map(({ note }) => note), kept: [] });
    for (const word of ['"value":"statistic"', '"value":"notStatistic"', '"motivation":"classifying"'])
      assert.ok(content.includes(word), word);
    const { notes, kept } = parseNotesFile(content);
    assert.equal(kept.length, 0);
    assert.deepEqual(
      notes
        .map(verdictOf)
        .map((verdict) => JSON.stringify(verdict))
        .sort(),
      ['{"isStatistic":false}', '{"isStatistic":true}'],
    );
  });

  it("leaves the rules alone where its words are gone", () => {
    const report = new JudgedReport();
    report.say("notStatistic", "35%");
    report.judgements = report.judgements.map(({ note }) => ({
      note,
      anchor: { state: "orphan", candidates: [] },
    }));
    assert.deepEqual(report.figures, AS_FOUND);
  });
});
