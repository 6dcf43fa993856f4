import type { Span } from "../span.js";

/** One place where an organization is named: the name without article, possessive or trailing acronym. */
export interface Mention extends Span {
  /** As the document has it, line breaks included. */
  readonly text: string;
  /** The longest name that the document gives the organization; the mention itself where it gives no other. */
  readonly entity: string;
  /** The innermost section, or null before the first heading. */
  readonly section: number | null;
}

/** An organization with all of its mentions. */
export interface Entity {
  readonly entity: string;
  /** Other names and acronyms that the document uses for it, each once, in order of appearance. */
  readonly aliases: readonly string[];
  /** Indices into the list of mentions, in document order. */
  readonly mentions: readonly number[];
}

/** What reading a report for organizations gives. */
export interface Organizations {
  readonly mentions: readonly Mention[];
  /** In order of first appearance. */
  readonly entities: readonly Entity[];
}
