import { AnchorFinder } from "../anchoring/anchor-finder.js";
import type { Span } from "../span.js";
import type { InterchangeText } from "./interchange-text.js";
import type { NoteTarget } from "./note.js";

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

/** Finds the passage of one note again, by its words and surroundings; for many notes, share an `AnchorFinder`. */
export function findAnchor(report: InterchangeText, target: NoteTarget): Anchor {
  return new AnchorFinder(report).find(target);
}
