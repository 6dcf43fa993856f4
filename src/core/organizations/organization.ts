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

/** A place where the report says what an acronym stands for. The span is the acronym's: `"CPC"` of `Canada Post (CPC)`. */
export interface AcronymDefinition extends Span {
  readonly acronym: string;
  /** The long form as it stands there, line breaks as spaces: of a body, a law, an index, whatever it is. */
  readonly long: string;
  /** The entity that the acronym names, or null where its long form is no organization. */
  readonly entity: string | null;
}

/** What reading a report for organizations gives. */
export interface Organizations {
  readonly mentions: readonly Mention[];
  /** In order of first appearance. */
  readonly entities: readonly Entity[];
  /** In document order; an acronym that is defined twice is there twice. */
  readonly definitions: readonly AcronymDefinition[];
}
