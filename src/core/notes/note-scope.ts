import type { AnchoredNote } from "./anchored-note.js";
import type { Note, NoteTarget } from "./note.js";

/**
 * A note on the report as a whole has the title for its passage, so that tools that know nothing of it show it there, and
 * this field beside the selector. It is never without a place: where the title is gone, it stands at the top.
 */
const SCOPE = "pa:scope";

/** The title as the target of a note on the whole report. */
export function wholeReport(title: NoteTarget): NoteTarget {
  return { ...title, unknown: { ...title.unknown, [SCOPE]: "document" } };
}

/** A target without the word that it stands for the whole report. */
export function passageOnly(target: NoteTarget): NoteTarget {
  const { [SCOPE]: _scope, ...unknown } = target.unknown;
  return { ...target, unknown };
}

/** Whether a note is about the report as a whole. */
export function isOnWholeReport({ target }: Note): boolean {
  return target.unknown[SCOPE] === "document";
}

/** Whether an analyst has to say where a note belongs, or whether it still holds. */
export function needsReview({ note, anchor }: AnchoredNote): boolean {
  return (anchor.state === "orphan" || anchor.state === "changed") && !isOnWholeReport(note);
}
