import type { Sentence, Stretch } from "./clause.js";
import type { Figure } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isCapitalized, isHyphen } from "./tokens.js";

/** A name of a place has at most this many words. */
const LONGEST_NAME = 5;
/** How many tokens may stand between a figure and its place. */
const REACH = 30;

/** A place with the index of the preposition before it. */
interface Located extends Stretch {
  readonly opener: number;
}

/**
 * Where each figure of a sentence was measured, in their order: `"Rouen"` of `12% of homes in Rouen`. `named` are the
 * organizations of the sentence, which are no places. Null where the sentence does not plainly say.
 */
export function placesOf(scene: Scene, sentence: Sentence, named: readonly Stretch[]): (Stretch | null)[] {
  const places = findPlaces(scene, sentence, named);
  if (places.length === 0) return sentence.figures.map(() => null);
  const own = sentence.figures.map((figure, k) => placeAfter(scene, places, figure, sentence.figures[k + 1]));
  const [first] = sentence.figures;
  const opening = places.findLast(({ last }) => first !== undefined && last < first.first);
  const sole = places.length === 1;
  return own.map((place, k) => {
    const figure = sentence.figures[k];
    if (place || !figure) return place;
    const before = placeBefore(scene, places, sentence.figures[k - 1], figure);
    if (before) return before;
    // `In Rouen, 12% left and 7% stayed`: a place before all figures holds for all of them, unless another one follows.
    if (opening && sole && !crosses(scene, opening.last + 1, figure.first)) return opening;
    return sharedWith(scene, sentence.figures, own, k);
  });
}

/** `12% in Rouen`: between the figure and the next; not `12% and in Lille 7%`. */
function placeAfter(
  scene: Scene,
  places: readonly Located[],
  figure: Figure,
  next: Figure | undefined,
): Stretch | null {
  const place = places.find(({ opener }) => opener > figure.last);
  if (!place || place.opener - figure.last > REACH || (next && next.first < place.opener)) return null;
  if (crosses(scene, figure.last + 1, place.opener)) return null;
  return next && opensPart(scene, place.opener) ? null : { first: place.first, last: place.last };
}

/** `, and in Lille 7%`: the place opens the part of the sentence that the figure stands in. */
function placeBefore(
  scene: Scene,
  places: readonly Located[],
  before: Figure | undefined,
  figure: Figure,
): Stretch | null {
  const place = places.findLast(({ last }) => last < figure.first);
  if (!place || (before && place.first < before.last)) return null;
  if (crosses(scene, place.last + 1, figure.first)) return null;
  return before === undefined || opensPart(scene, place.opener)
    ? { first: place.first, last: place.last }
    : null;
}

/** Whether a mark or conjunction stands right before. */
function opensPart(scene: Scene, opener: number): boolean {
  const { lexicon } = scene;
  return isWord(scene, opener - 1, lexicon.listLinks) || isWord(scene, opener - 1, lexicon.clauseOpeners);
}

/** `by 8% and 29% in Rouen`: figures of one list have one place. */
function sharedWith(
  scene: Scene,
  figures: readonly Figure[],
  own: readonly (Stretch | null)[],
  k: number,
): Stretch | null {
  const [figure, next] = [figures[k], figures[k + 1]];
  if (!figure || !next || figure.kind !== next.kind || figure.unit !== next.unit) return null;
  for (let at = figure.last + 1; at < next.first; at++)
    if (!isWord(scene, at, scene.lexicon.listLinks) && !isWord(scene, at, scene.lexicon.by)) return null;
  return own[k + 1] ?? null;
}

/** Whether another part of the sentence starts in between. */
function crosses(scene: Scene, first: number, last: number): boolean {
  const { lexicon } = scene;
  for (let at = first; at < last; at++) {
    if (isMark(scene, at, ";") || isWord(scene, at, lexicon.comparisons)) return true;
    if (
      isWord(scene, at, lexicon.clauseOpeners) &&
      !isWord(scene, at, lexicon.listLinks) &&
      !isWord(scene, at, lexicon.relatives)
    )
      return true;
  }
  return false;
}

