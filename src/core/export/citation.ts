import type { Analysis } from "../analysis.js";
import { Places } from "../document/places.js";
import type { Span } from "../span.js";

/** What is needed to cite a passage of a report. */
export interface Citation {
  /** The sentence around the passage, whole across line and page breaks; the passage itself outside of running text. */
  readonly quote: string;
  /** The report's title, or null where it states none. */
  readonly title: string | null;
  readonly section: string | null;
  /** One-based. */
  readonly line: number;
}

/** Says where a passage stands so that a reader of the report finds it. */
export function citationOf({ document }: Analysis, span: Span): Citation {
  const places = new Places(document);
  const title = document.headings.find((heading) => heading.level === 1)?.text ?? null;
  const section = places.sectionAt(span.start)?.heading.text ?? null;
  return {
    quote:
      places.sentenceAround(span)?.text ?? document.text.slice(span.start, span.end).replace(/\s+/g, " "),
    title,
    section: section === title ? null : section,
    line: places.lineOf(span.start) + 1,
  };
}
