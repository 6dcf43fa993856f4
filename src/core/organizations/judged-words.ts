import type { Places } from "../document/places.js";
import type { Span } from "../span.js";

/** Words of a report on one line, for people: line breaks and runs of spaces become one space. */
export function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/**
 * By what words are compared in decisions of analysts: spaces and apostrophes alike; of several words, capitals do not
 * count (`HEALTH SERVICE` in a heading), of one they do, so that `BEST` is no `best`.
 */
export function wordsKey(words: string): string {
  const line = onOneLine(words.replace(/[’‘]/g, "'"));
  return line.includes(" ") ? line.toLowerCase() : line;
}

/** The words of a passage without what cuts it, such as a page's edge. */
export function wordsOf(text: string, places: Places, span: Span): string {
  return onOneLine(
    places
      .partsOf(span)
      .map(({ start, end }) => text.slice(start, end))
      .join(" "),
  );
}
