import { commands, Disposable, l10n, type TreeView } from "vscode";
import { countMatches } from "../../core/document/filter-sections.js";
import { counted } from "../../host/counted.js";
import { askForFilter } from "../../host/live-filter.js";
import type { OutlineTree, SectionRow } from "./outline-tree.js";

/** The filter of the view "Report". */
export function registerSectionFilter(tree: OutlineTree, view: TreeView<SectionRow>): Disposable {
  const apply = (words: string) => {
    tree.setFilter(words);
    const shown = words.trim();
    const { sections } = tree.report?.analysis.document ?? { sections: [] };
    const found = countMatches(sections, shown);
    view.message =
      shown === ""
        ? ""
        : counted(
            l10n.t("Filter “{0}”: {1} of {2, plural, one {# section} other {# sections}}"),
            shown,
            found,
            sections.length,
          );
    void commands.executeCommand("setContext", "policyAnnotator.outline.filtered", shown !== "");
  };
  const ask = () =>
    askForFilter({
      view: "policyAnnotator.outline",
      title: l10n.t("Filter Sections"),
      placeholder: l10n.t("Words of a heading"),
      words: tree.filter,
      apply,
    });
  return Disposable.from(
    commands.registerCommand("policyAnnotator.filterSections", ask),
    commands.registerCommand("policyAnnotator.clearSectionFilter", () => apply("")),
    commands.registerCommand("policyAnnotator.expandSections", () => tree.expandAll()),
  );
}
