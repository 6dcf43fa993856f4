import { type Distances, MovedList } from "../moved-list.js";
import type { Heading } from "./report-document.js";

/** The headings of a report as they are shown, by index, which is that of their sections, too. */
export type HeadingList = MovedList<Heading, "characters" | "numbers">;

export function listHeadings(headings: readonly Heading[]): HeadingList {
  return MovedList.of(headings, movedHeading);
}

function movedHeading(
  heading: Heading,
  { characters, numbers }: Distances<"characters" | "numbers">,
): Heading {
  if (characters === 0 && numbers === 0) return heading;
  const { start, end, level, text, line, reasons } = heading;
  return {
    start: start + characters,
    end: end + characters,
    level,
    text,
    line: line + numbers,
    reasons,
  };
}

/** The index of the innermost section that a place stands in: that of the last heading before it; null before the first. */
export function sectionAt(headings: HeadingList, place: number): number | null {
  const count = headings.countBefore(({ start }) => start <= place);
  return count === 0 ? null : count - 1;
}
