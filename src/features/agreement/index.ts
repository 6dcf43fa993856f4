import { commands, Disposable, l10n, type TreeView, window, workspace } from "vscode";
import { counted } from "../../host/counted.js";
import { nameOf } from "../../host/file-name.js";
import { toRange } from "../../host/ranges.js";
import type { Feature } from "../../host/services.js";
import { type AgreementNode, AgreementTree } from "./agreement-tree.js";
import { agreementReport } from "./agreement-words.js";

/** How long the view waits for the next change before it compares anew, in milliseconds. */
const REST = 300;

/** How far analysts agree in the codes that they gave: the view "Agreement", shown once somebody asks for it. */
export const registerAgreement: Feature = (services) => {
  const { reports, notes, codebooks } = services;
  const tree = new AgreementTree(services);
  const view = window.createTreeView("policyAnnotator.agreement", {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  let isWanted = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    tree.refresh();
    announce(tree, view);
  };
  const refresh = () => {
    clearTimeout(waiting);
    if (isWanted) waiting = setTimeout(show, REST);
  };
  return Disposable.from(
    tree,
    view,
    commands.registerCommand("policyAnnotator.compareCoders", async () => {
      isWanted = true;
      await commands.executeCommand("setContext", "policyAnnotator.agreement.shown", true);
      show();
      await commands.executeCommand("policyAnnotator.agreement.focus");
    }),
    commands.registerCommand("policyAnnotator.goToDifference", (node: AgreementNode) => {
      if (node.type !== "difference") return;
      const { document } = node.report;
      return window.showTextDocument(document, { selection: toRange(document, node.difference) });
    }),
    commands.registerCommand("policyAnnotator.reportAgreement", async () => {
      const { shown } = tree;
      if (!shown) return;
      const content = agreementReport(shown.report, nameOf(shown.report.document.uri), shown.agreement);
      await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content }));
    }),
    reports.onDidChangeActive(refresh),
    reports.onDidAnalyze(({ document }) => {
      if (document === reports.active) refresh();
    }),
    notes.onDidChange(refresh),
    codebooks.onDidChange(refresh),
    new Disposable(() => clearTimeout(waiting)),
  );
};

/** Says how much was compared; how it is counted stands in the report, where there is room for it. */
function announce({ shown }: AgreementTree, view: TreeView<AgreementNode>): void {
  const coders = shown?.agreement.coders.length ?? 0;
  view.description =
    coders < 2
      ? ""
      : counted(
          l10n.t(
            "{0, plural, one {# coder} other {# coders}}, {1, plural, one {# sentence} other {# sentences}}",
          ),
          coders,
          shown?.agreement.sentences ?? 0,
        );
  view.message = coders === 1 ? l10n.t("Only one analyst gave codes here; agreement takes two.") : "";
}
