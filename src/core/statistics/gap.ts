import { governorIndex, type Stretch } from "./clause.js";
import { isPair } from "./pair.js";
import type { Figure } from "./quantity.js";
import { isNounAt, isWord, type Scene } from "./scene.js";

/** What changes is short where its verb is left out: `aggravated assaults`. */
const LONGEST = 5;

/**
 * What a figure measures whose verb is that of the figure before it and is not said again: `"fires"` of `Thefts rose from
 * 145 to 161 and fires from 511 to 542`, `"arson"` of `theft rising 40 percent and arson about 18 percent`; or null.
 */
export function gapBefore(scene: Scene, figures: readonly Figure[], k: number): Stretch | null {
  const [earlier, before, figure, next] = [figures[k - 2], figures[k - 1], figures[k], figures[k + 1]];
  if (!before || !figure || before.kind !== figure.kind || before.unit !== figure.unit) return null;
  if (isPair(scene, before, figure)) return gapBefore(scene, figures, k - 1);
  const at = governorIndex(scene, figure);
  const pairs = next !== undefined && isPair(scene, figure, next);
  if (pairs) return earlier && isPair(scene, earlier, before) ? nounAfter(scene, before, at - 1) : null;
  return figure.unit === null ? null : nounAfter(scene, before, at);
}

/** The noun that ends at `last`, a conjunction alone between it and the figure before. */
function nounAfter(scene: Scene, before: Figure, last: number): Stretch | null {
  const { lexicon } = scene;
  let first = before.last + 1;
  while (first <= last && isWord(scene, first, lexicon.listLinks)) first++;
  if (first === before.last + 1) return null;
  while (first <= last && isWord(scene, first, lexicon.articles)) first++;
  if (first > last || last - first >= LONGEST) return null;
  for (let at = first; at <= last; at++) {
    const { lower } = scene.tokens[at] ?? { lower: "" };
    // `the number of mills`
    if (at > first && at < last && lexicon.nounLinks.has(lower)) continue;
    if (!isNounAt(scene, at) || lexicon.verbs.has(lower) || lexicon.statingVerbs.has(lower)) return null;
    if (lexicon.reachingVerbs.has(lower)) return null;
    if (lexicon.directionVerbs.has(lower) || lexicon.directionNouns.has(lower)) return null;
  }
  return { first, last };
}
