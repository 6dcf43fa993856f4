import type { Span } from "../span.js";
import { ReadingTextBuilder } from "./reading-text.js";
import type { DocumentFormat, Heading, Passage, ReportDocument, Section } from "./report-document.js";

/** Reads a text into its structure. */
export function readDocument(text: string, _format: DocumentFormat): ReportDocument {
  const headings: Heading[] = [];
  const sections: Section[] = [];
  const passages: Passage[] = [];
  for (const match of text.matchAll(/[^\r\n]+(?:\r?\n[^\r\n]+)*/g)) {
    const start = match.index;
    const builder = new ReadingTextBuilder(text);
    for (const part of match[0].matchAll(/\r?\n|\*\*|[^*\r\n]+|\*/g)) {
      if (part[0] === "**") continue;
      if (part[0].endsWith("\n")) builder.replace(start + part.index, " ".repeat(part[0].length));
      else builder.take(start + part.index, start + part.index + part[0].length);
    }
    const reading = builder.build();
    const isHeading = /^#/.test(match[0]) || (/^[A-Z][^.;:]{2,90}$/.test(match[0]) && start > 0);
    if (isHeading) {
      const heading = {
        start,
        end: start + match[0].length,
        level: 2,
        text: reading.text,
        line: 0,
        reasons: [],
      };
      headings.push(heading);
      sections.push({
        start,
        end: text.length,
        heading,
        index: sections.length,
        parent: null,
      });
    }
    passages.push({
      role: isHeading ? "heading" : /^\s*[-*•]/.test(match[0]) ? "listItem" : "paragraph",
      reading,
      section: sections.length > 0 ? sections.length - 1 : null,
      sentences: sentences(reading.text),
    });
  }
  return { text, language: "en", blocks: [], headings, sections, passages };
}

function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”)]?\s+(?=[A-Z“"])/g)) {
    found.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
