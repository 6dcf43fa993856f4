import { governorIndex, type Sentence, type Stretch } from "./clause.js";
import { clauseSubject, type Dated, nounPhraseFrom } from "./noun-phrase.js";
import type { Place } from "./place.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";

/** `a 14% drop in thefts`: after the noun of change and its preposition. */
export function changeIn(place: Place): Stretch | null {
  const { scene, figure, limit, dated } = place;
  const { lexicon, tokens } = scene;
  for (let k = 1; k <= 3; k++) {
    const at = figure.last + k;
    const word = tokens[at]?.lower ?? "";
    if (lexicon.directionNouns.has(word)) {
      if (isWord(scene, at + 1, lexicon.subjectLinks)) return nounPhraseFrom(scene, at + 2, limit, dated);
      return null;
    }
    if (!isNounAt(scene, at)) break;
  }
  const of = governorIndex(scene, figure);
  if (!isWord(scene, of, lexicon.by) || tokens[of]?.lower === "by") return null;
  // `an increase of 58% in thefts`
  const after =
    lexicon.directionNouns.has(tokens[of - 1]?.lower ?? "") &&
    isWord(scene, figure.last + 1, lexicon.changeLinks) &&
    lexicon.asides.startingAt(tokens, figure.last + 1) === null;
  if (after) return nounPhraseFrom(scene, figure.last + 2, limit, dated);
  return changeBefore(place, of);
}

/** `an increase in sales of 5%`. */
function changeBefore({ scene, floor, dated }: Place, of: number): Stretch | null {
  for (let at = of - 1; at >= Math.max(floor, of - 12); at--)
    if (scene.lexicon.directionNouns.has(scene.tokens[at]?.lower ?? ""))
      return at < of - 2 && isWord(scene, at + 1, scene.lexicon.subjectLinks)
        ? nounPhraseFrom(scene, at + 2, of, dated)
        : null;
  return null;
}

/** `the odds of leaving were 18 percent lower`. */
export function compared(place: Place): Stretch | null {
  const { lexicon, tokens } = place.scene;
  const { figure, limit, dated } = place;
  if (!lexicon.comparatives.has(tokens[figure.last + 1]?.lower ?? "")) return null;
  // `a 40 percent lower rate of breakdowns`
  return (
    stated(place) ??
    (isNounAt(place.scene, figure.last + 2)
      ? nounPhraseFrom(place.scene, figure.last + 2, limit, dated)
      : null)
  );
}

/** Back over `now`, `respectively` and `in fact`. */
function pastAsides(scene: Scene, from: number): number {
  const { lexicon, tokens } = scene;
  let at = from;
  for (let k = 0; k < 4; k++) {
    const comma = isMark(scene, at, ",");
    const aside = lexicon.asides.endingAt(tokens, comma ? at - 1 : at);
    if (aside) at = comma && isMark(scene, aside.first - 1, ",") ? aside.first - 2 : aside.first - 1;
    else if (isWord(scene, at, lexicon.adverbs) || isWord(scene, at, lexicon.respectively)) at--;
    else break;
  }
  return at;
}

/** `le solde était de 203 €`, whatever changes before it. */
export function measured(place: Place): Stretch | null {
  const at = governorIndex(place.scene, place.figure);
  return isMeasuredBy(place.scene, at) ? stated(place) : null;
}

/** Back over a date with its preposition: `en 2017` of `s’établit en 2017 à`. */
function pastDate(scene: Scene, from: number, dated: Dated): number {
  let at = from;
  while (dated(at)) at--;
  return at < from && isWord(scene, at, scene.lexicon.dates.yearLinks) ? at - 1 : at;
}

/** `the margins of error were less than 5 points`. */
export function stated({ scene, figure, floor, dated }: Place): Stretch | null {
  const { lexicon } = scene;
  const before = governorIndex(scene, figure);
  let verb = isWord(scene, before, lexicon.rangeBetween) ? before - 1 : before;
  verb = pastAsides(scene, verb);
  if (isWord(scene, verb, lexicon.to) || isWord(scene, verb, lexicon.placing)) verb--;
  verb = pastAsides(scene, pastDate(scene, verb, dated));
  const valued = isWord(scene, verb, lexicon.valuingVerbs) && isWord(scene, verb - 1, lexicon.auxiliaries);
  const states =
    valued || isWord(scene, verb, lexicon.auxiliaries) || isWord(scene, verb, lexicon.statingVerbs);
  return states ? clauseSubject(scene, verb, floor, dated) : null;
}

