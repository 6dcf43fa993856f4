import type { Note, NoteBody, NoteStatus } from "./note.js";
import { formatNote } from "./notes-file.js";

/**
 * Unites two states of a notes file, whichever comes first: a note that either side has is kept, of two versions the later
 * one counts, replies of both are kept, and an edit that the one who deleted had not seen brings the note back.
 */
export function mergeNotes(one: readonly Note[], other: readonly Note[]): Note[] {
  const merged = new Map<string, Note>();
  for (const note of [...one, ...other]) {
    const known = merged.get(note.id);
    merged.set(note.id, known ? mergeNote(known, note) : note);
  }
  return [...merged.values()];
}

function mergeNote(a: Note, b: Note): Note {
  const [later, earlier] = isLater(a, b, formatNote) ? [a, b] : [b, a];
  return {
    ...later,
    bodies: mergeBodies(later.bodies, earlier.bodies),
    deleted: mergeDeleted(later, earlier),
    ...mergeStatus(later.status, earlier.status),
    unknown: { ...earlier.unknown, ...later.unknown },
  };
}

/** Of two statuses the later, whichever version of the note it stands on. */
function mergeStatus(a: NoteStatus | undefined, b: NoteStatus | undefined): Pick<Note, "status"> {
  const only = a ?? b;
  if (!a || !b) return only ? { status: only } : {};
  const order = compare(a.modified, b.modified) || compare(JSON.stringify(a), JSON.stringify(b));
  return { status: order >= 0 ? a : b };
}

function mergeBodies(one: readonly NoteBody[], other: readonly NoteBody[]): NoteBody[] {
  const merged = new Map<string, NoteBody>();
  for (const body of [...one, ...other]) {
    const known = merged.get(body.id);
    if (!known) merged.set(body.id, body);
    else {
      const [later, earlier] = isLater(known, body, JSON.stringify) ? [known, body] : [body, known];
      merged.set(body.id, { ...later, deleted: mergeDeleted(later, earlier) });
    }
  }
  return [...merged.values()].sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
}

interface Life {
  readonly modified: string;
  readonly deleted: string | null;
}

/** A deletion holds only over what its author had seen: `modified` of a tombstone says which version that was. */
function mergeDeleted(later: Life, earlier: Life): string | null {
  if (later.deleted !== null) return later.deleted;
  return earlier.deleted !== null && earlier.modified === later.modified ? earlier.deleted : null;
}

/** Later by time of change; of the same time, by their written form, so that both sides decide alike. */
function isLater<T extends Life>(a: T, b: T, written: (of: T) => string): boolean {
  return (
    compare(a.modified, b.modified) > 0 || (a.modified === b.modified && compare(written(a), written(b)) > 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
