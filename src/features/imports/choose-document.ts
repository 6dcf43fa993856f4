import { l10n, type QuickPickItem, window } from "vscode";
import { findDocuments } from "../../core/import/find-documents.js";
import type { IncomingDocument } from "../../core/import/incoming.js";
import { nameOf } from "../../host/file-name.js";
import type { ReportNotes } from "../../host/report-notes.js";
import { noteCount } from "../../host/words.js";
import type { ReadFile } from "./read-files.js";

interface DocumentPick extends QuickPickItem {
  readonly documents: readonly IncomingDocument[];
}

/** The documents of a file that are the report; where that cannot be told the analyst is asked, who may want none. Undefined for no import. */
export async function chooseDocuments(
  { document }: ReportNotes,
  { name, incoming }: ReadFile,
): Promise<readonly IncomingDocument[] | undefined> {
  const report = { name: nameOf(document.uri), text: document.getText() };
  const found = findDocuments(incoming.documents, report);
  const noted = incoming.documents.filter(({ notes }) => notes.length > 0);
  if (found.length > 0 || noted.length === 0) return found;
  const picks: DocumentPick[] = [
    ...noted.map((one) => ({
      label: one.name === "" ? l10n.t("Without a name") : one.name,
      description: noteCount(one.notes.length),
      documents: [one],
    })),
    { label: l10n.t("$(circle-slash) None of them: codes only"), documents: [] },
  ];
  const picked = await window.showQuickPick(picks, {
    title: l10n.t("Import Notes"),
    placeHolder: l10n.t("Which document of {0} is {1}?", name, report.name),
    ignoreFocusOut: true,
  });
  return picked?.documents;
}
