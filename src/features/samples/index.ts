import { commands, FileSystemError, Uri, window, workspace } from "vscode";
import type { Feature } from "../../host/services.js";

const SAMPLE = ["media", "sample", "harbour-roundtable.txt"];

/**
 * Opens the sample report. It is copied into the extension's own storage first, once, so that notes on it are kept and
 * nothing is written where the extension is installed.
 */
export const registerSamples: Feature = ({ context }) =>
  commands.registerCommand("policyAnnotator.openSampleReport", async () => {
    const copy = Uri.joinPath(context.globalStorageUri, ...SAMPLE.slice(1));
    if (!(await exists(copy))) {
      await workspace.fs.createDirectory(Uri.joinPath(copy, ".."));
      await workspace.fs.copy(Uri.joinPath(context.extensionUri, ...SAMPLE), copy);
    }
    await window.showTextDocument(copy);
    await commands.executeCommand("policyAnnotator.outline.focus");
  });

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}
