import type { Span } from "../span.js";

/** What the words of a name say it is; `unknown` waits for the document to use it as somebody. */
export type NameKind = "organization" | "thing" | "unknown";

/** A name found in one passage. The span is of its reading text, article and acronym outside. */
export interface Name extends Span {
  readonly text: string;
  readonly kind: NameKind;
  /** The name in full where the passage shortens it: `Department of the Interior` for `Interior` of `Departments of …`. */
  readonly fullName?: string;
}
