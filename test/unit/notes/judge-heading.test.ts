import assert from "node:assert/strict";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import { NO_JUDGEMENTS } from "../../../src/core/judgements.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { type HeadingAction, judgeHeading } from "../../../src/core/notes/judge-heading.js";
import { createJudgement, isJudgement, judgementsIn } from "../../../src/core/notes/judgement.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import type { Note } from "../../../src/core/notes/note.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { deleteNote } from "../../../src/core/notes/write-note.js";

const REPORT = `# Ferries of the Inner Sound

## Timetables

The boats sail twice a day in winter, and four times a day from May to September.

### Winter

Two boats lie in harbour from December on, and one of them is kept ready for storms.

Repairs and refits, in short.

The yard takes each boat out of the water once a year, which takes about three weeks.

## Fares

Fares have not changed for six years, although the price of fuel has.
`;

/** A report with decisions, taken one after another as an analyst would. */
class JudgedReport {
  readonly text: string;
  judgements: AnchoredNote[] = [];
  #clock = 0;

  constructor(text = REPORT) {
    this.text = text;
  }

  get analysis(): Analysis {
    return analyze(this.text, { format: "markdown", judgements: judgementsIn(this.judgements) });
  }

  get outline(): string[] {
    return this.analysis.document.headings.map(({ level, text }) => `${level} ${text}`);
  }

  /** Does what an analyst says on the line that holds some words; gives why it was refused. */
  say(action: HeadingAction, words: string): string | null {
    const start = this.text.indexOf(words);
    const plan = judgeHeading(
      { text: this.text, format: "markdown", judgements: this.judgements },
      { start, end: start + words.length },
      action,
    );
    if ("refused" in plan) return plan.refused;
    this.judgements = this.judgements.filter((one) => !plan.withdrawn.includes(one));
    if (plan.kept) {
      const note = this.#note(plan.kept.span, plan.kept.verdict);
      this.judgements.push({ note, anchor: { state: "anchored", span: plan.kept.span } });
    }
    return null;
  }

  #note(span: { start: number; end: number }, verdict: Parameters<typeof createJudgement>[1]): Note {
    const now = `2031-03-0${1 + this.#clock++}T10:00:00.000Z`;
    const by = { creator: null, now, newId: () => `urn:uuid:${this.#clock}-${Math.random()}` };
    return createJudgement(
      describeTarget("file:ferries.md", new InterchangeText(this.text), span),
      verdict,
      by,
    );
  }
}

const AS_FOUND = ["1 Ferries of the Inner Sound", "2 Timetables", "3 Winter", "2 Fares"];

