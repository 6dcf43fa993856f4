import type { Analysis } from "../analysis.js";
import { type Chart, chartOf } from "../charts/chart.js";
import type { Computation } from "../checks/computation.js";
import { Places } from "../document/places.js";
import type { Finding } from "../finding.js";
import { attributedStatistics } from "../organizations/attributed-statistics.js";
import { yearsOf } from "../statistics/group-statistics.js";
import { readWords } from "../statistics/read-words.js";
import type { Statistic } from "../statistics/statistic.js";
import { type CheckState, checkStates, findingsByStart } from "./check-state.js";

/** Whose figure it is. */
export interface StatisticOwner {
  /** The canonical name of the organization in its report; its words there where it is no known organization. */
  readonly name: string;
  /** Whether it states the figure; else it alone is named in the sentence. */
  readonly states: boolean;
}

/** A figure with all that a table says of it. Words are as a reader reads them, on one line; empty where nothing is stated. */
export interface StatisticRow {
  /** Tells it from all others of its report, and stays while the report is edited elsewhere. */
  readonly id: string;
  readonly statistic: Statistic;
  readonly figure: string;
  readonly subject: string;
  readonly period: string;
  readonly place: string;
  /** The years of the period, however they are written; null where it names none and has no words: see `yearsOf`. */
  readonly years: string | null;
  /** The headings above it, the innermost last. */
  readonly sections: readonly string[];
  /** One-based. */
  readonly line: number;
  readonly owner: StatisticOwner | null;
  readonly computations: readonly Computation[];
  readonly chart: Chart | null;
  readonly check: CheckState;
  /** Those to be shown that are of it or rest on it. */
  readonly findings: readonly Finding[];
  /** Empty outside of running text. */
  readonly sentence: string;
}

/**
 * The statistics of a report as rows of a table, in the order of the report.
 * @param shown the findings that are to be shown; those of the analysis that are not among them were dismissed
 */
export function statisticRows(analysis: Analysis, shown: readonly Finding[]): StatisticRow[] {
  const { document, statistics, computations } = analysis;
  const places = new Places(document);
  const words = (evidence: Statistic["period"]) => (evidence ? readWords(places, evidence) : "");
  const owners = ownersIn(analysis);
  const found = findingsByStart(shown);
  const checkOf = checkStates(analysis, shown);
  const computed = byFigure(computations);
  const idOf = counting();
  return statistics.map((statistic, index) => {
    const own = computed.get(statistic) ?? [];
    return {
      id: idOf(statistic.text),
      statistic,
      figure: words(statistic),
      subject: words(statistic.subject),
      period: words(statistic.period),
      place: words(statistic.place),
      years: yearsOf(statistic),
      sections: headingsAbove(analysis, statistic.section),
      line: places.lineOf(statistic.start) + 1,
      owner: owners.get(index) ?? null,
      computations: own,
      chart: chartOf(statistic, own),
      check: checkOf(statistic),
      findings: found.get(statistic.start) ?? [],
      sentence: places.sentenceAround(statistic)?.text ?? "",
    };
  });
}

function byFigure(computations: readonly Computation[]): ReadonlyMap<Statistic, readonly Computation[]> {
  const computed = new Map<Statistic, Computation[]>();
  for (const computation of computations)
    for (const statistic of new Set(computation.of)) {
      const there = computed.get(statistic);
      if (there) there.push(computation);
      else computed.set(statistic, [computation]);
    }
  return computed;
}

/** The organizations of the statistics, by the statistic's index: who states it, else who alone is named beside it. */
function ownersIn(analysis: Analysis): ReadonlyMap<number, StatisticOwner> {
  const owners = new Map<number, StatisticOwner>();
  for (const [entity, indices] of attributedStatistics(analysis))
    for (const index of indices) {
      const { source } = analysis.statistics[index] ?? { source: null };
      if (!owners.has(index)) owners.set(index, { name: entity, states: source !== null });
    }
  for (const [index, { source }] of analysis.statistics.entries())
    if (source && !owners.has(index))
      owners.set(index, { name: source.text.replace(/\s+/g, " "), states: true });
  return owners;
}

function headingsAbove({ document: { sections } }: Analysis, innermost: number | null): string[] {
  const headings: string[] = [];
  for (let at = innermost; at !== null; ) {
    const section = sections[at];
    if (!section) break;
    headings.unshift(section.heading.text);
    at = section.parent;
  }
  return headings;
}

/** Ids that survive edits elsewhere: the words of the figure, and its number among equals. */
function counting(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${text}#${before}`;
  };
}
