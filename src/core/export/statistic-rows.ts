import type { StatisticRow } from "../table/statistic-row.js";
import { toCsv } from "./csv.js";
import { escapeMarkdown } from "./markdown-text.js";
import { markdownTable } from "./organizations.js";

/** A row of a table of statistics, with the name of its report: `report.txt`. */
export interface FiledStatisticRow {
  readonly report: string;
  readonly row: StatisticRow;
}

/** What a table in Markdown says beside the figures, in the reader's language. */
export interface StatisticTableWords {
  readonly title: string;
  readonly count: string;
  readonly columns: Readonly<Record<MarkdownColumn, string>>;
  kind(row: StatisticRow): string;
  change(row: StatisticRow): string;
  check(row: StatisticRow): string;
}

/** The columns of the table in Markdown, in order. */
export const MARKDOWN_COLUMNS = [
  "report",
  "figure",
  "subject",
  "period",
  "place",
  "kind",
  "section",
  "organization",
  "change",
  "check",
  "line",
] as const;

/** A column of the table in Markdown. */
export type MarkdownColumn = (typeof MARKDOWN_COLUMNS)[number];

/** The columns of the table in CSV, in order; `from` is where a computed change starts, `checks` are codes of findings. */
const CSV_COLUMNS = [
  "report",
  "figure",
  "kind",
  "value",
  "value_to",
  "unit",
  "subject",
  "period",
  "years",
  "place",
  "section",
  "organization",
  "states",
  "direction",
  "from",
  "percent_change",
  "check",
  "checks",
  "line",
  "start",
  "end",
  "sentence",
];

/** Statistics of one report or several as CSV (RFC 4180), one row a figure, in the order given. */
export function statisticRowsToCsv(rows: readonly FiledStatisticRow[]): string {
  return toCsv(CSV_COLUMNS, rows.map(csvCells));
}

function csvCells({ report, row }: FiledStatisticRow): Record<string, string | number> {
  const { statistic, owner, findings } = row;
  const [value, valueTo] = typeof statistic.value === "number" ? [statistic.value, ""] : statistic.value;
  const change = row.computations.find((computation) => computation.kind === "change");
  return {
    report,
    figure: row.figure,
    kind: statistic.kind,
    value,
    value_to: valueTo,
    unit: statistic.unit ?? "",
    subject: row.subject,
    period: row.period,
    years: row.years ?? "",
    place: row.place,
    section: row.sections.at(-1) ?? "",
    organization: owner?.name ?? "",
    states: owner === null ? "" : owner.states ? "yes" : "no",
    direction: statistic.direction ?? "",
    from: change?.values[0] ?? "",
    percent_change: change?.percent ?? "",
    check: row.check,
    checks: findings.map(({ code }) => code).join("; "),
    line: row.line,
    start: statistic.start,
    end: statistic.end,
    sentence: row.sentence,
  };
}

/** Statistics of one report or several as a Markdown table, one row a figure, in the order given. */
export function statisticRowsToMarkdown(
  rows: readonly FiledStatisticRow[],
  words: StatisticTableWords,
): string {
  const isOfSeveral = new Set(rows.map(({ report }) => report)).size > 1;
  const columns = MARKDOWN_COLUMNS.filter((column) => isOfSeveral || column !== "report");
  const cells = rows.map((filed) => columns.map((column) => markdownCell(filed, column, words)));
  const header = columns.map((column) => words.columns[column]);
  return [`# ${escapeMarkdown(words.title)}`, words.count, markdownTable(header, cells), ""].join("\n\n");
}

function markdownCell(
  { report, row }: FiledStatisticRow,
  column: MarkdownColumn,
  words: StatisticTableWords,
): string {
  switch (column) {
    case "report":
      return report;
    case "section":
      return row.sections.at(-1) ?? "";
    case "organization":
      return row.owner?.name ?? "";
    case "kind":
    case "change":
    case "check":
      return words[column](row);
    case "line":
      return String(row.line);
    default:
      return row[column];
  }
}
