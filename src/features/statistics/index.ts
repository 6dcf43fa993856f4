import { commands, Disposable, l10n, type TreeView, workspace } from "vscode";
import { GROUPINGS, type Grouping } from "../../core/statistics/group-statistics.js";
import type { Arrangements } from "../../host/arrangements.js";
import { counted } from "../../host/counted.js";
import { CHECKS_SETTING } from "../../host/findings.js";
import { askForFilter } from "../../host/live-filter.js";
import type { Feature } from "../../host/services.js";
import { registerCopyTable } from "./copy-table.js";
import { registerJudging } from "./judge.js";
import type { StatisticsNode } from "./statistics-node.js";
import { StatisticsTree } from "./statistics-tree.js";
import { registerWalk } from "./walk.js";

const VIEW = "policyAnnotator.statistics";
/** The key of the grouping among the arrangements, and of the context that the menu goes by. */
const GROUPED_BY = `${VIEW}.groupedBy`;

const GROUPING_COMMANDS: Readonly<Record<Grouping, string>> = {
  section: "policyAnnotator.groupStatisticsBySection",
  kind: "policyAnnotator.groupStatisticsByKind",
  organization: "policyAnnotator.groupStatisticsByOrganization",
  period: "policyAnnotator.groupStatisticsByPeriod",
};

/** The view "Statistics": the figures of the active report in groups, and what analysts say and do about them. */
export const registerStatistics: Feature = (services) => {
  const { arrangements, reports, notes, trees } = services;
  const tree = new StatisticsTree(reports, notes, rememberedGrouping(arrangements));
  const view = trees.show(VIEW, tree.rows, { canSelectMany: true });
  const refresh = () => {
    tree.refresh();
    showCounts(tree, view);
  };
  const ofTree = ({ document }: { readonly document: unknown }) => document === reports.active;
  void commands.executeCommand("setContext", GROUPED_BY, tree.grouping);
  return Disposable.from(
    tree.rows,
    view,
    reports.onDidChangeActive(refresh),
    reports.onDidAnalyze((report) => ofTree(report) && refresh()),
    notes.onDidChange((changed) => ofTree(changed) && tree.refreshDecisions()),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(CHECKS_SETTING) && tree.refreshDecisions(),
    ),
    registerFilter(tree, view),
    ...GROUPINGS.map((grouping) =>
      commands.registerCommand(GROUPING_COMMANDS[grouping], async () => {
        tree.groupBy(grouping);
        await arrangements.update(GROUPED_BY, grouping);
        await commands.executeCommand("setContext", GROUPED_BY, grouping);
      }),
    ),
    registerWalk(services, tree, view),
    registerJudging(services),
    registerCopyTable(tree, view),
  );
};

function rememberedGrouping(arrangements: Arrangements): Grouping {
  const remembered = arrangements.get<string>(GROUPED_BY);
  return GROUPINGS.find((grouping) => grouping === remembered) ?? "section";
}

function registerFilter(tree: StatisticsTree, view: TreeView<StatisticsNode>): Disposable {
  const apply = (words: string) => {
    tree.setFilter(words);
    showCounts(tree, view);
    void commands.executeCommand("setContext", `${VIEW}.filtered`, words.trim() !== "");
  };
  const ask = () =>
    askForFilter({
      view: VIEW,
      title: l10n.t("Filter Statistics"),
      placeholder: l10n.t("A figure, or words of what is known of it"),
      words: tree.filter,
      apply,
    });
  return Disposable.from(
    commands.registerCommand("policyAnnotator.filterStatistics", ask),
    commands.registerCommand("policyAnnotator.clearStatisticsFilter", () => apply("")),
  );
}

/** How many figures there are, beside the title of the view, and what they are filtered by above them. */
function showCounts(tree: StatisticsTree, view: TreeView<StatisticsNode>): void {
  const all = tree.report?.analysis.statistics.length ?? 0;
  const words = tree.filter.trim();
  const shown = tree.shown.length;
  view.description = all === 0 ? "" : words === "" ? String(all) : l10n.t("{0} of {1}", shown, all);
  view.message =
    words === "" || !tree.report
      ? ""
      : counted(
          l10n.t("Filter “{0}”: {1} of {2, plural, one {# statistic} other {# statistics}}"),
          words,
          shown,
          all,
        );
}
