import type { Span } from "../span.js";
import { NUMBER_WORDS, REFERENCE_WORDS, type ReferenceKind } from "./reference-words.js";
import type { Passage, ReportDocument } from "./report-document.js";

/** A number or letter as references and headings write it: `"3.2"`, `"B"`, `"A-1"`, `"IV"`. */
export const LABEL =
  /^(?:\d{1,3}(?:[.–-]\d{1,3}){0,5}[a-z]?|[IVXLC]{1,7}|[A-Z](?:[.–-]?\d{1,3}){0,3})(?![\p{L}\p{N}])/u;
/** The same without hyphens, for lists that may be ranges: `"4–6"`. */
export const SHORT_LABEL =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,5}[a-z]?|[IVXLC]{1,7}|[A-Z](?:\.?\d{1,3}){0,3})(?![\p{L}\p{N}])/u;

/** More than any label is long, in characters. */
const LONGEST_LABEL = 40;
const WORD_LABEL = /^\p{L}{2,8}(?![\p{L}\p{N}])/u;
const CONTINUED = /\b(?:continued|cont['’.]?d|suite)\b/i;
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLC]{1,7}|[A-Z])(?:[.):]|\s?[–—-]\s|(?<=\d)\s)/u;

/** A label as it is compared: `"2-1"` and `"2–1"` are `"2.1"`. */
export function labelKey(label: string): string {
  return label.replace(/[–-]/g, ".");
}

/** Reads the label at a place of a text: its length, and what it is compared by. */
export function readLabel(text: string, at: number, pattern = LABEL): { length: number; key: string } | null {
  const rest = text.slice(at, at + LONGEST_LABEL);
  const label = pattern.exec(rest)?.[0];
  if (label !== undefined) return { length: label.length, key: labelKey(label) };
  const word = WORD_LABEL.exec(rest)?.[0] ?? "";
  const number = NUMBER_WORDS.get(word.toLowerCase());
  return number === undefined ? null : { length: word.length, key: number };
}

/** What references can lead to. A name that two headings or captions share leads nowhere. */
export class ReferenceTargets {
  readonly #named = new Map<string, Span | null>();
  /** Numbered headings by the names that they may go by: `"3. Costs"` where the report says `"Chapter 3"`. */
  readonly #numbered = new Map<string, Span | null>();
  readonly #kinds = new Set<ReferenceKind>();

  constructor({ headings, passages }: ReportDocument) {
    for (const heading of headings) this.#addHeading(heading.text, heading);
    for (const passage of passages) if (passage.role === "caption") this.#addCaption(passage);
  }

  /** The span of the heading or caption of a name; undefined where there is none, or more than one. */
  find(kind: ReferenceKind, key: string): Span | undefined {
    const name = `${kind} ${key}`;
    return (this.#kinds.has(kind) ? this.#named : this.#numbered).get(name) ?? undefined;
  }

  #addHeading(text: string, { start, end }: Span): void {
    if (this.#addNamed(text, { start, end })) return;
    const label = NUMBERED.exec(text)?.[1];
    if (label === undefined) return;
    for (const kind of label.includes(".") ? ["section"] : ["section", "chapter", "part"])
      add(this.#numbered, `${kind} ${labelKey(label)}`, { start, end });
  }

  #addCaption({ reading }: Passage): void {
    if (!CONTINUED.test(reading.text.slice(0, 200)))
      this.#addNamed(reading.text, reading.sourceSpan({ start: 0, end: reading.text.length }));
  }

  #addNamed(text: string, span: Span): boolean {
    const lead = /^(\p{L}{3,11})\.?\s{1,3}(?:n[°o]\s?)?/u.exec(text);
    const word = lead && REFERENCE_WORDS.get(lead[1]?.toLowerCase() ?? "");
    const label = word && readLabel(text, lead[0].length);
    if (!label) return false;
    this.#kinds.add(word.kind);
    add(this.#named, `${word.kind} ${label.key}`, span);
    return true;
  }
}

function add(targets: Map<string, Span | null>, name: string, span: Span): void {
  targets.set(name, targets.has(name) ? null : span);
}
