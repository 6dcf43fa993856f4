import type { Analysis } from "../analysis.js";
import { Places } from "../document/places.js";
import { bounded, type Part, partOf, type Slice } from "./answer.js";

/** A section as an answer names it. */
export interface OutlineItem {
  readonly level: number;
  readonly heading: string;
  /** One-based, of the heading and of the section's last character. */
  readonly line: number;
  readonly lastLine: number;
  /** Figures whose innermost section it is. */
  readonly statistics: number;
}

/** The sections of a report in its order, as data for a tool. */
export function outlineAnswer({ document, statistics }: Analysis, slice: Slice): Part<OutlineItem> {
  const places = new Places(document);
  const counts = new Map<number, number>();
  for (const { section } of statistics)
    if (section !== null) counts.set(section, (counts.get(section) ?? 0) + 1);
  return partOf(document.sections, slice, ({ heading, index, end }) => ({
    level: heading.level,
    heading: bounded(heading.text),
    line: heading.line + 1,
    lastLine: places.lineOf(Math.max(heading.start, end - 1)) + 1,
    statistics: counts.get(index) ?? 0,
  }));
}
