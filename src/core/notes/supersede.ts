import type { Note, NoteBody } from "./note.js";
import { timeAfter } from "./times.js";

/**
 * A note as a person changed it, with times after those of the version that they changed. Every machine has its own clock:
 * with the plain time, a change made where the clock is slow would lose against the version that it was made on.
 */
export function supersede(known: Note, changed: Note, now: string): Note {
  const bodies = changed.bodies.map((body) =>
    supersedeBody(
      known.bodies.find(({ id }) => id === body.id),
      body,
    ),
  );
  const isRestored = known.deleted !== null && changed.deleted === null;
  const isChanged = isRestored || !same(contentOf(known), contentOf({ ...changed, bodies }));
  return {
    ...changed,
    bodies,
    modified: isChanged ? timeAfter(known.modified, changed.modified) : changed.modified,
    target: supersedeTarget(known, changed, now),
    ...(changed.status && !same(known.status, changed.status)
      ? {
          status: { ...changed.status, modified: timeAfter(known.status?.modified, changed.status.modified) },
        }
      : {}),
  };
}

function supersedeBody(known: NoteBody | undefined, changed: NoteBody): NoteBody {
  if (!known) return changed;
  const { deleted: before, modified: _, ...was } = known;
  const { deleted: after, modified: __, ...is } = changed;
  if (same(was, is) && (before === null || after !== null)) return changed;
  return { ...changed, modified: timeAfter(known.modified, changed.modified) };
}

/** A person's choice of a passage has a time of its own, so that no description of the old one overrules it. */
function supersedeTarget(known: Note, { target }: Note, now: string): Note["target"] {
  if (same(known.target, target)) return target;
  return {
    ...target,
    chosen: timeAfter(known.target.chosen, now),
    described: timeAfter(known.target.described, now),
  };
}

/** What counts as a change of the note itself; its passage, its status and its deletion have times of their own. */
function contentOf({ motivation, creator, bodies, unknown }: Note): unknown {
  return [motivation, creator, bodies, unknown];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The note as one of a report that has another name by now. */
export function onSource(note: Note, source: string, now: string): Note {
  if (note.target.source === source) return note;
  return { ...note, target: { ...note.target, source, described: timeAfter(note.target.described, now) } };
}
