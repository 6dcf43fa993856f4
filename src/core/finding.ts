import type { Span } from "./span.js";

/** What each kind of finding knows, by its code. Numbers are in base scale; texts are as the report has them, on one line. */
export interface FindingData {
  /** `eight percent (9%)`: a figure in words and the same one in digits are not one number. */
  readonly "words-and-digits": {
    readonly words: string;
    readonly digits: string;
    readonly wordsValue: number;
    readonly digitsValue: number;
  };
  /** `from 48 to 96, an increase of 80%`: the stated change is not that of its own two figures. */
  readonly "stated-change": {
    readonly stated: string;
    readonly from: number;
    readonly to: number;
    /** What the stated figure would have to be: percent, a factor or a difference, as `measure` says. */
    readonly computed: number;
    readonly measure: ChangeMeasure;
  };
  /** `12 of the 40 towns (35%)`: the stated share is not that of its own two figures. */
  readonly "stated-share": {
    readonly stated: string;
    readonly part: number;
    readonly whole: number;
    /** In percent. */
    readonly computed: number;
  };
  /** `45% …, 40% … and the remaining 25%`: the shares of one whole do not make 100. */
  readonly "sum-of-shares": { readonly sum: number; readonly parts: string };
  /** `a total of 54: 20 …, 18 … and 17 …`: the parts do not make their total. */
  readonly "sum-of-parts": { readonly total: number; readonly sum: number; readonly parts: string };
  /** One measure of one period has another value elsewhere in the report. */
  readonly "two-values": { readonly here: string; readonly elsewhere: string };
  /** `rose from 96 to 48`: the figures go the other way than the verb. */
  readonly "direction-of-change": { readonly verb: string; readonly from: number; readonly to: number };
  /** `CSA said …`: used as a body's name so often and nowhere written out, in a report that defines its other acronyms. */
  readonly "acronym-undefined": { readonly acronym: string; readonly uses: number };
  /** `Canal Safety Agency (CSA)` here, `Coastal Survey Authority (CSA)` elsewhere. */
  readonly "acronym-two-meanings": {
    readonly acronym: string;
    readonly here: string;
    readonly elsewhere: string;
  };
  /** `Canal Safety Agency (CSA)`, and `CSA` nowhere else. */
  readonly "acronym-unused": { readonly acronym: string; readonly long: string };
}

/** The name of a check, stable: tools and dismissals go by it. */
export type FindingCode = keyof FindingData;

/** How a change is stated: in percent, in percentage points, as a factor, or as a difference in the figures' own unit. */
export type ChangeMeasure = "percent" | "points" | "factor" | "difference";

/** A warning is a contradiction in plain arithmetic; information is what a reader may be able to explain. */
export type Severity = "warning" | "information";

interface FindingOf<Code extends FindingCode> extends Span {
  readonly code: Code;
  readonly data: FindingData[Code];
  /** Other places that it rests on, in order. */
  readonly related: readonly Span[];
}

/**
 * Something in the report that does not agree with itself. Core gives a code and its data; words are for the edges. The
 * span is of the figure or acronym to look at: `"eight percent (9%)"`, the `"80%"` of a stated change.
 */
export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** How much a finding weighs. */
export function severityOf({ code }: Pick<Finding, "code">): Severity {
  return code === "two-values" || code.startsWith("acronym-") ? "information" : "warning";
}
