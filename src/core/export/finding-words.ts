import type { Finding, FindingCode } from "../finding.js";

/** The words of a list of findings, which the edges give in the reader's language. */
export interface FindingWords {
  /** One sentence with the arithmetic. */
  describe(finding: Finding): string;
  /** What each check looks for, in one sentence. */
  readonly checks: Readonly<Record<FindingCode, string>>;
}
