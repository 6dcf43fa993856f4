import type { AnchoredNote } from "./anchored-note.js";
import type { Note, NoteTarget } from "./note.js";

/**
 * A note on the report as a whole has the title for its passage, so that tools that know nothing of it show it there, and
 * this field beside the selector: `{"value":"document"}`, with the time at which it was said, for merges. It is never
 * without a place: where the title is gone, it stands at the top.
 */
const SCOPE = "pa:scope";

/** The title as the target of a note on the whole report. */
export function wholeReport(title: NoteTarget, now: string): NoteTarget {
  return withScope(title, "document", now);
}

/** A target that is about its passage only; what stood for the whole report until now says so, for a merge. */
export function passageOnly(target: NoteTarget, now: string): NoteTarget {
  return SCOPE in target.unknown ? withScope(target, "passage", now) : target;
}

/** A target with what it is about said anew, so that it counts in a merge with what was said since. */
export function sayScopeAgain(target: NoteTarget, now: string): NoteTarget {
  return isWhole(target) ? wholeReport(target, now) : passageOnly(target, now);
}

/** Whether a note is about the report as a whole. */
export function isOnWholeReport({ target }: Note): boolean {
  return isWhole(target);
}

/** Whether an analyst has to say where a note belongs, or whether it still holds. */
export function needsReview({ note, anchor }: AnchoredNote): boolean {
  return (anchor.state === "orphan" || anchor.state === "changed") && !isOnWholeReport(note);
}

function isWhole({ unknown }: NoteTarget): boolean {
  const scope = unknown[SCOPE];
  return typeof scope === "object" && scope !== null && "value" in scope && scope.value === "document";
}

function withScope(target: NoteTarget, value: "document" | "passage", modified: string): NoteTarget {
  return { ...target, unknown: { ...target.unknown, [SCOPE]: { value, modified } } };
}