function findPlaces(scene: Scene, sentence: Sentence, named: readonly Stretch[]): Located[] {
  const places: Located[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (!isWord(scene, at, scene.lexicon.evidence.locatives)) continue;
    const place = readPlace(scene, sentence, at);
    if (!place || named.some(({ first, last }) => first <= place.last && place.first <= last)) continue;
    places.push({ ...place, opener: at });
    at = place.last;
  }
  return places;
}

/** The name of a place after a preposition, its article left out; all names of a list: `"Caen, Rouen and Lille"`. */
function readPlace(scene: Scene, { last: end }: Sentence, opener: number): Stretch | null {
  const { lexicon, tokens } = scene;
  let first = opener + 1;
  while (first <= end && (isWord(scene, first, lexicon.articles) || /^['’]$/.test(tokens[first]?.text ?? "")))
    first++;
  let last = endOfPlace(scene, first, end);
  if (last === null) return null;
  for (let next: number | null = last; next !== null; next = nextListed(scene, last, end)) last = next;
  return { first, last };
}

/** The end of a further name in a list or of the larger place that a comma adds: `, Alberta`, ` and Lille`. */
function nextListed(scene: Scene, last: number, end: number): number | null {
  const { lexicon, tokens } = scene;
  let at = last + 1;
  while (at <= last + 2 && (isMark(scene, at, ",") || isWord(scene, at, lexicon.listWords))) at++;
  return at === last + 1 || !isCapitalized(tokens[at]) ? null : knownPlace(scene, at, end);
}

/** The last token of the name at `first`, or null where it names no place for sure. */
function endOfPlace(scene: Scene, first: number, end: number): number | null {
  if (!isCapitalized(scene.tokens[first])) return null;
  return knownPlace(scene, first, end) ?? spelledPlace(scene, first, end);
}

/** The last token of the longest known name at `first`: `"Newfoundland and Labrador"`; or null. */
function knownPlace(scene: Scene, first: number, end: number): number | null {
  const { tokens, text, lexicon } = scene;
  const start = tokens[first]?.start ?? 0;
  if (lexicon.evidence.placeAcronyms.has(tokens[first]?.text ?? "")) return first;
  for (let last = Math.min(end, first + 2 * LONGEST_NAME); last >= first; last--) {
    const token = tokens[last];
    if (token?.kind !== "word" && !isMark(scene, last, ".")) continue;
    const name = text.slice(start, token?.end).toLowerCase().replace(/\s+/g, " ").replaceAll("’", "'");
    if (!scene.isPlaceName(name)) continue;
    // `in Washington State University`, `in Ontario Works`: part of a longer name.
    const after = tokens[last + 1];
    return isCapitalized(after) || (isHyphen(after) && tokens[last + 2]?.glued) ? null : last;
  }
  return null;
}

/** A name that no table knows is a place where its own words say so: `"Port Vell"`, `"Dorset County"`, `"Bar-sur-Aube"`. */
function spelledPlace(scene: Scene, first: number, end: number): number | null {
  const { lexicon, tokens } = scene;
  const { placeOpenings, placeEndings, placeless } = lexicon.evidence;
  let last = first;
  let links = 0;
  for (let at = first + 1; at <= end && at - first <= 2 * LONGEST_NAME; at++) {
    const [token, before] = [tokens[at], tokens[at - 1]];
    const joins = isHyphen(token) && tokens[at + 1]?.glued === true;
    const joined = token?.glued === true && token.kind === "word" && isHyphen(before);
    if (joined && lexicon.functionWords.has(token.lower)) links++;
    if (!joins && !joined && !isCapitalized(token)) break;
    last = at;
  }
  const [head, tail] = [tokens[first], tokens[last]];
  if (!head || !tail || last === first || placeless.has(head.lower) || placeless.has(tail.lower)) return null;
  if (tokens[last + 1]?.kind === "digits" || isHyphen(tail)) return null;
  if (isNounAt(scene, last + 1) && !isVerbLike(scene, last + 1)) return null;
  return links > 0 || placeOpenings.has(head.text) || placeEndings.has(tail.text) ? last : null;
}

function isVerbLike({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return (
    lexicon.directionVerbs.has(word) ||
    lexicon.statingVerbs.has(word) ||
    lexicon.verbs.has(word) ||
    word.endsWith(lexicon.adverbEnding) ||
    lexicon.participleEndings.some((ending) => word.endsWith(ending))
  );
}
