import { Places } from "../../core/document/places.js";
import { plain } from "../../core/filter-words.js";
import type { Finding } from "../../core/finding.js";
import type { Evidence } from "../../core/span.js";
import { readWords } from "../../core/statistics/read-words.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { type CheckState, checkStates } from "../../core/table/check-state.js";
import type { Report } from "../../host/reports.js";
import { kindWord } from "../../host/words.js";

/** A report as the view shows it: its figures in words, with their place. */
export class ShownReport {
  readonly report: Report;
  readonly #places: Places;
  readonly #findings: () => readonly Finding[];
  #texts: readonly string[] | undefined;
  #checkOf: (statistic: Statistic) => CheckState;

  /** @param findings those to be shown as things are now */
  constructor(report: Report, findings: () => readonly Finding[]) {
    this.report = report;
    this.#findings = findings;
    this.#checkOf = checkStates(report.analysis, findings());
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

  /** What the checks say of a figure. */
  checkOf(statistic: Statistic): CheckState {
    return this.#checkOf(statistic);
  }

  /** Takes in what was dismissed or brought back since, and tells whether any figure has another check state for it. */
  refreshChecks(): boolean {
    const before = this.#checkOf;
    this.#checkOf = checkStates(this.report.analysis, this.#findings());
    return this.report.analysis.statistics.some((one) => before(one) !== this.#checkOf(one));
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
