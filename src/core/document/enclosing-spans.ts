import { contains, type Span } from "../span.js";
import { Places } from "./places.js";
import type { ReportDocument } from "./report-document.js";

/**
 * What stands around an offset, from the inside out: the sentence, the paragraph, each section, the whole document. Every
 * span holds the one before and is longer.
 */
export function enclosingSpans(document: ReportDocument, offset: number): Span[] {
  const at = { start: offset, end: offset };
  const candidates: Span[] = [];
  const sentence = new Places(document).sentenceAround(at);
  if (sentence) candidates.push({ start: sentence.start, end: sentence.end });
  const passage = document.passages.findLast(({ reading }) => contains(reading.extent, at));
  if (passage) candidates.push(passage.reading.extent);
  const { sections, text } = document;
  let section = sections.findLast(({ start, end }) => start <= offset && offset < end);
  while (section) {
    candidates.push({ start: section.start, end: section.start + textOf(text, section).trimEnd().length });
    section = section.parent === null ? undefined : sections[section.parent];
  }
  candidates.push({ start: 0, end: text.length });
  const spans: Span[] = [];
  for (const candidate of candidates) {
    const inner = spans.at(-1) ?? at;
    const longer = candidate.end - candidate.start > inner.end - inner.start;
    if (contains(candidate, inner) && longer) spans.push(candidate);
  }
  return spans;
}

/** The section's text without the white space behind it and the mark of the heading that ends it. */
function textOf(text: string, { start, end }: Span): string {
  const whole = text.slice(start, end);
  if (end >= text.length) return whole;
  const lineEnd = Math.max(whole.lastIndexOf("\n"), whole.lastIndexOf("\r"));
  return lineEnd > 0 ? whole.slice(0, lineEnd) : whole;
}
