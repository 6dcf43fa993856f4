import type { Analysis } from "../analysis.js";
import { Places } from "../document/places.js";
import { attributedStatistics } from "../organizations/attributed-statistics.js";
import type { Entity } from "../organizations/organization.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { Table } from "./table.js";

/** An organization as a row of a table. */
export interface OrganizationRow {
  readonly entity: Entity;
  /** Titles of the sections that name it, each once, in order. */
  readonly sections: readonly string[];
  /** Statistics that are its own. */
  readonly statistics: number;
  /** One-based line of the first mention. */
  readonly line: number;
}

/** What is said of an organization; of several in a cell, `; ` stands between them. */
export const ORGANIZATION_COLUMNS = [
  "name",
  "kind",
  "acronym",
  "aliases",
  "part_of",
  "mentions",
  "sections",
  "statistics",
  "line",
] as const;

export type OrganizationColumn = (typeof ORGANIZATION_COLUMNS)[number];

/** The organizations as a table, one row an entity, those named most often first. */
export function organizationsTable({ analysis }: AnnotatedReport): Table<OrganizationColumn> {
  const rows = organizationRows(analysis).map(({ entity, sections, statistics, line }) => ({
    name: entity.entity,
    kind: entity.kind,
    acronym: entity.acronym,
    aliases: entity.aliases.join("; "),
    part_of: entity.parent,
    mentions: entity.mentions.length,
    sections: sections.join("; "),
    statistics,
    line,
  }));
  return { columns: ORGANIZATION_COLUMNS, rows };
}

/** The organizations of a report, those named most often first. */
export function organizationRows(analysis: Analysis): OrganizationRow[] {
  const places = new Places(analysis.document);
  const attributed = attributedStatistics(analysis);
  const titleOf = (section: number | null) =>
    section === null ? null : (analysis.document.sections[section]?.heading.text ?? null);
  return analysis.entities
    .map((entity) => {
      const mentions = entity.mentions.flatMap((index) => analysis.organizations[index] ?? []);
      const titles = mentions.map(({ section }) => titleOf(section)).filter((title) => title !== null);
      return {
        entity,
        sections: [...new Set(titles)],
        statistics: attributed.get(entity.entity)?.length ?? 0,
        line: places.lineOf(mentions[0]?.start ?? 0) + 1,
      };
    })
    .sort((a, b) => b.entity.mentions.length - a.entity.mentions.length);
}
