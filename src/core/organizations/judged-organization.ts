import type { Span } from "../span.js";

/**
 * What an analyst said about words that name, or seem to name, an organization:
 * - `organization`: they name one, wherever they stand in the report;
 * - `notOrganization`: they name none, wherever they stand;
 * - `named`: the organization that they name, with all of its other names, is the one called so. Where another is called
 *   so, the two are one (merge); else it is how this one is called (rename);
 * - `separate`: they, and no other names of the organization that the rules take them for, name the one called so (split);
 * - `distinct`: the organization that they name is not the one called so: the answer to a probable identity.
 */
export type OrganizationVerdict =
  | { readonly kind: "organization" | "notOrganization" }
  | { readonly kind: "named" | "separate" | "distinct"; readonly name: string };

/**
 * A decision about an organization. It holds for its words rather than for one passage, so that it outlives edits of the
 * passage on which it was made.
 */
export interface OrganizationJudgement {
  /** The words of the passage on which it was made: `"CPC"`. */
  readonly words: string;
  /** Where that passage stands now; null where it is not found. */
  readonly span: Span | null;
  readonly verdict: OrganizationVerdict;
}

/** Whether a verdict says that words name somebody or nobody, rather than whom. */
export function isAboutMarking({ kind }: OrganizationVerdict): boolean {
  return kind === "organization" || kind === "notOrganization";
}

/** Whether a verdict says whom words name. */
export function isAboutNaming({ kind }: OrganizationVerdict): boolean {
  return kind === "named" || kind === "separate";
}
