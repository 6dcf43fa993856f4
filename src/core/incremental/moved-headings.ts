import { countBefore } from "../count-before.js";
import type { FoundHeading } from "../document/find-headings.js";
import type { Moves } from "../document/weighed-list.js";

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
