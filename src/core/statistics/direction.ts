import { governorIndex, type Sentence, verbOfChangeBefore } from "./clause.js";
import { fromWordsAfter, nextAlike } from "./direction-after.js";
import { gapBefore } from "./gap.js";
import { isPair } from "./pair.js";
import type { Figure } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import type { Direction } from "./statistic.js";
import { isMeasuredBy } from "./subject-of-change.js";
import { isDash } from "./tokens.js";

/** How far back from `by 5%` the verb may stand: `cut the harbour's chances of being closed by`. */
const REACH = 25;
/** How far behind a change the same change in another measure may begin. */
const LONGEST_RESTATED = 8;
/** Signs of change before a share in a bracket. */
const SIGNS: ReadonlyMap<string, Direction> = new Map([
  ["+", "increase"],
  ...["-", "−", "–"].map((sign) => [sign, "decrease"] as const),
]);

/** The directions that a sentence states of its figures, in their order. The starting figure of a change has none. */
export function directionsOf(scene: Scene, sentence: Sentence): (Direction | null)[] {
  const directions: (Direction | null)[] = [];
  const openings = seriesOpenings(scene, sentence);
  for (const [k, figure] of sentence.figures.entries()) {
    const earlier = anchorOf(scene, sentence, k);
    const stated =
      figure.direction ??
      fromWordsAfter(scene, figure, nextAlike(sentence.figures, k)) ??
      fromWordsBefore(scene, sentence, k) ??
      fromSeries(scene, sentence, k, openings[k] ?? null);
    const before = sentence.figures[earlier];
    const inherits =
      stated === null &&
      before !== undefined &&
      (continues(scene, before, figure) ||
        goesOnTo(scene, before, figure, directions[earlier] ?? null) ||
        endsAt(scene, before, figure) ||
        isRestated(scene, before, figure) ||
        leavesVerbOut(scene, sentence.figures, k));
    directions.push(inherits ? (directions[earlier] ?? null) : stated);
  }
  return directions;
}

/** `theft rising 40 percent and arson 18 percent`; of a pair, `arson from 5 to 12`, only the end has a direction. */
function leavesVerbOut(scene: Scene, figures: readonly Figure[], k: number): boolean {
  const [figure, next] = [figures[k], figures[k + 1]];
  return gapBefore(scene, figures, k) !== null && !(figure && next && isPair(scene, figure, next));
}

/** The figure before, one alone in a bracket passed over: `a rise of 8% (to 37%) and 29%`. -1 where there is none. */
function anchorOf(scene: Scene, { figures }: Sentence, k: number): number {
  const before = figures[k - 1];
  const aside = before && isMark(scene, before.first - 1, "(") && isMark(scene, before.last + 1, ")");
  return aside && !isMark(scene, (figures[k]?.first ?? 0) - 1, "(") ? k - 2 : k - 1;
}

/** `increased by 5%`, `an increase of 4%`, `rose 12 percent`, `grew from 61 to 488`, `drops in trade—9 percent`. */
function fromWordsBefore(scene: Scene, sentence: Sentence, k: number): Direction | null {
  const { tokens, lexicon } = scene;
  const figure = sentence.figures[k];
  if (!figure) return null;
  const [before, next] = [sentence.figures[k - 1], sentence.figures[k + 1]];
  const at = governorIndex(scene, figure);
  if (at < sentence.first) return null;
  const word = tokens[at];
  if (!word) return null;
  if (next && lexicon.from.has(word.lower) && startsChange(scene, figure, next)) return null;
  // `(ayant passé de 38,2 %)`, `fell from 40 percent`: where the change starts.
  if (lexicon.from.has(word.lower) && isWord(scene, at - 1, lexicon.neutralVerbs)) return null;
  const verb = isPhrasal(scene, at) ? undefined : lexicon.directionVerbs.get(word.lower);
  if (verb) return figure.kind === "duration" || raisesMoney(word.lower, figure) ? null : verb;
  const floor = Math.max(sentence.first, at - REACH);
  if (lexicon.to.has(word.lower))
    return (
      fromChange(scene, at, before, floor, isWord(scene, figure.last + 1, lexicon.from)) ??
      fromValues(scene, sentence.figures, k)
    );
  if (figure.kind === "duration") return null;
  if (lexicon.by.has(word.lower)) return fromLevel(scene, at, before, floor) ?? fromBy(scene, at, floor);
  if (lexicon.reachingVerbs.has(word.lower)) return nearest(scene, at - 1, Math.max(floor, at - 6), "both");
  const signed = fromSign(scene, at, figure) ?? fromBracket(scene, sentence, figure, floor);
  if (signed) return signed;
  if (isDash(word) || isMark(scene, at, ":"))
    return nearest(scene, at - 1, Math.max(floor, at - 12), "nouns");
  if (figure.kind === "multiple" && isWord(scene, at - 1, lexicon.resultVerbs)) return "increase";
  return null;
}

