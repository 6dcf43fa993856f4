import type { Section } from "./report-document.js";

/**
 * The sections whose heading holds every word of a filter, wherever in a word it stands, and those around them so that
 * they can be reached. Case and accents do not count: `"sante"` finds `"Santé"`. Null for a filter without words.
 */
export function filterSections(sections: readonly Section[], filter: string): ReadonlySet<number> | null {
  const words = plain(filter)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const shown = new Set<number>();
  for (const section of sections) {
    const heading = plain(section.heading.text);
    if (!words.every((word) => heading.includes(word))) continue;
    for (let at: number | null = section.index; at !== null && !shown.has(at); ) {
      shown.add(at);
      at = sections[at]?.parent ?? null;
    }
  }
  return shown;
}

/** How many sections hold the words of the filter themselves. */
export function countMatches(sections: readonly Section[], filter: string): number {
  const words = plain(filter).split(/\s+/);
  return sections.filter(({ heading }) => words.every((word) => plain(heading.text).includes(word))).length;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'");
}
