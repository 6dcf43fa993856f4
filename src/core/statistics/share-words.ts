import type { Places } from "../document/places.js";
import { overlaps, type Span } from "../span.js";

/**
 * Whether two spans share words that are read in both. A footnote that cuts a figure at the foot of a page stands within
 * the figure's span, but shares none of its words: `"two hundred … 3% … and twelve (212)"` and `"3%"`.
 */
export function shareWords(places: Places, a: Span, b: Span): boolean {
  if (!overlaps(a, b)) return false;
  const ofB = places.partsOf(b);
  return places.partsOf(a).some((part) => ofB.some((other) => overlaps(part, other)));
}
