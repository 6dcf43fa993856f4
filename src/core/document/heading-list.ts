import { MovedList } from "../moved-list.js";
import type { LineMove } from "./line-list.js";
import type { Heading } from "./report-document.js";

/** The headings of a report as they are shown, by index, which is that of their sections, too. */
export type HeadingList = MovedList<Heading, LineMove>;

export function listHeadings(headings: readonly Heading[]): HeadingList {
  return MovedList.of(headings, movedHeading);
}

function movedHeading(heading: Heading, { characters, numbers }: LineMove): Heading {
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
