import type { Computation } from "./checks/computation.js";
import { runChecks } from "./checks/run-checks.js";
import { countBefore } from "./count-before.js";
import type { Passage, ReportDocument } from "./document/report-document.js";
import type { Organizations } from "./organizations/organization.js";
import { overlaps, type Span } from "./span.js";
import { statisticsInSteps } from "./statistics/find-statistics.js";
import { judgeStatistics, type StatisticJudgement } from "./statistics/judged-statistics.js";
import { Scenes } from "./statistics/scenes.js";
import type { Statistic } from "./statistics/statistic.js";
import { inOneGo, type Steps } from "./steps.js";

/** The parts of a report that somebody looks at, as they are when it is asked for. */
export type View = () => readonly Span[];

/**
 * What is known of the passages that somebody looks at, while the rest of the report is still being read. It says nothing of
 * the report as a whole, and nothing that the whole analysis will not say too.
 */
export interface Glimpse {
  /** The structure, which is that of the whole report. */
  readonly document: ReportDocument;
  /** The passages that were looked at: of the rest nothing is known. */
  readonly seen: readonly Span[];
  /** The figures there, in document order; who states them is known once the organizations are. */
  readonly statistics: readonly Statistic[];
  /** What follows from them by arithmetic. */
  readonly computations: readonly Computation[];
  /** Those of the whole report, once they are known. */
  readonly organizations: Organizations | null;
}

/** Looks at passages of a report out of turn, as somebody comes to see them. */
export class Glimpses {
  readonly #document: ReportDocument;
  readonly #view: View;
  readonly #judgements: readonly StatisticJudgement[];
  /** Made with the first look. */
  #scenes: Scenes | null = null;
  /** Where each passage begins, in order. */
  readonly #starts: readonly number[];
  #organizations: Organizations | null = null;
  /** What was seen last, as a key. */
  #seen = "";

  constructor(document: ReportDocument, view: View, judgements: readonly StatisticJudgement[]) {
    this.#document = document;
    this.#view = view;
    this.#judgements = judgements;
    this.#starts = document.passages.map(({ reading }) => reading.sourceOf(0));
  }

  /** Takes in the organizations of the report. */
  know(organizations: Organizations): void {
    this.#organizations = organizations;
    this.#seen = "";
  }

  /** Does the steps of a work, and looks between them whether there is something new to be seen. */
  *during<Result>(steps: Steps<Result>): Steps<Result, Glimpse> {
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) return next.value;
      yield this.#look();
    }
  }

  #look(): Glimpse | undefined {
    const view = this.#view();
    const key = JSON.stringify(view);
    if (key === this.#seen || view.length === 0) return undefined;
    this.#seen = key;
    const passages = this.#passagesIn(view);
    if (passages.length === 0) return undefined;
    const seen = passages.flatMap(partsOf);
    const part = { ...this.#document, passages };
    this.#scenes ??= new Scenes(this.#document);
    const mentions = this.#organizations?.mentions ?? [];
    const byRules = inOneGo(statisticsInSteps(part, mentions, this.#scenes));
    const judged = judgeStatistics(this.#document, mentions, byRules, this.#judgements);
    const statistics = judged.filter(({ start }) =>
      seen.some((span) => span.start <= start && start < span.end),
    );
    const { computations } = runChecks(part, statistics, this.#scenes);
    const [document, organizations] = [this.#document, this.#organizations];
    return { document, seen, statistics, computations, organizations };
  }

  #passagesIn(view: readonly Span[]): Passage[] {
    const { passages } = this.#document;
    const found = new Set<number>();
    for (const span of view)
      for (let at = this.#firstIn(span); (this.#starts[at] ?? span.end) < span.end; at++) {
        const passage = passages[at];
        if (passage && overlaps(passage.reading.extent, span)) found.add(at);
      }
    return [...found].sort((a, b) => a - b).flatMap((at) => passages[at] ?? []);
  }

  /** The first passage that may reach into a span: a few before the last that begins at or before it, where notes cut one. */
  #firstIn({ start }: Span): number {
    return Math.max(0, countBefore(this.#starts, (at) => at <= start) - MOST_BETWEEN);
  }
}

/** Passages that may stand between the parts of one that goes on behind them. */
const MOST_BETWEEN = 12;

/** The parts of the document that a passage is read from: without a footnote that cuts it, which is a passage of its own. */
function partsOf({ reading }: Passage): readonly Span[] {
  return reading.partsWithin(reading.extent);
}
