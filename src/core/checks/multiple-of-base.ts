import { isWord } from "../statistics/scene.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import type { StatedChange } from "./stated-change.js";

/** How many tokens may stand between `the` and the noun of a base: `5 times the average 2014 level`. */
const REACH = 4;

/**
 * Reads a multiple of a stated base as a factor: `double those of 2014`, `twice that of the north`, `5 times the 2014
 * level`, `deux fois plus nombreux qu'en 2014`. Null for `three times higher`, which is three or four times as much, and
 * for a fraction, which is a share.
 */
export function readMultipleOfBase({ scene }: PlacedSentence, figure: PlacedFigure): StatedChange | null {
  const { statistic, value } = figure;
  if (statistic.kind !== "multiple" || value === null || value < 2 || statistic.direction === "decrease")
    return null;
  const { lexicon, tokens } = scene;
  const next = tokens[figure.last + 1]?.lower ?? "";
  const times = lexicon.times.has(tokens[figure.last]?.lower ?? "");
  const own = lexicon.multiples.has(tokens[figure.last]?.lower ?? "");
  if (!times && !own) return null;
  const stated = statistic.comparison !== null && lexicon.timesUsage === "as-much";
  const based = lexicon.baseDeterminers.has(next) && !isCounted(figure);
  return stated || based ? { figure, measure: "factor", amount: value, direction: "increase" } : null;

  /** `twice the number of boats` is of a number; `double the room` of a thing. */
  function isCounted({ last }: PlacedFigure): boolean {
    if (!lexicon.articles.has(next) || lexicon.basePronouns.has(next)) return false;
    for (let at = last + 2; at <= last + 2 + REACH; at++) if (isWord(scene, at, lexicon.levels)) return false;
    return true;
  }
}
