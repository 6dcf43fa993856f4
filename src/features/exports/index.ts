import { commands, Disposable, env, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { AnnotatedReport } from "../../core/export/annotated-report.js";
import type { ExportWords } from "../../core/export/export-words.js";
import type { Span } from "../../core/span.js";
import { nameOf } from "../../host/file-name.js";
import { sectionFor } from "../../host/section-argument.js";
import type { Feature, Services } from "../../host/services.js";
import { exportWords } from "../../host/words.js";

interface Format extends QuickPickItem {
  readonly extension: string;
  /** The writers are loaded when the first file is written: activation does without them. */
  readonly write: (report: AnnotatedReport, words: ExportWords) => Promise<string>;
}

/** Export of notes, statistics, organizations and the glossary of acronyms to a file of the analyst's choice. */
export const registerExports: Feature = (services) =>
  Disposable.from(
    commands.registerCommand("policyAnnotator.exportNotes", (chosen: unknown, alsoChosen: unknown) =>
      exportReport(services, l10n.t("Export Notes"), "notes", notesFormats(chosenNotes(chosen, alsoChosen))),
    ),
    commands.registerCommand("policyAnnotator.exportStatistics", () =>
      exportReport(services, l10n.t("Export Statistics"), "statistics", statisticsFormats()),
    ),
    commands.registerCommand("policyAnnotator.exportOrganizations", () =>
      exportReport(services, l10n.t("Export Organizations"), "organizations", organizationsFormats()),
    ),
    commands.registerCommand("policyAnnotator.exportGlossary", () =>
      exportReport(services, l10n.t("Export Glossary of Acronyms"), "glossary", glossaryFormats()),
    ),
    commands.registerCommand("policyAnnotator.copyGlossary", () => copyGlossary(services)),
    commands.registerCommand("policyAnnotator.exportSectionStatistics", (argument: unknown) => {
      const section = sectionFor(services.reports, argument)?.section;
      if (!section) return;
      const title = l10n.t("Export Statistics of “{0}”", section.heading.text);
      return exportReport(services, title, "statistics", statisticsFormats(section));
    }),
  );

/** The ids of the notes that were chosen in the view "Notes"; null for all notes. */
function chosenNotes(chosen: unknown, alsoChosen: unknown): ReadonlySet<string> | null {
  const rows: unknown[] = Array.isArray(alsoChosen) ? alsoChosen : [chosen];
  const ids = rows.flatMap((row) => {
    const isNote = typeof row === "object" && row !== null && "noteId" in row;
    return isNote && typeof row.noteId === "string" ? [row.noteId] : [];
  });
  return ids.length > 0 ? new Set(ids) : null;
}

/** How notes can be written: certain ones, or all. */
function notesFormats(only: ReadonlySet<string> | null): Format[] {
  const chosen = (report: AnnotatedReport) =>
    only ? { ...report, notes: report.notes.filter(({ note }) => only.has(note.id)) } : report;
  return [
    {
      label: "Markdown",
      description: l10n.t("a brief by section"),
      extension: "md",
      write: async (report, words) =>
        (await import("../../core/export/markdown.js")).notesToMarkdown(chosen(report), words),
    },
    {
      label: "CSV",
      description: l10n.t("one row a note"),
      extension: "csv",
      write: async (report) => (await import("../../core/export/csv.js")).notesToCsv(chosen(report)),
    },
  ];
}

/** How statistics can be written: those within a span, or all. */
function statisticsFormats(within?: Span): Format[] {
  const chosen = async (report: AnnotatedReport) =>
    within ? (await import("../../core/export/section-report.js")).statisticsWithin(report, within) : report;
  return [
    {
      label: "Markdown",
      description: l10n.t("a table"),
      extension: "md",
      write: async (report, words) =>
        (await import("../../core/export/markdown.js")).statisticsToMarkdown(await chosen(report), words),
    },
    {
      label: "CSV",
      description: l10n.t("one row a figure, all fields"),
      extension: "csv",
      write: async (report) =>
        (await import("../../core/export/csv.js")).statisticsToCsv(await chosen(report)),
    },
  ];
}

function organizationsFormats(): Format[] {
  return [
    {
      label: "Markdown",
      description: l10n.t("a table"),
      extension: "md",
      write: async (report, words) =>
        (await import("../../core/export/organizations.js")).organizationsToMarkdown(report, words),
    },
    {
      label: "CSV",
      description: l10n.t("one row an organization"),
      extension: "csv",
      write: async (report) =>
        (await import("../../core/export/organizations.js")).organizationsToCsv(report),
    },
  ];
}

function glossaryFormats(): Format[] {
  return [{ label: "Markdown", description: l10n.t("a table"), extension: "md", write: glossaryText }];
}

async function glossaryText(report: AnnotatedReport, words: ExportWords): Promise<string> {
  return (await import("../../core/export/glossary.js")).glossaryToMarkdown(report, words);
}

async function copyGlossary({ reports, notes }: Services): Promise<void> {
  const report = reports.active && (await reports.read(reports.active));
  if (!report) return;
  const { document, analysis } = report;
  const annotated = { name: nameOf(document.uri), analysis, notes: notes.of(document)?.all ?? [] };
  await env.clipboard.writeText(await glossaryText(annotated, exportWords()));
  window.setStatusBarMessage(l10n.t("Glossary copied"), 3000);
}

async function exportReport(
  { reports, notes, log }: Services,
  title: string,
  what: string,
  formats: readonly Format[],
): Promise<void> {
  const report = reports.active && (await reports.read(reports.active));
  if (!report) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const [only, another] = formats;
  const format = another
    ? await window.showQuickPick(formats, { title, placeHolder: l10n.t("Format") })
    : only;
  if (!format) return;
  const { uri } = report.document;
  const name = nameOf(uri);
  const suggestion = `${name.replace(/\.[^.]+$/, "")}-${what}.${format.extension}`;
  const target = await window.showSaveDialog({
    title,
    defaultUri: Uri.joinPath(uri, "..", suggestion),
    filters: { [format.label]: [format.extension] },
  });
  if (!target) return;
  const annotated = { name, analysis: report.analysis, notes: notes.of(report.document)?.all ?? [] };
  try {
    const content = await format.write(annotated, exportWords());
    await workspace.fs.writeFile(target, new TextEncoder().encode(content));
  } catch (error) {
    log.error(`Exporting to ${target.toString(true)}`, error);
    await window.showErrorMessage(
      l10n.t(
        "{0} cannot be written: {1}",
        suggestion,
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  const open = l10n.t("Open");
  const choice = await window.showInformationMessage(l10n.t("Exported to {0}.", nameOf(target)), open);
  if (choice === open) await window.showTextDocument(target);
}
