import { l10n, type TextDocument, window } from "vscode";
import { Places } from "../../core/document/places.js";
import { readDocument } from "../../core/document/read-document.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import {
  judgeStatistic,
  type StatisticAction,
  type StatisticPlan,
} from "../../core/notes/judge-statistic.js";
import { createJudgement, judgementsIn } from "../../core/notes/judgement.js";
import type { Note } from "../../core/notes/note.js";
import { deleteNote, restoreNote } from "../../core/notes/write-note.js";
import { oneLine } from "../../core/one-line.js";
import { findOrganizations } from "../../core/organizations/find-organizations.js";
import type { Span } from "../../core/span.js";
import { findStatistics } from "../../core/statistics/find-statistics.js";
import { shareWords } from "../../core/statistics/share-words.js";
import { counted } from "../../host/counted.js";
import { formatOf } from "../../host/report-document.js";
import { languageSetFor } from "../../host/report-language.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Services } from "../../host/services.js";
import { kindWord, valueWords } from "../../host/words.js";

type Refusal = Extract<StatisticPlan, { refused: unknown }>["refused"];
type Decision = Exclude<StatisticPlan, { refused: unknown }>;

/**
 * Judges passages of a report as an analyst asked for, and says what was done or why nothing was. It reads the report by the
 * rules alone: this file brings the whole analysis along and is loaded when first used.
 */
export async function judgePassages(
  services: Services,
  report: ReportNotes,
  action: StatisticAction,
  spans: readonly Span[],
): Promise<void> {
  const session = new Judging(services, report, action);
  const figures =
    action === "notStatistic" ? spans.flatMap((span) => eachIn(services, report.document, span)) : spans;
  for (const span of figures) await session.judge(span);
  session.tell();
}

/** The figures that a selection touches, each to be taken away; the span itself where it is a figure's, or touches none. */
function eachIn({ reports }: Services, document: TextDocument, span: Span): readonly Span[] {
  const analysis = reports.current(document)?.analysis;
  if (!analysis || analysis.statistics.some(({ start, end }) => start === span.start && end === span.end))
    return [span];
  const places = new Places(analysis.document);
  const touched = analysis.statistics.filter((figure) => shareWords(places, figure, span));
  return touched.length > 0 ? touched : [span];
}

/** One thing that an analyst says, of one passage or of several. */
class Judging {
  readonly #services: Services;
  readonly #report: ReportNotes;
  readonly #action: StatisticAction;
  readonly #byRules;
  readonly #done: Decision[] = [];
  readonly #created: Note[] = [];
  #refused: { readonly reason: Refusal; readonly words: string } | undefined;

  constructor(services: Services, report: ReportNotes, action: StatisticAction) {
    this.#services = services;
    this.#report = report;
    this.#action = action;
    const { document, judgements } = report;
    const { headings } = judgementsIn(judgements);
    const language = languageSetFor(document.uri);
    const read = readDocument(document.getText(), formatOf(document), headings, language);
    const { mentions } = findOrganizations(read);
    this.#byRules = { document: read, mentions, byRules: findStatistics(read, mentions) };
  }

  async judge(span: Span): Promise<void> {
    const { notes } = this.#services;
    const report = { ...this.#byRules, judgements: this.#report.judgements };
    const plan = judgeStatistic(report, span, this.#action);
    if ("refused" in plan) {
      const words = this.#report.document.getText().slice(span.start, span.end);
      this.#refused = { reason: plan.refused, words: oneLine(words) };
      return;
    }
    for (const { note } of plan.withdrawn) await notes.put(this.#report, deleteNote(note, notes.authoring()));
    if (plan.kept) {
      const { span: place, verdict } = plan.kept;
      const decision = createJudgement(this.#report.describe(place), verdict, notes.authoring());
      await notes.put(this.#report, decision);
      this.#created.push(decision);
    }
    this.#done.push(plan);
  }

  /** Says what was done, with a way back, or why nothing was. */
  tell(): void {
    const [first] = this.#done;
    if (first) void this.#offerUndo(doneWords(this.#action, first, this.#done.length));
    else if (this.#refused) refuse(this.#refused.reason, this.#refused.words);
  }

  async #offerUndo(message: string): Promise<void> {
    const label = l10n.t("Undo");
    if ((await window.showInformationMessage(message, label)) === label) await this.#undo();
  }

  async #undo(): Promise<void> {
    const { notes } = this.#services;
    for (const note of this.#created) await notes.put(this.#report, deleteNote(note, notes.authoring()));
    const withdrawn = this.#done.flatMap((decision): readonly AnchoredNote[] => decision.withdrawn);
    for (const { note } of withdrawn) await notes.put(this.#report, restoreNote(note, notes.authoring()));
  }
}

function doneWords(action: StatisticAction, { figure }: Decision, count: number): string {
  const words = shortened(oneLine(figure.text));
  if (action === "statistic")
    return count === 1
      ? l10n.t("“{0}” is a statistic now: {1}, {2}.", words, kindWord(figure.kind), valueWords(figure))
      : counted(
          l10n.t("{0, plural, one {# passage is a statistic now.} other {# passages are statistics now.}}"),
          count,
        );
  return count === 1
    ? l10n.t("“{0}” is no statistic any more.", words)
    : counted(
        l10n.t(
          "{0, plural, one {# figure is no statistic any more.} other {# figures are no statistics any more.}}",
        ),
        count,
      );
}

/** A passage that cannot be read is told in a message that stays; what is so already, in passing. */
function refuse(reason: Refusal, words: string): void {
  switch (reason) {
    case "isStatistic":
      window.setStatusBarMessage(l10n.t("This is a statistic already."), 5000);
      break;
    case "isNoStatistic":
      window.setStatusBarMessage(l10n.t("There is no statistic at the cursor."), 5000);
      break;
    case "noNumber":
      void window.showInformationMessage(
        words === ""
          ? l10n.t("Select the figure to mark, or put the cursor on it.")
          : l10n.t("No number can be read from “{0}”. Nothing was changed.", shortened(words)),
      );
      break;
    case "severalNumbers":
      void window.showInformationMessage(
        l10n.t("“{0}” holds several numbers. Select one figure only. Nothing was changed.", shortened(words)),
      );
  }
}

/** As much of a selection as a message can show. */
function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
