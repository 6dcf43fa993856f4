import type { TextDocument } from "vscode";
import type { Span } from "../../core/span.js";
import { readPlace } from "../../host/place-argument.js";
import { toSpan } from "../../host/ranges.js";
import type { Reports } from "../../host/reports.js";
import { isNode } from "./statistics-node.js";

/** A passage of a report that is open. */
export interface Passage {
  readonly document: TextDocument;
  readonly span: Span;
}

/**
 * The passages that a command is about: those of the rows that the view hands over (all that are selected, where the row
 * is one of them), or of a place; else what is selected in the active report, an empty span for the cursor.
 */
export function passagesFor(reports: Reports, argument: unknown, selected: unknown): Passage[] {
  const rows = Array.isArray(selected) && selected.includes(argument) ? selected : [argument];
  const places = rows.flatMap((row) => readPlace(row) ?? []);
  // The editor's own menu hands over the document, which says nothing of the passage.
  if (places.length > 0 || isNode(argument)) return places;
  const editor = reports.activeEditor;
  return editor
    ? editor.selections.map((range) => ({ document: editor.document, span: toSpan(editor.document, range) }))
    : [];
}
