import type { Analysis } from "../../core/analysis.js";
import type { Places } from "../../core/document/places.js";
import type { Mention } from "../../core/organizations/organization.js";
import { overlaps, type Span } from "../../core/span.js";
import { shareWords } from "../../core/statistics/share-words.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import type { NamedOrganization } from "./card-links.js";

/**
 * The organization that a card leads to: the one that states the figure, else the only one that its sentence names,
 * notes at the foot of a page left out. Null where the sentence names several, or none.
 */
export function organizationOf(
  { organizations, entities }: Analysis,
  places: Places,
  { source }: Statistic,
  sentence: Span,
): NamedOrganization | null {
  const named = source && organizations.find((mention) => overlaps(mention, source));
  const mention = named ?? onlyOne(organizations.filter((one) => shareWords(places, one, sentence)));
  if (!mention) return null;
  const entity = entities.findIndex((one) => one.entity === mention.entity);
  return entity < 0 ? null : { name: mention.text, entity };
}

function onlyOne(mentions: readonly Mention[]): Mention | null {
  const [first, ...rest] = mentions;
  return first && rest.every(({ entity }) => entity === first.entity) ? first : null;
}
