import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { EditedAnalysis } from "../../src/core/incremental/edited-analysis.js";
import { press } from "./keys.js";
import { millisecondsOf, quantile } from "./timing.js";

/** Milliseconds of keystrokes: the median, and what 95 and 99 of a hundred stay below. */
export interface Keystroke {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** How many keys were pressed. */
  readonly keys: number;
  /** The share of them that what was known followed; the others are readings of the whole. */
  readonly followed: number;
}

/** Characters of a text that is typed into at one place only. */
const LARGE = 3_000_000;
/** Places that are typed at, else. */
const PLACES = 3;

/** Types at places all over a text and reads it after each key: all lists of the analysis are put together anew. */
export function typeInto(text: string, format: DocumentFormat): Keystroke {
  const times: number[] = [];
  let followed = 0;
  const edited = new EditedAnalysis(text, { format });
  void edited.analysis;
  for (const { edit, text: typed } of press(text, text.length > LARGE ? 1 : PLACES))
    times.push(
      millisecondsOf(() => {
        if (edited.edit([edit], typed)) followed++;
        return edited.analysis;
      }),
    );
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    keys: times.length,
    followed: followed / times.length,
  };
}
