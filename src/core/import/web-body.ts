import { isRecord } from "../anchoring/foreign-annotation.js";
import { guidFor, idOf } from "../interchange/guid.js";
import type { NoteBody } from "../notes/note.js";
import { LIMITS } from "./limits.js";
import { newBody } from "./new-note.js";
import { RefusedError } from "./refusal.js";
import { foreignId, iriIn, motivationsOf, readWebLife, type WebLife } from "./web-life.js";

/** A body as text, with what it is for. */
interface ReadBody {
  readonly purpose: string | null;
  readonly value: string;
  readonly format?: string;
  readonly life: WebLife;
}

/**
 * The bodies of an annotation of any tool as pieces of a note: tags are codes, the first text is the comment, further ones
 * follow it. What lies elsewhere on the web becomes a link to it. `name` is what tells the annotation from others. Throws a
 * `RefusedError` for values of other types.
 */
export function readWebBodies(
  annotation: Readonly<Record<string, unknown>>,
  life: WebLife,
  name: string,
  at: string,
): NoteBody[] {
  const isTagging = motivationsOf(annotation).includes("tagging");
  const { body, bodyValue } = annotation;
  if (bodyValue !== undefined && typeof bodyValue !== "string")
    throw new RefusedError("wrongType", `${at}.bodyValue`);
  const values: unknown[] = [
    ...(bodyValue === undefined ? [] : [{ value: bodyValue }]),
    ...[body ?? []].flat(),
  ];
  const read = values.flatMap((value, index) => bodiesIn(value, life, `${at}.body.${index}`, 0));
  if (read.length > LIMITS.notes) throw new RefusedError("tooManyParts", `${at}.body`);
  const texts = read.length > 0 ? read : [{ purpose: null, value: "", life }];
  let hasComment = false;
  return texts.map((one, index) => {
    const isTag = one.purpose === "tagging" || (one.purpose === null && isTagging && one.value !== "");
    const purpose = isTag ? "tagging" : hasComment ? "replying" : "commenting";
    hasComment ||= !isTag;
    const id = idOf(guidFor("web body", `${name} ${index}`));
    return newBody({ id, purpose, value: one.value, ...one.life }, isTag ? "text/plain" : one.format);
  });
}

/** A body may be a choice or a list of bodies, and a specific resource the one that it is made from. */
function bodiesIn(
  body: unknown,
  around: WebLife,
  at: string,
  depth: number,
  given: string | null = null,
): ReadBody[] {
  if (typeof body === "string")
    return [{ purpose: given, value: resourceIn(iriIn(body, at), given), life: around }];
  if (!isRecord(body) || depth > 4) throw new RefusedError("wrongType", at);
  const life = readWebLife(body, at, around);
  const [stated] = motivationsOf({ motivation: body.purpose ?? body["oa:hasPurpose"] });
  const purpose = stated ?? given;
  const text = body.value ?? body["rdf:value"] ?? body.chars ?? body["cnt:chars"];
  if (text !== undefined) {
    const [value] = [text].flat();
    if (typeof value !== "string") throw new RefusedError("wrongType", `${at}.value`);
    const [format] = [body.format ?? []].flat();
    return [{ purpose, value: lf(value), life, ...(typeof format === "string" ? { format } : {}) }];
  }
  if (Array.isArray(body.items)) {
    // Of the items of a choice, one is to be shown: the first is the default.
    const items: unknown[] = body.type === "Choice" ? body.items.slice(0, 1) : body.items;
    return items.flatMap((item, index) => bodiesIn(item, life, `${at}.items.${index}`, depth + 1, purpose));
  }
  if (body.source !== undefined) return bodiesIn(body.source, life, `${at}.source`, depth + 1, purpose);
  const iri = foreignId(body);
  return iri === null ? [] : [{ purpose, value: resourceIn(iri, purpose), life }];
}

/** A resource that lies elsewhere: a link to it, or where it is a tag what tells it from others. */
function resourceIn(iri: string, purpose: string | null): string {
  return purpose === "tagging" ? lastSegment(iri) : linkTo(iri);
}

function linkTo(iri: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>]*$/i.test(iri) ? `<${iri}>` : iri;
}

function lastSegment(iri: string): string {
  const bare = iri.replace(/[/#]+$/, "");
  const segment = bare.slice(Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("#")) + 1);
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
