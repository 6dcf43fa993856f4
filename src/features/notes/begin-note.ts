import { type CommentReply, l10n, type TextDocument, type TextEditor, window, workspace } from "vscode";
import { Places } from "../../core/document/places.js";
import { createNote } from "../../core/notes/write-note.js";
import type { Span } from "../../core/span.js";
import { readPlace } from "../../host/place-argument.js";
import { toSpan } from "../../host/ranges.js";
import type { Services } from "../../host/services.js";
import type { NoteThreads } from "./note-threads.js";

/**
 * Opens an empty note on a passage: that of a command link, else the selection, else the sentence around the cursor. Notes
 * are stored beside the report, so one that was never saved is asked for first.
 */
export async function beginNote(
  { reports }: Services,
  threads: NoteThreads,
  argument: unknown,
): Promise<void> {
  const editor = window.activeTextEditor;
  const place = readPlace(argument) ?? (editor && { document: editor.document, span: null });
  if (!place || !reports.isReport(place.document)) {
    await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
    return;
  }
  if (place.document.isUntitled) {
    await window.showInformationMessage(l10n.t("Save this document first: its notes are stored beside it."));
    return;
  }
  const span = place.span ?? (editor && passageAt(editor, reports));
  if (!span || span.start === span.end) {
    await window.showInformationMessage(l10n.t("Select the passage that the note is about."));
    return;
  }
  threads.draft(place.document, span);
}

/** Makes a note of what was written in an empty thread. */
export async function keepNote(
  { notes }: Services,
  threads: NoteThreads,
  { thread, text }: CommentReply,
): Promise<void> {
  const document = openDocument(thread.uri.toString());
  const report = document && notes.of(document);
  if (!document || !report || text.trim() === "") return;
  const span = threads.takeDraft(thread, document);
  const passage = span && (span.start < span.end ? span : lineAround(document, span.start));
  if (!passage || passage.start === passage.end) {
    await window.showWarningMessage(l10n.t("The passage was deleted while you wrote. Your note: {0}", text), {
      modal: true,
    });
    return;
  }
  const note = createNote(report.describe(passage), text.trim(), notes.authoring());
  threads.expandNext(note.id);
  await notes.put(report, note);
}

/** The document with a URI, when it is open. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
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
