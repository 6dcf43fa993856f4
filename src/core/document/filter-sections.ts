import { FilterWords, plain } from "../filter-words.js";
import type { Section } from "./report-document.js";

/**
 * The sections whose heading holds every word of a filter, and those around them so that they can be reached. Null for a
 * filter without words.
 */
export function filterSections(sections: readonly Section[], filter: string): ReadonlySet<number> | null {
  const words = new FilterWords(filter);
  if (words.isEmpty) return null;
  const shown = new Set<number>();
  for (const section of sections) {
    if (!words.findIn(plain(section.heading.text))) continue;
    for (let at: number | null = section.index; at !== null && !shown.has(at); ) {
      shown.add(at);
      at = sections[at]?.parent ?? null;
    }
  }
  return shown;
}

/** How many sections hold the words of the filter themselves. */
export function countMatches(sections: readonly Section[], filter: string): number {
  const words = new FilterWords(filter);
  return sections.filter(({ heading }) => words.findIn(plain(heading.text))).length;
}
