import type { ReportDocument } from "../document/report-document.js";
import { ownString } from "../own-string.js";
import type { Span } from "../span.js";
import { eachInSteps, mapInSteps, type Steps } from "../steps.js";
import type { Definition } from "./definition.js";
import type { DisjointSets } from "./disjoint-sets.js";
import { withKinds } from "./entity-kinds.js";
import { bodiesByHead, type HeadedBody, headNounMentions } from "./head-nouns.js";
import { type Doubt, identify, type UsedName } from "./identity.js";
import type { Lexicon } from "./lexicon.js";
import type { FoundMention } from "./mention-finder.js";
import { listMentions } from "./mention-list.js";
import { acronymKey, nameKey } from "./name-key.js";
import type { Entity, Mention, ProbableIdentity } from "./organization.js";
import { parentsOf } from "./parents.js";
import {
  listIndexes,
  listShortForms,
  type PlacedDefinition,
  type PlacedOrganizations,
} from "./placed-organizations.js";
import type { Places } from "./places.js";
import type { PassageText } from "./report-text.js";

/** A word that a line's end cut, hyphen and all: `Ca- nal`. */
const CUT_WORD = /(\p{Ll})- (?=\p{Ll}{2})/gu;

/** A mention placed in the document, before it is known whom it names. */
interface Placed extends Span {
  readonly section: number | null;
  /** The index of the passage that it stands in. */
  readonly passage: number;
  readonly name: UsedName;
}

/** Gathers what was found in each passage into the report's organizations. */
export function* toOrganizations(
  document: ReportDocument,
  passages: readonly PassageText[],
  found: readonly (readonly FoundMention[])[],
  defined: readonly (readonly Definition[])[],
  definitions: readonly Definition[],
  lexicon: Lexicon,
  places: Places,
): Steps<Omit<PlacedOrganizations, "findings">> {
  const known = new Map<string, UsedName>();
  const everywhere = yield* placedNames(document, found, known, lexicon);
  yield;
  const named = inOrder(everywhere);
  yield;
  const used = new Map<string, UsedName>();
  for (const { name } of named) if (!used.has(name.key)) used.set(name.key, name);
  yield;
  const { sets, doubts } = yield* identify([...used.values()], definitions, lexicon, places);
  yield;
  const names = canonicalNames(named, sets);
  const entityOf = (key: string) => names.get(sets.find(key)) ?? null;
  yield;
  const bodies = bodiesByHead(headedBodies(named, entityOf), lexicon);
  yield;
  const byHead =
    bodies.size === 0
      ? []
      : yield* mapInSteps(passages, (passage) => headNounMentions(passage, bodies, lexicon));
  const called = yield* placedNames(document, byHead, known, lexicon);
  const placed = called.length === 0 ? named : inOrder([...named, ...called]);
  const mentions = placed.map(({ start, end, section, name }) => ({
    start,
    end,
    text: ownString(document.text.slice(start, end)),
    entity: entityOf(name.key) ?? name.text,
    section,
  }));
  yield;
  const placedDefinitions = placeDefinitions(document, defined, entityOf, lexicon);
  yield;
  const parents = yield* parentsOf(document.text, mentions, lexicon);
  yield;
  const gathered = entitiesOf(placed, mentions, placedDefinitions, parents);
  yield;
  return {
    mentions: listMentions(mentions),
    entities: withKinds(gathered),
    probable: probableIdentities(doubts, used, entityOf),
    passageOf: listIndexes(placed.map(({ passage }) => passage)),
    shortForms: listShortForms(placedDefinitions),
    byHead: bodies,
  };
}

/** The bodies that the report names, with all that it calls them but acronyms. */
function headedBodies(placed: readonly Placed[], entityOf: (key: string) => string | null): HeadedBody[] {
  const bodies = new Map<string, { mentions: number; first: number; names: Set<string> }>();
  for (const { name, start } of placed) {
    const entity = entityOf(name.key) ?? name.text;
    const body = bodies.get(entity) ?? { mentions: 0, first: start, names: new Set() };
    body.mentions++;
    if (!name.isAcronym) body.names.add(name.text);
    bodies.set(entity, body);
  }
  return [...bodies].map(([name, body]) => ({ name, ...body, names: [...body.names] }));
}

/** The report's definitions, placed in the document, in its order. */
function placeDefinitions(
  document: ReportDocument,
  defined: readonly (readonly Definition[])[],
  entityOf: (key: string) => string | null,
  lexicon: Lexicon,
): PlacedDefinition[] {
  const placed = defined.flatMap((definitions, passage) => {
    const reading = document.passages[passage]?.reading;
    if (reading === undefined) return [];
    return definitions.map(({ short, long, kind, longSpan, shortSpan, isAcronym }) => {
      const { start, end } = reading.sourceSpan(shortSpan);
      const isBody = kind === "organization";
      return {
        start,
        end,
        acronym: short,
        long,
        longSpan: reading.sourceSpan(longSpan),
        entity: isBody ? entityOf(isAcronym ? acronymKey(short) : nameKey(short, lexicon)) : null,
        isAcronym,
        passage,
      };
    });
  });
  return placed.sort((a, b) => a.start - b.start);
}

