import { readDigits } from "./numeral.js";
import { isNounAt, isWord, type Scene } from "./scene.js";
import { isDash, type Token } from "./tokens.js";

/**
 * Words that date something: `"between January 2016 and September 2019"`, `"fiscal year 2014"`, `"each month"`. `first` and
 * `last` are token indices of the whole expression, preposition left out unless it belongs to the meaning (`since 2016`).
 */
export interface Period {
  readonly first: number;
  readonly last: number;
  readonly kind: "date" | "relative" | "recurring" | "anaphoric";
  /** It has a start and an end, or an open end: `2013 to 2018`, `since 2016`. */
  readonly stretch: boolean;
  /** Its numbers are no figures. `the last 5 years` dates and is a figure as well. */
  readonly covers: boolean;
}

/** A point in time: a year, a month with or without its year, a day. `dated` where it has a year. */
interface Point {
  readonly first: number;
  readonly last: number;
  readonly dated: boolean;
}

/** Finds all dates of a text, in order, none overlapping another. */
export function findPeriods(scene: Scene): Period[] {
  const periods: Period[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    if (!mayOpen(scene, at)) continue;
    const period = readStretch(scene, at) ?? readFixed(scene, at);
    if (!period) continue;
    periods.push(period);
    at = period.last;
  }
  return periods;
}

/** Whether a date can start here: a word that opens one, a year, or the number of a day before its month. */
function mayOpen(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.kind === "symbol") return false;
  if (token.kind === "word") return scene.openings.dates.has(token.lower);
  const { length } = token.text;
  if (length > 2) return length >= 4 && length <= 7;
  const next = scene.tokens[at + 1];
  return next?.kind === "word" || next?.text === ",";
}

/** `between A and B`, `from A to B`, `A through B`, `since A`, `A`. */
function readStretch(scene: Scene, at: number): Period | null {
  const { tokens, lexicon } = scene;
  const opener = tokens[at]?.kind === "word" ? lexicon.dates.openers.startingAt(tokens, at) : null;
  const first = opener ? opener.last + 1 : at;
  const start = readPoint(scene, first);
  if (!start) return null;
  const link = lexicon.dates.links.startingAt(tokens, start.last + 1);
  const end = link && (link.value || opener) ? readPoint(scene, link.last + 1) : null;
  const joins =
    end &&
    (opener?.value === "between" ||
      opener?.value === "from" ||
      isSpanLink(scene, start.last + 1) ||
      areYears(scene, first, end.last));
  const last = pastLaterYear(scene, joins && end ? end.last : start.last);
  if (!start.dated && !(joins && end?.dated)) return null;
  const whole = opener?.value === "kept" || (opener?.value === "between" && joins);
  return {
    first: whole ? at : start.first,
    last: bracketTail(scene, last),
    kind: "date",
    stretch: whole || last > start.last,
    covers: true,
  };
}

/** `1 May to early July in 2014`, `1 May of 2014`: the year after a date that has none. */
function pastLaterYear(scene: Scene, last: number): number {
  const { tokens, lexicon } = scene;
  if ((tokens[last]?.text.length ?? 0) > 3 && tokens[last]?.kind === "digits") return last;
  const links =
    isWord(scene, last + 1, lexicon.dates.yearLinks) || isWord(scene, last + 1, lexicon.nounLinks);
  const dayOrMonth = isDay(tokens[last]) || isWord(scene, last, lexicon.dates.months);
  return (links && dayOrMonth ? readYear(scene, last + 2, false) : null) ?? last;
}

/** How far ahead `respectively` is looked for. */
const RESPECTIVE_REACH = 40;

/** `fiscal years 2016 and 2018`: the plural joins them, but where each goes with a figure of its own. */
function areYears(scene: Scene, first: number, last: number): boolean {
  const name = scene.lexicon.dates.yearNames.startingAt(scene.tokens, first);
  if (!name || !scene.tokens[name.last]?.lower.endsWith("s")) return false;
  for (let at = last + 1; at <= last + RESPECTIVE_REACH; at++)
    if (isWord(scene, at, scene.lexicon.respectively)) return false;
  return true;
}

/** `2016 to 2018`, `2016 – March 2018`; but `2016 and 2018` are two dates unless `between` opens them. */
function isSpanLink(scene: Scene, at: number): boolean {
  return (
    isDash(scene.tokens[at]) ||
    isWord(scene, at, scene.lexicon.rangeLinks) ||
    scene.tokens[at]?.lower === "through"
  );
}

/** A bracket with months has at most this many tokens: `(from 1 January to 30 September)`. */
const LONGEST_BRACKET = 8;

