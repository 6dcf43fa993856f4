import {
  commands,
  Disposable,
  env,
  l10n,
  type QuickPickItem,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from "vscode";
import { CHECKS_SETTING } from "../../host/findings.js";
import { LANGUAGE_SETTING, languageSetFor } from "../../host/report-language.js";
import type { Report } from "../../host/reports.js";
import type { Feature, Services } from "../../host/services.js";
import { countsOf, languageWords } from "./report-counts.js";

const AT_A_GLANCE = "policyAnnotator.reportAtAGlance";

/** The status bar's item with the counts of the active report, and the list that it opens. */
export const registerStatus: Feature = (services) => {
  const { reports, notes } = services;
  const item = window.createStatusBarItem("policyAnnotator.counts", StatusBarAlignment.Right, 100);
  item.name = l10n.t("Report at a Glance");
  item.command = AT_A_GLANCE;
  let shown: Report | undefined;
  const refresh = () => show(item, shown, services);
  const renew = () => {
    shown = activeReport(services);
    refresh();
  };
  renew();
  return Disposable.from(
    item,
    commands.registerCommand(AT_A_GLANCE, () => showAtAGlance(services)),
    reports.onDidChangeActive(renew),
    reports.onDidAnalyze((report) => {
      if (report.document !== reports.active) return;
      shown = report;
      refresh();
    }),
    notes.onDidChange(({ document }) => {
      // After an edit the last counts stay in sight: the report is read anew once the typing rests.
      if (document === shown?.document) refresh();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(CHECKS_SETTING)) refresh();
    }),
  );
};

function activeReport({ reports }: Services): Report | undefined {
  return reports.active && reports.current(reports.active);
}

function show(item: StatusBarItem, report: Report | undefined, services: Services): void {
  if (!report) {
    item.hide();
    return;
  }
  const counts = countsOf(report, services);
  const number = new Intl.NumberFormat(env.language);
  const words = counts.map((one) => one.words);
  item.text = counts
    .filter(({ icon, count }) => icon !== "warning" || count > 0)
    .map(({ icon, count }) => `$(${icon}) ${number.format(count)}`)
    .join("  ");
  item.tooltip = words.join("\n");
  item.accessibilityInformation = { label: words.join(", "), role: "button" };
  item.show();
}

interface Row extends QuickPickItem {
  readonly open: () => Thenable<unknown>;
}

async function showAtAGlance(services: Services): Promise<void> {
  const report = activeReport(services);
  if (!report) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const rows: Row[] = countsOf(report, services).map(({ icon, words, command }) => ({
    label: `$(${icon}) ${words}`,
    open: () => commands.executeCommand(command),
  }));
  const row = await window.showQuickPick([...rows, languageRow(report)], {
    title: l10n.t("Report at a Glance"),
    placeHolder: l10n.t("What do you want to see?"),
  });
  await row?.open();
}

function languageRow(report: Report): Row {
  return {
    label: `$(globe) ${languageWords(report)}`,
    description: languageSetFor(report.document.uri)
      ? l10n.t("as the settings say")
      : l10n.t("as its words tell"),
    open: () => commands.executeCommand("workbench.action.openSettings", LANGUAGE_SETTING),
  };
}
