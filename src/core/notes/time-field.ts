import * as v from "valibot";

/** A time as the model wants it: date, time and zone (`"2031-03-01T10:00:00Z"`), and a moment that there is. */
export const Time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);
