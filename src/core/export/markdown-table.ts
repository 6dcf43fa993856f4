import type { Analysis } from "../analysis.js";
import { Places } from "../document/places.js";
import type { Evidence } from "../span.js";
import { readWords } from "../statistics/read-words.js";
import type { Statistic } from "../statistics/statistic.js";
import { escapeMarkdown } from "./markdown-text.js";

/** The columns of a table of statistics. */
const COLUMNS = ["figure", "value", "unit", "subject", "period", "source", "section", "line"] as const;

/** What the columns are called. */
export type StatisticsColumns = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Statistics of a report as a Markdown table, one row a figure, in the order given. Words of the report stay words: line
 * breaks become spaces, and what Markdown gives a meaning is escaped.
 */
export function statisticsTable(
  { document }: Analysis,
  statistics: readonly Statistic[],
  names: StatisticsColumns,
): string {
  const places = new Places(document);
  const words = (evidence: Evidence | null) => (evidence ? readWords(places, evidence) : "");
  const rows = statistics.map((statistic) => {
    const { value, section } = statistic;
    const cells: StatisticsColumns = {
      figure: words(statistic),
      value: typeof value === "number" ? String(value) : value.join("–"),
      unit: statistic.unit ?? "",
      subject: words(statistic.subject),
      period: words(statistic.period),
      source: words(statistic.source),
      section: section === null ? "" : (document.sections[section]?.heading.text ?? ""),
      line: String(places.lineOf(statistic.start) + 1),
    };
    return rowOf(cells);
  });
  const rule = `|${COLUMNS.map((column) => (isNumber(column) ? " ---: |" : " --- |")).join("")}`;
  return `${[rowOf(names), rule, ...rows].join("\n")}\n`;
}

function isNumber(column: (typeof COLUMNS)[number]): boolean {
  return column === "value" || column === "line";
}

function rowOf(cells: StatisticsColumns): string {
  return `| ${COLUMNS.map((column) => escapeMarkdown(cells[column])).join(" | ")} |`;
}
