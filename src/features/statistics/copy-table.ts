import { commands, type Disposable, env, l10n, type TreeView, window } from "vscode";
import { type StatisticsColumns, statisticsTable } from "../../core/export/markdown-table.js";
import { counted } from "../../host/counted.js";
import { isNode, type StatisticsNode } from "./statistics-node.js";
import type { StatisticsTree } from "./statistics-tree.js";

/** Copies figures as a Markdown table: the rows that are chosen, else all that are shown. */
export function registerCopyTable(tree: StatisticsTree, view: TreeView<StatisticsNode>): Disposable {
  return commands.registerCommand(
    "policyAnnotator.copyStatisticsTable",
    async (row: unknown, selected: unknown) => {
      const { report } = tree;
      if (!report) return;
      const chosen = tree.figuresOf(rowsFor(row, selected, view.selection));
      const statistics = chosen.length > 0 ? chosen : tree.shown;
      if (statistics.length === 0) {
        window.setStatusBarMessage(l10n.t("There are no statistics to copy."), 3000);
        return;
      }
      await env.clipboard.writeText(statisticsTable(report.analysis, statistics, columns()));
      window.setStatusBarMessage(
        counted(
          l10n.t("{0, plural, one {Table of # statistic copied} other {Table of # statistics copied}}"),
          statistics.length,
        ),
        3000,
      );
    },
  );
}

/**
 * The rows that are chosen: those of the context menu; from elsewhere the selection, unless it is the one row that was
 * clicked last to go there.
 */
function rowsFor(
  row: unknown,
  selected: unknown,
  selection: readonly StatisticsNode[],
): readonly StatisticsNode[] {
  if (!isNode(row)) return selection.length > 1 ? selection : [];
  const rows = Array.isArray(selected) ? selected.filter(isNode) : [];
  return rows.includes(row) ? rows : [row];
}

function columns(): StatisticsColumns {
  return {
    figure: l10n.t("Figure"),
    value: l10n.t("Value"),
    unit: l10n.t("Unit"),
    subject: l10n.t("Measures"),
    period: l10n.t("Period"),
    source: l10n.t("Stated by"),
    section: l10n.t("Section"),
    line: l10n.t("Line"),
  };
}