/** `make up 47%`, `set up 12 offices`: the particle of a verb and no movement; `was up 5%`, `, down 12` are. */
function isPhrasal(scene: Scene, at: number): boolean {
  const { lexicon, tokens } = scene;
  const before = tokens[at - 1];
  if (!lexicon.updown.has(tokens[at]?.lower ?? "") || before?.kind !== "word") return false;
  return !lexicon.functionWords.has(before.lower) && !lexicon.directionNouns.has(tokens[at]?.lower ?? "");
}

/** `raised $5 million` collects, it does not change. */
function raisesMoney(verb: string, figure: Figure): boolean {
  return figure.kind === "money" && /^(rais|gain|lev)/.test(verb);
}

/** `by` looks back for the verb, `of` for the noun right before it or before its complement. */
function fromBy(scene: Scene, at: number, floor: number): Direction | null {
  const { tokens, lexicon } = scene;
  const noun = lexicon.directionNouns.get(tokens[at - 1]?.lower ?? "");
  if (noun) return noun;
  if (tokens[at]?.lower === "by" || lexicon.decimalComma) {
    const direct = lexicon.directionVerbs.get(tokens[at - 1]?.lower ?? "");
    if (direct) return direct;
  }
  if (tokens[at]?.lower === "by") return nearest(scene, at - 1, floor, "both");
  if (isMeasuredBy(scene, at)) return fromMeasuredNoun(scene, at - 2, floor);
  return nearest(scene, at - 1, Math.max(floor, at - 9), lexicon.decimalComma ? "both" : "nouns");
}

/** `cette hausse est de 10 %`; not `la hausse s’arrête, le solde était de 203 €`. */
function fromMeasuredNoun({ tokens, lexicon }: Scene, from: number, floor: number): Direction | null {
  for (let k = from; k >= Math.max(floor, from - 8); k--) {
    const token = tokens[k];
    if (!token || /^[,;:()]$/.test(token.text)) return null;
    const found = lexicon.directionNouns.get(token.lower);
    if (found) return found;
  }
  return null;
}

/** How many words a level may have: `to a new yearly average rate of`. */
const LONGEST_LEVEL = 6;

/** `(+12%)`, `(− 3,5 %)`: a sign within the bracket of a share. */
function fromSign(scene: Scene, at: number, figure: Figure): Direction | null {
  if (figure.kind !== "percentage" || at !== figure.first - 1) return null;
  const sign = SIGNS.get(scene.tokens[at]?.text ?? "") ?? null;
  // A plus is always one, a minus elsewhere may be a dash: `: +13 %`.
  return sign === "increase" || isMark(scene, at - 1, "(") ? sign : null;
}

/** `rises in 2019 (4%) and 2020 (7%)`, `rose sharply (7%)`: the noun of change before the dates, the verb before the bracket. */
function fromBracket(
  scene: Scene,
  { periods }: Sentence,
  { kind, first, last }: Figure,
  floor: number,
): Direction | null {
  if (kind !== "percentage" || !isMark(scene, first - 1, "(") || !isMark(scene, last + 1, ")")) return null;
  const dated = periods.some((period) => period.kind === "date" && period.last === first - 2);
  if (dated) return nearest(scene, first - 2, floor, "nouns");
  const verb = verbOfChangeBefore(scene, first - 2, floor);
  return verb === null ? null : (scene.lexicon.directionVerbs.get(scene.tokens[verb]?.lower ?? "") ?? null);
}