describe("What an analyst says about a heading", () => {
  it("takes away what the rules took for one, and gives it back", () => {
    const report = new JudgedReport();
    assert.deepEqual(report.outline, AS_FOUND);
    assert.equal(report.say("notHeading", "Winter"), null);
    assert.deepEqual(report.outline, ["1 Ferries of the Inner Sound", "2 Timetables", "2 Fares"]);
    assert.equal(report.say("notHeading", "Winter"), "isNoHeading");
    assert.equal(report.say("heading", "Winter"), null);
    assert.deepEqual(report.outline, AS_FOUND);
    assert.equal(report.judgements.length, 0, "a decision that agrees with the rules was kept");
  });

  it("makes a line a heading that the rules left in the text, beside the headings around it", () => {
    const report = new JudgedReport();
    assert.equal(report.say("heading", "Repairs and refits, in short."), null);
    assert.deepEqual(report.outline, [
      "1 Ferries of the Inner Sound",
      "2 Timetables",
      "3 Winter",
      "3 Repairs and refits, in short.",
      "2 Fares",
    ]);
    const { document } = report.analysis;
    const made = document.headings.find(({ text }) => text === "Repairs and refits, in short.");
    assert.deepEqual(made?.reasons, ["judged:heading"]);
    assert.equal(
      document.passages.filter(({ reading }) => reading.text === "Repairs and refits, in short.").length,
      1,
    );
    assert.equal(report.say("heading", "Repairs and refits, in short."), "isHeading");
    assert.equal(report.say("notHeading", "Repairs and refits, in short."), null);
    assert.equal(report.judgements.length, 0);
  });

  it("makes no heading of what is too long for one", () => {
    const text = `${"Repairs and refits, in short. ".repeat(40)}\n`;
    const lines = { start: 0, end: text.trimEnd().length };
    const report = { text, format: "plaintext", judgements: [] } as const;
    assert.deepEqual(judgeHeading(report, lines, "heading"), { refused: "tooLong" });
    // Nor does a decision that was written by another program.
    const judgements = { ...NO_JUDGEMENTS, headings: [{ ...lines, isHeading: true, level: 2 }] };
    assert.deepEqual(analyze(text, { format: "plaintext", judgements }).document.headings, []);
  });

  it("raises and lowers a heading together with its subsections", () => {
    const report = new JudgedReport();
    assert.equal(report.say("demote", "Fares"), null);
    assert.deepEqual(report.outline, [...AS_FOUND.slice(0, 3), "3 Fares"]);
    assert.equal(report.say("promote", "Fares"), null);
    assert.equal(report.judgements.length, 0, "up again is as it was");
    assert.equal(report.say("promote", "Timetables"), null);
    assert.deepEqual(report.outline, ["1 Ferries of the Inner Sound", "1 Timetables", "2 Winter", "2 Fares"]);
    assert.equal(report.say("promote", "Timetables"), "atTop");
  });

  it("refuses to lower a heading below nothing", () => {
    const report = new JudgedReport();
    assert.equal(report.say("demote", "Timetables"), "atBottom");
    assert.equal(report.say("demote", "Winter"), "atBottom");
    assert.deepEqual(report.outline, AS_FOUND);
  });

  it("joins a heading that the rules read as several, or only in part", () => {
    const report = new JudgedReport(
      "# Port Review\n\n## Cranes and\n\n## Quays\n\nSix cranes work at the quays.\n",
    );
    assert.deepEqual(report.outline, ["1 Port Review", "2 Cranes and", "2 Quays"]);
    const start = report.text.indexOf("## Cranes");
    const end = report.text.indexOf("Quays") + "Quays".length;
    const { headings } = analyze(report.text, {
      format: "markdown",
      judgements: { ...NO_JUDGEMENTS, headings: [{ start, end, isHeading: true, level: null }] },
    }).document;
    assert.deepEqual(
      headings.map(({ text }) => text),
      ["Port Review", "Cranes and Quays"],
    );
  });

  it("counts by the latest of several decisions, in whatever order the file holds them", () => {
    const report = new JudgedReport();
    const [no, yes] = ["notHeading", "heading 2"].map((value, index): Note => {
      const now = `2031-04-0${index + 1}T08:00:00.000Z`;
      const start = report.text.indexOf("Winter");
      const target = describeTarget("file:x", new InterchangeText(report.text), { start, end: start + 6 });
      const by = { creator: null, now, newId: () => `urn:uuid:${value}` };
      const isHeading = value !== "notHeading";
      return createJudgement(target, { isHeading, level: isHeading ? 2 : null }, by);
    });
    assert.ok(no && yes);
    const span = { start: report.text.indexOf("Winter"), end: report.text.indexOf("Winter") + 6 };
    for (const notes of [
      [no, yes],
      [yes, no],
    ]) {
      const { notes: read, kept } = parseNotesFile(formatNotesFile({ notes, kept: [] }));
      assert.equal(kept.length, 0);
      assert.ok(read.every(isJudgement));
      report.judgements = mergeNotes(read, []).map((note) => ({ note, anchor: { state: "anchored", span } }));
      assert.ok(report.outline.includes("2 Winter"), report.outline.join("\n"));
    }
    const gone = deleteNote(yes, { creator: null, now: "2031-05-01T00:00:00.000Z", newId: () => "" });
    assert.equal(mergeNotes([yes], [gone])[0]?.deleted, "2031-05-01T00:00:00.000Z");
  });

  it("leaves the rules alone where its words are gone or its verdict is not understood", () => {
    const report = new JudgedReport();
    report.say("notHeading", "Winter");
    const [one] = report.judgements;
    assert.ok(one);
    const strange = { ...one.note, bodies: one.note.bodies.map((body) => ({ ...body, value: "perhaps" })) };
    report.judgements = [
      { note: one.note, anchor: { state: "orphan", candidates: [] } },
      { note: strange, anchor: one.anchor },
    ];
    assert.deepEqual(report.outline, AS_FOUND);
  });

  it("does no harm with any span", () => {
    for (const [start, end] of [
      [0, 0],
      [0, REPORT.length],
      [-5, 3],
      [REPORT.length, REPORT.length + 9],
      [40, 20],
      [3, 60],
    ] as const)
      for (const isHeading of [true, false])
        for (const level of [null, 1, 9]) {
          const judgements = { ...NO_JUDGEMENTS, headings: [{ start, end, isHeading, level }] };
          const { document } = analyze(REPORT, { format: "markdown", judgements });
          let before = 0;
          for (const heading of document.headings) {
            assert.ok(heading.level >= 1 && heading.level <= Math.max(2, before + 1));
            before = heading.level;
          }
        }
  });
});
