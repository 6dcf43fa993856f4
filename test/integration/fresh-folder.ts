import type Mocha from "mocha";
import { commands, Uri, window, workspace } from "vscode";

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
      for (const name of await names())
        if (!first.has(name)) await workspace.fs.delete(inFolder(name), { recursive: true });
    });
}

/** Closes all editors, without keeping what is not saved. */
async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.uri.scheme === "comment") continue;
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** What lies in the open folder, by name. */
async function names(): Promise<string[]> {
  return (await workspace.fs.readDirectory(inFolder(""))).map(([name]) => name);
}

function inFolder(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("No folder is open.");
  return Uri.joinPath(folder.uri, name);
}
