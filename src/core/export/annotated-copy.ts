import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { NoteRuns, type PlacedNote } from "./note-runs.js";
import { type FlowPiece, reportFlow } from "./report-flow.js";

/** A copy of a report with its notes on it: what the Word file and the annotated page are made of. */
export interface AnnotatedCopy {
  readonly pieces: readonly FlowPiece[];
  readonly runs: NoteRuns;
  /** In the order of the report, numbered from one on. */
  readonly notes: readonly PlacedNote[];
  /** Notes that have no place in the copy: their passage is not found, or the copy has no text. */
  readonly orphans: readonly AnchoredNote[];
}

/** Lays a report out as a copy with notes. */
export function annotatedCopy({ analysis, notes, within }: AnnotatedReport): AnnotatedCopy {
  const { placed, orphans } = inReportOrder(notes);
  const pieces = reportFlow(analysis.document, within);
  const numbered = placed.map((one, index) => ({ ...one, number: index + 1 }));
  const runs = new NoteRuns(
    pieces.flatMap(({ texts }) => texts),
    numbered,
  );
  return {
    pieces,
    runs,
    notes: numbered.filter((note) => runs.has(note)),
    orphans: [...numbered.filter((note) => !runs.has(note)), ...orphans],
  };
}
