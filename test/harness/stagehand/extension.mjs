// An extension for tests alone, loaded beside the one under test into the same extension host. It clears the window between
// two journeys and tells what a journey has left behind; it selects a passage, and tells how long the extension host was busy
// at a stretch. A journey's process asks it over HTTP; `.vscode/stagehand.json` in the window's folder tells where.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { json } from "node:stream/consumers";
import { commands, extensions, Range, TabInputText, window, workspace } from "vscode";

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
  // Nothing takes that view away for whoever compared coders.
  await commands.executeCommand("setContext", "policyAnnotator.agreement.shown", false);
  await arrange();
}

/**
 * Arranges what is remembered to be otherwise as a new person finds it, and has the extension under test forget that. What it
 * remembers besides stays.
 */
async function arrange() {
  const { workspaceState, globalState } = services().context;
  for (const [key, arrangeAsAtFirst] of Object.entries(arrangements)) {
    const remembered = workspaceState.get(key);
    if (remembered === undefined) continue;
    await arrangeAsAtFirst(remembered);
    for (const memento of [workspaceState, globalState]) await memento.update(key, undefined);
  }
}

/**
 * How to undo what is remembered, by its key.
 * @type {Readonly<Record<string, (remembered: unknown) => PromiseLike<unknown>>>}
 */
const arrangements = {
  "policyAnnotator.statistics.groupedBy": () =>
    commands.executeCommand("policyAnnotator.groupStatisticsBySection"),
  "policyAnnotator.organizations.order": () =>
    commands.executeCommand("policyAnnotator.organizationsByCount"),
  "policyAnnotator.notes.grouping": () => takeFirst("policyAnnotator.groupNotes"),
  "policyAnnotator.highlights.statistics": (on) => toggleUnless(on, "policyAnnotator.showStatistics"),
  "policyAnnotator.highlights.organizations": (on) => toggleUnless(on, "policyAnnotator.showOrganizations"),
};

/** @param {unknown} isOn @param {string} command */
async function toggleUnless(isOn, command) {
  if (isOn === false) await commands.executeCommand(command);
}

/** Takes the first of the choices that a command offers. @param {string} command */
async function takeFirst(command) {
  let isAsking = true;
  const asking = commands.executeCommand(command).then(() => {
    isAsking = false;
  });
  while (isAsking) {
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await asking;
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

/**
 * What is to be selected, in the text editor of the active tab.
 * @typedef {object} Passage
 * @property {string} text
 * @property {number} occurrence 1 for the first
 * @property {number} length how much of it to select; 0 puts the cursor before it
 */

/**
 * Selects a passage and shows it in the middle of the editor, which has the focus then.
 * @param {unknown} passage
 * @returns {Promise<{ line: number }>} on which line the cursor is then, at its end; 1 for the first
 */
async function select(passage) {
  const { text, occurrence, length } = /** @type {Passage} */ (passage);
  const { viewColumn, activeTab } = window.tabGroups.activeTabGroup;
  if (!(activeTab?.input instanceof TabInputText)) throw new Error("No report of the workspace is open.");
  const document = await workspace.openTextDocument(activeTab.input.uri);
  const content = document.getText();
  let offset = -1;
  for (let found = 0; found < occurrence; found += 1) {
    offset = content.indexOf(text, offset + 1);
    if (offset < 0) throw new Error(`The open report does not hold "${text}" ${occurrence} times.`);
  }
  const selection = new Range(document.positionAt(offset), document.positionAt(offset + length));
  await window.showTextDocument(document, { viewColumn, selection });
  await commands.executeCommand("revealLine", { lineNumber: selection.start.line, at: "center" });
  return { line: selection.end.line + 1 };
}

const delay = monitorEventLoopDelay({ resolution: 5 });

/** The longest that the extension host was busy at a stretch since this was asked last, in milliseconds. */
function longestTask() {
  const longest = delay.max / 1e6;
  delay.reset();
  return { milliseconds: longest };
}

/** @type {Readonly<Record<string, (question: unknown) => unknown>>} */
const answers = { "/clear": clear, "/memory": memory, "/select": select, "/longest-task": longestTask };

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
    const answer = async () => answers[request.url ?? ""]?.(await json(request));
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
