import type { ReportDocument } from "../document/report-document.js";
import type { Span } from "../span.js";
import type { Definition } from "./definition.js";
import type { DisjointSets } from "./disjoint-sets.js";
import { identify, type UsedName } from "./identity.js";
import type { Lexicon } from "./lexicon.js";
import type { FoundMention } from "./mention-finder.js";
import { acronymKey, nameKey } from "./name-key.js";
import type { AcronymDefinition, Entity, Organizations } from "./organization.js";
import type { Places } from "./places.js";

/** A mention placed in the document, before it is known whom it names. */
interface Placed extends Span {
  readonly section: number | null;
  readonly name: UsedName;
}

/** Gathers what was found in each passage into the report's organizations. */
export function toOrganizations(
  document: ReportDocument,
  found: readonly (readonly FoundMention[])[],
  defined: readonly (readonly Definition[])[],
  definitions: readonly Definition[],
  lexicon: Lexicon,
  places: Places,
): Organizations {
  const placed = inOrder(document, found, lexicon);
  const used = new Map<string, UsedName>();
  for (const { name } of placed) if (!used.has(name.key)) used.set(name.key, name);
  const sets = identify([...used.values()], definitions, lexicon, places);
  const names = canonicalNames(placed, sets);
  const entityOf = (mention: Placed) => names.get(sets.find(mention.name.key)) ?? mention.name.text;
  return {
    mentions: placed.map((mention) => ({
      start: mention.start,
      end: mention.end,
      text: document.text.slice(mention.start, mention.end),
      entity: entityOf(mention),
      section: mention.section,
    })),
    entities: entitiesOf(placed, entityOf),
    definitions: definitionsIn(document, defined, (short) => names.get(sets.find(acronymKey(short))) ?? null),
  };
}

/** The report's definitions of acronyms, placed in the document. */
function definitionsIn(
  document: ReportDocument,
  defined: readonly (readonly Definition[])[],
  entityOf: (acronym: string) => string | null,
): AcronymDefinition[] {
  const placed = defined.flatMap((definitions, at) => {
    const reading = document.passages[at]?.reading;
    if (reading === undefined) return [];
    return definitions
      .filter((definition) => definition.isAcronym)
      .map(({ short, long, kind, shortSpan }) => ({
        ...reading.sourceSpan(shortSpan),
        acronym: short,
        long,
        entity: kind === "organization" ? entityOf(short) : null,
      }));
  });
  return placed.sort((a, b) => a.start - b.start);
}

/** Mentions in document order; one that another covers, across a page break, is dropped. */
function inOrder(
  document: ReportDocument,
  found: readonly (readonly FoundMention[])[],
  lexicon: Lexicon,
): Placed[] {
  const placed: Placed[] = [];
  const known = new Map<string, UsedName>();
  for (const [at, mentions] of found.entries()) {
    const passage = document.passages[at];
    if (passage === undefined) continue;
    for (const mention of mentions) {
      const span = passage.reading.sourceSpan(mention);
      const spelling = `${mention.isAcronym ? "#" : ""}${mention.fullName ?? mention.text}`;
      const name = known.get(spelling) ?? usedName(mention, lexicon);
      known.set(spelling, name);
      placed.push({ ...span, section: passage.section, name });
    }
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Placed[] = [];
  for (const mention of placed) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}

function usedName(mention: FoundMention, lexicon: Lexicon): UsedName {
  const text = (mention.fullName ?? mention.text).replace(/\s+/g, " ");
  const key = mention.isAcronym ? acronymKey(text) : nameKey(text, lexicon);
  return { text, key, isAcronym: mention.isAcronym };
}

/** The longest name of each set; the first of those that are as long. */
function canonicalNames(placed: readonly Placed[], sets: DisjointSets): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name } of placed) {
    const root = sets.find(name.key);
    if (name.text.length > (names.get(root)?.length ?? 0)) names.set(root, name.text);
  }
  return names;
}

function entitiesOf(placed: readonly Placed[], entityOf: (mention: Placed) => string): Entity[] {
  const entities = new Map<string, { aliases: Set<string>; mentions: number[] }>();
  for (const [index, mention] of placed.entries()) {
    const entity = entityOf(mention);
    const known = entities.get(entity) ?? { aliases: new Set(), mentions: [] };
    known.mentions.push(index);
    if (mention.name.text !== entity) known.aliases.add(mention.name.text);
    entities.set(entity, known);
  }
  return [...entities].map(([entity, { aliases, mentions }]) => ({
    entity,
    aliases: [...aliases],
    mentions,
  }));
}
