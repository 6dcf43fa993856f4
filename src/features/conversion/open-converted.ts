import { FileSystemError, l10n, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { ConvertedReport } from "../../core/conversion/convert-report.js";
import { nameOf } from "../../host/file-name.js";

/** Most names that are tried for a report beside its source: `report.md`, `report-2.md`, … */
const MOST_NAMES = 100;

/** Opens a converted report, not yet saved, under a free name beside its source; says what of it is missing. */
export async function openConverted(source: Uri, report: ConvertedReport): Promise<void> {
  const document = await untitled(await freeName(source), report.text);
  await window.showTextDocument(document);
  const save = l10n.t("Save");
  const choice = await window.showInformationMessage(summary(source, document, report), save);
  if (choice === save) await document.save();
}

function summary(source: Uri, document: TextDocument, { pages, pagesWithText }: ConvertedReport): string {
  const [from, to] = [nameOf(source), nameOf(document.uri)];
  const empty = (pages ?? 0) - (pagesWithText ?? 0);
  if (empty > 0)
    return l10n.t(
      "{0} was imported as {1}. {2} of its {3} pages have no text; where they are scanned, they need text recognition (OCR).",
      from,
      to,
      empty,
      pages ?? 0,
    );
  return l10n.t("{0} was imported as {1}. Save it to keep notes on it.", from, to);
}

/** A document that will be saved under a name; the text is put in as an edit, for only that leaves it unsaved. */
async function untitled(name: Uri | null, text: string): Promise<TextDocument> {
  if (!name) return workspace.openTextDocument({ language: "markdown", content: text });
  const document = await workspace.openTextDocument(Uri.from({ scheme: "untitled", path: name.path }));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(0), text);
  await workspace.applyEdit(edit);
  return document;
}

/** A name beside the source that neither a file nor an open document has; null where unsaved documents have no folder. */
async function freeName(source: Uri): Promise<Uri | null> {
  if (source.scheme !== "file" && source.scheme !== "vscode-remote") return null;
  const stem = nameOf(source).replace(/\.[^.]+$/, "");
  for (let number = 1; number <= MOST_NAMES; number++) {
    const name = Uri.joinPath(source, "..", `${stem}${number === 1 ? "" : `-${number}`}.md`);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === name.path);
    if (!isOpen && !(await exists(name))) return name;
  }
  return null;
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}
