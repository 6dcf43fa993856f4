import { Disposable, window } from "vscode";
import type { Feature } from "../../host/services.js";
import { registerCodeCommands } from "./code-commands.js";
import { registerCodeCompletion } from "./code-completion.js";
import { CodesTree } from "./codes-tree.js";

/** How long the view waits for the next change before it counts anew, in milliseconds. */
const REST = 150;

/** Codes: the view "Codes", the commands of the codebook, and codes that are typed in a note. */
export const registerCodes: Feature = (services) => {
  const { reports, notes, codebooks, filed, changes } = services;
  const tree = new CodesTree(services);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void tree.refresh(), REST);
  };
  refresh();
  return Disposable.from(
    tree,
    window.createTreeView("policyAnnotator.codes", { treeDataProvider: tree, showCollapseAll: true }),
    registerCodeCommands(services, tree),
    registerCodeCompletion(services, tree),
    reports.onDidChangeActive(refresh),
    codebooks.onDidChange(refresh),
    filed.onDidChange(refresh),
    changes.onDidChange(refresh),
    notes.onDidChange(refresh),
    new Disposable(() => clearTimeout(waiting)),
  );
};
