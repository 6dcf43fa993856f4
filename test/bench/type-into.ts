import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { EditedAnalysis } from "../../src/core/incremental/edited-analysis.js";
import { collectGarbage } from "./collect-garbage.js";
import { press } from "./keys.js";
import { millisecondsHere, quantile } from "./timing.js";

/**
 * Milliseconds until all that is known of a report has followed a keystroke: the median, and what 95 and 99 of a hundred stay
 * below. Where it cannot follow, the report is read as a whole. What the engine collects and compiles on other threads
 * meanwhile holds nobody up and does not count.
 */
export interface Keystroke {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Median milliseconds for whoever asks for the lists of all headings, figures and names, as views do once the typing rests. */
  readonly lists: number;
  /** How many keys were pressed. */
  readonly keys: number;
  /** The share of them that what was known followed; the others are readings of the whole. */
  readonly followed: number;
}

/** Characters of a text that is typed into at one place only. */
const LARGE = 3_000_000;
/** Places that are typed at, else. */
const PLACES = 3;

/** Types at places all over a text, as somebody who revises it, and asks for all lists where the typing rests. */
export function typeInto(text: string, format: DocumentFormat): Keystroke {
  const times: number[] = [];
  const lists: number[] = [];
  let followed = 0;
  let typing = "";
  const edited = new EditedAnalysis(text, { format });
  void edited.analysis;
  collectGarbage();
  for (const { kind, edit, text: typed } of press(text, text.length > LARGE ? 1 : PLACES)) {
    if (kind !== typing) lists.push(millisecondsHere(() => edited.analysis));
    typing = kind;
    times.push(
      millisecondsHere(() => {
        if (edited.edit([edit], typed)) followed++;
        else void edited.analysis;
      }),
    );
  }
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    lists: quantile(lists.slice(1), 0.5),
    keys: times.length,
    followed: followed / times.length,
  };
}
