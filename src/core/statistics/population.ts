import type { Sentence, Stretch } from "./clause.js";
import { datedTokens, nounPhraseFrom } from "./noun-phrase.js";
import type { Figure } from "./quantity.js";
import { isMark, isWord, type Scene } from "./scene.js";
import { isDash } from "./tokens.js";

/** How many tokens of `Of the 640 depots and mills that replied, 9% closed` may stand before the comma. */
const LONGEST_WHOLE = 25;

/**
 * What each share of a sentence is a part of, in the order of its figures: `"violent events"` of `9% of violent events`,
 * `"640 depots"` of `9% of the 640 depots` and of `Of the 640 depots, 9% closed`. A change has no population.
 */
export function populationsOf(scene: Scene, sentence: Sentence): (Stretch | null)[] {
  const opening = wholeAtStart(scene, sentence);
  return sentence.figures.map((figure, k) => {
    if (!isShare(figure) || isChange(scene, figure)) return null;
    const own = wholeAfter(scene, sentence, k);
    return own ?? (opening && opening.last < figure.first ? opening : null);
  });
}

/** A percentage, a fraction such as `two-thirds`, or a chance such as `1 in 5`. */
function isShare({ kind, unit, value, form }: Figure): boolean {
  if (kind === "percentage") return unit === "%";
  if (kind === "multiple") return form === "fraction";
  return kind === "ratio" && typeof value === "number" && value < 1;
}

/** `a 9% drop of`, `increased by 9%`: how much something changed. */
function isChange({ tokens, lexicon }: Scene, { first, last, direction }: Figure): boolean {
  const [before, governor] = [tokens[first - 1]?.lower ?? "", tokens[first - 2]?.lower ?? ""];
  if (direction || lexicon.directionNouns.has(tokens[last + 1]?.lower ?? "")) return true;
  return (
    lexicon.by.has(before) && (lexicon.directionNouns.has(governor) || lexicon.directionVerbs.has(governor))
  );
}

/** `of violent events`, after the figure or its bracket; `640 depots` with the number that counts them. */
function wholeAfter(scene: Scene, sentence: Sentence, k: number): Stretch | null {
  const { lexicon, tokens } = scene;
  const figure = sentence.figures[k];
  if (!figure) return null;
  const of = afterBracket(scene, figure.last + 1);
  if (!isWord(scene, of, lexicon.nounLinks)) return null;
  let first = of + 1;
  while (isWord(scene, first, lexicon.articles) || tokens[first]?.text === "'" || tokens[first]?.text === "’")
    first++;
  const later = sentence.figures.slice(k + 1, k + 4);
  const number = later.find((other) => other.first === first);
  const next = later.find((other) => other.first > (number?.last ?? first));
  const noun = nounPhraseFrom(
    scene,
    number ? number.last + 1 : first,
    next?.first ?? sentence.last + 1,
    datedTokens(sentence.periods),
  );
  if (!noun || (noun.first === noun.last && isWord(scene, noun.first, lexicon.evidence.pointers)))
    return null;
  // `13% of the board’s overall profit`: what stands after the possessive is not understood.
  return /^['’]s$/.test(`${tokens[noun.last - 1]?.text}${tokens[noun.last]?.text}`)
    ? null
    : { first, last: noun.last };
}

/** Past `(412)` of `30 percent (412) of ferries`. */
function afterBracket(scene: Scene, open: number): number {
  if (!isMark(scene, open, "(")) return open;
  for (let at = open + 1; at < open + 12; at++) if (isMark(scene, at, ")")) return at + 1;
  return open;
}

/** `Of the 640 depots, …`, `Parmi les ménages, …`: from the start of the sentence to its first comma. */
function wholeAtStart(scene: Scene, { first, last }: Sentence): Stretch | null {
  const { lexicon, tokens } = scene;
  if (!isWord(scene, first, lexicon.evidence.wholeOpeners)) return null;
  let start = first + 1;
  while (isWord(scene, start, lexicon.articles) || tokens[start]?.text === "'" || tokens[start]?.text === "’")
    start++;
  if (isWord(scene, start, lexicon.functionWords) || isWord(scene, start, lexicon.evidence.pointers))
    return null;
  for (let at = start; at <= Math.min(last, start + LONGEST_WHOLE); at++) {
    if (isMark(scene, at, ",") && at > start && tokens[at + 1]?.glued !== true)
      return { first: start, last: at - 1 };
    if (/^[;:()]$/.test(tokens[at]?.text ?? "") || (isDash(tokens[at]) && !tokens[at]?.glued)) return null;
  }
  return null;
}
