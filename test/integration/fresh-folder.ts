import type Mocha from "mocha";
import { commands, type Uri, window, workspace } from "vscode";
import { exists } from "../../src/host/notes-storage.js";
import { fileUri, services, until } from "./reports.js";

/**
 * Has each group of tests leave the folder with the files that were there before the first of them, and no editor open:
 * whatever reads all reports of the folder finds those of its own group, and reads no others.
 * @param all the suite that the groups are in
 */
export function leaveNothingBehind(all: Mocha.Suite): void {
  let first: ReadonlySet<string>;
  all.beforeAll(async () => {
    first = new Set(await names());
  });
  for (const group of all.suites)
    group.afterAll(async () => {
      await closeAll();
      await until("the folder as it was", async () => {
        const left = (await names()).filter((name) => !first.has(name));
        for (const name of left) await remove(fileUri(name));
        return left.length === 0;
      });
    });
}

/** Closes all editors, without keeping what is not saved of reports; nothing is being written to a notes file any more then. */
async function closeAll(): Promise<void> {
  const { open } = (await services()).notes;
  // Some cannot be written, and tests see to it that they are not.
  await Promise.allSettled(open.map((notes) => notes.save()));
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.uri.scheme === "comment") continue;
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri, { recursive: true });
  } catch (error) {
    // What is being replaced may be gone by itself.
    if (await exists(uri)) throw error;
  }
}

/** What lies in the open folder, by name. */
async function names(): Promise<string[]> {
  return (await workspace.fs.readDirectory(fileUri(""))).map(([name]) => name);
}
