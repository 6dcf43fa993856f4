import { canonicalJson } from "./canonical-json.js";
import { isSeen, piecesOf } from "./deletion.js";
import type { Note, NoteBody, NoteStatus, NoteTarget } from "./note.js";
import { inBodyOrder } from "./note-bodies.js";
import { compareTimes, latestTime } from "./times.js";

/**
 * Unites two states of a notes file. A note that either side has is kept, and each of its fields goes by its own time: of
 * two wordings of a comment the later counts, of two passages the one that a person chose last, of two descriptions of the
 * same passage the newer; replies and codes of both sides are kept; an edit that the one who deleted had not seen brings the
 * note back.
 *
 * States may be united in any order and any number of times with the same result: each field is a register whose greatest
 * version wins, and versions of the same time are ordered by what they say. Whoever has seen the same changes has the same
 * notes. Source: Shapiro et al., "Conflict-free Replicated Data Types" (2011), state-based objects.
 */
export function mergeNotes(one: readonly Note[], other: readonly Note[]): Note[] {
  const merged = new Map<string, Note>();
  for (const notes of [one, other])
    for (const note of notes) {
      const known = merged.get(note.id);
      merged.set(note.id, known ? mergeNote(known, note) : note);
    }
  return [...merged.values()];
}

function mergeNote(a: Note, b: Note): Note {
  if (a === b || JSON.stringify(a) === JSON.stringify(b)) return a;
  const head = greatest(a, b, (x, y) => compareTimes(x.modified, y.modified), headOf);
  const merged: Note = {
    id: head.id,
    motivation: head.motivation,
    creator: head.creator,
    created: head.created,
    modified: head.modified,
    bodies: mergeBodies(a.bodies, b.bodies),
    target: mergeTargets(a.target, b.target),
    deleted: null,
    ...mergeStatus(a.status, b.status),
    unknown: mergeUnknown(a.unknown, b.unknown),
  };
  return { ...merged, ...mergeDeletion(merged, a, b) };
}

function headOf({ motivation, creator, created }: Note): unknown {
  return [motivation, creator, created];
}

/** Each body of either side; of two versions of one body the later. A removal holds for the version that was seen. */
function mergeBodies(one: readonly NoteBody[], other: readonly NoteBody[]): NoteBody[] {
  const merged = new Map<string, NoteBody>();
  for (const body of [...one, ...other]) {
    const known = merged.get(body.id);
    merged.set(body.id, known ? mergeBody(known, body) : body);
  }
  return inBodyOrder([...merged.values()]);
}

function mergeBody(a: NoteBody, b: NoteBody): NoteBody {
  const latest = greatest(
    a,
    b,
    (x, y) => compareTimes(x.modified, y.modified),
    ({ purpose, format, value, creator, created }) => [purpose, format, value, creator, created],
  );
  const removed = (body: NoteBody) => (body.modified === latest.modified ? body.deleted : null);
  const unknown = mergeUnknown(a.unknown, b.unknown);
  return { ...latest, deleted: latestTime(removed(a), removed(b)), unknown };
}

/** The passage that a person chose last; of the descriptions of that passage the newest. */
function mergeTargets(a: NoteTarget, b: NoteTarget): NoteTarget {
  const latest = greatest(
    a,
    b,
    (x, y) =>
      compareTimes(x.chosen ?? "", y.chosen ?? "") || compareTimes(x.described ?? "", y.described ?? ""),
    ({ unknown: _, ...target }) => target,
  );
  return { ...latest, unknown: mergeUnknown(a.unknown, b.unknown) };
}

function mergeStatus(a: NoteStatus | undefined, b: NoteStatus | undefined): Pick<Note, "status"> {
  const status =
    a && b
      ? greatest(
          a,
          b,
          (x, y) => compareTimes(x.modified, y.modified),
          (one) => one,
        )
      : (a ?? b);
  return status ? { status } : {};
}

/**
 * All unknown fields of both sides. Of a field that both have, the value that says of itself that it was modified later
 * counts; values without a time are ordered by what they say, for the time of the note is not theirs.
 */
function mergeUnknown(a: Note["unknown"], b: Note["unknown"]): Note["unknown"] {
  if (a === b) return a;
  const merged = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b))
    merged.set(
      key,
      merged.has(key)
        ? greatest(
            merged.get(key),
            value,
            (x, y) => compareTimes(timeOf(x), timeOf(y)),
            (one) => one,
          )
        : value,
    );
  return Object.fromEntries(merged);
}

function timeOf(value: unknown): string {
  const isTimed = typeof value === "object" && value !== null && "modified" in value;
  return isTimed && typeof value.modified === "string" ? value.modified : "";
}

/**
 * A deletion covers what its author had seen, piece by piece. The note is deleted when every piece is covered by a deletion
 * of either side; else it lives, and remembers what was covered, so that a third state settles the same way in any order.
 */
function mergeDeletion(merged: Note, a: Note, b: Note): Pick<Note, "deleted" | "outlived"> {
  const deleted = [a, b].map((note) => latestTime(note.deleted, note.outlived?.deleted));
  const at = latestTime(deleted[0], deleted[1]);
  if (at === null) return { deleted: null };
  const pieces = Object.entries(piecesOf(merged));
  const seen = pieces.filter(([piece, time]) => isSeen(a, piece, time) || isSeen(b, piece, time));
  if (seen.length === pieces.length) return { deleted: at };
  return { deleted: null, outlived: { deleted: at, seen: Object.fromEntries(seen) } };
}

/** The version of the later time; of the same time, that whose content is greater as canonical text. */
function greatest<T>(a: T, b: T, byTime: (a: T, b: T) => number, contentOf: (of: T) => unknown): T {
  const order = byTime(a, b);
  if (order !== 0) return order > 0 ? a : b;
  // Most notes are the same on both sides; their canonical text would cost twenty times as much.
  const [one, other] = [JSON.stringify(contentOf(a)), JSON.stringify(contentOf(b))];
  if (one === other) return a;
  return canonicalJson(contentOf(a)) >= canonicalJson(contentOf(b)) ? a : b;
}