/** What is asked of an analyst: each pair of entities once, and each alias that was joined on a likeness. */
function probableIdentities(
  doubts: readonly Doubt[],
  used: ReadonlyMap<string, UsedName>,
  entityOf: (key: string) => string | null,
): ProbableIdentity[] {
  const found = new Map<string, ProbableIdentity>();
  for (const { key, other, reason } of doubts) {
    const entity = entityOf(key);
    const otherEntity = entityOf(other);
    if (entity === null || otherEntity === null) continue;
    const joined = entity === otherEntity;
    const name = joined ? (used.get(other)?.text ?? entity) : otherEntity;
    const pair = [entity, name].sort().join("\n");
    // Of names that were joined since, only a misreading is still in doubt.
    if (name !== entity && (!joined || reason === "misspelt") && !found.has(pair))
      found.set(pair, { entity, other: name, reason, joined });
  }
  return [...found.values()];
}

/** Mentions with their places in the document; `known` keeps each spelling's name. */
function* placedNames(
  document: ReportDocument,
  found: readonly (readonly FoundMention[])[],
  known: Map<string, UsedName>,
  lexicon: Lexicon,
): Steps<Placed[]> {
  const placed: Placed[] = [];
  const place = (mentions: readonly FoundMention[], at: number): void => {
    const passage = document.passages[at];
    if (passage === undefined) return;
    for (const mention of mentions) {
      const { start, end } = passage.reading.sourceSpan(mention);
      const spelling = `${mention.isAcronym ? "#" : ""}${mention.fullName ?? mention.text}`;
      const name = known.get(spelling) ?? usedName(mention, lexicon);
      known.set(spelling, name);
      placed.push({ start, end, section: passage.section, passage: at, name });
    }
  };
  yield* eachInSteps(found, place);
  return placed;
}

/** Mentions in document order; one that another covers, across a page break, is dropped. */
export function inOrder<Place extends Span>(found: readonly Place[]): Place[] {
  const placed = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Place[] = [];
  let end = 0;
  for (const mention of placed) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}

function usedName(mention: FoundMention, lexicon: Lexicon): UsedName {
  const text = (mention.fullName ?? mention.text).replace(/\s+/g, " ").replace(CUT_WORD, "$1");
  const key = mention.isAcronym ? acronymKey(text) : nameKey(text, lexicon);
  return { text, key, isAcronym: mention.isAcronym };
}

/** The longest name of each set; of those that are as long the first, or the one that is not in capitals. */
function canonicalNames(placed: readonly Placed[], sets: DisjointSets): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name } of placed) {
    const root = sets.find(name.key);
    const known = names.get(root) ?? "";
    const plainer = name.text.length === known.length && isShouted(known) && !isShouted(name.text);
    if (name.text.length > known.length || plainer) names.set(root, name.text);
  }
  return names;
}

function isShouted(name: string): boolean {
  return name.includes(" ") && name === name.toUpperCase();
}

/** What is gathered of an entity. */
interface Gathered {
  readonly aliases: Set<string>;
  readonly mentions: number[];
  /** Acronym → times used. */
  readonly acronyms: Map<string, number>;
}

function entitiesOf(
  placed: readonly Placed[],
  mentions: readonly Mention[],
  definitions: readonly PlacedDefinition[],
  parents: ReadonlyMap<string, string>,
): Omit<Entity, "kind">[] {
  const entities = new Map<string, Gathered>();
  for (const [index, { name }] of placed.entries()) {
    const entity = mentions[index]?.entity ?? name.text;
    const known: Gathered = entities.get(entity) ?? { aliases: new Set(), mentions: [], acronyms: new Map() };
    known.mentions.push(index);
    if (name.text !== entity) known.aliases.add(name.text);
    if (name.isAcronym) known.acronyms.set(name.text, (known.acronyms.get(name.text) ?? 0) + 1);
    entities.set(entity, known);
  }
  const definedAt = firstDefinitions(definitions);
  return [...entities].map(([entity, { aliases, mentions: indices, acronyms }]) => ({
    entity,
    acronym: mostUsed(acronyms),
    aliases: [...aliases],
    mentions: indices,
    definition: definedAt.get(entity) ?? null,
    parent: parents.get(entity) ?? null,
  }));
}

/** Where each entity is first given with a short form. */
export function firstDefinitions(definitions: readonly PlacedDefinition[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { entity, start, end, longSpan } of definitions)
    if (entity !== null && !found.has(entity))
      found.set(entity, { start: Math.min(start, longSpan.start), end: Math.max(end, longSpan.end) });
  return found;
}

/** The name used most often, the first of those used as often. */
function mostUsed(uses: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [name, count] of uses) if (most === null || count > (uses.get(most) ?? 0)) most = name;
  return most;
}