function isVerbOfChange({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return lexicon.directionVerbs.has(word) || lexicon.rangeVerbs.has(word) || lexicon.neutralVerbs.has(word);
}

/** `était de` of `le solde était de 203 €`: a verb of being before the preposition, which changes nothing. */
export function isMeasuredBy(scene: Scene, at: number): boolean {
  const { auxiliaries, nounLinks } = scene.lexicon;
  return isWord(scene, at, nounLinks) && isWord(scene, at - 1, auxiliaries);
}

/** `sales grew by 5%`, `grew from 61 to 488`, `increased the number of depots from 9 to 30`. */
export function changed({ scene, figure, sentence, dated, previous }: Place): Stretch | null {
  const { lexicon, tokens } = scene;
  const at = governorIndex(scene, figure);
  const word = tokens[at]?.lower ?? "";
  // `…, up from 22 percent` measures what the figure before it does.
  const from = lexicon.from.has(word) && !lexicon.by.has(word);
  if (from && lexicon.updown.has(tokens[at - 1]?.lower ?? "")) return previous;
  const linked = lexicon.by.has(word) || lexicon.to.has(word) || lexicon.from.has(word);
  if (!linked && !lexicon.directionVerbs.has(word)) return null;
  const floor = Math.max(sentence.first, at - 25);
  for (let verb = at; verb >= floor; verb--) {
    if (isMark(scene, verb, ";")) return null;
    // `has tripled, going from 40 to 118`: of what the clause before says.
    if (isVerbOfChange(scene, verb) && goesOnAt(scene, verb, previous))
      return mainSubject(scene, verb - 1, sentence, dated) ?? previous;
    if (isVerbOfChange(scene, verb) && isWord(scene, verb - 1, lexicon.inChange))
      return isWord(scene, verb - 2, lexicon.auxiliaries)
        ? clauseSubject(scene, verb - 2, sentence.first, dated)
        : previous;
    if (isVerbOfChange(scene, verb)) return whatChanges(scene, verb, at, sentence, dated);
  }
  return null;
}

/** Whether a verb of change goes on with the clause before: behind a comma, or `passant` where that clause measures something. */
function goesOnAt(scene: Scene, verb: number, previous: Stretch | null): boolean {
  return isMark(scene, verb - 1, ",") || (previous !== null && isWord(scene, verb, scene.lexicon.goingOn));
}

/** The subject of the clause that ends at a comma: of its verb of change, auxiliaries before it. */
function mainSubject(scene: Scene, comma: number, sentence: Sentence, dated: Dated): Stretch | null {
  for (let verb = comma - 1; verb > sentence.first; verb--) {
    if (!isVerbOfChange(scene, verb) && !scene.lexicon.multiples.has(scene.tokens[verb]?.lower ?? ""))
      continue;
    return clauseSubject(scene, verb, sentence.first, dated);
  }
  return null;
}

/** The object of a verb of change, the complement of a noun of change, or else the subject of its clause. */
function whatChanges(
  scene: Scene,
  verb: number,
  at: number,
  sentence: Sentence,
  dated: Dated,
): Stretch | null {
  const { lexicon, tokens } = scene;
  const noun = lexicon.directionNouns.has(tokens[verb]?.lower ?? "");
  if (noun && verb + 2 < at && isWord(scene, verb + 1, lexicon.subjectLinks))
    return nounPhraseFrom(scene, verb + 2, at, dated);
  const object = verb + 1 < at ? nounPhraseFrom(scene, verb + 1, at, dated) : null;
  const adverb = object && (tokens[object.first]?.lower ?? "").endsWith(lexicon.adverbEnding);
  return object && !adverb ? object : clauseSubject(scene, verb, sentence.first, dated);
}

/** `life expectancy rose from 66.8 years`, `the average wait was 27 weeks`. */
export function lasting(place: Place): Stretch | null {
  const { lexicon, tokens } = place.scene;
  const word = tokens[governorIndex(place.scene, place.figure)]?.lower ?? "";
  const moves = lexicon.to.has(word) || (lexicon.from.has(word) && !lexicon.by.has(word)) || word === "by";
  return stated(place) ?? (moves ? changed(place) : null);
}
