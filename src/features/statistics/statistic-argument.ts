import type { TextDocument } from "vscode";
import type { Span } from "../../core/span.js";
import type { Statistic } from "../../core/statistics/statistic.js";
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
  if (isNode(argument) || argument !== undefined) return rows.flatMap((row) => readPlace(row) ?? []);
  const editor = reports.activeEditor;
  return editor
    ? editor.selections.map((range) => ({ document: editor.document, span: toSpan(editor.document, range) }))
    : [];
}

/** The statistics that a span touches; at a cursor, the one that it is in or beside. In the order of the report. */
export function statisticsAt(statistics: readonly Statistic[], { start, end }: Span): readonly Statistic[] {
  const isTouched =
    start < end
      ? (one: Span) => one.start < end && start < one.end
      : (one: Span) => one.start <= start && start <= one.end;
  return statistics.filter(isTouched);
}
