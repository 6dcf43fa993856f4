import type { Stretch } from "./clause.js";
import { isNounAt, isWord, type Scene } from "./scene.js";

/**
 * What is found to be measured, without the verbs and adverbs at its ends: `"boats"` of `again boats sold`. Null where
 * nothing is left that measures by itself: nobody learns from `"represents"`, `"later"` or `"total"` what a figure is of.
 */
export function plainSubject(scene: Scene, found: Stretch | null): Stretch | null {
  if (!found) return null;
  let { first, last } = found;
  while (first <= last && opensNoSubject(scene, first)) first++;
  while (first > found.first && isWord(scene, first, scene.lexicon.articles)) first++;
  // `paid in fines`, `spent for repairs`; but `paid to the crews` says whom and not what.
  if (first > found.first && isWord(scene, first, scene.lexicon.changeLinks)) first++;
  if (first > found.first && !isNounAt(scene, first)) return null;
  while (last >= first && endsNoSubject(scene, last)) last--;
  while (last < found.last && last >= first && !isNounAt(scene, last)) last--;
  if (first > last) return null;
  if (first < last) return { first, last };
  return isWord(scene, first, scene.lexicon.hollowNouns) ? null : { first, last };
}

/** An adverb; a verb in the present (`represents`), which no participle before a noun is (`reported thefts`). */
function opensNoSubject(scene: Scene, at: number): boolean {
  const { lexicon, tokens } = scene;
  const word = tokens[at]?.lower ?? "";
  if (lexicon.looseAdverbs.has(word)) return true;
  if (isNounAt(scene, at + 1) && !word.endsWith("s")) return false;
  return isVerb(scene, at);
}

function endsNoSubject(scene: Scene, at: number): boolean {
  return isWord(scene, at, scene.lexicon.looseAdverbs) || isVerb(scene, at);
}

/** A word that is a verb and no noun. */
function isVerb({ lexicon, tokens }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (lexicon.nounVerbs.has(word) || lexicon.directionNouns.has(word)) return false;
  return (
    lexicon.verbs.has(word) ||
    lexicon.auxiliaries.has(word) ||
    lexicon.neutralVerbs.has(word) ||
    lexicon.reachingVerbs.has(word) ||
    lexicon.directionVerbs.has(word)
  );
}
