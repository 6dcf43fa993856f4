import { amounting, restated } from "./amounts.js";
import { governorIndex, type Sentence, type Stretch, verbOfChangeBefore } from "./clause.js";
import { gapBefore } from "./gap.js";
import { withListSubjects } from "./listed-subjects.js";
import { clauseSubject, datedTokens, nounPhraseBefore, nounPhraseFrom } from "./noun-phrase.js";
import type { Place } from "./place.js";
import { plainSubject } from "./plain-subject.js";
import type { Figure } from "./quantity.js";
import type { Respective } from "./respective.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { changed, changeIn, compared, lasting, measured, stated } from "./subject-of-change.js";
import { isCapitalized, isHyphen } from "./tokens.js";

/** How many tokens back the colon of a list is looked for. */
const LONGEST_LIST = 150;

/** What each figure of a sentence measures, in their order: `"unsafe ladders"` of `2,418 unsafe ladders`. */
export function subjectsOf(
  scene: Scene,
  sentence: Sentence,
  respective: Respective | null = null,
): (Stretch | null)[] {
  const { lexicon } = scene;
  const dated = datedTokens(sentence.periods);
  const subjects: (Stretch | null)[] = [];
  for (const [k, figure] of sentence.figures.entries()) {
    const limit = sentence.figures[k + 1]?.first ?? sentence.last + 1;
    const floor = (sentence.figures[k - 1]?.last ?? sentence.first - 1) + 1;
    const previous = subjects[k - 1] ?? null;
    const place = { scene, sentence, figure, index: k, limit, floor, dated, previous };
    const past =
      figure.kind === "duration" && lexicon.dates.agoBefore.endingAt(scene.tokens, figure.first - 1);
    if (past) {
      subjects.push(null);
      continue;
    }
    const gap = gapBefore(scene, sentence.figures, k);
    const found = respective?.subjects[k] ?? gap ?? plainSubject(scene, firstOf(rulesFor(figure), place));
    subjects.push(found ?? (figure.kind === "duration" ? null : previous));
  }
  return withListSubjects(scene, sentence, subjects);
}

function firstOf(rules: readonly Rule[], place: Place): Stretch | null {
  for (const rule of rules) {
    const subject = rule(place);
    if (subject) return subject;
  }
  return null;
}

function rulesFor({ kind, unit }: Figure): readonly Rule[] {
  // `63 million barrels per day` carries what is counted; what it measures stands about it, as for a share.
  if (kind === "rate" && unit?.includes("/")) return RULES.shares;
  if (kind === "duration") return RULES.durations;
  if (kind === "rate") return RULES.rates;
  return kind === "count" || kind === "ratio" ? RULES.counts : RULES.shares;
}

type Rule = (place: Place) => Stretch | null;

/** `estimates the number of crews at 450`, `estime le nombre de marins à 2,4 millions`. */
function valued({ scene, figure, floor, dated }: Place): Stretch | null {
  const { lexicon } = scene;
  const at = governorIndex(scene, figure);
  if (!isWord(scene, at, lexicon.placing) || !isNounAt(scene, at - 1)) return null;
  // `le loyer est fixé à 26 €`: the verb has a subject and no object.
  if (isWord(scene, at - 1, lexicon.valuingVerbs) && isWord(scene, at - 2, lexicon.auxiliaries)) return null;
  const object = nounPhraseBefore(scene, at - 1, floor, dated);
  if (!object) return null;
  let verb = object.first - 1;
  while (isWord(scene, verb, lexicon.articles)) verb--;
  return isWord(scene, verb, lexicon.valuingVerbs) || isWord(scene, object.first, lexicon.valuingVerbs)
    ? nounPhraseFrom(scene, verb + 1, at, dated)
    : null;
}

