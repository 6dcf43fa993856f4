import { commands, Disposable, l10n, type TreeView, window } from "vscode";
import { countMatches } from "../../core/document/filter-sections.js";
import type { Section } from "../../core/document/report-document.js";
import type { OutlineTree } from "./outline-tree.js";

/** The filter of the view "Report": it works while it is typed; Escape brings back what was shown before. */
export function registerSectionFilter(tree: OutlineTree, view: TreeView<Section>): Disposable {
  const apply = (words: string) => {
    tree.setFilter(words);
    const shown = words.trim();
    const { sections } = tree.report?.analysis.document ?? { sections: [] };
    const found = countMatches(sections, shown);
    view.message =
      shown === "" ? "" : l10n.t("Filter “{0}”: {1} of {2} sections", shown, found, sections.length);
    void commands.executeCommand("setContext", "policyAnnotator.outline.filtered", shown !== "");
  };
  return Disposable.from(
    commands.registerCommand("policyAnnotator.filterSections", () => ask(tree, apply)),
    commands.registerCommand("policyAnnotator.clearSectionFilter", () => apply("")),
    commands.registerCommand("policyAnnotator.expandSections", () => tree.expandAll()),
  );
}

async function ask(tree: OutlineTree, apply: (words: string) => void): Promise<void> {
  await commands.executeCommand("policyAnnotator.outline.focus", { preserveFocus: true });
  const before = tree.filter;
  const box = window.createInputBox();
  box.title = l10n.t("Filter Sections");
  box.placeholder = l10n.t("Words of a heading");
  box.value = before;
  let accepted = false;
  box.onDidChangeValue(apply);
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) apply(before);
    box.dispose();
  });
  box.show();
}
