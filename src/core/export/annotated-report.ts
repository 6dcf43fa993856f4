import type { Analysis } from "../analysis.js";
import type { Codebook } from "../coding/codebook.js";
import type { AnchoredNote } from "../notes/anchored-note.js";
import type { Span } from "../span.js";

/** A report with what analysts wrote about it: what every export is made from. */
export interface AnnotatedReport {
  /** The file's name: `report.txt`. */
  readonly name: string;
  /** Where the file lies, as an absolute path with slashes (`/home/ada/report.txt`, `/C:/Users/…`); null where that means nothing to others. */
  readonly path: string | null;
  readonly analysis: Analysis;
  /** Deleted notes left out. */
  readonly notes: readonly AnchoredNote[];
  /** What the codes of the notes mean; it may lack some of them, and have others. */
  readonly codebook: Codebook;
  /** The stretch of the report that is exported; null for all of it. */
  readonly within: Span | null;
}
