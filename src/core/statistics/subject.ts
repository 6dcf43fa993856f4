import { governorIndex, type Sentence, type Stretch } from "./clause.js";
import { clauseSubject, type Dated, datedTokens, nounPhraseBefore, nounPhraseFrom } from "./noun-phrase.js";
import type { Figure } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isCapitalized, isHyphen } from "./tokens.js";

/** How many tokens back the colon of a list is looked for. */
const LONGEST_LIST = 150;

/** One figure in its sentence, as the rules for its subject see it. */
interface Place {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly figure: Figure;
  /** Its place among the figures of the sentence. */
  readonly index: number;
  /** Where the next figure starts, or the sentence ends: a phrase goes no further. */
  readonly limit: number;
  /** Where the figure before ends, or the sentence starts. */
  readonly floor: number;
  readonly dated: Dated;
  /** The subject of the figure before. */
  readonly previous: Stretch | null;
}

/** What each figure of a sentence measures, in their order: `"apparent deaths"` of `14,700 apparent deaths`. */
export function subjectsOf(scene: Scene, sentence: Sentence): (Stretch | null)[] {
  const dated = datedTokens(sentence.periods);
  const subjects: (Stretch | null)[] = [];
  for (const [k, figure] of sentence.figures.entries()) {
    const limit = sentence.figures[k + 1]?.first ?? sentence.last + 1;
    const floor = (sentence.figures[k - 1]?.last ?? sentence.first - 1) + 1;
    const previous = subjects[k - 1] ?? null;
    const place = { scene, sentence, figure, index: k, limit, floor, dated, previous };
    const found = rulesFor(figure)
      .map((rule) => rule(place))
      .find((subject) => subject !== null);
    subjects.push(found ?? (figure.kind === "duration" ? null : previous));
  }
  return subjects;
}

function rulesFor({ kind }: Figure): readonly Rule[] {
  if (kind === "duration") return RULES.durations;
  if (kind === "rate") return RULES.rates;
  return kind === "count" || kind === "ratio" ? RULES.counts : RULES.shares;
}

type Rule = (place: Place) => Stretch | null;

const RULES: Readonly<Record<"counts" | "shares" | "durations" | "rates", readonly Rule[]>> = {
  counts: [counted, changed, stated, wholeOf, listed, named, attributed, predicate],
  shares: [
    changeIn,
    attributive,
    wholeOf,
    listed,
    named,
    multiplied,
    compared,
    changed,
    spentOn,
    attributed,
    stated,
    predicate,
  ],
  durations: [duration, lasting],
  rates: [rated, counted, stated, named, predicate],
};

