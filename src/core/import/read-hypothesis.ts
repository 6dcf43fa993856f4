import * as v from "valibot";
import { groupBy } from "../group-by.js";
import { guidFor, idOf, readGuid } from "../interchange/guid.js";
import type { CodePointRange, NoteBody, NoteTarget, TextQuote } from "../notes/note.js";
import type { Incoming, IncomingNote } from "./incoming.js";
import { LIMITS, withinLimit } from "./limits.js";
import { newBody, newNote, newTarget, person } from "./new-note.js";
import { readTime } from "./read-time.js";
import { RefusedError } from "./refusal.js";
import { firstIssue } from "./wrong-type.js";

const Selector = v.looseObject({ type: v.optional(v.string()) });
const Row = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  created: v.optional(v.string()),
  updated: v.optional(v.string()),
  user: v.nullish(v.string()),
  user_info: v.nullish(v.looseObject({ display_name: v.nullish(v.string()) })),
  uri: v.optional(v.string(), ""),
  text: v.nullish(v.string()),
  tags: v.nullish(v.array(v.string())),
  references: v.nullish(v.array(v.string())),
  target: v.nullish(v.array(v.looseObject({ selector: v.nullish(v.array(Selector)) }))),
});
const Rows = v.array(Row);

type HypothesisRow = v.InferOutput<typeof Row>;

/** The rows of an answer of the Hypothesis API, or of what its client exports; null where a value is neither. */
export function hypothesisRows(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : null;
  if (typeof value !== "object" || value === null) return null;
  if ("rows" in value && Array.isArray(value.rows)) return value.rows;
  if ("annotations" in value && Array.isArray(value.annotations)) return value.annotations;
  return isRow(value) ? [value] : null;
}

function isRow(value: unknown): boolean {
  return typeof value === "object" && value !== null && "uri" in value && "user" in value;
}

/**
 * Reads annotations of Hypothesis: replies go to the annotation that they begin from. Throws a `RefusedError`.
 *
 * Source: h.readthedocs.io, "Hypothesis API", schema Annotation.
 */
export function readHypothesis(rows: readonly unknown[]): Incoming {
  if (rows.length > LIMITS.notes) throw new RefusedError("tooManyParts");
  const read = v.safeParse(Rows, rows);
  if (!read.success) throw new RefusedError("wrongType", firstIssue(read.issues));
  const ids = new Set(read.output.map(({ id }) => id));
  const isReply = ({ references }: HypothesisRow) => references?.[0] !== undefined && ids.has(references[0]);
  const replies = groupBy(read.output.filter(isReply), ({ references }) => references?.[0] ?? "");
  const roots = read.output.filter((row) => !isReply(row));
  const documents = [...groupBy(roots, ({ uri }) => uri)].map(([name, of]) => ({
    name,
    text: null,
    notes: of.map((row) => toNote(row, replies.get(row.id) ?? [])),
  }));
  return { format: "hypothesis", documents, codes: [], leftOut: [] };
}

function toNote(row: HypothesisRow, replies: readonly HypothesisRow[]): IncomingNote {
  const life = lifeOf(row);
  const comment = row.text?.trim() ? [bodyOf(row, "commenting")] : [];
  const tags = (row.tags ?? []).map((tag, index) =>
    newBody({
      id: idOf(guidFor("hypothesis tag", `${row.id} ${index} ${tag}`)),
      purpose: "tagging",
      value: withinLimit(tag, LIMITS.name, row.id),
      ...life,
    }),
  );
  const selectors = (row.target ?? []).flatMap(({ selector }) => selector ?? []);
  const note = newNote({
    id: idOf(readGuid(row.id) ?? guidFor("hypothesis", row.id)),
    ...life,
    bodies: [...comment, ...tags, ...replies.map((reply) => bodyOf(reply, "replying"))],
    target: targetOf(row, selectors),
  });
  // A highlight says nothing but that somebody marked it: an empty comment keeps it.
  const bodies = note.bodies.length === 0 ? [bodyOf(row, "commenting")] : note.bodies;
  return {
    note: { ...note, motivation: bodies === note.bodies ? note.motivation : "commenting", bodies },
    isOnWholeReport: selectors.length === 0,
    extent: "part",
  };
}

function targetOf(
  { id, uri }: HypothesisRow,
  selectors: readonly v.InferOutput<typeof Selector>[],
): NoteTarget {
  const quote = selectors.find((one) => one.type === "TextQuoteSelector");
  const position = selectors.find((one) => one.type === "TextPositionSelector");
  const via = { via: uri === "" ? id : uri };
  return newTarget(toQuote(quote), toPosition(position), via);
}

function toQuote(selector: Record<string, unknown> = {}): TextQuote {
  const words = (key: string) =>
    typeof selector[key] === "string" ? selector[key].replace(/\r\n?/g, "\n") : "";
  return { exact: words("exact"), prefix: words("prefix"), suffix: words("suffix") };
}

/** Hypothesis counts in the text of a web page, in UTF-16: a hint where the passage stood, no more. */
function toPosition(selector: Record<string, unknown> = {}): CodePointRange | null {
  const [start, end] = [Number(selector.start), Number(selector.end)];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start < end
    ? { start, end }
    : null;
}

function bodyOf(row: HypothesisRow, purpose: "commenting" | "replying"): NoteBody {
  return newBody({
    id: idOf((purpose === "replying" ? readGuid(row.id) : null) ?? guidFor("hypothesis text", row.id)),
    purpose,
    value: row.text ?? "",
    ...lifeOf(row),
  });
}

function lifeOf({ created, updated, user, user_info }: HypothesisRow) {
  const made = readTime(created);
  const name = user_info?.display_name ?? user?.replace(/^acct:([^@]*)(?:@.*)?$/, "$1");
  return { creator: person(name), created: made, modified: updated === undefined ? made : readTime(updated) };
}
