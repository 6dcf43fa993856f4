import { governorIndex } from "./clause.js";
import { readDigits } from "./numeral.js";
import type { Figure } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isCapitalized, isDash, isHyphen, type Token } from "./tokens.js";

/** The smallest bare number that `nearly` makes a figure by itself. */
const LEAST_QUALIFIED = 20;

/** A bare number counts where a noun follows it or a word such as `to`, `total`, `was` governs it. */
export function isUngoverned(scene: Scene, figure: Figure): boolean {
  if (!figure.bare) return false;
  const { tokens, lexicon } = scene;
  const { last } = figure;
  if (countsNoun(scene, last + (isHyphen(tokens[last + 1]) ? 2 : 1))) return false;
  if (isPart(scene, figure)) return false;
  if (figure.form === "words") return isUngovernedWord(scene, figure);
  const decimal = isDecimal(scene, figure);
  if (
    (figure.weighty && !decimal) ||
    isWord(scene, last + 1, lexicon.auxiliaries) ||
    isWord(scene, last + 1, lexicon.nounLinks)
  )
    return false;
  if (lexicon.comparatives.has(tokens[last + 1]?.lower ?? "") || isYear(tokens[last + 2])) return false;
  if (lexicon.qualifiersAfter.startingAt(tokens, last + 1)) return false;
  const before = tokens[governorIndex(scene, figure)];
  const after = tokens[last + 1];
  // `0.88 (0.81, 0.95)`, `p < 0.05`: estimates of a model and their intervals.
  if (decimal && /^[(<>=,]$/.test(before?.text ?? "")) return !isSingleInBrackets(scene, figure);
  if (before?.text === "(" || isDash(before) || (after?.text === "(" && !after.glued && !decimal))
    return false;
  if (listEndsInNoun(scene, last) || isQualified(scene, figure)) return false;
  if (isShared(scene, figure)) return false;
  if (isWord(scene, governorIndex(scene, figure) - 1, lexicon.partitives)) return false;
  return before === undefined || !governs(scene, before, figure);
}

/** `19 docks, including five in the north`: a part of what was counted. */
function isPart(scene: Scene, { first, last }: Figure): boolean {
  const { partOpeners, functionWords, listLinks } = scene.lexicon;
  if (!isWord(scene, first - 1, partOpeners) || !isMark(scene, first - 2, ",")) return false;
  if (isYear(scene.tokens[last]) || isWord(scene, last + 1, listLinks)) return false;
  return isWord(scene, last + 1, functionWords);
}

/** `we have had nearly 300, which is more`. */
function isQualified({ tokens, lexicon }: Scene, { first, value }: Figure): boolean {
  const qualifier = lexicon.qualifiersBefore.endingAt(tokens, first - 1);
  // `Hanover, N.C. 27709`
  return Number(value) >= LEAST_QUALIFIED && qualifier !== null && !isCapitalized(tokens[qualifier.first]);
}

/** `avec respectivement 416 pour …`; in `annexes respectivement 6 et 7` it is the numbers of what stands before. */
function isShared(scene: Scene, { first }: Figure): boolean {
  const { respectively, functionWords } = scene.lexicon;
  return isWord(scene, first - 1, respectively) && isWord(scene, first - 2, functionWords);
}

/** `to 488`, `rose 12`, `scored 512`. */
function governs({ lexicon }: Scene, { lower }: Token, figure: Figure): boolean {
  if (lexicon.governors.has(lower) || lexicon.directionVerbs.has(lower)) return true;
  return (
    lexicon.participleEndings.some((ending) => lower.endsWith(ending)) &&
    (figure.weighty || Number(figure.value) >= 100)
  );
}

/** `31, 44 and 52 fires`: the noun stands after the last of them. */
function listEndsInNoun(scene: Scene, last: number): boolean {
  let at = last + 1;
  for (let k = 0; k < 6; k++) {
    while (
      isWord(scene, at, scene.lexicon.listLinks) ||
      (at > last + 1 && isWord(scene, at, scene.lexicon.emphasis))
    )
      at++;
    const next = scene.tokens[at]?.kind === "digits" && at > last + 1 ? readDigits(scene, at) : null;
    if (!next || next.malformed) return false;
    if (countsNoun(scene, next.last + 1) || isMeasured(scene, next.last + 1)) return true;
    at = next.last + 1;
  }
  return false;
}

/** Whether a percent sign or the name of a unit stands at `index`. */
function isMeasured({ tokens, lexicon }: Scene, index: number): boolean {
  return (
    lexicon.percent.startingAt(tokens, index) !== null || lexicon.units.startingAt(tokens, index) !== null
  );
}

function isDecimal(scene: Scene, { first, last }: Figure): boolean {
  return /^\d+(?:\.\d+|,\d{1,2})$/.test(
    scene.text.slice(scene.tokens[first]?.start, scene.tokens[last]?.end),
  );
}

/** `(11.9)` after a name: one of a series. */
function isSingleInBrackets(scene: Scene, { first, last }: Figure): boolean {
  return isMark(scene, first - 1, "(") && isMark(scene, last + 1, ")");
}

/** Whether a counted noun stands at `index`, and no verb: the population over 65 `grew`. */
function countsNoun(scene: Scene, index: number): boolean {
  const { verbs, directionVerbs, directionNouns } = scene.lexicon;
  const word = scene.tokens[index]?.lower ?? "";
  return (
    isNounAt(scene, index) && !verbs.has(word) && (!directionVerbs.has(word) || directionNouns.has(word))
  );
}

/** `17 in 2016`: a date right after a number says that it was counted. */
function isYear(token: Token | undefined): boolean {
  return token?.kind === "digits" && /^(19|20)\d\d$/.test(token.text);
}

/** `three of the four`, `from six to nine`: in words and without noun only in such company. */
function isUngovernedWord(scene: Scene, { first, last }: Figure): boolean {
  const { tokens, lexicon } = scene;
  const after = tokens[last + 1]?.lower ?? "";
  if (lexicon.nounLinks.has(after)) return false;
  if (isWord(scene, first - 1, lexicon.determiners)) return true;
  if (lexicon.auxiliaries.has(after)) return false;
  return !isWord(scene, first - 1, lexicon.governors);
}
