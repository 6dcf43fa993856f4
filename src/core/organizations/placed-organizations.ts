import { type Distances, MovedList } from "../moved-list.js";
import type { Span } from "../span.js";
import type { HeadedBody } from "./head-nouns.js";
import type { MentionList } from "./mention-list.js";
import type { AcronymDefinition, Organizations } from "./organization.js";

/** A report's organizations, with the passages that what was found stands in. */
export interface PlacedOrganizations extends Pick<Organizations, "entities" | "probable" | "findings"> {
  readonly mentions: MentionList;
  /** By index of mention, that of its passage. */
  readonly passageOf: IndexList;
  /** All short forms, of acronyms and others, in document order. */
  readonly shortForms: ShortFormList;
  /** Bodies that the report may call by their head noun. */
  readonly byHead: ReadonlyMap<string, HeadedBody>;
}

/** A definition of an acronym or of another short form. */
export interface PlacedDefinition extends AcronymDefinition {
  readonly isAcronym: boolean;
  /** The index of the passage that it stands in. */
  readonly passage: number;
}

/** Indexes of passages. */
export type IndexList = MovedList<number, "passages">;

export function listIndexes(indexes: readonly number[]): IndexList {
  return MovedList.of(indexes, (index, { passages }) => index + passages);
}

/** The short forms of a report, in document order. */
export type ShortFormList = MovedList<PlacedDefinition, "characters" | "passages">;

export function listShortForms(shortForms: readonly PlacedDefinition[]): ShortFormList {
  return MovedList.of(shortForms, movedShortForm);
}

export function movedShortForm(
  form: PlacedDefinition,
  by: Distances<"characters" | "passages">,
): PlacedDefinition {
  const moved = ({ start, end }: Span) => ({ start: start + by.characters, end: end + by.characters });
  return { ...form, ...moved(form), longSpan: moved(form.longSpan), passage: form.passage + by.passages };
}

/** What a report says of organizations, as plain data. */
export function organizationsOf(placed: PlacedOrganizations): Organizations {
  const { mentions, entities, shortForms, probable, findings } = placed;
  const definitions = acronymsAmong(shortForms.all());
  return { mentions: mentions.all(), entities, definitions, probable, findings };
}

/** The definitions of acronyms among those of all short forms. */
function acronymsAmong(shortForms: readonly PlacedDefinition[]): AcronymDefinition[] {
  return shortForms
    .filter(({ isAcronym }) => isAcronym)
    .map(({ isAcronym: _, passage: __, ...definition }) => definition);
}