const RULES: Readonly<Record<"counts" | "shares" | "durations" | "rates", readonly Rule[]>> = {
  counts: [
    counted,
    amounting,
    measured,
    valued,
    changed,
    stated,
    wholeOf,
    listed,
    named,
    attributed,
    predicate,
  ],
  shares: [
    changeIn,
    attributive,
    wholeOf,
    listed,
    amounting,
    restated,
    named,
    multiplied,
    compared,
    measured,
    valued,
    changed,
    spentOn,
    attributed,
    stated,
    predicate,
  ],
  durations: [amounting, duration, lasting],
  rates: [rated, counted, stated, named, predicate],
};

/** `a $45-million program`, `87-foot boats`. */
function attributive({ scene, figure, limit, dated }: Place): Stretch | null {
  const hyphenated = isHyphen(scene.tokens[figure.last - 1]);
  return hyphenated && isNounAt(scene, figure.last + 1)
    ? nounPhraseFrom(scene, figure.last + 1, limit, dated)
    : null;
}

/** `2,418 unsafe ladders`. */
function counted({ scene, figure, index, limit, dated, sentence }: Place): Stretch | null {
  // `8 élèves sur 10`: the noun stands within the figure.
  if (
    figure.kind === "ratio" &&
    isNounAt(scene, figure.first + 1) &&
    !isWord(scene, figure.first + 1, scene.lexicon.rangeLinks)
  )
    return { first: figure.first + 1, last: figure.first + 1 };
  const start = isHyphen(scene.tokens[figure.last + 1]) ? figure.last + 2 : figure.last + 1;
  // `18 two-hour sessions`: the noun stands after the measure.
  const measure = sentence.figures[index + 1];
  if (measure?.first === figure.last + 1 && measure.unit !== null)
    return nounPhraseFrom(scene, measure.last + 1, sentence.last + 1, dated);
  const noun = scene.lexicon.comparatives.has(scene.tokens[start]?.lower ?? "") ? start + 1 : start;
  return isNounAt(scene, noun) ? nounPhraseFrom(scene, noun, limit, dated) : null;
}

/** `a two-day event`, `a five year average`, `6 months of the program`. */
function duration(place: Place): Stretch | null {
  const { scene, figure, limit, dated } = place;
  if (figure.kind !== "duration") return null;
  if (isWord(scene, figure.last + 1, scene.lexicon.nounLinks)) return wholeOf(place);
  const start = isHyphen(scene.tokens[figure.last + 1]) ? figure.last + 3 : figure.last + 1;
  return isNounAt(scene, start) ? nounPhraseFrom(scene, start, limit, dated) : null;
}

/** `14% of river pilots`, `9% of the 640 depots`, `three of the four towns`. */
function wholeOf({ scene, figure, index, sentence, dated }: Place): Stretch | null {
  const { lexicon, tokens } = scene;
  const of = isMark(scene, figure.last + 1, "(") ? skipBracket(scene, figure.last + 1) : figure.last + 1;
  if (!isWord(scene, of, lexicon.nounLinks)) return null;
  let at = of + 1;
  while (isWord(scene, at, lexicon.articles) || tokens[at]?.text === "'" || tokens[at]?.text === "’") at++;
  // `30 percent (412) of 1,373 ferries`: the whole may be the next figure or the one after.
  const rest = sentence.figures.slice(index + 1, index + 4);
  const number = rest.find((other) => other.first === at);
  const start = number ? number.last + 1 : at;
  const next = rest.find((other) => other.first > start);
  return nounPhraseFrom(scene, start, next?.first ?? sentence.last + 1, dated);
}

function skipBracket(scene: Scene, open: number): number {
  for (let at = open + 1; at < open + 12; at++) if (isMark(scene, at, ")")) return at + 1;
  return open;
}

