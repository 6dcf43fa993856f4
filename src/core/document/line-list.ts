import { MovedList } from "../moved-list.js";
import type { Line } from "./lines.js";

/** How much further on lines are: in UTF-16 units, and in line ends. */
export interface LineMove {
  readonly characters: number;
  readonly numbers: number;
}

/** The lines of a text, by index. */
export type LineList = MovedList<Line, LineMove>;

export function listLines(lines: readonly Line[]): LineList {
  return MovedList.of(lines, movedLine);
}

function movedLine(line: Line, { characters, numbers }: LineMove): Line {
  if (characters === 0 && numbers === 0) return line;
  const { start, end, number, indent, blanks, pageBreak } = line;
  return {
    start: start + characters,
    end: end + characters,
    number: number + numbers,
    indent,
    blanks,
    pageBreak,
  };
}
