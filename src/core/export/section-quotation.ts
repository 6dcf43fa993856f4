import { Places } from "../document/places.js";
import type { Passage, ReportDocument, Section } from "../document/report-document.js";
import { escapeMarkdown } from "./markdown-text.js";

/**
 * A section as Markdown quotation, without its own heading: paragraphs whole again, headings in bold, a row of a table on
 * a line, footnotes last. `source` is the line that says where it stands.
 */
export function sectionQuotation(document: ReportDocument, section: Section, source: string): string {
  const places = new Places(document);
  const inside = document.passages.filter(({ reading }) => {
    const start = reading.sourceOf(0);
    return section.heading.end <= start && start < section.end;
  });
  const parts: string[] = [];
  let row = -1;
  let before: Passage | null = null;
  for (const passage of inside.filter(({ role }) => role !== "footnote")) {
    const line = places.lineOf(passage.reading.sourceOf(0));
    const text = wordsOf(passage);
    const last = parts.length - 1;
    if (passage.role === "tableCell" && row === line) parts[last] = `${parts[last]} | ${text}`;
    else if (passage.role === before?.role && (passage.role === "listItem" || passage.role === "tableCell"))
      parts[last] = `${parts[last]}${passage.role === "tableCell" ? "  " : ""}\n${text}`;
    else parts.push(text);
    row = line;
    before = passage;
  }
  parts.push(...inside.filter(({ role }) => role === "footnote").map(wordsOf), `— ${escapeMarkdown(source)}`);
  return `${parts
    .join("\n\n")
    .replace(/^/gm, "> ")
    .replace(/ +$/gm, (spaces) => (spaces.length > 1 ? "  " : ""))}\n`;
}

function wordsOf({ role, reading }: Passage): string {
  const words = escapeMarkdown(reading.text);
  if (role === "heading") return `**${words}**`;
  return role === "listItem" ? `- ${words}` : words;
}
