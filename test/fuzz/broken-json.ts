import type { Random } from "./random.js";
import { unicodeSoup } from "./unicode.js";

/** What can stand in JSON where something else was meant. */
const STRAY_VALUES = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  "",
  "\ud800",
  "\u0000",
  "command:workbench.action.quit",
  "../../../../etc/passwd",
  "2026-02-30T99:99:99Z",
  [],
  {},
  [[[]]],
] as const;

const STRAY_KEYS = ["__proto__", "constructor", "id", "type", "value", "toString", "length", ""] as const;

/** JSON with some of its values replaced, left out or moved to another key; it remains JSON. */
export function brokenJson(random: Random, json: string): string {
  return JSON.stringify(brokenValue(random, JSON.parse(json)));
}

function brokenValue(random: Random, value: unknown): unknown {
  if (random.chance(0.02)) return random.of(STRAY_VALUES);
  if (Array.isArray(value)) return value.flatMap((one) => brokenElement(random, one));
  if (typeof value === "string" && random.chance(0.03)) return value + unicodeSoup(random);
  if (typeof value !== "object" || value === null) return value;
  // Through entries, so that a key of that name does not set the prototype.
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => !random.chance(0.02))
      .map(([key, one]) => [random.chance(0.01) ? random.of(STRAY_KEYS) : key, brokenValue(random, one)]),
  );
}

function brokenElement(random: Random, value: unknown): unknown[] {
  if (random.chance(0.02)) return [];
  const broken = brokenValue(random, value);
  return random.chance(0.02) ? [broken, broken] : [broken];
}
