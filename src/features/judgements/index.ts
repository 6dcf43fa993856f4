import { commands, Disposable, l10n, window } from "vscode";
import type { HeadingAction, JudgementPlan } from "../../core/notes/judge-heading.js";
import { changeVerdict, createJudgement } from "../../core/notes/judgement.js";
import { deleteNote } from "../../core/notes/write-note.js";
import type { Span } from "../../core/span.js";
import { toSpan } from "../../host/ranges.js";
import { formatOf } from "../../host/report-document.js";
import type { ReportNotes } from "../../host/report-notes.js";
import { sectionFor } from "../../host/section-argument.js";
import type { Feature, Services } from "../../host/services.js";

const COMMANDS: Readonly<Record<HeadingAction, string>> = {
  heading: "policyAnnotator.markHeading",
  notHeading: "policyAnnotator.unmarkHeading",
  promote: "policyAnnotator.promoteHeading",
  demote: "policyAnnotator.demoteHeading",
};

/** The analyst's last word about headings, on the cursor's line or on a section of the view "Report". */
export const registerJudgements: Feature = (services) =>
  Disposable.from(
    ...(Object.keys(COMMANDS) as HeadingAction[]).map((action) =>
      commands.registerCommand(COMMANDS[action], (argument: unknown) => judge(services, action, argument)),
    ),
  );

async function judge(services: Services, action: HeadingAction, argument: unknown): Promise<void> {
  const { reports, notes } = services;
  const document = reports.active;
  if (!document) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const report = notes.of(document);
  if (!report) {
    await window.showInformationMessage(
      l10n.t("Save this document first: what you say about its headings is stored beside it."),
    );
    return;
  }
  const lines = linesFor(services, argument);
  if (!lines) {
    await window.showInformationMessage(l10n.t("Put the cursor on a line with words."));
    return;
  }
  const judged = {
    text: document.getText(),
    format: formatOf(document),
    judgements: report.judgements,
  };
  const { judgeHeading } = await import("../../core/notes/judge-heading.js");
  const plan = judgeHeading(judged, lines, action);
  if ("refused" in plan) window.setStatusBarMessage(refusal(plan.refused), 5000);
  else await carryOut(services, report, plan);
}

/** The words of the heading that a view hands over, else of the lines that the selection touches. */
function linesFor({ reports }: Services, argument: unknown): Span | null {
  const isSection = typeof argument === "object" && argument !== null && "heading" in argument;
  if (isSection) return sectionFor(reports, argument)?.section.heading ?? null;
  const editor = reports.activeEditor;
  if (!editor) return null;
  const { document, selection } = editor;
  const { start, end } = toSpan(
    document,
    document.lineAt(selection.start.line).range.union(document.lineAt(lastLine(selection)).range),
  );
  const text = document.getText().slice(start, end);
  const lead = text.length - text.trimStart().length;
  const words = text.trim().length;
  return words > 0 ? { start: start + lead, end: start + lead + words } : null;
}

/** A selection that ends at the start of a line does not touch it. */
function lastLine({ start, end }: { start: { line: number }; end: { line: number; character: number } }) {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

type Decision = Exclude<JudgementPlan, { refused: unknown }>;

async function carryOut(
  { notes }: Services,
  report: ReportNotes,
  { withdrawn, kept }: Decision,
): Promise<void> {
  const by = notes.authoring();
  const [first] = withdrawn;
  const reused =
    kept && first?.anchor.state !== "orphan" && first?.anchor.span.start === kept.span.start ? first : null;
  for (const one of withdrawn) if (one !== reused) await notes.put(report, deleteNote(one.note, by));
  if (!kept) return;
  const { span, verdict } = kept;
  await notes.put(
    report,
    reused ? changeVerdict(reused.note, verdict, by) : createJudgement(report.describe(span), verdict, by),
  );
}

function refusal(reason: Extract<JudgementPlan, { refused: unknown }>["refused"]): string {
  return {
    isHeading: l10n.t("This line is a heading already."),
    isNoHeading: l10n.t("There is no heading on this line."),
    tooLong: l10n.t("This is too long for a heading."),
    atTop: l10n.t("This heading is at the top level."),
    atBottom: l10n.t("There is no section above that this heading could go into."),
  }[reason];
}