/** `2019 (to October)`, `2019 (January–June)`: a bracket with nothing but months belongs to the date. */
function bracketTail(scene: Scene, last: number): number {
  const { tokens, lexicon } = scene;
  if (tokens[last + 1]?.text !== "(") return last;
  let months = 0;
  for (let at = last + 2; at <= last + LONGEST_BRACKET; at++) {
    const token = tokens[at];
    if (token?.text === ")") return months > 0 ? at : last;
    if (isWord(scene, at, lexicon.dates.months)) months++;
    else if (!isDash(token) && !isDay(token) && !isWord(scene, at, lexicon.dates.bracketWords)) return last;
  }
  return last;
}

/** `March 29, 2019`, `29 March 2019`, `January 2016`, `fiscal year 2014`, `2018-2019`, `early 2019`. */
function readPoint(scene: Scene, at: number): Point | null {
  const { tokens, lexicon } = scene;
  const edge = lexicon.dates.edges.startingAt(tokens, at);
  // Most points are plain years.
  if (!edge && tokens[at]?.kind === "digits") return readDigitPoint(scene, at);
  let next = edge ? edge.last + 1 : at;
  if (edge && tokens[next]?.text === "-") next++;
  const name = lexicon.dates.yearNames.startingAt(tokens, next);
  const year = readYear(scene, name ? pastAbbreviation(scene, name.last + 1) : next, name !== null);
  if (year !== null) return { first: at, last: pastYearName(scene, year), dated: true };
  // `the year ending March 2019`
  const end =
    name && isWord(scene, name.last, lexicon.dates.endings) ? readMonth(scene, name.last + 1) : null;
  if (name) return end && { ...end, first: at };
  const day = readMonth(scene, next);
  return day && { ...day, first: at };
}

/** `2014`, `29 March 2019`: a point that starts with digits. */
function readDigitPoint(scene: Scene, at: number): Point | null {
  const year = readYear(scene, at, false);
  return year === null ? readMonth(scene, at) : { first: at, last: pastYearName(scene, year), dated: true };
}

/** `2018-19 school year`: what kind of year it is may stand after it. */
function pastYearName(scene: Scene, year: number): number {
  const name = scene.lexicon.dates.yearNames.startingAt(scene.tokens, year + 1);
  return name && name.last > name.first && isNounAt(scene, name.first) ? name.last : year;
}

/** Past the bracket of `fiscal year (FY) 2014`. */
function pastAbbreviation({ tokens }: Scene, at: number): number {
  return tokens[at]?.text === "(" && tokens[at + 1]?.kind === "word" && tokens[at + 2]?.text === ")"
    ? at + 3
    : at;
}

function readMonth(scene: Scene, at: number): Point | null {
  const { tokens, lexicon } = scene;
  const isMonth = (index: number) =>
    isWord(scene, index, lexicon.dates.months) && (lexicon.decimalComma || startsUpper(tokens[index]));
  let last = at;
  let day = false;
  if (isDay(tokens[at])) {
    last = lastOfDays(scene, at) + 1;
    if (!isMonth(last)) return null;
    day = true;
  } else if (!isMonth(at)) return null;
  if (tokens[last + 1]?.text === "." && tokens[last + 1]?.glued) last++;
  if (!day && isDay(tokens[last + 1]) && !tokens[last + 2]?.text.startsWith("%")) {
    last = skipOrdinal(scene, last + 1);
    day = true;
    const to = isDash(tokens[last + 1]) && isDay(tokens[last + 2]) ? last + 2 : last;
    last = to;
  }
  const link = tokens[last + 1]?.text === "," || isWord(scene, last + 1, lexicon.nounLinks) ? 1 : 0;
  const year = readYear(scene, last + 1 + link, false);
  if (year !== null) return { first: at, last: year, dated: true };
  return { first: at, last, dated: day };
}

/** The last of several days before their month: `5 and 6 June`, `les 3, 4 et 5 mai`. */
function lastOfDays(scene: Scene, at: number): number {
  const { tokens, lexicon } = scene;
  const last = skipOrdinal(scene, at);
  const [day, next] = [Number(tokens[at]?.text), Number(tokens[last + 2]?.text)];
  const goesOn =
    isWord(scene, last + 1, lexicon.listLinks) || tokens[last + 1]?.text === "," || isDash(tokens[last + 1]);
  return goesOn && isDay(tokens[last + 2]) && next > day ? lastOfDays(scene, last + 2) : last;
}

function startsUpper(token: Token | undefined): boolean {
  return token !== undefined && token.text.charAt(0) !== token.lower.charAt(0);
}

function isDay(token: Token | undefined): boolean {
  return (
    token?.kind === "digits" && token.text.length <= 2 && Number(token.text) >= 1 && Number(token.text) <= 31
  );
}

