import { Hover } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { Places } from "../../core/document/places.js";
import { RelatedStatistics } from "../../core/statistics/related.js";
import { shownFindings } from "../../host/findings.js";
import { toRange } from "../../host/ranges.js";
import type { Report, ReportGlimpse } from "../../host/reports.js";
import type { Services } from "../../host/services.js";
import { organizationOf } from "./card-organization.js";
import { statisticAt } from "./statistic-at.js";
import { statisticCard } from "./statistic-card.js";

/** Makes the cards on statistics, with what is looked up in all of a report kept for its next card. */
export class Cards {
  readonly #notes: Services["notes"];
  readonly #related = new WeakMap<Analysis, RelatedStatistics>();

  constructor(notes: Services["notes"]) {
    this.#notes = notes;
  }

  /** The card on the statistic at an offset of a report; undefined where there is none. */
  at(report: Report, offset: number): Hover | undefined {
    const { document, analysis } = report;
    const places = new Places(analysis.document);
    const found = statisticAt(analysis.statistics, places, offset);
    if (!found) return undefined;
    const { statistic, part } = found;
    const sentence = places.sentenceAround(statistic) ?? statistic;
    const card = statisticCard(document, analysis, statistic, {
      isWhole: true,
      findings: shownFindings(report, this.#notes),
      elsewhere: this.#relatedIn(analysis).elsewhere(statistic, sentence),
      organization: organizationOf(analysis, places, statistic, sentence),
    });
    return new Hover(card, toRange(document, part));
  }

  /** The card on the statistic at an offset of a report whose rest is still being read, without what only that can tell. */
  glimpsedAt({ document, glimpse }: ReportGlimpse, offset: number): Hover | undefined {
    const found = statisticAt(glimpse.statistics, new Places(glimpse.document), offset);
    if (!found) return undefined;
    const nothing = { isWhole: false, findings: [], elsewhere: [], organization: null };
    return new Hover(
      statisticCard(document, glimpse, found.statistic, nothing),
      toRange(document, found.part),
    );
  }

  #relatedIn(analysis: Analysis): RelatedStatistics {
    const known = this.#related.get(analysis);
    if (known) return known;
    const related = new RelatedStatistics(analysis.document, analysis.statistics);
    this.#related.set(analysis, related);
    return related;
  }
}
