import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportWords } from "./export-words.js";
import { escapeMarkdown } from "./markdown-text.js";
import { organizationRows } from "./organizations-table.js";

/** Sections that a Markdown cell lists before it only counts. */
const LISTED_SECTIONS = 4;

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
  const rows = organizationRows(analysis).map(({ entity, sections, statistics, line }) => [
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

/** A Markdown table (GitHub Flavored Markdown 0.29, 4.10) of plain texts. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [
    header.map(escapeMarkdown),
    header.map(() => "---"),
    ...rows.map((row) => row.map(escapeMarkdown)),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
