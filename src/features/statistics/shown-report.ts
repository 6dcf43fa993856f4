import { Places } from "../../core/document/places.js";
import { plain } from "../../core/filter-words.js";
import type { Evidence } from "../../core/span.js";
import { readWords } from "../../core/statistics/read-words.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import type { Report } from "../../host/reports.js";
import { kindWord } from "../../host/words.js";

/** A report as the view shows it: its figures in words, with their place. */
export class ShownReport {
  readonly report: Report;
  readonly #places: Places;
  #texts: readonly string[] | undefined;

  constructor(report: Report) {
    this.report = report;
    this.#places = new Places(report.analysis.document);
  }

  /** The one-based line of an offset. */
  lineOf(offset: number): number {
    return this.#places.lineOf(offset) + 1;
  }

  /** The heading of the innermost section, or null before the first. */
  sectionOf({ section }: Statistic): string | null {
    const { sections } = this.report.analysis.document;
    return (section === null ? undefined : sections[section]?.heading.text) ?? null;
  }

  /** Words of the report as they are read; none are empty. */
  wordsOf(evidence: Evidence | null): string {
    return evidence ? readWords(this.#places, evidence) : "";
  }

  /** The sentence around a figure, or empty outside of running text. */
  sentenceOf(statistic: Statistic): string {
    return this.#places.sentenceAround(statistic)?.text ?? "";
  }

  /** What a filter finds the statistics by, in their order: the figure, what is known of it, its section and its kind. */
  get texts(): readonly string[] {
    this.#texts ??= this.report.analysis.statistics.map((statistic) => {
      const { kind, qualifier, subject, period, source } = statistic;
      const words = [qualifier, statistic, subject, period, source].map((part) => this.wordsOf(part));
      return plain([...words, this.sectionOf(statistic) ?? "", kindWord(kind)].join(" "));
    });
    return this.#texts;
  }
}
