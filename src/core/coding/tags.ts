import { liveBodies, type Note, type NoteBody, type NoteTarget } from "../notes/note.js";
import { type Authoring, createBody, deleteNote } from "../notes/write-note.js";
import { type CodePath, toCodePath } from "./code.js";

/** What a body says that gives a passage a code, and an annotation that does nothing else (W3C vocabulary, 3.2). */
const TAGGING = "tagging";

/** Whether a body gives the passage a code. */
export function isTag(body: NoteBody): boolean {
  return body.purpose === TAGGING;
}

/** What people wrote in a note: the comment and its replies, without the codes. */
export function writtenBodies(note: Note): NoteBody[] {
  return liveBodies(note).filter((body) => !isTag(body));
}

/** The tags of a note that stand. Two analysts who give one code leave two. */
export function tagsOf(note: Note): { readonly code: CodePath; readonly body: NoteBody }[] {
  return liveBodies(note).flatMap((body) => {
    const code = isTag(body) ? toCodePath(body.value) : null;
    return code === null ? [] : [{ code, body }];
  });
}

/** The codes of a note, each once, in the order in which they were given. */
export function codesOf(note: Note): CodePath[] {
  return [...new Set(tagsOf(note).map(({ code }) => code))];
}

/** A new annotation that gives a passage codes and says nothing more. */
export function createCoding(target: NoteTarget, codes: readonly CodePath[], by: Authoring): Note {
  const life = { creator: by.creator, created: by.now, modified: by.now, deleted: null, unknown: {} };
  return { id: by.newId(), motivation: TAGGING, bodies: codes.map((code) => tag(code, by)), target, ...life };
}

/**
 * The note with these codes and no others. Codes that stay keep who gave them; a note that says nothing more is deleted
 * with its last code.
 */
export function setCodes(note: Note, codes: readonly CodePath[], by: Authoring): Note {
  return changeTags(note, (code) => (codes.includes(code) ? code : null), codes, by);
}

/** The note with some codes more. */
export function addCodesTo(note: Note, codes: readonly CodePath[], by: Authoring): Note {
  return changeTags(note, (code) => code, codes, by);
}

/** The note with other codes in place of its own, null for none; the note itself where nothing changes. */
export function recode(note: Note, to: (code: CodePath) => CodePath | null, by: Authoring): Note {
  return changeTags(note, to, [], by);
}

function changeTags(
  note: Note,
  to: (code: CodePath) => CodePath | null,
  wanted: readonly CodePath[],
  by: Authoring,
): Note {
  const tags = tagsOf(note);
  const keyOf = (code: CodePath, { creator }: NoteBody) => JSON.stringify([code, creator?.name ?? null]);
  const given = new Set(tags.flatMap(({ code, body }) => (to(code) === code ? [keyOf(code, body)] : [])));
  const codes = new Map(tags.map(({ code, body }) => [body, code]));
  const kept = note.bodies.map((body) => {
    const code = codes.get(body);
    const next = code === undefined ? undefined : to(code);
    if (next === undefined || next === code) return body;
    // Codes that become one leave one tag for each analyst.
    if (next === null || given.has(keyOf(next, body))) return { ...body, deleted: by.now };
    given.add(keyOf(next, body));
    return { ...body, value: next, modified: by.now };
  });
  const standing = new Set(tagsOf({ ...note, bodies: kept }).map(({ code }) => code));
  const added = wanted.filter((code) => !standing.has(code)).map((code) => tag(code, by));
  const bodies = [...kept, ...added];
  if (bodies.length === note.bodies.length && bodies.every((body, at) => body === note.bodies[at]))
    return note;
  const changed = { ...note, modified: by.now, bodies };
  return liveBodies(changed).length === 0 ? deleteNote({ ...note, bodies }, by) : changed;
}

function tag(code: CodePath, by: Authoring): NoteBody {
  return createBody(TAGGING, code, by, "text/plain");
}
