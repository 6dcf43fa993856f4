/**
 * What sort of body an organization is: one of government, courts and police among them; a company; a school, university or
 * research institute; an association, union, foundation or charity; one that several states or the world's states keep.
 */
export type EntityKind = "government" | "company" | "education" | "civilSociety" | "international";

/** All kinds, in the order in which lists show them. */
export const ENTITY_KINDS: readonly EntityKind[] = [
  "government",
  "international",
  "company",
  "education",
  "civilSociety",
];

/** Words or phrases of each kind, in lower case and singular. */
export type KindTable = Readonly<Partial<Record<EntityKind, readonly string[]>>>;

/** What one language says about the kinds of bodies: words only, so that adding a language adds a table. */
export interface KindWords {
  /** Whether the head is a name's first word, as in French, or its last. */
  readonly headFirst: boolean;
  /** Head nouns that tell the kind, whatever the body deals with: `Ministry`, `University`. */
  readonly heads: KindTable;
  /** Head nouns of parts of a body: the kind is that of the body that they are part of, and this where none is known. */
  readonly units: KindTable;
  /** Words around the head, the head among them, that tell more than it does: `school board`. */
  readonly phrases: KindTable;
  /** Such words that leave the kind open: `research office`. */
  readonly open: readonly string[];
  /** Adjectives that lift a body of states above one state: `European` of `European Environment Agency`. */
  readonly international: readonly string[];
  /** Head nouns of what states keep together, when such an adjective is with them: `Organization`. */
  readonly internationalHeads: readonly string[];
  /** Bodies of the world whose parts are theirs: `United Nations` of `United Nations Development Programme`. */
  readonly worldBodies: readonly string[];
  /** Fields of government that name a body with a country: `Health Canada`. */
  readonly fields: readonly string[];
  /** Words that begin what a body is of or for. */
  readonly links: readonly string[];
  /** Adjectives that stand before a head-first head: `Haute Autorité`. */
  readonly leading: readonly string[];
}
