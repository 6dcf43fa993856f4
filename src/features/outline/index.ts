import {
  commands,
  Disposable,
  ExtensionMode,
  type TextEditor,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { Reports } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { OutlineTree, type SectionRow } from "./outline-tree.js";
import { registerSectionCommands } from "./section-commands.js";
import { registerSectionFilter } from "./section-filter.js";

/** The view "Report": the sections of the active report, with counts; a click reveals, and it follows the cursor. */
export const registerOutline: Feature = (services) => {
  const { context, reports, notes, trees } = services;
  const tree = new OutlineTree(reports, notes);
  const view = trees.show("policyAnnotator.outline", tree.rows);
  const announce = () =>
    void commands.executeCommand("setContext", "policyAnnotator.reportActive", reports.active !== undefined);
  const refresh = () => {
    tree.refresh();
    announce();
    void follow(tree, view, window.activeTextEditor);
  };
  // The report that is open already is read once the extension stands: activation waits for no analysis.
  announce();
  return Disposable.from(
    tree.rows,
    view,
    reports.onDidChangeActive(refresh),
    reports.onDidAnalyze(({ document }) => {
      if (document === reports.active) refresh();
    }),
    notes.onDidChange(({ document }) => {
      // After an edit the last analysis stays in sight: the report is read anew, and shown, once the typing rests.
      if (document === tree.report?.document && document.version === tree.report.version) tree.refresh();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(tree, view, textEditor)),
    view.onDidChangeVisibility(() => follow(tree, view, window.activeTextEditor)),
    registerSectionFilter(tree, view),
    registerSectionCommands(services, tree, view),
    // Who starts the extension from its source wants to see it.
    ...(context.extensionMode === ExtensionMode.Development ? [showBesideFirstReport(reports)] : []),
  );
};

function showBesideFirstReport(reports: Reports): Disposable {
  const show = () => {
    waiting.dispose();
    void showBesideEditor();
  };
  const waiting = reports.onDidChangeActive(show);
  if (reports.active) show();
  return waiting;
}

async function showBesideEditor(): Promise<void> {
  await commands.executeCommand("workbench.view.extension.policyAnnotator");
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
}

async function follow(
  tree: OutlineTree,
  view: TreeView<SectionRow>,
  editor: TextEditor | undefined,
): Promise<void> {
  if (!view.visible || !editor || editor.document !== tree.report?.document) return;
  if (!workspace.getConfiguration("policyAnnotator").get("outline.followCursor", true)) return;
  const section = tree.sectionAt(editor.document.offsetAt(editor.selection.active));
  if (section && tree.isShown(section) && view.selection[0]?.id !== section.id)
    await view.reveal(section, { select: true, focus: false });
}
