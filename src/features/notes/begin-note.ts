import {
  type CommentReply,
  l10n,
  type Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import { Places } from "../../core/document/places.js";
import { createNote } from "../../core/notes/write-note.js";
import type { Span } from "../../core/span.js";
import { readPlace } from "../../host/place-argument.js";
import { toSpan } from "../../host/ranges.js";
import type { Services } from "../../host/services.js";
import { Draft } from "./draft.js";
import type { NoteThreads } from "./note-threads.js";

/**
 * Opens an empty note on a passage: that of a command link, else the selection, else the sentence around the cursor. Notes
 * are stored beside the report, so one that was never saved is asked for first.
 */
export async function beginNote(
  { reports, notes }: Services,
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
  threads.begin(place.document, span, notes.authoring().creator?.name ?? l10n.t("Analyst"));
}

/** Makes a note of what was written, in a draft or in the box that a click in the margin opens. */
export async function keepNote(
  { notes }: Services,
  threads: NoteThreads,
  written: Draft | CommentReply,
): Promise<void> {
  const text = (written instanceof Draft ? written.body : written.text).trim();
  const document = openDocument(written.thread.uri.toString());
  const report = document && notes.of(document);
  if (!document || !report || text === "") return;
  const span = written instanceof Draft ? written.span : marginPassage(document, written.thread.range);
  if (!span || span.start === span.end) {
    void window.showWarningMessage(
      l10n.t("The passage was deleted while you wrote. Select another one and paste the note there."),
    );
    return;
  }
  if (written instanceof Draft) threads.end(written);
  else written.thread.dispose();
  const note = createNote(report.describe(span), text, notes.authoring());
  threads.expandNext(note.id);
  await notes.put(report, note);
}

/** A click in the margin means the selection there, or the whole line. */
function marginPassage(document: TextDocument, range: Range | undefined): Span | null {
  if (!range) return null;
  const span = toSpan(document, range);
  return span.start < span.end ? span : lineAround(document, span.start);
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
