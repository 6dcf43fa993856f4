import type { HeadingJudgement } from "./document/heading-judgements.js";

/** What analysts decided about a report; it counts more than any rule. Of two about one passage the later in a list counts. */
export interface Judgements {
  readonly headings: readonly HeadingJudgement[];
}

/** Nobody decided anything. */
export const NO_JUDGEMENTS: Judgements = { headings: [] };
