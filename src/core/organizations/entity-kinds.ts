import type { EntityKind } from "./entity-kind.js";
import { NameKinds, type NameReading } from "./name-kinds.js";
import type { Entity } from "./organization.js";

/** What names say, known before any report is read. */
const KINDS = new NameKinds();

/** Entities with their kind: as their names say, or that of the body that they are part of. */
export function withKinds(entities: readonly Omit<Entity, "kind">[]): Entity[] {
  const readings = new Map(entities.map((entity) => [entity.entity, readingOf(entity)]));
  const parents = new Map(entities.map(({ entity, parent }) => [entity, parent]));
  const kindOf = (entity: string): EntityKind | null => {
    const seen = new Set<string>();
    let best: EntityKind | null = null;
    // Upwards, until a name tells the kind for sure; a circle of parents ends where it began.
    for (let at: string | null = entity; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      const reading = readings.get(at);
      best = reading?.kind ?? best;
      if (reading && reading.kind !== null && !reading.isUnit) break;
    }
    return best;
  };
  return entities.map((entity) => ({ ...entity, kind: kindOf(entity.entity) }));
}

/** What the name of an entity says, or else all other names that say anything; its acronym may be anybody's. */
function readingOf({ entity, aliases }: Omit<Entity, "kind">): NameReading | undefined {
  const own = KINDS.read(entity);
  if (own) return own;
  const others = aliases
    .filter((alias) => alias !== alias.toUpperCase())
    .flatMap((alias) => KINDS.read(alias) ?? []);
  const [first] = others;
  return others.every(({ kind }) => kind === first?.kind) ? first : undefined;
}
