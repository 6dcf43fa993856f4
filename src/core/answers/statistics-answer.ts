import { FilterWords, plain } from "../filter-words.js";
import type { StatisticKind } from "../statistics/statistic.js";
import type { CheckState } from "../table/check-state.js";
import type { StatisticRow } from "../table/statistic-row.js";
import { bounded, type Part, partOf, type Slice } from "./answer.js";

/** Which statistics are asked for: those that meet all of it. Words are looked for without case and accents. */
export interface StatisticsQuery extends Slice {
  readonly kind?: StatisticKind | undefined;
  readonly check?: CheckState | undefined;
  /** In a heading above the figure. */
  readonly section?: string | undefined;
  readonly organization?: string | undefined;
  readonly period?: string | undefined;
  /** In the figure, its subject or its sentence. */
  readonly words?: string | undefined;
}

/** A statistic as an answer tells it; what the report does not state is left out. */
export interface StatisticItem {
  /** As the report has it. */
  readonly figure: string;
  readonly value: number | readonly [number, number];
  readonly unit?: string;
  readonly kind: StatisticKind;
  readonly subject?: string;
  readonly period?: string;
  readonly place?: string;
  readonly direction?: string;
  readonly statedBy?: string;
  readonly namedInSentence?: string;
  readonly section?: string;
  readonly line: number;
  readonly check: CheckState;
  /** The codes of what does not agree. */
  readonly findings?: readonly string[];
  readonly sentence?: string;
}

/** The statistics of a report that meet a query, in its order, as data for a tool. */
export function statisticsAnswer(rows: readonly StatisticRow[], query: StatisticsQuery): Part<StatisticItem> {
  return partOf(rows.filter(matcher(query)), query, itemOf);
}

function matcher(query: StatisticsQuery): (row: StatisticRow) => boolean {
  const section = new FilterWords(query.section ?? "");
  const organization = new FilterWords(query.organization ?? "");
  const period = new FilterWords(query.period ?? "");
  const words = new FilterWords(query.words ?? "");
  return (row) =>
    (query.kind === undefined || row.statistic.kind === query.kind) &&
    (query.check === undefined || row.check === query.check) &&
    (section.isEmpty || row.sections.some((heading) => section.findIn(plain(heading)))) &&
    organization.findIn(plain(row.owner?.name ?? "")) &&
    period.findIn(plain(`${row.period} ${row.years ?? ""}`)) &&
    words.findIn(plain(`${row.figure} ${row.subject} ${row.sentence}`));
}

function itemOf(row: StatisticRow): StatisticItem {
  const { statistic, owner } = row;
  return {
    figure: bounded(row.figure),
    value: statistic.value,
    kind: statistic.kind,
    line: row.line,
    check: row.check,
    ...(statistic.unit === null ? {} : { unit: statistic.unit }),
    ...stated("subject", row.subject),
    ...stated("period", row.period),
    ...stated("place", row.place),
    ...stated("direction", statistic.direction ?? ""),
    ...(owner ? stated(owner.states ? "statedBy" : "namedInSentence", owner.name) : {}),
    ...stated("section", row.sections.at(-1) ?? ""),
    ...stated("sentence", row.sentence),
    ...(row.findings.length > 0 ? { findings: row.findings.map(({ code }) => code) } : {}),
  };
}

function stated<Name extends string>(name: Name, words: string): { readonly [K in Name]?: string } {
  return words === "" ? {} : ({ [name]: bounded(words) } as { [K in Name]: string });
}
