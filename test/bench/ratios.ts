import { readFileSync, writeFileSync } from "node:fs";

/** Ratios that say the same on a fast machine and on a slow one, by what they are of. Less is better. */
export type Ratios = Readonly<Record<string, number>>;

/** Where the ratios that were measured last are kept, in the repository. */
export const RATIOS_FILE = "test/bench/ratios.json";
/** A ratio that is so many times the one before is not noise any more. */
const WORST = 2;

/** The ratios that were measured last. */
export function lastRatios(): Ratios {
  return JSON.parse(readFileSync(RATIOS_FILE, "utf8"));
}

/** Keeps ratios as the last ones; those that were not measured stay. */
export function keepRatios(ratios: Ratios): void {
  const rounded = Object.entries({ ...lastRatios(), ...ratios }).map(([name, ratio]) => [
    name,
    Number(ratio.toPrecision(3)),
  ]);
  writeFileSync(RATIOS_FILE, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/** The names of the ratios that are more than twice what they were. */
export function worsened(ratios: Ratios, last: Ratios): string[] {
  return Object.entries(ratios).flatMap(([name, ratio]) =>
    ratio > WORST * (last[name] ?? Number.POSITIVE_INFINITY) ? [name] : [],
  );
}

/** Ratios beside the last ones, for `console.table`. */
export function besideLast(ratios: Ratios, last: Ratios): Record<string, { last: string; now: string }> {
  return Object.fromEntries(
    Object.entries(ratios).map(([name, ratio]) => [
      name,
      { last: last[name]?.toPrecision(3) ?? "", now: ratio.toPrecision(3) },
    ]),
  );
}

/** Of two measurements the better one of each ratio. */
export function least(one: Ratios, other: Ratios): Ratios {
  return Object.fromEntries(
    Object.entries(one).map(([name, ratio]) => [name, Math.min(ratio, other[name] ?? ratio)]),
  );
}
