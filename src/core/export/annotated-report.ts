import type { Analysis } from "../analysis.js";
import type { AnchoredNote } from "../notes/anchored-note.js";

/** A report with what analysts wrote about it: what every export is made from. */
export interface AnnotatedReport {
  /** The file's name: `report.txt`. */
  readonly name: string;
  readonly analysis: Analysis;
  /** Deleted notes left out. */
  readonly notes: readonly AnchoredNote[];
}
