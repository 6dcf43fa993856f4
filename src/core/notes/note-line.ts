import * as v from "valibot";
import { canonicalJson } from "./canonical-json.js";
import type { Creator, Note, NoteBody, NoteStatus } from "./note.js";
import { inBodyOrder } from "./note-bodies.js";
import { formatTarget, Target, toTarget } from "./target-line.js";
import { Time } from "./time-field.js";

/** The version of the notes file that this code writes and understands. */
export const NOTES_FILE_VERSION = 1;

/** Why a line is kept as it is and not read as a note. */
export type KeptReason = "notJson" | "notANote" | "newerVersion";

/** The contexts of our own: the standard's, and the names under `pa:`. Those of other tools follow them. */
const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { pa: "urn:policy-annotator:" }];
const OWN_CONTEXTS = new Set(CONTEXT.map((one) => canonicalJson(one)));

const Person = v.looseObject({ name: v.string() });
const Life = {
  creator: v.nullish(Person),
  created: Time,
  modified: v.optional(Time),
  "pa:deleted": v.optional(Time),
};
const Status = v.object({ value: v.string(), modified: Time, creator: v.nullish(Person) });
// The model gives an `id` only to bodies that lie elsewhere on the web, so ours goes under a name of our own.
const Body = v.looseObject({
  ...Life,
  "pa:id": v.string(),
  type: v.literal("TextualBody"),
  purpose: v.string(),
  format: v.optional(v.string(), "text/plain"),
  value: v.string(),
});
const Annotation = v.looseObject({
  ...Life,
  "@context": v.optional(v.unknown()),
  id: v.pipe(v.string(), v.minLength(1)),
  type: v.literal("Annotation"),
  motivation: v.string(),
  body: v.array(Body),
  target: Target,
  "pa:version": v.optional(v.number()),
  "pa:status": v.optional(Status),
  "pa:outlived": v.optional(v.object({ deleted: Time, seen: v.record(v.string(), Time) })),
});

/** Reads one line of the notes file. Never throws: gives the reason why it is no note. */
export function parseNote(line: string): Note | KeptReason {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return "notJson";
    throw error;
  }
  if (isNewer(value)) return "newerVersion";
  const read = v.safeParse(Annotation, value);
  return read.success ? (toNote(read.output) ?? "notANote") : "notANote";
}

function isNewer(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("pa:version" in value)) return false;
  const version = value["pa:version"];
  return typeof version === "number" && version > NOTES_FILE_VERSION;
}

function toNote(annotation: v.InferOutput<typeof Annotation>): Note | null {
  const { id, type: _type, motivation, creator, created, modified, body, target, ...rest } = annotation;
  const { "@context": context, "pa:version": _version, "pa:deleted": deleted, ...others } = rest;
  const { "pa:status": status, "pa:outlived": outlived, ...unknown } = others;
  const read = toTarget(target);
  const contexts = [context ?? []].flat().filter((one) => !OWN_CONTEXTS.has(canonicalJson(one)));
  // Bodies are told apart by their ids; two with one id would become one.
  if (!read || new Set(body.map((one) => one["pa:id"])).size < body.length) return null;
  return {
    id,
    motivation,
    creator: toCreator(creator),
    created,
    modified: modified ?? created,
    bodies: body.map(toBody),
    target: read,
    deleted: deleted ?? null,
    ...(status === undefined ? {} : { status: { ...status, creator: toCreator(status.creator) } }),
    ...(outlived === undefined ? {} : { outlived }),
    unknown: contexts.length === 0 ? unknown : { ...unknown, "@context": contexts },
  };
}

function toBody(body: v.InferOutput<typeof Body>): NoteBody {
  const { type: _type, creator, modified, "pa:deleted": deleted, ...rest } = body;
  const { "pa:id": id, purpose, format, value, created, ...unknown } = rest;
  return {
    id,
    purpose,
    format,
    value,
    creator: toCreator(creator),
    created,
    modified: modified ?? created,
    deleted: deleted ?? null,
    unknown,
  };
}

function toCreator(person: v.InferOutput<typeof Person> | null | undefined): Creator | null {
  if (!person) return null;
  const { name, ...rest } = person;
  const { type, ...unknown } = rest;
  return { name, unknown: type === "Person" ? unknown : rest };
}

/** One note as its line of the file, without the line end. */
export function formatNote(note: Note): string {
  const { "@context": contexts, ...unknown } = note.unknown;
  return canonicalJson({
    ...unknown,
    "@context": [...CONTEXT, ...(Array.isArray(contexts) ? contexts : [])],
    id: note.id,
    type: "Annotation",
    motivation: note.motivation,
    ...formatLife(note),
    body: inBodyOrder(note.bodies).map(formatBody),
    target: formatTarget(note.target),
    "pa:version": NOTES_FILE_VERSION,
    ...(note.status === undefined ? {} : { "pa:status": formatStatus(note.status) }),
    ...(note.outlived === undefined || note.deleted !== null ? {} : { "pa:outlived": note.outlived }),
  });
}

function formatBody(body: NoteBody): Record<string, unknown> {
  return {
    ...body.unknown,
    "pa:id": body.id,
    type: "TextualBody",
    purpose: body.purpose,
    format: body.format,
    value: body.value,
    ...formatLife(body),
  };
}

function formatLife(of: Note | NoteBody): Record<string, unknown> {
  return {
    ...formatCreator(of.creator),
    created: of.created,
    modified: of.modified,
    ...(of.deleted === null ? {} : { "pa:deleted": of.deleted }),
  };
}

function formatStatus({ value, creator, modified }: NoteStatus): Record<string, unknown> {
  return { value, modified, ...formatCreator(creator) };
}

function formatCreator(creator: Creator | null): Record<string, unknown> {
  return creator === null ? {} : { creator: { type: "Person", ...creator.unknown, name: creator.name } };
}
