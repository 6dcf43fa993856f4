import type { Heading, Section } from "./report-document.js";

/** The sections that headings open: each runs to the next heading of its level or above, the last to the text's end. */
export function sectionsOf(headings: readonly Heading[], length: number): Section[] {
  const ends = new Array<number>(headings.length).fill(length);
  const parents = new Array<number | null>(headings.length).fill(null);
  const open: number[] = [];
  for (const [index, heading] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level)
      ends[open.pop() ?? 0] = heading.start;
    parents[index] = open.at(-1) ?? null;
    open.push(index);
  }
  return headings.map((heading, index) => ({
    start: heading.start,
    end: ends[index] ?? length,
    heading,
    index,
    parent: parents[index] ?? null,
  }));
}
