import type { Span } from "../span.js";
import type { Lexicon } from "./lexicon.js";
import type { Places } from "./places.js";

/** What the words of a name say it is; `unknown` waits for the document to use it as somebody. */
export type NameKind = "organization" | "thing" | "unknown";

/** A name found in one passage. The span is of its reading text, article and acronym outside. */
export interface Name extends Span {
  readonly text: string;
  readonly kind: NameKind;
  /** The name in full where the passage shortens it: `Department of the Interior` for `Interior` of `Departments of …`. */
  readonly fullName?: string;
}

/** Where a name was found, for what capitals prove there. */
export interface NameContext {
  readonly lexicon: Lexicon;
  readonly places: Places;
  /** In a heading or a table every word may carry a capital. */
  readonly titleCase: boolean;
}

/** `[from, to)`, indices of a run's parts. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}
