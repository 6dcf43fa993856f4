import type { Note, NoteBody } from "./note.js";
import { sayScopeAgain } from "./note-scope.js";
import type { Authoring } from "./write-note.js";

/** What an operation did to one note. */
export interface NoteChange {
  /** The note as it was; null when the operation made it. */
  readonly before: Note | null;
  readonly after: Note;
}

/**
 * The note as it is now with the change taken back, and nothing else: a reply that came in meanwhile stays. What was taken
 * back is a change of its own with its own time, so that a merge does not bring it again.
 */
export function undoChange(now: Note, { before, after }: NoteChange, by: Authoring): Note {
  if (!before) return { ...now, deleted: by.now };
  const known = new Map(before.bodies.map((body) => [body.id, body]));
  const changed = new Map(after.bodies.map((body) => [body.id, body]));
  const bodies = now.bodies.map((body) => {
    const made = changed.get(body.id);
    return made ? undoBody(body, known.get(body.id), made, by) : body;
  });
  const status = before.status?.value ?? "open";
  const isStatusUndone = (after.status?.value ?? "open") !== status;
  return {
    ...now,
    modified: by.now,
    bodies,
    target: same(before.target, after.target) ? now.target : sayScopeAgain(before.target, by.now),
    deleted: before.deleted === null && after.deleted !== null ? null : now.deleted,
    ...(isStatusUndone ? { status: { value: status, creator: by.creator, modified: by.now } } : {}),
  };
}

function undoBody(now: NoteBody, before: NoteBody | undefined, after: NoteBody, by: Authoring): NoteBody {
  if (!before) return { ...now, deleted: now.deleted ?? by.now };
  if (before.value === after.value && (before.deleted === null) === (after.deleted === null)) return now;
  const value = before.value === after.value ? now.value : before.value;
  return { ...now, value, modified: by.now, deleted: before.deleted === null ? null : by.now };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
