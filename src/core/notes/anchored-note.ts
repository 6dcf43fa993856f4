import type { Anchor } from "./anchor.js";
import type { Note } from "./note.js";

/** A note with the place where it stands in the report as it is now. */
export interface AnchoredNote {
  readonly note: Note;
  readonly anchor: Anchor;
}

/** The notes that stand in the report, in its order, and those whose passage is not found. */
export function inReportOrder(notes: readonly AnchoredNote[]): {
  placed: (AnchoredNote & { span: { start: number; end: number } })[];
  orphans: AnchoredNote[];
} {
  const placed = notes.flatMap((one) =>
    one.anchor.state === "orphan" ? [] : [{ ...one, span: one.anchor.span }],
  );
  placed.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.note.id < b.note.id ? -1 : 1),
  );
  return { placed, orphans: notes.filter((one) => one.anchor.state === "orphan") };
}