/** The last token of a day's number: past `th`, `er`. */
function skipOrdinal(scene: Scene, at: number): number {
  const next = scene.tokens[at + 1];
  return next?.glued && scene.lexicon.ordinalEndings.has(next.lower) ? at + 1 : at;
}

/** The last token of a year or pair of years at `at`: `2014`, `2018-2019`, `2019–20`, `2018/19`; or null. */
function readYear(scene: Scene, at: number, named: boolean): number | null {
  const { tokens, lexicon } = scene;
  const token = tokens[at];
  if (token?.kind !== "digits") return null;
  if (isYearWithMark(scene, at)) return at;
  if (token.text.length !== 4) return named && token.text.length === 2 ? shortYear(scene, at) : null;
  const year = Number(token.text);
  // `a total of 2050 complaints`
  if (lexicon.fillers.endingAt(tokens, at - 1) && isNounAt(scene, at + 1)) return null;
  if (year < 1700 || year > 2100 || !standsAsYear(scene, at, named)) return null;
  const dash = tokens[at + 1];
  const end = tokens[at + 2];
  if ((isDash(dash) || dash?.text === "/") && end?.kind === "digits") {
    if (isLaterYear(year, end.text)) return at + 2;
    // `la loi n° 2014-1653`
    if (dash?.glued && end.glued && end.text.length > 2) return null;
  }
  if (tokens[at + 1]?.text === "s" && tokens[at + 1]?.glued) return at + 1;
  return at;
}

/** `en 20127`, `depuis 2003318`: a year with the mark of a note run into it, after a word that only a year follows so. */
function isYearWithMark(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  if (!/^(19|20)\d{3,5}$/.test(tokens[at]?.text ?? "") || Number(tokens[at]?.text.slice(0, 4)) > 2100)
    return false;
  const after = tokens[at + 1];
  const closes = after === undefined || (after.kind === "symbol" && /^[.,;:)]$/.test(after.text));
  const numbered = tokens[at + 2]?.kind === "digits" && tokens[at + 2]?.glued === true;
  const begins = after !== undefined && (isWord(scene, at + 1, lexicon.determiners) || startsUpper(after));
  return isWord(scene, at - 1, lexicon.dates.yearLinks) && !numbered && (closes || begins);
}

/** `SY 19-20`, `FY01`. */
function shortYear(scene: Scene, at: number): number | null {
  const [token, dash, end] = [scene.tokens[at], scene.tokens[at + 1], scene.tokens[at + 2]];
  const paired = (isDash(dash) || dash?.text === "/") && end?.kind === "digits" && end.text.length === 2;
  if (paired) return at + 2;
  return token?.glued ? at : null;
}

function isLaterYear(year: number, text: string): boolean {
  if (text.length === 4) return Number(text) > year && Number(text) <= 2100;
  return (
    (text.length === 2 && Number(text) === (year + 1) % 100) ||
    (text.length === 2 && Number(text) > year % 100)
  );
}

/** Four digits between 1900 and 2100 with no sign, unit or separator are a year; older ones need company. */
function standsAsYear(scene: Scene, at: number, named: boolean): boolean {
  const { tokens, lexicon } = scene;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (token.glued && before && !named && (before.kind !== "symbol" || /^[\p{Sc}#+.,]$/u.test(before.text)))
    return false;
  if (before && /^\p{Sc}$/u.test(before.text)) return false;
  if (after) {
    if (after.text === "%" || (after.glued && after.kind === "word" && after.lower !== "s")) return false;
    if (
      after.glued &&
      /^[,.]$/.test(after.text) &&
      tokens[at + 2]?.kind === "digits" &&
      tokens[at + 2]?.glued
    )
      return after.text === "." && readDigits(scene, at)?.last === at;
    if (lexicon.percent.startingAt(tokens, at + 1) || lexicon.numbers.scales.has(after.lower)) return false;
    if (lexicon.currencyWords.startingAt(tokens, at + 1)) return false;
    const unit = lexicon.units.startingAt(tokens, at + 1);
    if (unit && !after.glued) return false;
  }
  if (Number(token.text) >= 1900) return true;
  return (
    before === undefined || /^(in|of|since|the|en|de|depuis|act|\(|year|from|by|between)$/.test(before.lower)
  );
}

/** `each month`, `last year`, `this period`, `the last 5 years`. */
function readFixed(scene: Scene, at: number): Period | null {
  const { tokens, lexicon } = scene;
  const fixed = lexicon.dates.fixed.startingAt(tokens, at);
  // `daily newspapers`: an adjective.
  if (fixed?.value === "recurring" && fixed.last === at && isNounAt(scene, at + 1)) return null;
  if (fixed) return { first: at, last: fixed.last, kind: fixed.value, stretch: false, covers: false };
  return null;
}
