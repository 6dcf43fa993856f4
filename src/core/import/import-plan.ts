import type { CodePath } from "../coding/code.js";
import { codesOf } from "../coding/tags.js";
import type { Note } from "../notes/note.js";
import type { Incoming, IncomingDocument, LeftOut } from "./incoming.js";
import type { PlannedCode } from "./plan-codes.js";
import type { PlannedNote } from "./plan-import.js";

/** What taking files in would do: for an analyst to look at, and then to do. */
export interface ImportPlan {
  readonly notes: readonly PlannedNote[];
  readonly codes: readonly PlannedCode[];
  readonly leftOut: readonly LeftOut[];
}

/** The notes that are new or other by a plan, as they will be. */
export function notesToWrite({ notes }: Pick<ImportPlan, "notes">): Note[] {
  return notes.filter(({ outcome }) => outcome === "new" || outcome === "changed").map(({ after }) => after);
}

/** The codes that those notes give. */
export function codesGiven(notes: readonly PlannedNote[]): CodePath[] {
  return [...new Set(notesToWrite({ notes }).flatMap(codesOf))];
}

/** What of a file is left out, also because it is on other documents than those that were taken for the report. */
export function leftOutOf({ documents, leftOut }: Incoming, taken: readonly IncomingDocument[]): LeftOut[] {
  const others = documents.filter((document) => !taken.includes(document) && document.notes.length > 0);
  return [
    ...leftOut,
    ...others.map(({ name, notes }): LeftOut => ({ reason: "otherDocument", count: notes.length, name })),
  ];
}