/** `fuel (22%)`, `the number of ferries (1,373)`. */
function named({ scene, figure, floor, dated }: Place): Stretch | null {
  const before = pastSign(scene, governorIndex(scene, figure));
  if (!isMark(scene, before, "(") && !isMark(scene, before, ":")) return null;
  const verb = verbOfChangeBefore(scene, before - 1, floor);
  if (verb !== null) return clauseSubject(scene, verb, floor, dated);
  const degree = degreeBefore(scene, before);
  if (degree === null) return withoutChange(scene, nounPhraseBefore(scene, before - 1, floor, dated), dated);
  // `un taux encore plus haut (15,6 %)`, `leur taux est deux fois supérieur (17,7 %)`
  return isWord(scene, degree - 1, scene.lexicon.auxiliaries)
    ? clauseSubject(scene, degree - 1, floor, dated)
    : nounPhraseBefore(scene, degree - 1, floor, dated);
}

/** Before the sign of `(+12%)`. */
function pastSign(scene: Scene, at: number): number {
  return isMark(scene, at - 1, "(") && /^[+−–-]$/.test(scene.tokens[at]?.text ?? "") ? at - 1 : at;
}

/** `recettes` of `l’augmentation des recettes (+13 %)`. */
function withoutChange(
  scene: Scene,
  found: Stretch | null,
  dated: (index: number) => boolean,
): Stretch | null {
  const { lexicon, tokens } = scene;
  for (let at = found?.first ?? 0; found && at <= Math.min(found.first + 1, found.last); at++)
    if (lexicon.directionNouns.has(tokens[at]?.lower ?? "") && isWord(scene, at + 1, lexicon.subjectLinks))
      return nounPhraseFrom(scene, at + 2, found.last + 1, dated) ?? found;
  return found;
}

/** How many words a degree may have before its adjective: `le plus`, `encore plus`. */
const LONGEST_DEGREE = 5;

/** Where `encore plus haut` starts that ends before `end`, or null where no degree stands there. */
function degreeBefore(scene: Scene, end: number): number | null {
  const { lexicon, tokens } = scene;
  let from: number | null = null;
  for (let at = end - 1; at >= end - LONGEST_DEGREE; at--) {
    const word = tokens[at]?.lower ?? "";
    const degree = lexicon.comparatives.has(word) || lexicon.times.has(word);
    if (degree) from = at;
    else if (from !== null && !isWord(scene, at, lexicon.articles) && !isWord(scene, at, lexicon.adverbs))
      break;
    else if (from === null && (end - at > 2 || !isNounAt(scene, at))) break;
    else if (from !== null) from = at;
  }
  return from;
}

/** `the homicide rate was 1.97 per 100,000`: the base within the figure, what is measured before it. */
function rated(place: Place): Stretch | null {
  return place.figure.last > place.figure.first + 2 ? stated(place) : null;
}

/** `an error rate of 3 percent`, `the yearly total of 52,000`. */
function attributed({ scene, figure, floor, dated }: Place): Stretch | null {
  const of = governorIndex(scene, figure);
  if (scene.lexicon.directionNouns.has(scene.tokens[of - 1]?.lower ?? "")) return null;
  // `un taux de départ égal à 23,6 %`
  if (isWord(scene, of, scene.lexicon.to) && isWord(scene, of - 1, scene.lexicon.equals))
    return nounPhraseBefore(scene, of - 2, floor, dated);
  if (!isWord(scene, of, scene.lexicon.nounLinks)) return null;
  // `the total of ferries sold in 2011 of 52,000`
  let noun = of - 1;
  while (noun > floor && dated(noun)) noun--;
  if (noun < of - 1 && isWord(scene, noun, scene.lexicon.functionWords)) noun--;
  // `elle a diminué de 8 %` attributes nothing.
  const changes = scene.lexicon.directionVerbs.has(scene.tokens[noun]?.lower ?? "");
  if (changes && isWord(scene, noun - 1, scene.lexicon.auxiliaries)) return null;
  return nounPhraseBefore(scene, noun, floor, dated);
}

