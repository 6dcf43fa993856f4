import type { Analysis } from "../../core/analysis.js";
import { ENTITY_KINDS, type EntityKind } from "../../core/organizations/entity-kind.js";
import type { Entity } from "../../core/organizations/organization.js";

/** How the view lists organizations: the most mentioned first, by name, under the sections that mention them, or by kind. */
export type Order = "count" | "name" | "section" | "kind";

/** A row of the view: a section, a kind, an organization, or one of its mentions. */
export type OrganizationRow = GroupRow | EntityRow | MentionRow;

/** A row that organizations are listed under. */
export type GroupRow = SectionRow | KindRow;

export interface SectionRow {
  readonly type: "section";
  /** Its place in `ReportDocument.sections`, or null for what stands before the first heading. */
  readonly section: number | null;
}

export interface KindRow {
  readonly type: "kind";
  /** Null for the organizations whose kind is not known. */
  readonly kind: EntityKind | null;
}

export interface EntityRow {
  readonly type: "entity";
  readonly entity: Entity;
  /** The row above it, or null at the top. */
  readonly above: GroupRow | EntityRow | null;
  /** Its mentions below this row, as places in `Analysis.organizations`. */
  readonly mentions: readonly number[];
}

export interface MentionRow {
  readonly type: "mention";
  readonly above: EntityRow;
  /** Its place in `Analysis.organizations`. */
  readonly mention: number;
  /** Its place among the mentions below its organization. */
  readonly rank: number;
}

/** The organizations of an analysis as rows, in an order, without those that lack the words of a filter. */
export class OrganizationRows {
  readonly #analysis: Analysis;
  readonly #order: Order;
  readonly #shown: readonly Entity[];
  readonly #byName: ReadonlyMap<string, Entity>;
  readonly #units = new Map<string, Entity[]>();
  /** Whether units stand below the body that they are part of. */
  readonly #isNested: boolean;

  constructor(analysis: Analysis, order: Order, filter: string) {
    this.#analysis = analysis;
    this.#order = order;
    const words = filter
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    this.#isNested = words.length === 0 && (order === "count" || order === "name");
    this.#shown = sorted(
      analysis.entities.filter((entity) => hasWords(entity, words)),
      order,
    );
    this.#byName = new Map(this.#shown.map((entity) => [entity.entity, entity]));
    for (const entity of this.#shown) {
      const parent = this.#parentOf(entity);
      if (parent) this.#units.set(parent.entity, [...(this.#units.get(parent.entity) ?? []), entity]);
    }
  }

  /** The organizations that the filter lets through. */
  get count(): number {
    return this.#shown.length;
  }

  /** The rows at the top. */
  get top(): OrganizationRow[] {
    if (this.#order === "section") return this.#sections();
    if (this.#order === "kind") return this.#kinds();
    return this.#shown.filter((entity) => !this.#parentOf(entity)).map((entity) => this.#row(entity, null));
  }

  /** The rows below a row. */
  below(row: OrganizationRow): OrganizationRow[] {
    if (row.type === "mention") return [];
    if (row.type === "section") return this.#inSection(row);
    if (row.type === "kind") return this.#ofKind(row);
    const units = this.#units.get(row.entity.entity) ?? [];
    return [
      ...units.map((unit) => this.#row(unit, row)),
      ...row.mentions.map((mention, rank): MentionRow => ({ type: "mention", above: row, mention, rank })),
    ];
  }

  /** The row of an entity; undefined where the filter hides it. */
  find(name: string): EntityRow | undefined {
    const entity = this.#byName.get(name);
    if (!entity) return undefined;
    if (this.#order === "section") {
      const section = this.#analysis.organizations[entity.mentions[0] ?? -1]?.section ?? null;
      return this.#inSection({ type: "section", section }).find((row) => row.entity === entity);
    }
    if (this.#order === "kind") return this.#row(entity, { type: "kind", kind: entity.kind });
    const parent = this.#parentOf(entity);
    return this.#row(entity, parent ? (this.find(parent.entity) ?? null) : null);
  }

  /** The body below which an entity is shown. */
  #parentOf({ parent }: Entity): Entity | undefined {
    return this.#isNested && parent !== null ? this.#byName.get(parent) : undefined;
  }

  #row(entity: Entity, above: EntityRow | GroupRow | null): EntityRow {
    return { type: "entity", entity, above, mentions: entity.mentions };
  }

  #sections(): SectionRow[] {
    const found = new Set<number | null>();
    for (const { mentions } of this.#shown)
      for (const index of mentions) found.add(this.#analysis.organizations[index]?.section ?? null);
    return [...found].sort((a, b) => (a ?? -1) - (b ?? -1)).map((section) => ({ type: "section", section }));
  }

  #kinds(): KindRow[] {
    const found = new Set(this.#shown.map(({ kind }) => kind));
    return [...ENTITY_KINDS, null].filter((kind) => found.has(kind)).map((kind) => ({ type: "kind", kind }));
  }

  #ofKind(above: KindRow): EntityRow[] {
    return this.#shown.filter(({ kind }) => kind === above.kind).map((entity) => this.#row(entity, above));
  }

  #inSection(above: SectionRow): EntityRow[] {
    return this.#shown.flatMap((entity) => {
      const mentions = entity.mentions.filter(
        (index) => (this.#analysis.organizations[index]?.section ?? null) === above.section,
      );
      return mentions.length > 0 ? [{ type: "entity", entity, above, mentions }] : [];
    });
  }
}

/** Whether each of some words, in lower case, is in a name of an entity or in its acronym. */
function hasWords({ entity, acronym, aliases }: Entity, words: readonly string[]): boolean {
  const names = [entity, acronym ?? "", ...aliases].map((name) => name.toLowerCase());
  return words.every((word) => names.some((name) => name.includes(word)));
}

function sorted(entities: readonly Entity[], order: Order): Entity[] {
  if (order === "section") return [...entities];
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...entities].sort(
    (a, b) => (order === "name" ? 0 : b.mentions.length - a.mentions.length) || compare(a.entity, b.entity),
  );
}
