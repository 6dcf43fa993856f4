import type { Span } from "../span.js";
import { withKinds } from "./entity-kinds.js";
import type { JudgedBodies } from "./judged-bodies.js";
import { onOneLine } from "./judged-words.js";
import type { AcronymDefinition, Entity, Mention, Organizations } from "./organization.js";

/** The entities of mentions as analysts decided, in order of first appearance, with what the rules know of each. */
export function judgedEntities(
  mentions: readonly Mention[],
  definitions: readonly AcronymDefinition[],
  found: Organizations,
  bodies: JudgedBodies,
): Entity[] {
  const gathered = new Map<string, number[]>();
  for (const [index, { entity }] of mentions.entries()) {
    const known = gathered.get(entity);
    if (known) known.push(index);
    else gathered.set(entity, [index]);
  }
  const acronyms = acronymsOf(mentions, definitions, found);
  const places = definitionsOf(mentions, definitions, found, bodies);
  const parents = parentsOf(found, bodies);
  return withKinds(
    [...gathered].map(([entity, indices]) => ({
      entity,
      acronym: acronyms.get(entity) ?? null,
      aliases: bodies.aliasesOf(entity),
      mentions: indices,
      definition: places.get(entity) ?? null,
      parent: parents.get(entity) ?? null,
    })),
  );
}

/** The acronym that is used most often for each entity. */
function acronymsOf(
  mentions: readonly Mention[],
  definitions: readonly AcronymDefinition[],
  found: Organizations,
): Map<string, string> {
  const known = new Set([
    ...found.entities.map(({ acronym }) => acronym),
    ...definitions.map(({ acronym }) => acronym),
  ]);
  const uses = new Map<string, Map<string, number>>();
  for (const { entity, text } of mentions) {
    const words = onOneLine(text);
    if (!known.has(words)) continue;
    const counts = uses.get(entity) ?? new Map<string, number>();
    counts.set(words, (counts.get(words) ?? 0) + 1);
    uses.set(entity, counts);
  }
  return new Map(
    [...uses].map(([entity, counts]) => {
      const [first = ["", 0] as const, ...others] = counts;
      return [entity, others.reduce((most, one) => (one[1] > most[1] ? one : most), first)[0]];
    }),
  );
}

/** Where each entity is first given with a short form. */
function definitionsOf(
  mentions: readonly Mention[],
  definitions: readonly AcronymDefinition[],
  { entities }: Organizations,
  bodies: JudgedBodies,
): Map<string, Span> {
  const namedAt = new Map(mentions.map(({ start, entity }) => [start, entity]));
  const all = [
    ...entities.flatMap(({ entity, definition }) =>
      definition ? [{ name: namedAt.get(definition.start) ?? bodies.nameFor(entity), span: definition }] : [],
    ),
    ...definitions.map(({ entity, start, end, longSpan }) => ({
      name: entity,
      span: { start: Math.min(start, longSpan.start), end: Math.max(end, longSpan.end) },
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  const first = new Map<string, Span>();
  for (const { name, span } of all) if (name !== null && !first.has(name)) first.set(name, span);
  return first;
}

/** Which entity each is part of, where the rules know one for all that is united in it, and none is above itself. */
function parentsOf({ entities }: Organizations, bodies: JudgedBodies): Map<string, string> {
  const proposed = new Map<string, Set<string>>();
  for (const { entity, parent } of entities) {
    const unit = bodies.nameFor(entity);
    const above = parent === null ? null : bodies.nameFor(parent);
    if (unit === null || above === null || unit === above) continue;
    proposed.set(unit, (proposed.get(unit) ?? new Set()).add(above));
  }
  const parents = new Map<string, string>();
  for (const [unit, [only, another]] of proposed) {
    if (only === undefined || another !== undefined) continue;
    let above: string | undefined = only;
    while (above !== undefined && above !== unit) above = parents.get(above);
    if (above === undefined) parents.set(unit, only);
  }
  return parents;
}
