import { type TextDocument, type TextEditor, window } from "vscode";
import type { Span } from "../core/span.js";

/** Lines around what an editor shows that may come into sight next. */
const MARGIN = 50;

/** The parts of a document that an editor shows, with some lines around. */
export function spansInView({ document, visibleRanges }: TextEditor): Span[] {
  return visibleRanges.map(({ start, end }) => {
    const last = document.lineAt(Math.min(document.lineCount - 1, end.line + MARGIN));
    return {
      start: document.offsetAt(document.lineAt(Math.max(0, start.line - MARGIN)).range.start),
      end: document.offsetAt(last.range.end),
    };
  });
}

/** The parts of a document that any editor shows. */
export function viewOf(document: TextDocument): Span[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document).flatMap(spansInView);
}
