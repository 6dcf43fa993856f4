import * as v from "valibot";
import { CHECK_STATES } from "../../core/table/check-state.js";

const KINDS = ["percentage", "count", "money", "measure", "ratio", "multiple", "duration", "rate"] as const;

const Words = v.optional(v.pipe(v.string(), v.maxLength(200)));
const Report = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1000)));

/** Where to begin and how much to tell; the limits are those of the manifest. */
const slice = (limit: number) => ({
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), limit),
});

/** What `policy_outline` is asked. The manifest says the same to the model; input is checked here all the same. */
export const OutlineInput = v.strictObject({ report: Report, ...slice(100) });

/** What `policy_statistics` is asked. */
export const StatisticsInput = v.strictObject({
  report: Report,
  kind: v.optional(v.picklist(KINDS)),
  check: v.optional(v.picklist(CHECK_STATES)),
  section: Words,
  organization: Words,
  period: Words,
  words: Words,
  ...slice(50),
});

/** What `policy_notes` is asked. */
export const NotesInput = v.strictObject({ report: Report, filter: Words, ...slice(50) });
