import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { EditedAnalysis } from "../../src/core/incremental/edited-analysis.js";
import { millisecondsOf, quantile } from "./timing.js";

/** Milliseconds of keystrokes: the median, and what 95 and 99 of a hundred stay below. */
export interface Keystroke {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const TYPED = "Of these 1,240 wells, 12% had run dry by August 2031. ";
/** How many keys are pressed, at how many places, and how long that may take in all, in milliseconds. */
const KEYS = 1000;
const PLACES = 20;
const PATIENCE = 10_000;

/** Types at places all over a text, as long as patience lasts, and reads it after each key. */
export function typeInto(text: string, format: DocumentFormat, keys = KEYS): Keystroke {
  const times: number[] = [];
  const edited = new EditedAnalysis(text, { format });
  void edited.analysis;
  const until = performance.now() + PATIENCE;
  let typed = text;
  for (let place = 0; place < PLACES; place++) {
    const at = Math.floor(((place * 7) % PLACES) * (text.length / PLACES));
    for (let key = 0; key < keys / PLACES && performance.now() < until; key++) {
      typed = typed.slice(0, at + key) + TYPED.charAt(key % TYPED.length) + typed.slice(at + key);
      const edit = { start: at + key, deleted: 0, inserted: 1 };
      times.push(
        millisecondsOf(() => {
          edited.edit([edit], typed);
          return edited.analysis;
        }),
      );
    }
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) };
}
