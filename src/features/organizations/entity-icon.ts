import type { EntityKind } from "../../core/organizations/entity-kind.js";

const ICONS: Readonly<Record<EntityKind, string>> = {
  government: "law",
  international: "globe",
  company: "briefcase",
  education: "mortar-board",
  civilSociety: "heart",
};

/** The name of the icon of a kind of organization, of VS Code's own. */
export function entityIcon(kind: EntityKind | null): string {
  return kind === null ? "organization" : ICONS[kind];
}
