import { datesDocument, isBase, isRecord, isYearAt } from "./base-dates.js";
import { governorIndex, type Sentence } from "./clause.js";
import { isPair } from "./pair.js";
import type { Period } from "./period.js";
import type { Figure } from "./quantity.js";
import type { Respective } from "./respective.js";
import { isMark, isWord, type Scene } from "./scene.js";
import type { StatisticKind } from "./statistic.js";

/** The dates of a text with those that figures make: `the last 5 years` is a figure and dates others. In order. */
export function withRelativePeriods(
  scene: Scene,
  periods: readonly Period[],
  figures: readonly Figure[],
): Period[] {
  if (!figures.some(({ kind }) => kind === "duration")) return [...periods];
  const byStart = new Map(periods.map((period) => [period.first, period]));
  const relative = figures.flatMap(
    (figure) => endedPeriod(scene, figure, byStart) ?? relativePeriod(scene, figure),
  );
  if (relative.length === 0) return [...periods];
  const merged = relative.map((part) => withItsYear(scene, part, byStart));
  return [...byStart.values(), ...merged].sort((a, b) => a.first - b.first);
}

/** `the 12 months to March 2019`: a duration with the date that it ends with; that date is taken out of `dates`. */
function endedPeriod(scene: Scene, figure: Figure, dates: Map<number, Period>): Period[] | null {
  if (figure.kind !== "duration" || !isWord(scene, figure.last + 1, scene.lexicon.dates.endings)) return null;
  const end = dates.get(figure.last + 2);
  if (end?.kind !== "date") return null;
  dates.delete(end.first);
  const article = isWord(scene, figure.first - 1, scene.lexicon.articles) ? 1 : 0;
  return [{ ...end, first: figure.first - article, stretch: true, covers: false }];
}

/** `the first six months of 2019` is one date; the year is taken out of `dates`. */
function withItsYear(scene: Scene, part: Period, dates: Map<number, Period>): Period {
  if (!isWord(scene, part.last + 1, scene.lexicon.nounLinks)) return part;
  const year = dates.get(part.last + 2);
  if (year?.kind !== "date") return part;
  dates.delete(year.first);
  return { ...part, last: year.last, kind: "date" };
}

function relativePeriod(scene: Scene, figure: Figure): Period[] {
  if (figure.kind !== "duration") return [];
  const { tokens, lexicon } = scene;
  const past = pointInPast(scene, figure);
  if (past) return [past];
  const lead = lexicon.dates.relative.endingAt(tokens, figure.first - 1);
  if (!lead) return [];
  // `au cours des six premiers mois`: the article has run into a preposition, which stays outside.
  const first = isWord(scene, lead.first, lexicon.nounLinks) ? figure.first : lead.first;
  const inner = lexicon.decimalComma && !isWord(scene, figure.last - 1, lexicon.unitAdjectives);
  return inner ? [] : [{ first, last: figure.last, kind: "relative", stretch: true, covers: false }];
}

/** `il y a dix ans`, `five years ago`. */
function pointInPast(scene: Scene, { first, last }: Figure): Period | null {
  const { agoBefore, agoAfter } = scene.lexicon.dates;
  const lead = agoBefore.endingAt(scene.tokens, first - 1);
  if (!lead && !isWord(scene, last + 1, agoAfter)) return null;
  return {
    first: lead?.first ?? first,
    last: lead ? last : last + 1,
    kind: "relative",
    stretch: false,
    covers: false,
  };
}

/** What can be had `every year`: a share of 40 percent cannot. */
const RECURRING: ReadonlySet<StatisticKind> = new Set(["count", "money", "measure", "rate"]);

