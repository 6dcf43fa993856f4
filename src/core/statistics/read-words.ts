import type { Places } from "../document/places.js";
import type { Evidence } from "../span.js";

/**
 * A figure or its evidence as a reader reads it: on one line, and without the page's edge or the footnote that cuts it,
 * `"four hundred and twelve (412)"` where a page ends after `hundred`.
 */
export function readWords(places: Places, { start, end, text }: Evidence): string {
  const parts = places.partsOf({ start, end });
  return parts
    .map((part) => text.slice(part.start - start, part.end - start))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
