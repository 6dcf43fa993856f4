import { l10n, type TextDocument, type TextEditor, window } from "vscode";
import { Places } from "../../core/document/places.js";
import { titleSpan } from "../../core/document/title-span.js";
import type { Span } from "../../core/span.js";
import { addNotes } from "../../host/add-notes.js";
import { readPlace } from "../../host/place-argument.js";
import { toRange, toSpan } from "../../host/ranges.js";
import type { Services } from "../../host/services.js";
import type { Draft } from "./draft.js";
import type { NoteThreads } from "./note-threads.js";

/**
 * Opens an empty note on a passage: that of a command link, else the selection, else the sentence around the cursor.
 */
export async function beginNote(
  { reports }: Services,
  threads: NoteThreads,
  argument: unknown,
): Promise<void> {
  const editor = reports.activeEditor;
  const place = readPlace(argument) ?? (editor && { document: editor.document, span: null });
  if (!place) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const span = place.span ?? (editor && passageAt(editor, reports));
  if (!span || span.start === span.end) {
    await window.showInformationMessage(l10n.t("Select the passage that the note is about."));
    return;
  }
  threads.drafts.begin(place.document, { span, isWholeReport: false });
}

/** Opens an empty note on the report as a whole, which stands on its title. */
export async function beginReportNote({ reports, notes }: Services, threads: NoteThreads): Promise<void> {
  const document = reports.active;
  const report = document && notes.of(document) && reports.current(document);
  const span = report && titleSpan(report.analysis.document);
  if (!span) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  const top = { start: span.start, end: span.start };
  await window.showTextDocument(report.document, { selection: toRange(report.document, top) });
  threads.drafts.begin(report.document, { span, isWholeReport: true });
}

/** Makes a note of what was written in a draft. Codes that were typed at its end (`#housing`) are given to the passage. */
export async function keepNote(services: Services, threads: NoteThreads, draft: Draft): Promise<void> {
  const report = services.notes.of(draft.document);
  if (!report || draft.body.trim() === "") return;
  if (!draft.span) {
    void window.showWarningMessage(
      l10n.t(
        "The passage was deleted while you wrote. Copy your note, select another passage, and add it there.",
      ),
    );
    return;
  }
  const { span, isWholeReport } = draft;
  // Before anything is waited for, so that saving twice makes one note.
  threads.drafts.end(draft);
  await addNotes(services, l10n.t("Note added"), [{ report, span, isWholeReport }], draft.body);
}

/** The passage that an analyst is at: the selection, else the sentence around the cursor, else its line. */
export function passageAt(editor: TextEditor, reports: Services["reports"]): Span | undefined {
  const { document, selection } = editor;
  const span = toSpan(document, selection);
  if (span.start < span.end) return span;
  const report = reports.current(document);
  return (
    report && (new Places(report.analysis.document).sentenceAround(span) ?? lineAround(document, span.start))
  );
}

function lineAround(document: TextDocument, offset: number): Span {
  return toSpan(document, document.lineAt(document.positionAt(offset).line).range);
}
