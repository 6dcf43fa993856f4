import { commands, env, l10n, ProgressLocation, UIKind, Uri, window, workspace } from "vscode";
import {
  DEFAULT_EXPORT,
  type ExportFormat,
  type ExportOptions,
  type ExportSubject,
  NothingToExportError,
} from "../../core/export/export-format.js";
import { type ExportScope, inScope, WHOLE_REPORT } from "../../core/export/export-scope.js";
import { nameOf } from "../../host/file-name.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";
import { exportWords } from "../../host/words.js";
import { annotatedReport } from "./annotated.js";
import { type ChosenFormat, pickFormat } from "./format-picks.js";

/** An export as a command asks for it. */
export interface ExportRequest {
  readonly title: string;
  readonly what: ExportSubject;
  /** Without it, the whole report. */
  readonly scope?: ExportScope;
  readonly options?: Partial<ExportOptions>;
  /** Without it, the analyst is asked. */
  readonly chosen?: ChosenFormat;
}

/** Exports the active report, or something of it: asks for what is open, writes the file or shows it, and says so. */
export async function exportReport(services: Services, request: ExportRequest): Promise<void> {
  const { reports, log } = services;
  const report = reports.active && (await reports.read(reports.active));
  if (!report) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const chosen = request.chosen ?? (await pickFormat(request.title, request.what));
  if (!chosen) return;
  const { format, isPreview } = chosen;
  const target = isPreview ? null : await askForTarget(report, request, format);
  if (target === undefined) return;
  try {
    const content = await written(services, report, request, format);
    if (content === null) return;
    if (target === null) await preview(content, format);
    else await workspace.fs.writeFile(target, bytesOf(content));
  } catch (error) {
    if (error instanceof NothingToExportError) {
      await window.showInformationMessage(
        l10n.t("There is nothing to export: a {0} cannot be empty.", format.name),
      );
      return;
    }
    const file = target ? nameOf(target) : format.name;
    log.error(`Exporting ${file}`, error);
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t("{0} cannot be written: {1}", file, reason));
    return;
  }
  if (target) await tellWritten(target, format);
}

/** The file to write, which is asked for; undefined for none. The dialog asks before a file is overwritten. */
async function askForTarget(
  { document: { uri } }: Report,
  { title, what }: ExportRequest,
  { name, extension }: ExportFormat,
): Promise<Uri | undefined> {
  const suggestion = `${nameOf(uri).replace(/\.[^.]+$/, "")}-${what}.${extension}`;
  return await window.showSaveDialog({
    title,
    defaultUri: Uri.joinPath(uri, "..", suggestion),
    filters: { [name]: [extension] },
  });
}

/** The content of the file; null when the analyst did not want to wait for it. */
async function written(
  services: Services,
  report: Report,
  { title, scope = WHOLE_REPORT, options }: ExportRequest,
  format: ExportFormat,
): Promise<string | Uint8Array | null> {
  const progress = { location: ProgressLocation.Notification, title, cancellable: true };
  return await window.withProgress(progress, async (_, token) => {
    const aborting = new AbortController();
    token.onCancellationRequested(() => aborting.abort());
    const byteOrderMark = workspace
      .getConfiguration("policyAnnotator", report.document)
      .get("export.byteOrderMark", false);
    try {
      const [write, annotated] = await Promise.all([format.load(), annotatedReport(services, report)]);
      const content = await write(inScope(annotated, scope), exportWords(), {
        ...DEFAULT_EXPORT,
        byteOrderMark,
        ...options,
        signal: aborting.signal,
      });
      return token.isCancellationRequested ? null : content;
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function preview(content: string | Uint8Array, { language }: ExportFormat): Promise<void> {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const document = await workspace.openTextDocument({ content: text, language: language ?? "plaintext" });
  await window.showTextDocument(document);
}

async function tellWritten(target: Uri, { language }: ExportFormat): Promise<void> {
  // What is made for another program is shown in its folder, where that is on this machine: this one starts no program.
  const isText = language !== null && language !== "html";
  const isHere = target.scheme === "file" && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
  const open = isText ? l10n.t("Open") : l10n.t("Show in Folder");
  const told = l10n.t("Exported to {0}.", nameOf(target));
  const choice = await window.showInformationMessage(told, ...(isText || isHere ? [open] : []));
  if (choice !== open) return;
  if (isText) await window.showTextDocument(target);
  else await commands.executeCommand("revealFileInOS", target);
}
