import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import type { Statistic } from "../../../src/core/statistics/statistic.js";
import { statisticsOf } from "./scenes.js";

/** A sentence and, for each of its figures in order, the field under test; near misses stand beside what they are near. */
type Rows<T> = readonly (readonly [sentence: string, values: readonly T[], language?: LanguageTag])[];

/** A test for each sentence of a table: what a field of its figures says. */
export function table<T>(name: string, field: (statistic: Statistic) => T, rows: Rows<T>): void {
  describe(name, () => {
    for (const [sentence, values, language] of rows)
      it(sentence, () => {
        assert.deepEqual(statisticsOf(sentence, language).map(field), values);
      });
  });
}
