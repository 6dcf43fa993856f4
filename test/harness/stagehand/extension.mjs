// An extension for tests alone, loaded beside the one under test into the same extension host. It clears the window between
// two journeys and tells what a journey has left behind, and how long the extension host was busy at a stretch. A journey's
// process asks it over HTTP; `.vscode/stagehand.json` in the window's folder tells where.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { commands, extensions, window, workspace } from "vscode";

/**
 * The services of the extension under test, which it returns to tests.
 * @typedef {import("../../../src/host/services.js").Services} Services
 */

/** @returns {Services} */
function services() {
  const extension = extensions.getExtension("policy-annotator.policy-annotator");
  if (!extension?.isActive) throw new Error("The extension under test is not active.");
  return extension.exports;
}

/**
 * Closes whatever is open, without keeping what is not saved, and shows the views of the extension under test as they are
 * without filters. Nothing is being written to a notes file any more then.
 */
async function clear() {
  for (const notes of services().notes.open)
    if (workspace.fs.isWritableFileSystem(notes.document.uri.scheme)) await notes.save();
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.uri.scheme === "comment") continue;
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  for (const command of [
    "workbench.action.closeQuickOpen",
    "workbench.action.closeAllEditors",
    "workbench.action.editorLayoutSingle",
    "notifications.clearAll",
    "notifications.hideList",
    "workbench.action.closePanel",
    "workbench.action.closeAuxiliaryBar",
    "workbench.view.extension.policyAnnotator",
    "policyAnnotator.clearSectionFilter",
    "policyAnnotator.clearStatisticsFilter",
    "policyAnnotator.clearOrganizationFilter",
    "policyAnnotator.clearNoteFilter",
  ])
    await commands.executeCommand(command);
}

/** @param {import("vscode").Memento} memento */
function entriesOf(memento) {
  return Object.fromEntries(memento.keys().map((key) => [key, memento.get(key)]));
}

/** What the extension under test remembers, by itself and through the editor. */
async function memory() {
  const { context, notes, reports, filed, codebooks } = services();
  const [folder] = workspace.workspaceFolders ?? [];
  return {
    activeReport: reports.active?.uri.path,
    openReports: notes.open.map(({ document }) => document.uri.path),
    notesFiles: (await filed.all()).map(({ report }) => report.path),
    codebook: folder && codebooks.of(folder.uri),
    workspaceState: entriesOf(context.workspaceState),
    globalState: entriesOf(context.globalState),
  };
}

const delay = monitorEventLoopDelay({ resolution: 5 });

/** The longest that the extension host was busy at a stretch since this was asked last, in milliseconds. */
function longestTask() {
  const longest = delay.max / 1e6;
  delay.reset();
  return { milliseconds: longest };
}

/** @type {Readonly<Record<string, () => unknown>>} */
const answers = { "/clear": clear, "/memory": memory, "/longest-task": longestTask };

/** Tells where it can be asked; the file is there whole or not at all. @param {number} port */
function tell(port) {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) return;
  const settings = join(folder.uri.fsPath, ".vscode");
  mkdirSync(settings, { recursive: true });
  const next = join(settings, "stagehand.json.tmp");
  writeFileSync(next, JSON.stringify({ port }));
  renameSync(next, join(settings, "stagehand.json"));
}

/** @param {import("vscode").ExtensionContext} context */
export function activate({ subscriptions }) {
  delay.enable();
  const server = createServer((request, response) => {
    const answer = async () => answers[request.url ?? ""]?.();
    answer().then(
      (value) => response.end(JSON.stringify(value ?? null)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address !== null && typeof address === "object") tell(address.port);
  });
  subscriptions.push({ dispose: () => server.close() }, { dispose: () => delay.disable() });
}
