import type { Span } from "../span.js";
import type { Anchor } from "./anchor.js";
import type { Note } from "./note.js";
import { isOnWholeReport } from "./note-scope.js";

/** A note with the place where it stands in the report as it is now. */
export interface AnchoredNote {
  readonly note: Note;
  readonly anchor: Anchor;
}

/** Where a note is shown in the report, UTF-16; null for one whose passage is not found. */
export function placeOf({ note, anchor }: AnchoredNote): Span | null {
  if (anchor.state !== "orphan") return anchor.span;
  return isOnWholeReport(note) ? { start: 0, end: 0 } : null;
}

/** The notes that stand in the report, in its order, and those whose passage is not found. */
export function inReportOrder(notes: readonly AnchoredNote[]): {
  placed: (AnchoredNote & { span: Span })[];
  orphans: AnchoredNote[];
} {
  const placed = notes.flatMap((one) => {
    const span = placeOf(one);
    return span ? [{ ...one, span }] : [];
  });
  placed.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.note.id < b.note.id ? -1 : 1),
  );
  return { placed, orphans: notes.filter((one) => placeOf(one) === null) };
}
