import { isMark, isWord, type Scene } from "../statistics/scene.js";
import type { CheckWords } from "./check-words.js";
import type { PlacedPoint } from "./trend.js";

/**
 * The points of a trend that can be compared: those of whole years where some are, else all. A part of a year is never set
 * against a whole one.
 */
export function withoutPartialYears(
  scene: Scene,
  points: readonly PlacedPoint[],
  language: CheckWords,
): readonly PlacedPoint[] {
  const whole = points.filter((point) => !isPartial(scene, point, language));
  return whole.length === 0 ? points : whole;
}

/** How far after a year a word may stand that says that it is not over: `2019 so far`. */
const REACH = 2;
/** A bracket after a year has at most this many tokens. */
const LONGEST_BRACKET = 10;

/** `2019 (to October)`, `January to October 2019`, `as of June 2019`, `the first half of 2019`, `2019 to date`. */
function isPartial(scene: Scene, { period }: PlacedPoint, language: CheckWords): boolean {
  if (!period) return false;
  const end = Math.max(endOfBracket(scene, period.last), period.last + REACH);
  for (let at = Math.max(0, period.first - 1); at <= end; at++) {
    if (isMark(scene, at, ".") || (at > period.last && isMark(scene, at, ","))) return false;
    if (isWord(scene, at, language.partial)) return true;
    if (at >= period.first && at <= end && isWord(scene, at, scene.lexicon.dates.months)) return true;
  }
  return false;
}

/** Where the bracket ends that opens right after a token, or that token. */
function endOfBracket(scene: Scene, last: number): number {
  if (!isMark(scene, last + 1, "(")) return last;
  for (let at = last + 2; at <= last + LONGEST_BRACKET; at++) if (isMark(scene, at, ")")) return at;
  return last;
}
