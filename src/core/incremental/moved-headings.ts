import { countBefore } from "../count-before.js";
import type { FoundHeading, Weighed } from "../document/find-headings.js";

/** How much further on lines, pieces and characters stand behind a change. */
export interface Moves {
  readonly characters: number;
  readonly lines: number;
  readonly pieces: number;
}

/** A candidate behind a change, where it stands now. */
export function movedWeighed(
  { candidate, form, reasons }: Weighed,
  { characters, lines, pieces }: Moves,
): Weighed {
  const { firstPiece, lastPiece, firstLine, lastLine, mark, depth, reading, numbering, words, heads, cuts } =
    candidate;
  return {
    candidate: {
      firstPiece: firstPiece + pieces,
      lastPiece: lastPiece + pieces,
      firstLine: firstLine + lines,
      lastLine: lastLine + lines,
      mark,
      depth,
      reading: reading.movedBy(characters),
      numbering,
      words,
      heads,
      cuts,
    },
    form,
    reasons,
  };
}

/** A heading behind a change, where it stands now. */
export function movedHeading(
  { firstLine, lastLine, level, reading, reasons }: FoundHeading,
  { characters, lines }: Moves,
): FoundHeading {
  return {
    firstLine: firstLine + lines,
    lastLine: lastLine + lines,
    level,
    reading: reading.movedBy(characters),
    reasons,
  };
}

/** How many headings begin before a line. */
export function headingsBefore(found: readonly FoundHeading[], line: number): number {
  return countBefore(found, ({ firstLine }) => firstLine < line);
}
