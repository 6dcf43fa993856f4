import type { Span } from "../span.js";
import type { ReportDocument } from "./report-document.js";

/** The title of a report, or its first line with words; null for a report without any. */
export function titleSpan({ headings, text }: ReportDocument): Span | null {
  const [title] = headings;
  if (title) return { start: title.start, end: title.end };
  const first = /\S[^\r\n]*/.exec(text);
  return first && { start: first.index, end: first.index + first[0].length };
}
