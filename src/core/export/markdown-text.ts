import { oneLine } from "../one-line.js";
/**
 * Text of a document as Markdown that shows just that text: on one line, with every character that Markdown or HTML gives
 * a meaning escaped. Source: CommonMark 0.31, 2.4 (backslash escapes).
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#+!|~$&]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^-/, "\\-");
}
