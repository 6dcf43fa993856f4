import * as v from "valibot";
import { canonicalJson } from "./canonical-json.js";
import type { Creator, Note, NoteBody, NoteStatus, NoteTarget } from "./note.js";

/** The version of the notes file that this code writes and understands. */
export const NOTES_FILE_VERSION = 1;

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { pa: "urn:policy-annotator:" }];

/** Why a line is kept as it is and not read as a note. */
export type KeptReason = "notJson" | "notANote" | "newerVersion";

/** A line that is not understood: kept in the file to the letter, and shown. */
export interface KeptLine {
  readonly text: string;
  /** Zero-based, in the file as it was read. */
  readonly line: number;
  readonly reason: KeptReason;
}

/** A notes file as read: what is understood, and what is kept. */
export interface NotesFile {
  readonly notes: readonly Note[];
  readonly kept: readonly KeptLine[];
}

const Time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT/));
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
const QuoteSelector = v.looseObject({
  type: v.literal("TextQuoteSelector"),
  exact: v.string(),
  prefix: v.optional(v.string(), ""),
  suffix: v.optional(v.string(), ""),
});
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const PositionSelector = v.looseObject({ type: v.literal("TextPositionSelector"), start: Count, end: Count });
const Annotation = v.looseObject({
  ...Life,
  id: v.pipe(v.string(), v.minLength(1)),
  type: v.literal("Annotation"),
  motivation: v.string(),
  body: v.array(Body),
  target: v.looseObject({
    source: v.string(),
    selector: v.array(v.variant("type", [QuoteSelector, PositionSelector])),
  }),
  "pa:version": v.optional(v.number()),
  "pa:status": v.optional(Status),
});

/**
 * Reads a notes file: UTF-8 text, one annotation a line. Never throws: a line that is no JSON, no note, or of a newer
 * version is kept aside. Of two lines with one id both are returned; `mergeNotes` unites them.
 */
export function parseNotesFile(content: string): NotesFile {
  const notes: Note[] = [];
  const kept: KeptLine[] = [];
  for (const [line, text] of content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (text.trim() === "") continue;
    const read = parseLine(text);
    if (typeof read === "string") kept.push({ text, line, reason: read });
    else notes.push(read);
  }
  return { notes, kept };
}

function parseLine(text: string): Note | KeptReason {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return "notJson";
    throw error;
  }
  if (isNewer(value)) return "newerVersion";
  const read = v.safeParse(Annotation, value);
  return read.success ? toNote(read.output) : "notANote";
}

function isNewer(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("pa:version" in value)) return false;
  const version = value["pa:version"];
  return typeof version === "number" && version > NOTES_FILE_VERSION;
}

function toNote(annotation: v.InferOutput<typeof Annotation>): Note | KeptReason {
  const { id, type: _type, motivation, creator, created, modified, body, target, ...rest } = annotation;
  const { "@context": _context, "pa:version": _version, "pa:deleted": deleted, ...others } = rest;
  const { "pa:status": status, ...unknown } = others;
  const read = toTarget(target);
  if (!read) return "notANote";
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
    unknown,
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

function toTarget(target: v.InferOutput<typeof Annotation>["target"]): NoteTarget | null {
  const { source, selector, ...unknown } = target;
  const quote = selector.find((one) => one.type === "TextQuoteSelector");
  const position = selector.find((one) => one.type === "TextPositionSelector");
  if (!quote) return null;
  return {
    source,
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: position ? { start: position.start, end: position.end } : null,
    unknown,
  };
}

/** Writes a notes file: a line a note, sorted by id, keys in one order, so that changing a note changes its line only. */
export function formatNotesFile(file: NotesFile): string {
  const notes = [...file.notes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lines = [...notes.map(formatNote), ...new Set(file.kept.map((line) => line.text))];
  return lines.map((line) => `${line}\n`).join("");
}

/** One note as its line of the file, without the line end. */
export function formatNote(note: Note): string {
  return canonicalJson({
    ...note.unknown,
    "@context": CONTEXT,
    id: note.id,
    type: "Annotation",
    motivation: note.motivation,
    ...formatLife(note),
    body: note.bodies.map((body) => ({
      ...body.unknown,
      "pa:id": body.id,
      type: "TextualBody",
      purpose: body.purpose,
      format: body.format,
      value: body.value,
      ...formatLife(body),
    })),
    target: {
      ...note.target.unknown,
      source: note.target.source,
      selector: [
        { type: "TextQuoteSelector", ...note.target.quote },
        ...(note.target.position ? [{ type: "TextPositionSelector", ...note.target.position }] : []),
      ],
    },
    "pa:version": NOTES_FILE_VERSION,
    ...(note.status === undefined ? {} : { "pa:status": formatStatus(note.status) }),
  });
}

function formatStatus({ value, creator, modified }: NoteStatus): Record<string, unknown> {
  return { value, modified, ...formatCreator(creator) };
}

function formatLife(of: Note | NoteBody): Record<string, unknown> {
  return {
    ...formatCreator(of.creator),
    created: of.created,
    modified: of.modified,
    ...(of.deleted === null ? {} : { "pa:deleted": of.deleted }),
  };
}

function formatCreator(creator: Creator | null): Record<string, unknown> {
  return creator === null ? {} : { creator: { type: "Person", ...creator.unknown, name: creator.name } };
}
