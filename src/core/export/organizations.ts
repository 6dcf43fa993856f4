import type { Analysis } from "../analysis.js";
import { Places } from "../document/places.js";
import { attributedStatistics } from "../organizations/attributed-statistics.js";
import type { Entity } from "../organizations/organization.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { toCsv } from "./csv.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords } from "./export-words.js";
import { escapeMarkdown } from "./markdown-text.js";

/** An organization as a row of a table. */
interface Row {
  readonly entity: Entity;
  /** Titles of the sections that name it, each once, in order. */
  readonly sections: readonly string[];
  /** Statistics that are its own. */
  readonly statistics: number;
  /** One-based line of the first mention. */
  readonly line: number;
}

/** Sections that a Markdown cell lists before it only counts. */
const LISTED_SECTIONS = 4;

/** The organizations as CSV (RFC 4180), one row an entity, those named most often first; lists in a cell are cut by `; `. */
export function organizationsToCsv(
  { analysis }: AnnotatedReport,
  _: ExportWords,
  options: ExportOptions,
): string {
  const rows = rowsOf(analysis).map(({ entity, sections, statistics, line }) => ({
    name: entity.entity,
    kind: entity.kind ?? "",
    acronym: entity.acronym ?? "",
    aliases: entity.aliases.join("; "),
    part_of: entity.parent ?? "",
    mentions: entity.mentions.length,
    sections: sections.join("; "),
    statistics,
    line,
  }));
  const columns = [
    "name",
    "kind",
    "acronym",
    "aliases",
    "part_of",
    "mentions",
    "sections",
    "statistics",
    "line",
  ];
  return toCsv(columns, rows, options);
}

/** The organizations as a Markdown table, one row an entity, those named most often first. */
export function organizationsToMarkdown({ name, analysis }: AnnotatedReport, words: ExportWords): string {
  const { columns } = words;
  const header = [
    columns.name,
    columns.kind,
    columns.acronym,
    columns.aliases,
    columns.partOf,
    columns.mentions,
    columns.sections,
    columns.statistics,
    columns.line,
  ];
  const rows = rowsOf(analysis).map(({ entity, sections, statistics, line }) => [
    entity.entity,
    entity.kind === null ? "" : words.entityKinds[entity.kind],
    entity.acronym ?? "",
    entity.aliases.filter((alias) => alias !== entity.acronym).join("; "),
    entity.parent ?? "",
    String(entity.mentions.length),
    listed(sections),
    String(statistics),
    String(line),
  ]);
  return [
    `# ${escapeMarkdown(words.organizationsOf(name))}`,
    words.organizationCount(rows.length),
    markdownTable(header, rows),
    "",
  ].join("\n\n");
}

/** `Costs; Staff; … (9)`. */
function listed(sections: readonly string[]): string {
  if (sections.length <= LISTED_SECTIONS) return sections.join("; ");
  return `${sections.slice(0, LISTED_SECTIONS).join("; ")}; … (${sections.length})`;
}

function rowsOf(analysis: Analysis): Row[] {
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

/** A Markdown table (GitHub Flavored Markdown 0.29, 4.10) of plain texts. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [
    header.map(escapeMarkdown),
    header.map(() => "---"),
    ...rows.map((row) => row.map(escapeMarkdown)),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
