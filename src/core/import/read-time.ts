import * as v from "valibot";
import { Time } from "../notes/time-field.js";
import { UNKNOWN_TIME } from "./incoming.js";

/**
 * A time as another tool wrote it, in the form in which notes have it: as it stands where it has that form, else in UTC. A
 * time without a zone is taken for UTC; what is no time is `UNKNOWN_TIME`.
 */
export function readTime(written: string | null | undefined): string {
  const text = written?.trim() ?? "";
  if (v.is(Time, text)) return text;
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?$/.exec(text) ?? [];
  const moment = day === undefined ? Number.NaN : Date.parse(`${day}T${time ?? "00:00:00"}Z`);
  return Number.isNaN(moment) ? UNKNOWN_TIME : new Date(moment).toISOString();
}
