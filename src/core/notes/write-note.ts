import type { Creator, Note, NoteBody, NoteStatus, NoteTarget } from "./note.js";
import { passageOnly } from "./note-scope.js";

/** Who writes, when, and where new ids come from. */
export interface Authoring {
  readonly creator: Creator | null;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** A new `urn:uuid:…` at each call. */
  readonly newId: () => string;
}

/** A new note with one comment. */
export function createNote(target: NoteTarget, comment: string, by: Authoring): Note {
  return {
    id: by.newId(),
    motivation: "commenting",
    creator: by.creator,
    created: by.now,
    modified: by.now,
    bodies: [createBody("commenting", comment, by)],
    target,
    deleted: null,
    unknown: {},
  };
}

/** The note with a reply to it. */
export function addReply(note: Note, reply: string, by: Authoring): Note {
  return { ...note, modified: by.now, bodies: [...note.bodies, createBody("replying", reply, by)] };
}

/** The note with other words in one of its bodies. */
export function editBody(note: Note, bodyId: string, value: string, by: Authoring): Note {
  return changeBody(note, bodyId, by, (body) => ({ ...body, value, modified: by.now }));
}

/** The note without one of its bodies; without its comment, the note is deleted. */
export function deleteBody(note: Note, bodyId: string, by: Authoring): Note {
  const comment = note.bodies.find((body) => body.purpose === "commenting" && body.deleted === null);
  if (comment?.id === bodyId) return deleteNote(note, by);
  return {
    ...note,
    bodies: note.bodies.map((body) => (body.id === bodyId ? { ...body, deleted: by.now } : body)),
  };
}

/** The note as a tombstone. Its words stay in the file, so that it can be brought back. */
export function deleteNote(note: Note, by: Authoring): Note {
  return { ...note, deleted: by.now };
}

/** A deleted note as it was. */
export function restoreNote(note: Note, by: Authoring): Note {
  return { ...note, deleted: null, modified: by.now };
}

/** The note on another passage. One on the whole report is on that passage only from then on. */
export function retarget(note: Note, target: NoteTarget, by: Authoring): Note {
  return {
    ...note,
    modified: by.now,
    target: passageOnly({ ...target, unknown: note.target.unknown }, by.now),
  };
}

/** The note with a comment of its own, where it had none: it only gave its passage codes. */
export function addComment(note: Note, comment: string, by: Authoring): Note {
  return { ...note, modified: by.now, bodies: [...note.bodies, createBody("commenting", comment, by)] };
}

/** The note as settled, or as open once more. */
export function setStatus(note: Note, value: NoteStatus["value"], by: Authoring): Note {
  return { ...note, status: { value, creator: by.creator, modified: by.now } };
}

/** A new piece of a note. */
export function createBody(
  purpose: string,
  value: string,
  by: Authoring,
  format = "text/markdown",
): NoteBody {
  return {
    id: by.newId(),
    purpose,
    format,
    value,
    creator: by.creator,
    created: by.now,
    modified: by.now,
    deleted: null,
    unknown: {},
  };
}

function changeBody(note: Note, bodyId: string, by: Authoring, change: (body: NoteBody) => NoteBody): Note {
  const bodies = note.bodies.map((body) => (body.id === bodyId ? change(body) : body));
  return { ...note, modified: by.now, bodies };
}
