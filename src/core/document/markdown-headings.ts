import type { Heading } from "./report-document.js";

/** Longest piece of a line that is looked at around a heading, in characters. */
const AROUND = 200;

/**
 * Whether a Markdown parser takes a heading for one as well: it has its mark (`"## Scope"`), or is underlined. Source:
 * CommonMark 0.31, 4.2 and 4.3.
 */
export function isMarkdownHeading(text: string, { start, end }: Heading): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const lead = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  if (/^ {0,3}#{1,6}[ \t]/.test(lead)) return true;
  const [, below = ""] = text.slice(end, end + AROUND).split(/\r\n?|\n/, 2);
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(below);
}