/** `rose to an average rate of 14`. */
function fromLevel(scene: Scene, of: number, before: Figure | undefined, floor: number): Direction | null {
  const to = beforeLevel(scene, of, floor);
  return to === null ? null : fromChange(scene, to, before, floor, false);
}

/** The index of `to` in `rose to an average rate of`, where `of` stands at `of`; or null. */
function beforeLevel(scene: Scene, of: number, floor: number): number | null {
  const { lexicon } = scene;
  if (!isWord(scene, of, lexicon.nounLinks) || !isWord(scene, of - 1, lexicon.levels)) return null;
  for (let at = of - 2; at >= Math.max(floor, of - LONGEST_LEVEL); at--) {
    if (isWord(scene, at, lexicon.to)) return at;
    if (!isNounAt(scene, at) && !isWord(scene, at, lexicon.articles)) return null;
  }
  return null;
}

/** `from A to B` after a verb of change: the direction is of B. `rose to B` likewise. */
function fromChange(
  scene: Scene,
  at: number,
  before: Figure | undefined,
  floor: number,
  turnsBack: boolean,
): Direction | null {
  const start = before ? governorIndex(scene, before) : -1;
  const paired =
    before && start >= floor && isWord(scene, start, scene.lexicon.from) && at - before.last <= 25;
  if (paired) return nearest(scene, start - 1, Math.max(floor, start - REACH), "both");
  if (before?.kind !== "duration" && turnsBack) return nearest(scene, at - 1, floor, "both");
  return nearest(scene, at - 1, Math.max(floor, at - 6, (before?.last ?? -1) + 1), "both");
}

/** `went from 12 to 9`, `and fires from 12 to 9`: the verb does not say which way or is left out, the figures do. */
function fromValues(scene: Scene, figures: readonly Figure[], k: number): Direction | null {
  const [before, figure] = [figures[k - 1], figures[k]];
  if (!figure || !before || typeof figure.value !== "number" || typeof before.value !== "number") return null;
  const start = governorIndex(scene, before);
  const { lexicon } = scene;
  if (!isWord(scene, start, lexicon.from) || figure.value === before.value) return null;
  if (!isWord(scene, start - 1, lexicon.neutralVerbs) && !gapBefore(scene, figures, k)) return null;
  return figure.value > before.value ? "increase" : "decrease";
}

/** Whether `to` and the next figure follow: then this one is where a change starts. */
function startsChange(scene: Scene, figure: Figure, next: Figure): boolean {
  // `a baissé de 3 % par rapport à un an plus tôt`
  if (!figure.bare && (figure.kind !== next.kind || figure.unit !== next.unit)) return false;
  const to = governorIndex(scene, next);
  return isWord(scene, to, scene.lexicon.to) && to - figure.last <= 25;
}

/** The word of change nearest before `at`, not past a semicolon. */
function nearest(scene: Scene, at: number, floor: number, which: "nouns" | "both"): Direction | null {
  const { tokens, lexicon } = scene;
  for (let k = at; k >= floor; k--) {
    const word = tokens[k]?.lower ?? "";
    if (word === ";") return null;
    if (lexicon.unmoving.startingAt(tokens, k) || lexicon.unmoving.endingAt(tokens, k)) continue;
    const noun = lexicon.directionNouns.get(word);
    const found = noun ?? (which === "both" ? directionOfVerb(scene, word) : null);
    if (found) return found;
  }
  return null;
}

/** `rose`; `tripled` as well. */
function directionOfVerb(scene: Scene, word: string): Direction | null {
  const { directionVerbs, multiples } = scene.lexicon;
  return directionVerbs.get(word) ?? multiples.get(word)?.direction ?? null;
}

/** `grew steadily, with 12 in 2014, 19 in 2015 and 33 in 2016`: all but the first show the change. */
function fromSeries(scene: Scene, sentence: Sentence, k: number, opening: number | null): Direction | null {
  const first = opening === null || opening === k ? undefined : sentence.figures[opening];
  if (!first) return null;
  const at = governorIndex(scene, first);
  return nearest(scene, at - 1, Math.max(sentence.first, at - REACH), "both");
}

