import { type Distances, MovedList } from "../moved-list.js";
import type { Line } from "./lines.js";

/** The lines of a text, by index. */
export type LineList = MovedList<Line, "characters" | "numbers">;

export function listLines(lines: readonly Line[]): LineList {
  return MovedList.of(lines, movedLine);
}

function movedLine(line: Line, { characters, numbers }: Distances<"characters" | "numbers">): Line {
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
