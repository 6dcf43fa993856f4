import * as v from "valibot";

/** Where the first value stands that is of another kind than wanted: `"3.target"`. */
export function firstIssue(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return v.getDotPath(issues[0]) ?? "";
}
