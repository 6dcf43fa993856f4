import { isRecord } from "../anchoring/foreign-annotation.js";
import { groupBy } from "../group-by.js";
import { guidFor, idOf } from "../interchange/guid.js";
import { canonicalJson } from "../notes/canonical-json.js";
import { isComment } from "../notes/note.js";
import { parseNote } from "../notes/note-line.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import { type Incoming, type IncomingNote, leftOut } from "./incoming.js";
import { LIMITS, withinLimit } from "./limits.js";
import { newNote } from "./new-note.js";
import { RefusedError } from "./refusal.js";
import { readWebBodies } from "./web-body.js";
import { foreignId, readWebLife, replyTo } from "./web-life.js";
import { readWebTargets } from "./web-target.js";

/** A note with the document that it is on, as the file names it. */
interface NoteOfDocument extends IncomingNote {
  readonly document: string;
}

/**
 * The annotations in a value of JSON-LD: one, a list, a page, a collection with its first page in it, or a graph; null where
 * it holds none. Pages that are elsewhere on the web are not fetched.
 */
export function webAnnotations(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.every(isAnnotation) && value.length > 0 ? value : null;
  if (!isRecord(value)) return null;
  if (isAnnotation(value)) return [value];
  const items = [value.items, value["@graph"]].find((list) => Array.isArray(list));
  if (Array.isArray(items)) return items;
  const isCollection = value.type === "AnnotationCollection" || value.type === "AnnotationPage";
  if (isCollection && value.first === undefined) return [];
  return isRecord(value.first) ? webAnnotations(value.first) : null;
}

/**
 * Reads W3C Web Annotations as whatever tool wrote them. Those that our own files hold are read with all their fields; of
 * our own, decisions and deleted notes are left out. Throws a `RefusedError`.
 *
 * Source: W3C Web Annotation Data Model, 3 to 5.
 */
export function readWebAnnotations(annotations: readonly unknown[]): Incoming {
  if (annotations.length > LIMITS.notes) throw new RefusedError("tooManyParts");
  const records = annotations.map((annotation, index) => {
    if (!isRecord(annotation)) throw new RefusedError("wrongType", String(index));
    return annotation;
  });
  const ids = new Set(records.flatMap((record) => foreignId(record) ?? []));
  const replies = groupBy(
    records.filter((record) => ids.has(replyTo(record) ?? "")),
    (record) => replyTo(record) ?? "",
  );
  const notes: NoteOfDocument[] = [];
  let [deleted, decisions] = [0, 0];
  for (const [index, record] of records.entries()) {
    if (ids.has(replyTo(record) ?? "")) continue;
    const own = readOwn(record);
    if (own === "deleted") deleted++;
    else if (own === "decision") decisions++;
    else notes.push(...(own ?? readForeign(record, replies, String(index))));
    if (notes.length > LIMITS.notes) throw new RefusedError("tooManyParts");
  }
  const documents = [...groupBy(notes, ({ document }) => document)].map(([name, of]) => ({
    name,
    text: null,
    notes: of.map(({ document: _, ...note }) => note),
  }));
  return {
    format: "webAnnotation",
    documents,
    codes: [],
    leftOut: [...leftOut("deleted", deleted), ...leftOut("decision", decisions)],
  };
}

/** An annotation as our own files hold it; null where it is another's. */
function readOwn(record: Record<string, unknown>): NoteOfDocument[] | "deleted" | "decision" | null {
  const note = parseNote(canonicalJson(record));
  if (typeof note === "string") return null;
  if (!isComment(note)) return "decision";
  if (note.deleted !== null) return "deleted";
  for (const words of [...note.bodies.map(({ value }) => value), note.target.quote.exact])
    withinLimit(words, LIMITS.words, note.id);
  return [{ note, isOnWholeReport: isOnWholeReport(note), extent: "full", document: note.target.source }];
}

/** One note for each target: an annotation may be on several. */
function readForeign(
  record: Record<string, unknown>,
  replies: ReadonlyMap<string, readonly Record<string, unknown>[]>,
  at: string,
): NoteOfDocument[] {
  const iri = foreignId(record);
  const name = iri ?? canonicalJson(record);
  const life = readWebLife(record, at);
  const own = readWebBodies(record, life, name, at);
  const answers = (iri === null ? [] : (replies.get(iri) ?? [])).flatMap((reply, index) => {
    const answer = readWebBodies(reply, readWebLife(reply, at), foreignId(reply) ?? `${name} ${index}`, at);
    return answer.map((body) => (body.purpose === "tagging" ? body : { ...body, purpose: "replying" }));
  });
  return readWebTargets(record, at).map(({ document, target, isOnWholeReport: isWhole }, index) => ({
    note: {
      ...newNote({
        id: foreignNoteId(name, index),
        ...life,
        bodies: [...own, ...answers],
        target,
      }),
      unknown: iri === null ? {} : { via: iri },
    },
    isOnWholeReport: isWhole,
    extent: "part",
    document,
  }));
}

/** An id of ours for an annotation of another tool: its own where that is a UUID, and for its first target. */
function foreignNoteId(name: string, index: number): string {
  if (index > 0) return idOf(guidFor("web annotation", `${name} ${index}`));
  return /^urn:uuid:[0-9a-f-]{36}$/.test(name) ? name : idOf(guidFor("web annotation", name));
}

function isAnnotation(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const types = [value.type ?? value["@type"] ?? []].flat();
  return types.some((type) => type === "Annotation" || type === "oa:Annotation") || "target" in value;
}
