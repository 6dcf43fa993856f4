import { ENTITY_KINDS, type EntityKind } from "../../core/organizations/entity-kind.js";
import type { Mention, Organizations } from "../../core/organizations/organization.js";
import { questionedMentions } from "../../core/organizations/questioned-mentions.js";

/** How a mention is marked: by the kind of its organization, as of a kind that is not known, or as one that is in question. */
export type OrganizationLook = EntityKind | "unknown" | "inQuestion";

/** All looks. */
export const ORGANIZATION_LOOKS: readonly OrganizationLook[] = [...ENTITY_KINDS, "unknown", "inQuestion"];

/** The mentions of a report by the look that they have. */
export function mentionsByLook({
  mentions,
  entities,
  probable,
}: Pick<Organizations, "mentions" | "entities" | "probable">): ReadonlyMap<
  OrganizationLook,
  readonly Mention[]
> {
  const questioned = questionedMentions(mentions, probable);
  const kinds = new Map(entities.map(({ entity, kind }) => [entity, kind]));
  const looks = new Map<OrganizationLook, Mention[]>();
  for (const mention of mentions) {
    const look = questioned.has(mention) ? "inQuestion" : (kinds.get(mention.entity) ?? "unknown");
    const alike = looks.get(look);
    if (alike) alike.push(mention);
    else looks.set(look, [mention]);
  }
  return looks;
}