/** The dates of a sentence's figures, in their order; `before` is what the sentence before can hand down. */
export function datesOf(
  scene: Scene,
  sentence: Sentence,
  before: Period | null,
  respective: Respective | null = null,
): (Period | null)[] {
  const usable = sentence.periods.filter(
    (period, k) =>
      period.kind !== "anaphoric" &&
      // `each year since 2007`
      !(period.kind === "recurring" && sentence.periods[k + 1]?.first === period.last + 1) &&
      !isBase(scene, period) &&
      !isRecord(scene, period) &&
      !datesDocument(scene, period),
  );
  const lasting = usable.filter((period) => period.kind !== "recurring");
  const carried = before && (isStatusDate(scene, before) || lacksOwnDate(scene, sentence));
  const inherited = carried ? before : null;
  let after = 0;
  let lastingAfter = 0;
  const status = statusOf(scene, sentence, lasting[0]);
  return sentence.figures.map((figure, k) => {
    while ((usable[after]?.first ?? Number.POSITIVE_INFINITY) <= figure.last) after++;
    while ((lasting[lastingAfter]?.first ?? Number.POSITIVE_INFINITY) <= figure.last) lastingAfter++;
    const own = respective?.dates[k] ?? dateOfBracket(scene, figure, lasting[lastingAfter - 1]);
    if (own) return own;
    const end = sentence.last + 1;
    const next = sentence.figures[k + 1];
    const near = RECURRING.has(figure.kind)
      ? following(scene, usable, after, figure, next, end)
      : following(scene, lasting, lastingAfter, figure, next, end);
    if (figure.kind === "duration") return isDatedDuration(near, figure) ? near : null;
    const found =
      near ??
      statusBefore(status, figure, lasting[lastingAfter - 1]) ??
      (respective ? null : allYears(scene, lasting, lastingAfter - 1, sentence)) ??
      lastBefore(lasting, lastingAfter - 1, figure) ??
      shared(scene, lasting[lastingAfter], figure) ??
      inherited;
    // `from 6,552 to 6,331 in 2009`: the date is not that of the start, unless it stands right behind it or is that of both.
    return found !== near && found?.stretch === false && startsChange(scene, sentence, k) ? null : found;
  });
}

/** The day at the head of a sentence whose state of things it tells, and where the first part of the sentence ends. */
interface Status {
  readonly period: Period;
  readonly end: number;
}

function statusOf(scene: Scene, { last }: Sentence, first: Period | undefined): Status | null {
  if (!first || !isStatusDate(scene, first)) return null;
  let end = first.last + 2;
  while (end <= last && !isMark(scene, end, ",") && !isMark(scene, end, ";")) end++;
  return { period: first, end };
}

/** `As of May 2015, the boats that came in 2013 were 215`: the status, unless a date of a later part stands before the figure. */
function statusBefore(status: Status | null, figure: Figure, nearest: Period | undefined): Period | null {
  if (!status || status.period.last > figure.first) return null;
  return nearest && nearest.first > status.end ? null : status.period;
}

/** `rises in 2019 (4%) and 2020 (7%)`: a figure alone in a bracket has the date right before it. */
function dateOfBracket(scene: Scene, { first, last }: Figure, before: Period | undefined): Period | null {
  if (before?.last !== first - 2) return null;
  return isMark(scene, first - 1, "(") && isMark(scene, last + 1, ")") ? before : null;
}

/** Whether a figure is where a change starts: `from 12 to 9`, `, up from 22`. */
function startsChange(scene: Scene, { figures }: Sentence, k: number): boolean {
  const [figure, next] = [figures[k], figures[k + 1]];
  if (!figure) return false;
  const from = governorIndex(scene, figure);
  // Where `from` is `of` as well (`une hausse de 3 %`), it opens a change of its own.
  if (isBaseAt(scene, from - 1) && !isWord(scene, from, scene.lexicon.by)) return true;
  return next !== undefined && isPair(scene, figure, next);
}

/** How many tokens behind a figure a date may stand that it shares with figures between. */
const LONGEST_SHARED = 60;

/** `an 8% rise in theft and a 29% rise in fraud in 2018`; not `34%, lower than the 41% of 2014`. */
function shared(scene: Scene, period: Period | undefined, figure: Figure): Period | null {
  if (!period || period.first > figure.last + LONGEST_SHARED) return null;
  let within = false;
  for (let at = figure.last + 1; at < period.first; at++) {
    if (isWord(scene, at, scene.lexicon.comparisons) || isMark(scene, at, ";") || isBaseAt(scene, at))
      return null;
    if (isMark(scene, at, "(") || isMark(scene, at, ")")) within = isMark(scene, at, "(");
  }
  // `66% (the figure for 2015 was 64%)`
  return within ? null : period;
}

/** `up from 12 percent in 2014`: a date behind it is that of the base. */
function isBaseAt(scene: Scene, at: number): boolean {
  return scene.lexicon.updown.has(scene.tokens[at]?.lower ?? "") && isWord(scene, at + 1, scene.lexicon.from);
}

/** `the 4-year term from May 2017 to June 2021`: only a date right after it dates a duration. */
function isDatedDuration(near: Period | null, figure: Figure): boolean {
  return near !== null && near.kind === "date" && near.first - figure.last <= 4;
}

/** `In 2014, crews put out 31 fires`: the nearest date before the figure that does not contain it. */
function lastBefore(lasting: readonly Period[], index: number, figure: Figure): Period | null {
  const period = lasting[index];
  if (!period) return null;
  return period.last < figure.first ? period : (lasting[index - 1] ?? null);
}

