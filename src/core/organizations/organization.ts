import type { Finding } from "../finding.js";
import type { Span } from "../span.js";
import type { EntityKind } from "./entity-kind.js";

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
  /** Its canonical name: the longest that the report gives it. */
  readonly entity: string;
  /** The acronym that the report uses for it, the most used of several; null where it uses none. */
  readonly acronym: string | null;
  /** Other names and acronyms that the document uses for it, each once, in order of appearance. */
  readonly aliases: readonly string[];
  /** Indices into the list of mentions, in document order. */
  readonly mentions: readonly number[];
  /** Where the report first gives its name with a short form: `"Canada Post Corporation (CPC"`; null where it never does. */
  readonly definition: Span | null;
  /** The entity of which it is a unit: `Health Canada` of `Health Canada's Drug Analysis Service`; null when unsure. */
  readonly parent: string | null;
  /** What sort of body it is, as its names or those of the bodies above it tell; null when unsure. */
  readonly kind: EntityKind | null;
}

/**
 * Why two names may be one body's: one reads as a misspelling or a scanner's misreading of the other; one is the other
 * shortened, as it may be of a third; an acronym fits several names.
 */
export type ProbableReason = "misspelt" | "shortened" | "ambiguous-acronym";

/** Two names that are probably, not surely, one body's: shown as such, for an analyst to decide. */
export interface ProbableIdentity {
  readonly entity: string;
  /** The entity that it may be, or, when `joined`, the alias of `entity` that may be another's. */
  readonly other: string;
  readonly reason: ProbableReason;
  /** Whether the report's mentions are already counted as one entity's: `USPIIS` where `USPIS` is defined. */
  readonly joined: boolean;
}

/** A place where the report says what an acronym stands for. The span is the acronym's: `"CPC"` of `Canada Post (CPC)`. */
export interface AcronymDefinition extends Span {
  readonly acronym: string;
  /** The long form as it stands there, line breaks as spaces: of a body, a law, an index, whatever it is. */
  readonly long: string;
  /** Where the long form stands: `"Canada Post"`. */
  readonly longSpan: Span;
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
  /** In order of first appearance of `entity`. */
  readonly probable: readonly ProbableIdentity[];
  /** What is amiss with the report's acronyms, in document order. */
  readonly findings: readonly Finding[];
}
