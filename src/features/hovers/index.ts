import { Disposable, Hover, type HoverProvider, languages, type Position, type TextDocument } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { Places } from "../../core/document/places.js";
import { RelatedStatistics } from "../../core/statistics/related.js";
import { shownFindings } from "../../host/findings.js";
import { toRange } from "../../host/ranges.js";
import type { Feature, Services } from "../../host/services.js";
import { registerCardCommands } from "./card-commands.js";
import { CARD_COMMANDS } from "./card-links.js";
import { organizationOf } from "./card-organization.js";
import { statisticAt } from "./statistic-at.js";
import { statisticCard } from "./statistic-card.js";

/** The hover card on a statistic, and what its links do. */
export const registerHovers: Feature = (services) =>
  Disposable.from(
    languages.registerHoverProvider(["markdown", "plaintext"], new StatisticHovers(services)),
    registerCardCommands(services.reports),
  );

/** Answers with a card where the mouse rests on a statistic. */
class StatisticHovers implements HoverProvider {
  readonly #services: Services;
  /** Whether there is a view that shows an organization's places: the manifest says so. */
  readonly #showsOrganizations: boolean;
  readonly #related = new WeakMap<Analysis, RelatedStatistics>();

  constructor(services: Services) {
    this.#services = services;
    const { contributes } = services.context.extension.packageJSON;
    this.#showsOrganizations = JSON.stringify(contributes.commands).includes(
      `"${CARD_COMMANDS.showOrganization}"`,
    );
  }

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const { reports, notes } = this.#services;
    const report = reports.current(document);
    if (!report) return undefined;
    const { analysis } = report;
    const statistic = statisticAt(analysis.statistics, document.offsetAt(position));
    if (!statistic) return undefined;
    const sentence = new Places(analysis.document).sentenceAround(statistic) ?? statistic;
    const card = statisticCard(report, statistic, {
      findings: shownFindings(report, notes),
      elsewhere: this.#relatedIn(analysis).elsewhere(statistic, sentence),
      organization: this.#showsOrganizations ? organizationOf(analysis, statistic, sentence) : null,
    });
    return new Hover(card, toRange(document, statistic));
  }

  #relatedIn(analysis: Analysis): RelatedStatistics {
    const known = this.#related.get(analysis);
    if (known) return known;
    const related = new RelatedStatistics(analysis.document, analysis.statistics);
    this.#related.set(analysis, related);
    return related;
  }
}
