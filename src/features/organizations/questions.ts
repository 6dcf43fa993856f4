import { l10n } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import type { Entity, ProbableIdentity } from "../../core/organizations/organization.js";

/** The probable identities in which an entity takes part. */
export function questionsAbout({ probableIdentities }: Analysis, { entity }: Entity): ProbableIdentity[] {
  return probableIdentities.filter((one) => one.entity === entity || (!one.joined && one.other === entity));
}

/** A probable identity as a question, from the side of one of the two. */
export function questionWords(
  { entity, other, reason, joined }: ProbableIdentity,
  { entity: own }: Entity,
): string {
  const another = own === entity ? other : entity;
  if (joined) return l10n.t("“{0}” is probably a misspelling of it. Same body?", other);
  switch (reason) {
    case "misspelt":
      return l10n.t("Probably {0}, misspelt. Same body?", another);
    case "shortened":
      return l10n.t("Probably {0}, in short. Same body?", another);
    case "ambiguous-acronym":
      return l10n.t("Perhaps {0}: the acronym fits several names. Same body?", another);
  }
}
