import { type TextDocument, workspace } from "vscode";
import type { DocumentFormat } from "../core/document/report-document.js";

/** The setting that says from how many million characters on a report is read on demand only. */
export const LARGE_SETTING = "policyAnnotator.largeReport";
const MILLION = 1_000_000;

/** The scheme of documents that show a passage of a report: whoever looks at one is still at the report. */
export const PASSAGE_SCHEME = "policy-annotator-passage";

/** The scheme of the page of keyboard shortcuts. */
export const SHORTCUTS_SCHEME = "policy-annotator-shortcuts";

/** Documents that are no reports, though they are text: what VS Code itself writes or asks for, and passages of a report. */
const OTHER_SCHEMES = new Set([
  "accessible-view",
  "chatSessionInput",
  "comment",
  "debug",
  "output",
  "sessions-chat",
  "vscode-chat-code-block",
  "vscode-interactive-input",
  "vscode-notebook-cell",
  "vscode-scm",
  "vscode-settings",
  "walkThrough",
  PASSAGE_SCHEME,
  SHORTCUTS_SCHEME,
]);

/** How a document is to be read. */
export function formatOf(document: TextDocument): DocumentFormat {
  return document.languageId === "markdown" ? "markdown" : "plaintext";
}

/** Whether a document is one that analysts read: Markdown or plain text. */
export function isReportDocument({ languageId, uri }: TextDocument): boolean {
  return (languageId === "markdown" || languageId === "plaintext") && !OTHER_SCHEMES.has(uri.scheme);
}

/** The length of a document in UTF-16 units, without putting its text together. */
export function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** Whether a document is so long that it is read on demand only. */
export function isLarge(document: TextDocument): boolean {
  const limit = workspace.getConfiguration(undefined, document.uri).get(LARGE_SETTING, 5);
  return lengthOf(document) > limit * MILLION;
}
