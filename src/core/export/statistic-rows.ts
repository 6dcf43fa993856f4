import type { StatisticRow } from "../table/statistic-row.js";
import { TABLE_COLUMNS } from "../table/table-columns.js";
import { escapeMarkdown } from "./markdown-text.js";
import { markdownTable } from "./organizations.js";
import type { Cell, Table } from "./table.js";

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
export const MARKDOWN_COLUMNS = [...TABLE_COLUMNS, "line"] as const;

/** A column of the table in Markdown. */
export type MarkdownColumn = (typeof MARKDOWN_COLUMNS)[number];

/** The columns of the table of all fields, in order; `from` is where a computed change starts, `checks` are codes of findings. */
const COLUMNS = [
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
] as const;

/** Statistics of one report or several as a table, one row a figure, in the order given. */
export function statisticRowsTable(rows: readonly FiledStatisticRow[]): Table {
  return { columns: COLUMNS, rows: rows.map(cellsOf) };
}

function cellsOf({ report, row }: FiledStatisticRow): Record<(typeof COLUMNS)[number], Cell> {
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
