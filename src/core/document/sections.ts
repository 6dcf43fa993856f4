import type { Heading, Section } from "./report-document.js";

/** The sections that headings open: each runs to the next heading of its level or above, the last to the text's end. */
export function sectionsOf(headings: readonly Heading[], length: number): Section[] {
  const sections: { -readonly [Part in keyof Section]: Section[Part] }[] = [];
  const open: number[] = [];
  // By index: an iterator's pairs for all headings cost more than the sections.
  for (let index = 0; index < headings.length; index++) {
    const heading = headings[index] as Heading;
    let parent = open.at(-1);
    for (; parent !== undefined; parent = open.at(-1)) {
      const section = sections[parent];
      if (!section || section.heading.level < heading.level) break;
      section.end = heading.start;
      open.pop();
    }
    sections.push({ start: heading.start, end: length, heading, index, parent: parent ?? null });
    open.push(index);
  }
  return sections;
}
