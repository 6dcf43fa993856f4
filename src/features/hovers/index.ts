import { Disposable, type HoverProvider, languages, type Position, type TextDocument } from "vscode";
import type { Feature, Services } from "../../host/services.js";
import { registerCardCommands } from "./card-commands.js";
import type { Cards } from "./cards.js";

/** The hover card on a statistic, and what its links do. */
export const registerHovers: Feature = (services) =>
  Disposable.from(
    languages.registerHoverProvider(["markdown", "plaintext"], new StatisticHovers(services)),
    registerCardCommands(services.reports),
  );

/** Answers with a card where the mouse rests on a statistic. */
class StatisticHovers implements HoverProvider {
  readonly #services: Services;
  #cards: Promise<Cards> | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideHover(document: TextDocument, position: Position) {
    const { reports, notes } = this.#services;
    const report = reports.current(document);
    // What a card is made of is loaded with the first one: activation does not wait for it.
    this.#cards ??= import("./cards.js").then(({ Cards }) => new Cards(notes));
    const cards = await this.#cards;
    const offset = document.offsetAt(position);
    if (report) return cards.at(report, offset);
    const glimpse = reports.glimpse(document);
    const early = glimpse && cards.glimpsedAt(glimpse, offset);
    if (early) return early;
    const whole = await reports.read(document);
    return whole && cards.at(whole, offset);
  }
}
