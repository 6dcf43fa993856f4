import { Range, type TextDocument } from "vscode";
import type { Span } from "../core/span.js";

/** A span of a document's text as range of lines and characters. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** A range of lines and characters as span of the document's text. */
export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