/** For each figure the first one of its series: a run that `with` or a colon opens and where each has its own date. */
function seriesOpenings(scene: Scene, sentence: Sentence): (number | null)[] {
  const openings: (number | null)[] = [];
  let period = 0;
  for (const [k, figure] of sentence.figures.entries()) {
    while ((sentence.periods[period]?.first ?? Number.POSITIVE_INFINITY) <= figure.last) period++;
    const next = sentence.figures[k + 1]?.first ?? sentence.last + 1;
    const date = sentence.periods[period];
    const dated = date?.covers === true && date.first < next;
    const opens = isWord(scene, governorIndex(scene, figure), scene.lexicon.seriesOpeners);
    const goesOn = sentence.figures[k - 1]?.kind === figure.kind ? (openings[k - 1] ?? null) : null;
    openings.push(dated ? (opens ? k : goesOn) : null);
  }
  return openings;
}

/** `4%, 6% and 9%`; `by 12 percent in ports and 7 percent in mills`: the direction goes on. */
function continues(scene: Scene, before: Figure, figure: Figure): boolean {
  const { tokens, lexicon } = scene;
  if (before.kind !== figure.kind || before.unit !== figure.unit || before.kind === "count") return false;
  const governor = governorIndex(scene, figure);
  // `et de 5,2 % dans le sud`: the preposition of the first is said again.
  const again = isWord(scene, governor, lexicon.by) && isWord(scene, governor - 1, lexicon.listLinks);
  const at = again ? governor - 1 : governor;
  const joined = isWord(scene, at, lexicon.listLinks);
  if (!joined || at - before.last > 25) return false;
  for (let k = before.last + 1; k < at; k++) {
    if (isMark(scene, k, "(")) k = endOfBracket(scene, k);
    const word = tokens[k]?.lower ?? "";
    if (word === "(" || word === ";" || lexicon.auxiliaries.has(word) || lexicon.directionNouns.has(word))
      return false;
  }
  return true;
}

/** `from 88 in 2011 to 64 in 2013 and to 51 in 2015`: the change goes on where the figures do. */
function goesOnTo(scene: Scene, before: Figure, figure: Figure, direction: Direction | null): boolean {
  const { to, listLinks } = scene.lexicon;
  if (before.kind !== figure.kind || before.unit !== figure.unit || direction === null) return false;
  const governor = governorIndex(scene, figure);
  if (!isWord(scene, governor, to) || !isWord(scene, governor - 1, listLinks)) return false;
  if (!isWord(scene, governorIndex(scene, before), to) || governor - before.last > 25) return false;
  return figure.value > before.value === (direction === "increase");
}

/** `fell by 9% to 963`, `down 12 percent to 3,643`: where the change ended. */
function endsAt(scene: Scene, before: Figure, figure: Figure): boolean {
  const to = governorIndex(scene, figure);
  if (to !== before.last + 1 || !isWord(scene, to, scene.lexicon.to)) return false;
  // `de 3 à 5`, `from 3 to 5`: the start of a change has no direction of its own.
  return before.kind === "percentage" || before.unit === figure.unit;
}

/** `a crû de 0,4 %, soit de 280 000 personnes`: the same change in another measure. */
function isRestated(scene: Scene, before: Figure, figure: Figure): boolean {
  if (before.unit === figure.unit || (before.kind === "percentage") === (figure.kind === "percentage"))
    return false;
  const of = governorIndex(scene, figure);
  const at = isWord(scene, of, scene.lexicon.by) ? of - 1 : of;
  return at - before.last <= LONGEST_RESTATED && isWord(scene, at, scene.lexicon.restating);
}

/** The `)` of a bracket that opens at `open` and is short, or `open`. */
function endOfBracket(scene: Scene, open: number): number {
  for (let at = open + 1; at <= open + 8; at++) if (isMark(scene, at, ")")) return at;
  return open;
}
