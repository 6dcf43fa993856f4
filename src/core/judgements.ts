import type { HeadingJudgement } from "./document/heading-judgements.js";
import type { OrganizationJudgement } from "./organizations/judged-organization.js";
import type { StatisticJudgement } from "./statistics/judged-statistics.js";

/** What analysts decided about a report; it counts more than any rule. Of two about one passage the later in a list counts. */
export interface Judgements {
  readonly headings: readonly HeadingJudgement[];
  readonly statistics: readonly StatisticJudgement[];
  readonly organizations: readonly OrganizationJudgement[];
}

/** Nobody decided anything. */
export const NO_JUDGEMENTS: Judgements = { headings: [], statistics: [], organizations: [] };
