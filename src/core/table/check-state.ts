/**
 * What the checks say of a figure: something does not agree, an analyst dismissed what did not, words and digits agree, or
 * there was nothing to compare.
 */
export type CheckState = "finding" | "dismissed" | "agrees" | "none";

/** All check states, the one that most wants a look first. */
export const CHECK_STATES: readonly CheckState[] = ["finding", "dismissed", "agrees", "none"];
