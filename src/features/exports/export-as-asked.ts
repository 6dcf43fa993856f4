import { l10n, type QuickPickItem, window } from "vscode";
import { EXPORT_SUBJECTS, type ExportFormat, type ExportSubject } from "../../core/export/export-format.js";
import { formatsOf } from "../../core/export/formats.js";
import type { NoteGrouping } from "../../core/notes/arrange-notes.js";
import type { Services } from "../../host/services.js";
import { exportReport } from "./export-report.js";
import { pickFormat } from "./format-picks.js";
import { pickScope } from "./scope-picks.js";

/** Asks what of the active report is to be exported, in which format, which part of it and how grouped; then exports it. */
export async function exportAsAsked(services: Services): Promise<void> {
  const title = l10n.t("Export");
  const { reports } = services;
  const report = reports.active && (await reports.read(reports.active));
  if (!report) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const subject = await pickSubject(title);
  if (!subject) return;
  const chosen = await pickFormat(subject.label, subject.what);
  if (!chosen) return;
  const scope = await pickScope(services, report, subject);
  if (!scope) return;
  const grouping = await pickGrouping(subject.label, chosen.format);
  if (!grouping) return;
  await exportReport(services, {
    title: subject.label,
    what: subject.what,
    scope,
    options: { grouping },
    chosen,
  });
}

/** What can be exported, with what it is called. */
export interface SubjectPick extends QuickPickItem {
  readonly what: ExportSubject;
}

async function pickSubject(title: string): Promise<SubjectPick | undefined> {
  const picks = EXPORT_SUBJECTS.map((what) => ({
    what,
    label: subjectWords()[what],
    description: [...new Set(formatsOf(what).map(({ name }) => name))].join(", "),
  })).filter(({ description }) => description !== "");
  return await window.showQuickPick(picks, { title, placeHolder: l10n.t("What of the report?") });
}

/** What the notes are put together by; undefined when the analyst wants no export. */
async function pickGrouping(title: string, { isGrouped }: ExportFormat): Promise<NoteGrouping | undefined> {
  if (!isGrouped) return "section";
  const picks: (QuickPickItem & { value: NoteGrouping })[] = [
    { value: "section", label: l10n.t("By section") },
    {
      value: "code",
      label: l10n.t("By code"),
      description: l10n.t("a note with two codes stands under each"),
    },
    { value: "author", label: l10n.t("By author") },
    { value: "status", label: l10n.t("By status") },
    { value: "none", label: l10n.t("In the order of the report") },
  ];
  const placeHolder = l10n.t("Put notes together");
  return (await window.showQuickPick(picks, { title, placeHolder }))?.value;
}

function subjectWords(): Readonly<Record<ExportSubject, string>> {
  return {
    notes: l10n.t("Notes"),
    report: l10n.t("Annotated report"),
    statistics: l10n.t("Statistics"),
    organizations: l10n.t("Organizations"),
    glossary: l10n.t("Glossary of acronyms"),
    codebook: l10n.t("Codebook"),
    all: l10n.t("Everything"),
  };
}
