import { l10n, Uri, window, workspace } from "vscode";
import type { Incoming } from "../../core/import/incoming.js";
import { LIMITS } from "../../core/import/limits.js";
import { IMPORT_ENDINGS, readImport } from "../../core/import/read-import.js";
import { EDITOR } from "../../host/editor-language.js";
import { nameOf } from "../../host/file-name.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Services } from "../../host/services.js";
import { refusalIn } from "../../words/import-words.js";

/** A file that was read, by the name that people know it by. */
export interface ReadFile {
  readonly name: string;
  readonly incoming: Incoming;
}

/** The files to take in: those that are given, else those that the analyst chooses. */
export async function chooseFiles({ document }: ReportNotes, given: unknown): Promise<readonly Uri[]> {
  const uris = [given].flat().filter((one) => one instanceof Uri);
  if (uris.length > 0) return uris;
  const picked = await window.showOpenDialog({
    title: l10n.t("Import Notes"),
    openLabel: l10n.t("Preview"),
    defaultUri: Uri.joinPath(document.uri, ".."),
    canSelectMany: true,
    filters: {
      [l10n.t("Notes and codebooks")]: IMPORT_ENDINGS,
      [l10n.t("All files")]: ["*"],
    },
  });
  return picked ?? [];
}

/** Reads all files, or none: where one is refused or cannot be read, the analyst is told why and gets null. */
export async function readFiles({ log }: Services, uris: readonly Uri[]): Promise<ReadFile[] | null> {
  const read: ReadFile[] = [];
  for (const uri of uris) {
    const name = nameOf(uri);
    const found = await readOne(uri, name);
    if (typeof found !== "string") {
      read.push(found);
      continue;
    }
    log.warn(`Importing ${uri.toString(true)}`, found);
    await window.showErrorMessage(l10n.t("{0} is not imported: {1}. Nothing was changed.", name, found));
    return null;
  }
  return read;
}

async function readOne(uri: Uri, name: string): Promise<ReadFile | string> {
  let bytes: Uint8Array;
  try {
    // Of a file that is too large, nothing is read.
    const { size } = await workspace.fs.stat(uri);
    if (size > LIMITS.archive) return refusalIn(EDITOR, { refused: "tooLarge", at: null });
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const incoming = readImport(name, bytes);
  return "refused" in incoming ? refusalIn(EDITOR, incoming) : { name, incoming };
}
