import { l10n, type TextDocument, type TextEditor, window } from "vscode";
import { Places } from "../../core/document/places.js";
import { createNote } from "../../core/notes/write-note.js";
import type { Span } from "../../core/span.js";
import { readPlace } from "../../host/place-argument.js";
import { toSpan } from "../../host/ranges.js";
import type { Services } from "../../host/services.js";
import type { Draft } from "./draft.js";
import type { NoteThreads } from "./note-threads.js";

/**
 * Opens an empty note on a passage: that of a command link, else the selection, else the sentence around the cursor.
 */
export async function beginNote(
  { reports, notes }: Services,
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
  threads.begin(place.document, span, notes.authoring().creator?.name ?? l10n.t("Analyst"));
}

/** Makes a note of what was written in a draft. */
export async function keepNote({ notes }: Services, threads: NoteThreads, draft: Draft): Promise<void> {
  const text = draft.body.trim();
  const report = notes.of(draft.document);
  if (!report || text === "") return;
  if (!draft.span) {
    void window.showWarningMessage(
      l10n.t(
        "The passage was deleted while you wrote. Copy your note, select another passage, and add it there.",
      ),
    );
    return;
  }
  const note = createNote(report.describe(draft.span), text, notes.authoring());
  threads.end(draft);
  await notes.put(report, note);
}

function passageAt(editor: TextEditor, reports: Services["reports"]): Span | undefined {
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
