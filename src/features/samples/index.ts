import { commands, env, FileSystemError, Uri, window, workspace } from "vscode";
import { LANGUAGES, type LanguageTag } from "../../core/document/report-document.js";
import type { Feature } from "../../host/services.js";

const SAMPLES: Readonly<Record<LanguageTag, string>> = {
  en: "harbour-roundtable.txt",
  fr: "petites-communes.txt",
};

/**
 * Opens the sample report in the language of the editor, else the English one. It is copied into the extension's own storage first, once, so that notes on it are kept and
 * nothing is written where the extension is installed.
 */
export const registerSamples: Feature = ({ context }) =>
  commands.registerCommand("policyAnnotator.openSampleReport", async () => {
    const name = SAMPLES[LANGUAGES.find((tag) => env.language.startsWith(tag)) ?? "en"];
    const copy = Uri.joinPath(context.globalStorageUri, "sample", name);
    if (!(await exists(copy))) {
      await workspace.fs.createDirectory(Uri.joinPath(copy, ".."));
      await workspace.fs.copy(Uri.joinPath(context.extensionUri, "media", "sample", name), copy);
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
