/**
 * Orders two times of ISO 8601: negative when `a` is earlier. Offsets and fractions of a second are read, since other tools
 * write them otherwise; what names the same instant is ordered by its letters, so that every machine decides alike.
 */
export function compareTimes(a: string, b: string): number {
  if (a === b) return 0;
  const difference = Date.parse(a) - Date.parse(b);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a < b ? -1 : 1;
}

/** The later of two times; null where there is none. */
export function latestTime(a: string | null | undefined, b: string | null | undefined): string | null {
  if (!a || !b) return a || b || null;
  return compareTimes(a, b) >= 0 ? a : b;
}

/** `time` where it is later than `known`, else the next millisecond after `known`: a clock that is slow loses no change. */
export function timeAfter(known: string | undefined, time: string): string {
  if (known === undefined || Date.parse(time) > Date.parse(known)) return time;
  return new Date(Date.parse(known) + 1).toISOString();
}
