import { Places } from "../document/places.js";
import type { Evidence } from "../span.js";
import { readWords } from "../statistics/read-words.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { Cell, Table } from "./table.js";

/** What is said of a statistic. Positions (`start`, `end`) are UTF-16 offsets into the report. */
export const STATISTIC_COLUMNS = [
  "figure",
  "kind",
  "value",
  "value_to",
  "unit",
  "qualifier",
  "direction",
  "period",
  "subject",
  "place",
  "comparison",
  "population",
  "source",
  "section",
  "line",
  "start",
  "end",
  "restated_words",
  "restated_digits",
  "change_from",
  "change_from_unit",
  "change_from_period",
] as const;

export type StatisticColumn = (typeof STATISTIC_COLUMNS)[number];

/** The statistics as a table, one row a figure with all of its fields; `value_to` is the upper end of a range. */
export function statisticsTable({ analysis }: AnnotatedReport): Table<StatisticColumn> {
  const { document, statistics } = analysis;
  const places = new Places(document);
  const words = (evidence: Evidence | null | undefined) => (evidence ? readWords(places, evidence) : null);
  const rows = statistics.map((statistic): Record<StatisticColumn, Cell> => {
    const [value, valueTo] = typeof statistic.value === "number" ? [statistic.value, null] : statistic.value;
    return {
      figure: words(statistic),
      kind: statistic.kind,
      value,
      value_to: valueTo,
      unit: statistic.unit,
      qualifier: words(statistic.qualifier),
      direction: statistic.direction,
      period: words(statistic.period),
      subject: words(statistic.subject),
      place: words(statistic.place),
      comparison: words(statistic.comparison),
      population: words(statistic.population),
      source: words(statistic.source),
      section:
        statistic.section === null ? null : (document.sections[statistic.section]?.heading.text ?? null),
      line: places.lineOf(statistic.start) + 1,
      start: statistic.start,
      end: statistic.end,
      restated_words: statistic.restatement?.words ?? null,
      restated_digits: statistic.restatement?.digits ?? null,
      change_from: statistic.changeFrom?.value ?? null,
      change_from_unit: statistic.changeFrom?.unit ?? null,
      change_from_period: words(statistic.changeFrom?.period),
    };
  });
  return { columns: STATISTIC_COLUMNS, rows };
}
