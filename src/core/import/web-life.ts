import { isRecord } from "../anchoring/foreign-annotation.js";
import type { Creator } from "../notes/note.js";
import { UNKNOWN_TIME } from "./incoming.js";
import { LIMITS, withinLimit } from "./limits.js";
import { person } from "./new-note.js";
import { readTime } from "./read-time.js";
import { RefusedError } from "./refusal.js";

/** Who made something, and when. */
export interface WebLife {
  readonly creator: Creator | null;
  readonly created: string;
  readonly modified: string;
}

/** The IRI of a resource; null where it has none. */
export function foreignId(record: Readonly<Record<string, unknown>>): string | null {
  const id = record.id ?? record["@id"];
  return typeof id === "string" && id.trim() !== "" ? iriIn(id.trim(), "id") : null;
}

/** An IRI as it is read where it is no longer than allowed. Throws a `RefusedError`. */
export function iriIn(iri: string, at: string): string {
  return withinLimit(iri, LIMITS.iri, at);
}

/** Who made a resource and when; what it does not say is as in `around`. Throws a `RefusedError` for values of other types. */
export function readWebLife(
  record: Readonly<Record<string, unknown>>,
  at: string,
  around?: WebLife,
): WebLife {
  const [agent] = [record.creator ?? record["dcterms:creator"] ?? []].flat();
  const created = timeIn(record.created ?? record["dcterms:created"] ?? record.generated, `${at}.created`);
  const modified = timeIn(record.modified ?? record["dcterms:modified"], `${at}.modified`);
  const made = created ?? modified ?? around?.created ?? UNKNOWN_TIME;
  return {
    creator: agent === undefined ? (around?.creator ?? null) : agentIn(agent, `${at}.creator`),
    created: made,
    modified: modified ?? (created === null ? (around?.modified ?? made) : made),
  };
}

/** The annotation that one replies to: it has that motivation, and a target that is no document; null for any other. */
export function replyTo(record: Readonly<Record<string, unknown>>): string | null {
  if (!motivationsOf(record).includes("replying")) return null;
  const [target] = [record.target ?? []].flat();
  if (typeof target === "string") return target;
  if (!isRecord(target)) return null;
  return foreignId(target) ?? (typeof target.source === "string" ? target.source : null);
}

/** Why an annotation was made, without the prefix of the vocabulary. */
export function motivationsOf(record: Readonly<Record<string, unknown>>): string[] {
  return [record.motivation ?? record["oa:motivatedBy"] ?? []]
    .flat()
    .flatMap((motivation) => (typeof motivation === "string" ? [motivation.replace(/^.*[#:/]/, "")] : []));
}

function agentIn(agent: unknown, at: string): Creator | null {
  if (typeof agent === "string") return person(lastPart(iriIn(agent, at)));
  if (!isRecord(agent)) throw new RefusedError("wrongType", at);
  const [name] = [agent.name ?? agent["foaf:name"] ?? agent.nickname ?? agent["foaf:nick"] ?? []].flat();
  if (name !== undefined && typeof name !== "string") throw new RefusedError("wrongType", `${at}.name`);
  const id = foreignId(agent);
  return person(name ?? (id && lastPart(id)));
}

/** What tells one IRI of a person from another: `"ada"` of `"http://example.org/users/ada"`. */
function lastPart(iri: string): string {
  const part = iri.replace(/[/#]+$/, "").replace(/^(?:mailto|acct):/, "");
  return part.slice(Math.max(part.lastIndexOf("/"), part.lastIndexOf("#")) + 1);
}

function timeIn(value: unknown, at: string): string | null {
  const [first] = [value ?? []].flat();
  if (first === undefined) return null;
  const written = isRecord(first) ? first["@value"] : first;
  if (typeof written !== "string") throw new RefusedError("wrongType", at);
  return readTime(written);
}
