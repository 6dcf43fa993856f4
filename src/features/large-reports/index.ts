import {
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from "vscode";
import { LARGE_SETTING } from "../../host/report-document.js";
import type { Reports } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";

const COMMAND = "policyAnnotator.analyzeLargeReport";

/** Says in the status bar that a very long report is analysed on demand only, and does so, with progress, when asked. */
export const registerLargeReports: Feature = ({ reports }) => {
  const item = window.createStatusBarItem("policyAnnotator.largeReport", StatusBarAlignment.Right);
  const refresh = () => show(item, reports);
  return Disposable.from(
    item,
    reports.onDidPutOff(refresh),
    reports.onDidAnalyze(refresh),
    reports.onDidChangeActive(refresh),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === reports.active) refresh();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(LARGE_SETTING)) refresh();
    }),
    commands.registerCommand(COMMAND, () => analyze(reports)),
  );
};

function show(item: StatusBarItem, reports: Reports): void {
  if (!reports.active || !reports.isPutOff(reports.active)) {
    item.hide();
    return;
  }
  item.name = l10n.t("Large report");
  item.text = `$(warning) ${l10n.t("Large report: not analysed")}`;
  item.tooltip = l10n.t(
    "This report is so long that it is analysed on demand only. Click to analyse it as it stands.",
  );
  item.command = COMMAND;
  item.show();
}

async function analyze(reports: Reports): Promise<void> {
  const document = reports.active;
  if (!document) return;
  const title = l10n.t("Analysing the report");
  await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, token) => reports.readOnDemand(document, token),
  );
}
