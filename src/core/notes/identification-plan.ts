import type { OrganizationVerdict } from "../organizations/judged-organization.js";
import type { Span } from "../span.js";
import { changeIdentification, createIdentification, type Identification } from "./identifying.js";
import type { Note, NoteTarget } from "./note.js";
import { type Authoring, deleteNote, restoreNote } from "./write-note.js";

/** What is to be changed in the notes file. */
export interface IdentificationPlan {
  /** Decisions that are taken back. */
  readonly withdrawn: readonly Identification[];
  /** Decisions that say something else from now on. */
  readonly changed: readonly { readonly decision: Identification; readonly verdict: OrganizationVerdict }[];
  /** New decisions, each about the words of a passage. */
  readonly kept: readonly { readonly span: Span; readonly verdict: OrganizationVerdict }[];
}

/** A plan as it goes into the notes file, and the way back. */
export interface WrittenPlan {
  readonly notes: readonly Note[];
  /** What brings the decisions back to what they were; `noteNow` gives an annotation as it is by then. */
  undo(by: Authoring, noteNow: (id: string) => Note | undefined): Note[];
}

/** Writes a plan down as annotations. `describe` says where a passage of the report stands. */
export function writePlan(
  { withdrawn, changed, kept }: IdentificationPlan,
  describe: (span: Span) => NoteTarget,
  by: Authoring,
): WrittenPlan {
  const deleted = withdrawn.map(({ note }) => deleteNote(note, by));
  const edited = changed.map(({ decision, verdict }) => ({
    note: changeIdentification(decision.note, verdict, by),
    before: decision.judgement.verdict,
  }));
  const created = kept.map(({ span, verdict }) => createIdentification(describe(span), verdict, by));
  return {
    notes: [...deleted, ...edited.map(({ note }) => note), ...created],
    undo: (then, noteNow) => {
      const now = (note: Note) => noteNow(note.id) ?? note;
      return [
        ...deleted.map((note) => restoreNote(now(note), then)),
        ...edited.map(({ note, before }) => changeIdentification(now(note), before, then)),
        ...created.map((note) => deleteNote(now(note), then)),
      ];
    },
  };
}
