import { isRecord, readForeignTarget } from "../anchoring/foreign-annotation.js";
import type { NoteTarget } from "../notes/note.js";
import { LIMITS } from "./limits.js";
import { newTarget } from "./new-note.js";
import { RefusedError } from "./refusal.js";
import { foreignId, iriIn } from "./web-life.js";

/** A target of an annotation: a document, or a passage of it. */
export interface WebTarget {
  /** The IRI of the document, without a fragment; empty where it is not said. */
  readonly document: string;
  readonly target: NoteTarget;
  readonly isOnWholeReport: boolean;
}

/** The targets of an annotation of any tool, at least one. Throws a `RefusedError` where there is none, or none of the model. */
export function readWebTargets(annotation: Readonly<Record<string, unknown>>, at: string): WebTarget[] {
  const targets = [annotation.target ?? annotation["oa:hasTarget"] ?? []].flat();
  if (targets.length === 0) throw new RefusedError("wrongType", `${at}.target`);
  if (targets.length > LIMITS.depth) throw new RefusedError("tooManyParts", `${at}.target`);
  return targets.flatMap((target, index) => targetsIn(target, `${at}.target.${index}`, 0));
}

function targetsIn(target: unknown, at: string, depth: number): WebTarget[] {
  if (typeof target === "string") return [documentTarget(iriIn(target, at))];
  if (!isRecord(target) || depth > 4) throw new RefusedError("wrongType", at);
  if (Array.isArray(target.items)) {
    const items: unknown[] = target.type === "Choice" ? target.items.slice(0, 1) : target.items;
    return items.flatMap((item, index) => targetsIn(item, `${at}.items.${index}`, depth + 1));
  }
  const { source } = target;
  const iri =
    typeof source === "string" ? iriIn(source, at) : isRecord(source) ? foreignId(source) : foreignId(target);
  if (iri === null) throw new RefusedError("wrongType", `${at}.source`);
  const { subject, quote, position } = readForeignTarget(target);
  if (subject === "document") return [documentTarget(iri)];
  const kept = target.selector === undefined ? {} : { selector: foreignSelectors(target.selector) };
  return [
    {
      document: documentOf(iri),
      target: newTarget(quote ?? { exact: "" }, position, kept),
      isOnWholeReport: false,
    },
  ];
}

/** The selectors of another tool that ours do not take the place of stay with the note. */
function foreignSelectors(selector: unknown): Record<string, unknown>[] {
  return [selector]
    .flat()
    .filter(isRecord)
    .filter(
      ({ type }) =>
        typeof type === "string" && type !== "TextQuoteSelector" && type !== "TextPositionSelector",
    );
}

/** A document, or with a fragment that nothing is known of a part of it. */
function documentTarget(iri: string): WebTarget {
  const document = documentOf(iri);
  return { document, target: newTarget({ exact: "" }, null), isOnWholeReport: document === iri };
}

function documentOf(iri: string): string {
  return iri.replace(/#.*$/s, "");
}
