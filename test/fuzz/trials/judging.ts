import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { AnchorFinder } from "../../../src/core/anchoring/anchor-finder.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { writePlan } from "../../../src/core/notes/identification-plan.js";
import { identificationNotes } from "../../../src/core/notes/identifying.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { judgeHeading } from "../../../src/core/notes/judge-heading.js";
import { judgeOrganization, type OrganizationAction } from "../../../src/core/notes/judge-organization.js";
import { judgeStatistic } from "../../../src/core/notes/judge-statistic.js";
import { createJudgement, judgementsIn } from "../../../src/core/notes/judgement.js";
import type { Note } from "../../../src/core/notes/note.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";
import type { Organizations } from "../../../src/core/organizations/organization.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { randomDocument } from "../documents.js";
import type { Random } from "../random.js";
import { randomAuthoring, randomPassage } from "../random-notes.js";
import type { Trial } from "../trial.js";
import { FORMATS } from "./formats.js";
import { assertSound } from "./sound-analysis.js";

const ACTIONS = 4;

/** An analyst judges headings, figures and organizations at random; the report is read with what came of it. */
export const JUDGING: Trial = {
  name: "judging",
  readings: 12,
  make: (random) => [randomDocument(random).slice(0, 8000)],
  check([text = ""], random) {
    const judged = new JudgedText(text, random);
    for (let count = 0; count < ACTIONS; count++) judged.judge(count);
    judged.assertSound();
  },
};

/** A report that is judged step by step, as the commands of the editor do it. */
class JudgedText {
  readonly #text: string;
  readonly #random: Random;
  readonly #format: (typeof FORMATS)[number];
  readonly #finder: AnchorFinder;
  readonly #report: InterchangeText;
  #notes: AnchoredNote[] = [];

  constructor(text: string, random: Random) {
    this.#text = text;
    this.#random = random;
    this.#format = random.of(FORMATS);
    this.#report = new InterchangeText(text);
    this.#finder = new AnchorFinder(this.#report);
  }

  judge(count: number): void {
    const kind = this.#random.below(3);
    if (kind === 0) this.#judgeHeading(count);
    else if (kind === 1) this.#judgeFigure(count);
    else this.#judgeOrganization(count);
  }

  assertSound(): void {
    const judgements = judgementsIn(this.#notes);
    assertSound(this.#text, analyze(this.#text, { format: this.#format, judgements }));
  }

  #judgeHeading(count: number): void {
    const action = this.#random.of(["heading", "notHeading", "promote", "demote"]);
    const report = { text: this.#text, format: this.#format, judgements: this.#notes };
    const plan = judgeHeading(report, this.#passage(), action);
    if ("refused" in plan) return;
    this.#withdraw(plan.withdrawn.map(({ note }) => note));
    if (plan.kept)
      this.#add(createJudgement(this.#describe(plan.kept.span), plan.kept.verdict, this.#by(count)));
  }

  #judgeFigure(count: number): void {
    const { document, organizations, statistics } = analyze(this.#text, { format: this.#format });
    const byRules = findStatistics(document, organizations);
    const report = { document, mentions: organizations, byRules, judgements: this.#notes };
    const figure = statistics[this.#random.below(Math.max(1, statistics.length))];
    const span = figure && this.#random.chance(0.5) ? figure : this.#passage();
    const plan = judgeStatistic(report, span, this.#random.of(["statistic", "notStatistic"]));
    if ("refused" in plan) return;
    assert.equal(plan.figure.text, this.#text.slice(plan.figure.start, plan.figure.end));
    this.#withdraw(plan.withdrawn.map(({ note }) => note));
    if (plan.kept)
      this.#add(createJudgement(this.#describe(plan.kept.span), plan.kept.verdict, this.#by(count)));
  }

  #judgeOrganization(count: number): void {
    const { document } = analyze(this.#text, { format: this.#format });
    const found = findOrganizations(document);
    const decisions = identificationNotes(this.#notes);
    const action = this.#organizationAction(found);
    const plan = judgeOrganization({ document, found, shared: [], decisions }, action);
    if ("refused" in plan) return;
    const { notes } = writePlan(plan, (span) => this.#describe(span), this.#by(count));
    this.#withdraw(notes);
    for (const note of notes) if (note.deleted === null) this.#add(note);
  }

  #organizationAction({ entities, mentions }: Organizations): OrganizationAction {
    const any = () => entities[this.#random.below(Math.max(1, entities.length))]?.entity ?? "Nobody";
    const mention = mentions[this.#random.below(Math.max(1, mentions.length))];
    const words = mention ? this.#text.slice(mention.start, mention.end) : "Nobody";
    return this.#random.of([
      { kind: "mark", span: this.#passage() },
      { kind: "unmark", words: [words] },
      { kind: "rename", entity: any(), name: this.#random.of(["The Office", "A", "constructor"]) },
      { kind: "merge", entity: any(), into: any() },
      { kind: "split", entity: any(), words },
      { kind: "keepApart", entity: any(), other: any() },
      { kind: "confirm", entity: any(), words },
    ]);
  }

  #passage() {
    return randomPassage(this.#random, this.#text);
  }

  #describe(span: { start: number; end: number }) {
    return describeTarget("file:report.txt", this.#report, span);
  }

  #by(count: number) {
    return randomAuthoring(this.#random, count);
  }

  #withdraw(notes: readonly Note[]): void {
    const ids = new Set(notes.map(({ id }) => id));
    this.#notes = this.#notes.filter(({ note }) => !ids.has(note.id));
  }

  #add(note: Note): void {
    this.#notes.push({ note, anchor: this.#finder.find(note.target) });
  }
}
