import { Disposable, Hover, languages } from "vscode";
import { toRange } from "../../host/ranges.js";
import type { Feature } from "../../host/services.js";
import { DecisionsUnderWay } from "./decisions-under-way.js";
import { mentionPlace } from "./entity-at.js";
import { registerIdentifyCommands } from "./identify-commands.js";
import { registerNavigation } from "./navigation.js";
import { organizationCard } from "./organization-card.js";
import { OrganizationsView } from "./organizations-view.js";

/** Organizations: a card on each mention, ways from one to the others, a view of all, and the analyst's word on them. */
export const registerOrganizations: Feature = (all) => {
  const services = { ...all, underWay: new DecisionsUnderWay() };
  const { reports, notes } = services;
  const view = new OrganizationsView(services);
  return Disposable.from(
    view,
    registerNavigation(services),
    registerIdentifyCommands(services, view),
    languages.registerHoverProvider(["markdown", "plaintext"], {
      provideHover(document, position) {
        const place = mentionPlace(reports, document, document.offsetAt(position));
        if (!place) return undefined;
        const card = organizationCard(place, notes.of(document)?.all ?? []);
        return new Hover(card, toRange(document, place.mention));
      },
    }),
  );
};
