import type { CodePointRange, TextQuote } from "../notes/note.js";

/** What an annotation of any tool says about where it belongs; fields are absent where it does not say. */
export interface ForeignAnnotation {
  /** Null where it has none. */
  readonly id: string | null;
  /** Whether it is a tombstone. */
  readonly deleted: boolean;
  /** A passage by its words, by its position, or both; a document as a whole; or in a way that is not understood. */
  readonly subject: "passage" | "document" | "unknown";
  readonly quote: TextQuote | null;
  /** In code points of the text with LF line ends. */
  readonly position: CodePointRange | null;
  /** The annotation as it was read. */
  readonly json: Readonly<Record<string, unknown>>;
}

/**
 * Reads one annotation, be it made by hand or by another tool: of one selector or several, also refined ones, and with
 * whatever else is missing. Null where the line is no JSON object.
 */
export function readForeignAnnotation(line: string): ForeignAnnotation | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isRecord(json)) return null;
  return {
    id: typeof json.id === "string" ? json.id : typeof json.id === "number" ? String(json.id) : null,
    deleted: typeof json["pa:deleted"] === "string",
    ...readForeignTarget(firstTarget(json)),
    json,
  };
}

/** What a target of any tool says about where an annotation belongs: a document, or a passage of it. */
export function readForeignTarget(
  target: unknown,
): Pick<ForeignAnnotation, "subject" | "quote" | "position"> {
  const selectors = isRecord(target) ? selectorsIn(target.selector) : [];
  const quote = selectors.map(toQuote).find((one) => one !== null) ?? null;
  const position = selectors.map(toPosition).find((one) => one !== null) ?? null;
  const hasSelector = isRecord(target) && target.selector !== undefined && target.selector !== null;
  return { subject: quote || position ? "passage" : hasSelector ? "unknown" : "document", quote, position };
}

/** The same annotation with another target; further targets stay as they are. */
export function withTarget(
  annotation: ForeignAnnotation,
  target: Record<string, unknown>,
): Record<string, unknown> {
  const { json } = annotation;
  return { ...json, target: Array.isArray(json.target) ? [target, ...json.target.slice(1)] : target };
}

/** The target of an annotation, of several the first. */
export function firstTarget(json: Readonly<Record<string, unknown>>): unknown {
  return Array.isArray(json.target) ? json.target[0] : json.target;
}

/** Whether a JSON value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function selectorsIn(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => selectorsIn(one, depth + 1));
  if (!isRecord(value)) return [];
  return [value, ...selectorsIn(value.refinedBy, depth + 1), ...selectorsIn(value.items, depth + 1)];
}

function toQuote({ exact, prefix, suffix }: Record<string, unknown>): TextQuote | null {
  if (typeof exact !== "string" || exact === "") return null;
  return { exact: withLf(exact), prefix: withLf(prefix), suffix: withLf(suffix) };
}

function withLf(text: unknown): string {
  return typeof text === "string" ? text.replace(/\r\n?/g, "\n") : "";
}

function toPosition({ type, start, end }: Record<string, unknown>): CodePointRange | null {
  if (type !== undefined && type !== "TextPositionSelector") return null;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  const range = { start: Number(start), end: Number(end) };
  return range.start >= 0 && range.start < range.end ? range : null;
}