/** `shares of funding received: Ohio, 91%; Utah, 80%`: the heading of the list, before the colon. */
function listed({ scene, sentence, figure, dated }: Place): Stretch | null {
  const { tokens } = scene;
  if (!isMark(scene, figure.first - 1, ",") || !isCapitalized(tokens[figure.first - 2])) return null;
  for (let at = figure.first - 3; at > Math.max(sentence.first, figure.first - LONGEST_LIST); at--)
    if (isMark(scene, at, ":")) return clauseSubject(scene, at, sentence.first, dated);
  return null;
}

/** `$2 million in boat sales`, `$40,000 for training`. */
function spentOn({ scene, figure, limit, dated }: Place): Stretch | null {
  if (figure.kind !== "money" && figure.kind !== "measure") return null;
  const at = isMark(scene, figure.last + 1, "(") ? skipBracket(scene, figure.last + 1) : figure.last + 1;
  if (!isWord(scene, at, scene.lexicon.subjectLinks)) return null;
  return nounPhraseFrom(scene, at + 1, limit, dated);
}

/** `61% are in good repair`, `57 percent reported delays`: the words after the verb say it. */
function predicate({ scene, figure, limit, dated, previous }: Place): Stretch | null {
  const { tokens, lexicon } = scene;
  let first = figure.last + 1;
  const aside = lexicon.asides.startingAt(tokens, first);
  if (aside) first = aside.last + 1;
  const head = tokens[first]?.lower ?? "";
  if (lexicon.directionNouns.has(head) || lexicon.comparatives.has(head)) return null;
  // `31 percent on weekdays and 12 percent on Sundays`: the preposition tells the cases apart, not the measure.
  const listed = isWord(scene, governorIndex(scene, figure), lexicon.listLinks) && !isNounAt(scene, first);
  if (previous && (listed || isWord(scene, first, lexicon.subjectLinks))) return previous;
  while (isWord(scene, first, lexicon.auxiliaries) || isWord(scene, first, lexicon.subjectLinks)) first++;
  if (!isNounAt(scene, first)) return null;
  let last = first - 1;
  for (let at = first; at < limit && at - first < 8; at++) {
    const token = tokens[at];
    if (!token || dated(at) || (token.kind === "symbol" && !token.glued) || /^[,.;:()]$/.test(token.text))
      break;
    last = at;
  }
  while (last >= first && isWord(scene, last, lexicon.functionWords)) last--;
  return last >= first ? { first, last } : null;
}

/** `the number of thefts tripled`, `double the amount`, `half the towns`. */
function multiplied(place: Place): Stretch | null {
  const { scene, figure, limit, dated, sentence } = place;
  if (figure.kind !== "multiple") return null;
  const { lexicon, tokens } = scene;
  // `a doubling in sales`, `un doublement des ventes`
  const after =
    isWord(scene, figure.last + 1, lexicon.changeLinks) || isWord(scene, figure.last + 1, lexicon.nounLinks);
  if (after && figure.form === "multiple" && isWord(scene, figure.first - 1, lexicon.determiners))
    return nounPhraseFrom(scene, figure.last + 2, limit, dated);
  const likely = lexicon.likely.startingAt(tokens, figure.last + 1);
  if (likely) return predicate({ ...place, figure: { ...figure, last: likely.last } });
  if (lexicon.comparatives.has(tokens[figure.last + 1]?.lower ?? ""))
    // `quatre fois plus d’escales`
    return isWord(scene, figure.last + 2, lexicon.nounLinks)
      ? nounPhraseFrom(scene, pastApostrophe(scene, figure.last + 3), limit, dated)
      : null;
  if (figure.form === "multiple" && figure.direction)
    return clauseSubject(scene, figure.first, sentence.first, dated);
  if (isWord(scene, figure.last + 1, lexicon.determiners))
    return nounPhraseFrom(scene, figure.last + 2, limit, dated);
  return isNounAt(scene, figure.last + 1) ? nounPhraseFrom(scene, figure.last + 1, limit, dated) : null;
}

function pastApostrophe({ tokens }: Scene, at: number): number {
  return tokens[at]?.lower === "'" ? at + 1 : at;
}
