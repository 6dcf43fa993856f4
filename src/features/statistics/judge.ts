import { commands, Disposable, l10n, window } from "vscode";
import type { StatisticAction } from "../../core/notes/judge-statistic.js";
import type { Services } from "../../host/services.js";
import { passagesFor } from "./statistic-argument.js";

const COMMANDS: readonly [command: string, action: StatisticAction][] = [
  ["policyAnnotator.markStatistic", "statistic"],
  ["policyAnnotator.restoreStatistic", "statistic"],
  ["policyAnnotator.unmarkStatistic", "notStatistic"],
];

/** The analyst's last word about figures: on rows of the view, on the selection, or on the figure at the cursor. */
export function registerJudging(services: Services): Disposable {
  return Disposable.from(
    ...COMMANDS.map(([command, action]) =>
      commands.registerCommand(command, (argument: unknown, selected: unknown) =>
        judge(services, action, argument, selected),
      ),
    ),
  );
}

async function judge(
  services: Services,
  action: StatisticAction,
  argument: unknown,
  selected: unknown,
): Promise<void> {
  const [first, ...others] = passagesFor(services.reports, argument, selected);
  if (!first) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const { document } = first;
  const report = services.notes.of(document);
  if (!report) {
    await window.showInformationMessage(
      l10n.t("Save this document first: what you say about its figures is stored beside it."),
    );
    return;
  }
  const spans = [first, ...others].map(({ span }) => span);
  const { judgePassages } = await import("./judging.js");
  await judgePassages(services, report, action, spans);
}