/** `a 22% decrease in incidents`: after the noun of change and its preposition. */
function changeIn(place: Place): Stretch | null {
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
    isWord(scene, figure.last + 1, lexicon.changeLinks);
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

/** `a $45-million program`, `87-foot boats`. */
function attributive({ scene, figure, limit, dated }: Place): Stretch | null {
  const hyphenated = isHyphen(scene.tokens[figure.last - 1]);
  return hyphenated && isNounAt(scene, figure.last + 1)
    ? nounPhraseFrom(scene, figure.last + 1, limit, dated)
    : null;
}

/** `life expectancy rose from 66.8 years`, `the average wait was 27 weeks`. */
function lasting(place: Place): Stretch | null {
  const { lexicon, tokens } = place.scene;
  const word = tokens[governorIndex(place.scene, place.figure)]?.lower ?? "";
  const moves = lexicon.to.has(word) || (lexicon.from.has(word) && !lexicon.by.has(word)) || word === "by";
  return stated(place) ?? (moves ? changed(place) : null);
}

/** `14,700 apparent deaths`. */
function counted({ scene, figure, index, limit, dated, sentence }: Place): Stretch | null {
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

/** `68% of violent events`, `95% of the 12,000 websites`, `three of the four towns`. */
function wholeOf({ scene, figure, index, sentence, dated }: Place): Stretch | null {
  const { lexicon, tokens } = scene;
  const of = isMark(scene, figure.last + 1, "(") ? skipBracket(scene, figure.last + 1) : figure.last + 1;
  if (!isWord(scene, of, lexicon.nounLinks)) return null;
  let at = of + 1;
  while (isWord(scene, at, lexicon.articles) || tokens[at]?.text === "'" || tokens[at]?.text === "’") at++;
  // `46 percent (2,535) of 5,464 schools`: the whole may be the next figure or the one after.
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

/** `cannabis (37.3%)`, `the number of cases (1,038)`. */
function named({ scene, figure, floor, dated }: Place): Stretch | null {
  const before = governorIndex(scene, figure);
  if (!isMark(scene, before, "(") && !isMark(scene, before, ":")) return null;
  return nounPhraseBefore(scene, before - 1, floor, dated);
}

/** `the number of seizures tripled`, `double the amount`, `half the towns`. */
function multiplied(place: Place): Stretch | null {
  const { scene, figure, limit, dated, sentence } = place;
  if (figure.kind !== "multiple") return null;
  const { lexicon } = scene;
  const likely = lexicon.likely.startingAt(scene.tokens, figure.last + 1);
  if (likely) return predicate({ ...place, figure: { ...figure, last: likely.last } });
  if (figure.form === "multiple" && figure.direction)
    return clauseSubject(scene, figure.first, sentence.first, dated);
  if (isWord(scene, figure.last + 1, lexicon.determiners))
    return nounPhraseFrom(scene, figure.last + 2, limit, dated);
  return isNounAt(scene, figure.last + 1) ? nounPhraseFrom(scene, figure.last + 1, limit, dated) : null;
}

/** `the odds of leaving were 24 percent lower`. */
function compared(place: Place): Stretch | null {
  const { lexicon, tokens } = place.scene;
  const { figure, limit, dated } = place;
  if (!lexicon.comparatives.has(tokens[figure.last + 1]?.lower ?? "")) return null;
  // `a 53 percent lower rate of anxiety`
  return (
    stated(place) ??
    (isNounAt(place.scene, figure.last + 2)
      ? nounPhraseFrom(place.scene, figure.last + 2, limit, dated)
      : null)
  );
}

/** `the homicide rate was 1.97 per 100,000`: the base within the figure, what is measured before it. */
function rated(place: Place): Stretch | null {
  return place.figure.last > place.figure.first + 2 ? stated(place) : null;
}

/** `the margins of error were less than 5 points`. */
function stated({ scene, figure, floor, dated }: Place): Stretch | null {
  const { lexicon } = scene;
  const before = governorIndex(scene, figure);
  let verb = isWord(scene, before, lexicon.rangeBetween) ? before - 1 : before;
  while (isWord(scene, verb, lexicon.adverbs)) verb--;
  if (isWord(scene, verb, lexicon.to) || isWord(scene, verb, lexicon.placing)) verb--;
  const states = isWord(scene, verb, lexicon.auxiliaries) || isWord(scene, verb, lexicon.statingVerbs);
  return states ? clauseSubject(scene, verb, floor, dated) : null;
}

function isVerbOfChange({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return lexicon.directionVerbs.has(word) || lexicon.rangeVerbs.has(word) || lexicon.neutralVerbs.has(word);
}

/** `sales grew by 5%`, `grew from 103 to 955`, `increased the number of clubs from 40 to 120`. */
function changed({ scene, figure, sentence, dated, previous }: Place): Stretch | null {
  const { lexicon, tokens } = scene;
  const at = governorIndex(scene, figure);
  const word = tokens[at]?.lower ?? "";
  // `…, up from 32 percent` measures what the figure before it does.
  if (lexicon.from.has(word) && lexicon.updown.has(tokens[at - 1]?.lower ?? "")) return previous;
  const linked = lexicon.by.has(word) || lexicon.to.has(word) || lexicon.from.has(word);
  if (!linked && !lexicon.directionVerbs.has(word)) return null;
  const floor = Math.max(sentence.first, at - 25);
  for (let verb = at; verb >= floor; verb--) {
    if (isMark(scene, verb, ";")) return null;
    if (isVerbOfChange(scene, verb)) return whatChanges(scene, verb, at, sentence, dated);
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

/** `an error rate of 11 percent`, `the adjusted total of 924,000`. */
function attributed({ scene, figure, floor, dated }: Place): Stretch | null {
  const of = governorIndex(scene, figure);
  if (scene.lexicon.directionNouns.has(scene.tokens[of - 1]?.lower ?? "")) return null;
  if (!isWord(scene, of, scene.lexicon.nounLinks)) return null;
  // `the total of cases closed for 1999 of 924,000`
  let noun = of - 1;
  while (noun > floor && dated(noun)) noun--;
  if (noun < of - 1 && isWord(scene, noun, scene.lexicon.functionWords)) noun--;
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

/** `$11.93 million in drug seizures`, `$100,000 for training`. */
function spentOn({ scene, figure, limit, dated }: Place): Stretch | null {
  if (figure.kind !== "money" && figure.kind !== "measure") return null;
  const at = isMark(scene, figure.last + 1, "(") ? skipBracket(scene, figure.last + 1) : figure.last + 1;
  if (!isWord(scene, at, scene.lexicon.subjectLinks)) return null;
  return nounPhraseFrom(scene, at + 1, limit, dated);
}

/** `88% are aged 45 or older`, `57 percent reported symptoms`: the words after the verb say it. */
function predicate({ scene, figure, limit, dated, previous }: Place): Stretch | null {
  const { tokens, lexicon } = scene;
  let first = figure.last + 1;
  const head = tokens[first]?.lower ?? "";
  if (lexicon.directionNouns.has(head) || lexicon.comparatives.has(head)) return null;
  // `20.7 percent on reading and 10.2 percent on maths`: the preposition tells the cases apart, not the measure.
  if (previous && isWord(scene, first, lexicon.subjectLinks)) return previous;
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
