import type { Analysis } from "../analysis.js";
import type { Statistic, StatisticKind } from "./statistic.js";

/** By what the statistics of a report can be put together. */
export const GROUPINGS = ["section", "kind", "organization", "period"] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** Statistics that have something in common, in the order of the report. */
export interface StatisticsGroup {
  /** Tells the group from all others of its grouping, and stays as it is while the report is edited elsewhere. */
  readonly key: string;
  /** What they have in common: a heading, a kind, the name of an organization, `"2018"` or `"2016–2019"`; null where nothing is stated. */
  readonly name: string | null;
  readonly statistics: readonly Statistic[];
}

/** In the order in which they are shown. */
const KINDS: readonly string[] = [
  "percentage",
  "count",
  "money",
  "measure",
  "rate",
  "ratio",
  "multiple",
  "duration",
] satisfies StatisticKind[];

/**
 * Puts statistics together: by their innermost section, by kind, by the organization that states them (whatever name it
 * goes by there), or by the years of their period. Sections are in the order of the report, organizations by how much they
 * state, periods from the earliest on.
 */
export function groupStatistics(
  analysis: Analysis,
  statistics: readonly Statistic[],
  grouping: Grouping,
): StatisticsGroup[] {
  switch (grouping) {
    case "section":
      return bySection(analysis, statistics);
    case "kind":
      return together(statistics, ({ kind }) => kind).sort((a, b) => rankOf(a.name) - rankOf(b.name));
    case "organization":
      return byOrganization(analysis, statistics);
    case "period":
      return together(statistics, yearsOf).sort(
        (a, b) => lastIfNull(a, b) || compare(sortKeyOf(a.name), sortKeyOf(b.name)),
      );
  }
}

function bySection(
  { document: { sections } }: Analysis,
  statistics: readonly Statistic[],
): StatisticsGroup[] {
  const seen = new Map<string, number>();
  return together(statistics, ({ section }) => (section === null ? null : String(section)))
    .sort((a, b) => Number(a.name ?? -1) - Number(b.name ?? -1))
    .map((group) => {
      const name = group.name === null ? null : (sections[Number(group.name)]?.heading.text ?? null);
      const before = seen.get(name ?? "") ?? 0;
      seen.set(name ?? "", before + 1);
      return { ...group, key: before === 0 ? (name ?? "") : `${name}#${before}`, name };
    });
}

function byOrganization({ organizations }: Analysis, statistics: readonly Statistic[]): StatisticsGroup[] {
  const entities = new Map(organizations.map(({ start, entity }) => [start, entity]));
  return together(statistics, ({ source }) => source && (entities.get(source.start) ?? source.text)).sort(
    (a, b) => lastIfNull(a, b) || b.statistics.length - a.statistics.length || compare(a.name, b.name),
  );
}

/** Groups in the order in which their first statistics stand. */
function together(
  statistics: readonly Statistic[],
  nameOf: (statistic: Statistic) => string | null,
): StatisticsGroup[] {
  const groups = new Map<string | null, Statistic[]>();
  for (const statistic of statistics) {
    const name = nameOf(statistic)?.replace(/\s+/g, " ") ?? null;
    const group = groups.get(name);
    if (group) group.push(statistic);
    else groups.set(name, [statistic]);
  }
  return [...groups].map(([name, statistics]) => ({ key: name ?? "", name, statistics }));
}

const YEAR = /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)/g;
/** `2019-20`, `2015–18`: a second year of which only the end is written. */
const SHORT_YEAR = /(?<!\d)((?:1[5-9]|20|21)\d{2})[-–/](\d{2})(?!\d)/;

/**
 * The years of a period, for all ways of writing it: `"2018"` for `March 2018`, `"2015–2018"` for `2015-18`; `"2018–19"` for
 * a year that is none of the calendar; its words where it names no year.
 */
export function yearsOf({ period }: Pick<Statistic, "period">): string | null {
  if (!period) return null;
  const years: string[] = period.text.match(YEAR) ?? [];
  const [, first = "", end = ""] = SHORT_YEAR.exec(period.text) ?? [];
  const second = `${first.slice(0, 2)}${end}`;
  if (first !== "" && Number(end) === (Number(first) + 1) % 100) return `${first}–${end}`;
  if (first !== "" && second > first) years.push(second);
  const [from, to] = [years[0], years.at(-1)];
  if (!from || !to) return period.text.toLowerCase();
  return from === to ? from : `${from}–${to}`;
}

/** Periods that name no year come behind those that do. */
function sortKeyOf(name: string | null): string {
  return name !== null && /^\d{4}/.test(name) ? name : `~${name}`;
}

function rankOf(kind: string | null): number {
  return KINDS.indexOf(kind ?? "");
}

function lastIfNull(a: StatisticsGroup, b: StatisticsGroup): number {
  return Number(a.name === null) - Number(b.name === null);
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}
