import { guidFor, idOf } from "../interchange/guid.js";
import type { Creator, Note, NoteBody, NoteTarget, TextQuote } from "../notes/note.js";
import { inBodyOrder } from "../notes/note-bodies.js";
import { LIMITS, withinLimit } from "./limits.js";

/** What a person wrote, as another file tells of it. */
export interface IncomingBody {
  readonly id: string;
  readonly purpose: "commenting" | "replying" | "tagging";
  readonly value: string;
  readonly creator: Creator | null;
  readonly created: string;
  readonly modified: string;
}

/** A person by name; null where nobody is named. */
export function person(name: string | null | undefined): Creator | null {
  const known = name?.trim() ?? "";
  return known === "" ? null : { name: withinLimit(known, LIMITS.name, "author"), unknown: {} };
}

/** A piece of a note; a comment is Markdown unless it is said to be otherwise. Throws a `RefusedError` where it is too long. */
export function newBody(body: IncomingBody, format?: string): NoteBody {
  const isTag = body.purpose === "tagging";
  return {
    ...body,
    value: withinLimit(body.value, LIMITS.words, body.id),
    format: format ?? (isTag ? "text/plain" : "text/markdown"),
    deleted: null,
    unknown: {},
  };
}

/** A note with its bodies, by the rules of our own: it comments where it has a comment, else it gives codes. */
export function newNote(
  note: Pick<Note, "id" | "creator" | "created" | "modified" | "bodies" | "target"> &
    Partial<Pick<Note, "status">>,
): Note {
  const isComment = note.bodies.some(({ purpose }) => purpose !== "tagging");
  return {
    ...note,
    bodies: inBodyOrder(withOwnIds(note.bodies)),
    motivation: isComment ? "commenting" : "tagging",
    deleted: null,
    unknown: {},
  };
}

/** A passage by what is told of it. The document that it stands in is named once it is known. */
export function newTarget(
  quote: Partial<TextQuote> & Pick<TextQuote, "exact">,
  position: NoteTarget["position"],
  unknown: NoteTarget["unknown"] = {},
): NoteTarget {
  const { exact, prefix = "", suffix = "" } = quote;
  for (const part of [exact, prefix, suffix]) withinLimit(part, LIMITS.words, "quote");
  const around = { prefix: prefix.slice(-LIMITS.context), suffix: suffix.slice(0, LIMITS.context) };
  return { source: "", quote: { exact, ...around }, position, unknown };
}

/** Bodies of which no two have one id: they would become one in a merge. */
function withOwnIds(bodies: readonly NoteBody[]): NoteBody[] {
  const taken = new Set<string>();
  return bodies.map((body, index) => {
    const id = taken.has(body.id) ? idOf(guidFor("body", `${body.id} ${index}`)) : body.id;
    taken.add(id);
    return id === body.id ? body : { ...body, id };
  });
}
