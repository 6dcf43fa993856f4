import type { Span } from "./span.js";

/** Something in the report that does not agree with itself. Core gives a code and its data; words are for the edges. */
export interface Finding extends Span {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}
