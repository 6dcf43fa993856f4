import type { Analysis } from "../analysis.js";
import { Places } from "../document/places.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportWords } from "./export-words.js";
import { escapeMarkdown } from "./markdown-text.js";
import { markdownTable } from "./organizations.js";

/** What an acronym stands for, by the report or by the name that it belongs to. */
interface Meaning {
  readonly acronym: string;
  /** Null where the report does not say. */
  readonly long: string | null;
  /** Where it is defined, or used first, as an offset into the document. */
  readonly start: number;
}

/**
 * The acronyms of a report in Markdown, in alphabetical order: those that it defines, a row a meaning, and those of
 * organizations that it uses without saying what they stand for.
 */
export function glossaryToMarkdown({ name, analysis }: AnnotatedReport, words: ExportWords): string {
  const { columns } = words;
  const places = new Places(analysis.document);
  const meanings = meaningsIn(analysis);
  const rows = meanings.map(({ acronym, long, start }) => [
    acronym,
    long ?? words.notDefined,
    String(places.lineOf(start) + 1),
  ]);
  return [
    `# ${escapeMarkdown(words.glossaryOf(name))}`,
    words.acronymCount(new Set(meanings.map(({ acronym }) => acronym)).size),
    markdownTable([columns.acronym, columns.meaning, columns.line], rows),
    "",
  ].join("\n\n");
}

function meaningsIn({ definitions, entities, organizations }: Analysis): Meaning[] {
  const meanings = new Map<string, Meaning>();
  const defined = new Set<string>();
  for (const { acronym, long, start } of definitions) {
    const key = `${acronym}\n${long.toLowerCase()}`;
    defined.add(acronym);
    if (!meanings.has(key)) meanings.set(key, { acronym, long, start });
  }
  for (const { entity, acronym, mentions } of entities) {
    const first = organizations[mentions[0] ?? 0];
    if (acronym === null || defined.has(acronym) || first === undefined) continue;
    meanings.set(acronym, { acronym, long: entity === acronym ? null : entity, start: first.start });
  }
  return [...meanings.values()].sort((a, b) => a.acronym.localeCompare(b.acronym, "en") || a.start - b.start);
}
