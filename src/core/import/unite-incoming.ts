import { isTag } from "../coding/tags.js";
import { guidOf } from "../interchange/guid.js";
import { mergeNotes } from "../notes/merge.js";
import { liveBodies, type Note, type NoteBody } from "../notes/note.js";
import { inBodyOrder } from "../notes/note-bodies.js";
import { compareTimes } from "../notes/times.js";
import type { IncomingNote } from "./incoming.js";

/** A note that is known here with what another file tells of it: what that says later counts, and nothing is taken away. */
export function uniteIncoming(known: Note, incoming: IncomingNote): Note {
  switch (incoming.extent) {
    case "full":
      return uniteFull(known, incoming.note);
    case "part":
      return unitePart(known, incoming.note);
    case "summary":
      return known;
  }
}

/** Another state of the same note. The report is this one whatever it is called there. */
function uniteFull(known: Note, incoming: Note): Note {
  const isDescribedAlike =
    known.target.chosen === incoming.target.chosen && known.target.described === incoming.target.described;
  const target = isDescribedAlike ? known.target : { ...incoming.target, source: known.target.source };
  const [merged] = mergeNotes([known], [{ ...incoming, id: known.id, target }]);
  return merged ?? known;
}

/**
 * What a format can say of a note that is here already. Its passage stays where it is known to be; a piece counts only
 * where it is later than what is known of it, for the format may not hold all of it.
 */
function unitePart(known: Note, incoming: Note): Note {
  const bodies = incoming.bodies.flatMap((body) => newerBody(known, body) ?? []);
  const ids = new Set(bodies.map(({ id }) => id));
  const isSettledLater =
    incoming.status !== undefined &&
    compareTimes(incoming.status.modified, known.status?.modified ?? known.modified) > 0;
  if (bodies.length === 0 && !isSettledLater) return known;
  const modified = [known.modified, ...bodies.map((body) => body.modified)].sort(compareTimes).at(-1);
  return {
    ...known,
    modified: modified ?? known.modified,
    bodies: inBodyOrder([...known.bodies.filter(({ id }) => !ids.has(id)), ...bodies]),
    ...(isSettledLater ? { status: incoming.status } : {}),
  };
}

/** A body that is not here yet, or the one that is here with later words; null where nothing is new. */
function newerBody(known: Note, body: NoteBody): NoteBody | null {
  const same = known.bodies.find(({ id }) => guidOf(id) === guidOf(body.id)) ?? likeBody(known, body);
  if (!same) return body;
  const isLater = compareTimes(body.modified, same.modified) > 0 && body.value !== same.value;
  return isLater ? { ...same, value: body.value, modified: body.modified } : null;
}

/** The body that another one stands for: a note has one comment; codes and replies are the same where they say the same. */
function likeBody(known: Note, body: NoteBody): NoteBody | undefined {
  if (body.purpose === "commenting") return known.bodies.find(({ purpose }) => purpose === "commenting");
  return liveBodies(known).find(
    (one) =>
      isTag(one) === isTag(body) &&
      one.value === body.value &&
      (one.creator?.name ?? "") === (body.creator?.name ?? ""),
  );
}
