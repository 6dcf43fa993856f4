import { governorIndex, type Stretch } from "./clause.js";
import { type Dated, nounPhraseBefore } from "./noun-phrase.js";
import type { Place } from "./place.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";

/** How many adjectives an amount may have: `pour un montant total cumulé de`. */
const LONGEST_AMOUNT = 3;

/** `boats for an amount of $5`, `des subventions à hauteur de 442 €`: what stands before the words that put an amount to it. */
export function amounting({ scene, figure, floor, dated }: Place): Stretch | null {
  const { lexicon } = scene;
  let at = governorIndex(scene, figure);
  if (isWord(scene, at, lexicon.nounLinks)) at--;
  const nearest = at - LONGEST_AMOUNT;
  while (at > nearest && isNounAt(scene, at) && !isWord(scene, at, lexicon.amounts)) at--;
  if (!isWord(scene, at, lexicon.amounts)) return null;
  at--;
  while (isWord(scene, at, lexicon.articles) && !isWord(scene, at, lexicon.amountLinks)) at--;
  if (scene.tokens[at]?.text === "'" || scene.tokens[at]?.text === "’") at--;
  return isWord(scene, at, lexicon.amountLinks) ? freeNounBefore(scene, at - 1, floor, dated) : null;
}

/** The noun phrase that ends at `index` without a participle before it; null where a preposition or a comparison governs it. */
function freeNounBefore(scene: Scene, index: number, floor: number, dated: Dated): Stretch | null {
  const { lexicon, tokens } = scene;
  if (isParticipleAt(scene, index) || isWord(scene, index - 1, lexicon.auxiliaries)) return null;
  const found = nounPhraseBefore(scene, index, floor, dated);
  if (!found) return null;
  let { first } = found;
  // `ont obtenu des subventions`
  const perfect = isWord(scene, first - 1, lexicon.auxiliaries) && isWord(scene, first + 1, lexicon.articles);
  if (perfect) first++;
  while (first < index && isParticipleAt(scene, first)) first++;
  while (first < index && (isWord(scene, first, lexicon.articles) || tokens[first]?.kind === "symbol"))
    first++;
  let governor = first - 1;
  while (isWord(scene, governor, lexicon.articles) || /^['’]$/.test(tokens[governor]?.text ?? "")) governor--;
  const word = tokens[governor]?.lower ?? "";
  const governed =
    lexicon.governingWords.has(word) || lexicon.comparatives.has(tokens[first - 1]?.lower ?? "");
  return governed ? null : { first, last: index };
}

function isParticipleAt(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]?.lower ?? "";
  const { participleEndings, pluralVerbEnding, directionNouns } = scene.lexicon;
  if (directionNouns.has(word)) return false;
  // `apparaissent`, but `versement`
  if (pluralVerbEnding && word.endsWith(pluralVerbEnding) && !word.endsWith(scene.lexicon.adverbEnding))
    return true;
  return participleEndings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
}

/** `1 952,75 €` of `la somme due, soit 1 952,75 €`: the figure before says what, or else the noun before the comma. */
export function restated({ scene, figure, index, floor, dated, previous }: Place): Stretch | null {
  const at = governorIndex(scene, figure);
  const restates = isWord(scene, at, scene.lexicon.restating);
  if (!restates || !isMark(scene, at - 1, ",")) return null;
  if (previous || index > 0) return previous;
  const { functionWords, hollowNouns } = scene.lexicon;
  let last = at - 2;
  while (
    last > floor &&
    (dated(last) || isWord(scene, last, functionWords) || isWord(scene, last, hollowNouns))
  )
    last--;
  return freeNounBefore(scene, last, floor, dated);
}
