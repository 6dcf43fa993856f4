import type { Span } from "../span.js";
import type { InterchangeText } from "./interchange-text.js";
import type { NoteTarget, TextQuote } from "./note.js";

/**
 * Where a note stands in the report as it is now. Spans are UTF-16 offsets of the document.
 * - `anchored`: the passage stands where it stood;
 * - `moved`: it stands elsewhere, unchanged;
 * - `changed`: it was edited under the note: to be reviewed;
 * - `orphan`: not found, or not told apart from its equals: the analyst is asked.
 */
export type Anchor =
  | { readonly state: "anchored" | "moved" | "changed"; readonly span: Span }
  | { readonly state: "orphan"; readonly candidates: readonly Span[] };

/** Equal passages that are looked at for one note; beyond them nothing tells one from another. */
const MOST_OCCURRENCES = 1000;
/** A passage of this many units that occurs once is known by its words alone. */
const DISTINCTIVE_LENGTH = 24;
/** Units of context that must agree with the only occurrence of a shorter passage. */
const ENOUGH_CONTEXT = 12;

/**
 * Finds the passage of a note again, by its exact words only: a passage whose words have changed is never guessed at, and
 * of equal passages one is taken only when its surroundings tell it apart.
 */
export function findAnchor(report: InterchangeText, target: NoteTarget): Anchor {
  const { quote, position } = target;
  const stated = position && report.fromCodePoints(position).start;
  const occurrences = occurrencesOf(report.text, quote.exact);
  const inContext = occurrences.filter((start) => hasContext(report.text, start, quote));
  const found = choose(report.text, quote, occurrences, inContext, stated);
  const toSpan = (start: number): Span => ({
    start: report.toDocument(start),
    end: report.toDocument(start + quote.exact.length),
  });
  if (found === null) {
    const candidates = inContext.length > 0 ? inContext : occurrences;
    return { state: "orphan", candidates: candidates.slice(0, 3).map(toSpan) };
  }
  return { state: found === stated ? "anchored" : "moved", span: toSpan(found) };
}

function choose(
  text: string,
  quote: TextQuote,
  occurrences: readonly number[],
  inContext: readonly number[],
  stated: number | null,
): number | null {
  if (stated !== null && inContext.includes(stated)) return stated;
  if (inContext.length > 0) return inContext.length === 1 ? (inContext[0] ?? null) : null;
  const [only] = occurrences;
  if (occurrences.length !== 1 || only === undefined) return null;
  const known = quote.exact.length >= DISTINCTIVE_LENGTH || agreement(text, only, quote) >= ENOUGH_CONTEXT;
  return known ? only : null;
}

function occurrencesOf(text: string, exact: string): number[] {
  const found: number[] = [];
  if (exact === "") return found;
  for (
    let at = text.indexOf(exact);
    at >= 0 && found.length < MOST_OCCURRENCES;
    at = text.indexOf(exact, at + 1)
  )
    found.push(at);
  return found;
}

function hasContext(text: string, start: number, { exact, prefix, suffix }: TextQuote): boolean {
  return (
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + exact.length)
  );
}

/** How many units next to the passage, on its better side, are as they were. */
function agreement(text: string, start: number, { exact, prefix, suffix }: TextQuote): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after++;
  return Math.max(before, after);
}