/** The most years that a list joins. */
const MOST_YEARS = 6;

/**
 * The years of a list that end with the one at `index`, nothing between them: `2007, 2008 and 2009` before the only figure
 * behind them; of two figures each may have its own.
 */
function allYears(
  scene: Scene,
  lasting: readonly Period[],
  index: number,
  { figures }: Sentence,
): Period | null {
  const period = lasting[index];
  const [only, before] = [figures.at(-1), figures.at(-2)];
  if (!period || !only || period.first !== period.last || only.first < period.first) return null;
  if (before && before.last > period.first) return null;
  let { first } = period;
  for (let k = index - 1; k > index - MOST_YEARS; k--) {
    const earlier = lasting[k];
    const joined = earlier && earlier.first === earlier.last && earlier.last === first - 2;
    if (!joined || !isYearAt(scene, earlier.first) || !isWord(scene, first - 1, scene.lexicon.listLinks))
      break;
    first = earlier.first;
  }
  return first < period.first ? { ...period, first, stretch: true } : null;
}

/** What a sentence hands down to the next: its first date, or what it got itself. */
export function handedDown(scene: Scene, sentence: Sentence, before: Period | null): Period | null {
  const dates = sentence.periods.filter((period) => period.kind === "date" && !isBase(scene, period));
  return (
    dates.find((period) => period.stretch) ?? dates.at(-1) ?? (sentence.figures.length > 0 ? before : null)
  );
}

/** `61 (2011)`, `31 fires in 2014`: after the figure and before the next. A share is dated by its verb, which comes last. */
function following(
  scene: Scene,
  periods: readonly Period[],
  after: number,
  figure: Figure,
  next: Figure | undefined,
  sentenceEnd: number,
): Period | null {
  const nearest = periods[after];
  if (nearest && nearest.first === figure.last + 2 && isMark(scene, figure.last + 1, "(")) return nearest;
  const limit = partEnd(scene, figure.last, next, sentenceEnd);
  const takesLast = figure.kind === "percentage" || figure.kind === "multiple";
  let found: Period | null = null;
  for (let k = after; (periods[k]?.first ?? limit) < limit; k++) {
    found = periods[k] ?? null;
    if (found && next && opensPart(scene, found, next)) found = periods[k - 1] ?? null;
    if (found && found.first < figure.last) found = null;
    if (!takesLast) break;
  }
  return found;
}

/** `31 fires, in 2015 44 fires`: a date between a comma and the next figure dates that one. */
function opensPart(scene: Scene, { first, last }: Period, next: Figure): boolean {
  const { lexicon } = scene;
  const opener = isWord(scene, first - 1, lexicon.dates.yearLinks) ? first - 2 : first - 1;
  // `12 boats, and in 2016 the port had 14`
  if (opener < first - 1 && isWord(scene, opener, lexicon.listWords) && isMark(scene, opener - 1, ","))
    return true;
  return governorIndex(scene, next) === last && isWord(scene, opener, lexicon.listLinks);
}

/** Where ends what a figure's date is looked for in: at the next figure, or before at a semicolon or the bracket of that figure. */
function partEnd(scene: Scene, from: number, next: Figure | undefined, sentenceEnd: number): number {
  const limit = next?.first ?? sentenceEnd;
  let open: number | null = null;
  for (let at = from + 1; at < limit; at++) {
    if (isMark(scene, at, ";")) return at;
    if (isMark(scene, at, "(")) open = at;
    else if (isMark(scene, at, ")")) open = null;
  }
  return next && open !== null ? open : limit;
}

/** Whether the date of the sentence before holds: the sentence says `during this period`, or starts with `this`, `also`. */
function lacksOwnDate(scene: Scene, sentence: Sentence): boolean {
  return sentence.periods.some((period) => period.kind === "anaphoric") || pointsBack(scene, sentence);
}

/** `As of 30 April 2025, …`: the state of things on a day, which the sentences after it go on to tell. */
function isStatusDate(scene: Scene, period: Period): boolean {
  const { statusOpeners } = scene.lexicon.dates;
  return (
    statusOpeners.startingAt(scene.tokens, period.first) !== null ||
    statusOpeners.endingAt(scene.tokens, period.first - 1) !== null
  );
}

function pointsBack(scene: Scene, sentence: Sentence): boolean {
  for (let at = sentence.first; at < Math.min(sentence.first + 10, sentence.last); at++)
    if (isWord(scene, at, scene.lexicon.anaphors)) return true;
  return false;
}
