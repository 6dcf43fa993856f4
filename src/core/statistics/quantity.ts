import {
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  DOLLAR_COUNTRY,
  MONEY_SCALES,
  UNSTATED_DOLLAR,
} from "./currency.js";
import { readNumberWords } from "./number-words.js";
import { isLeadingPoint, type Numeral, readDigits } from "./numeral.js";
import { isMark, isWord, type Scene } from "./scene.js";
import type { StatisticKind } from "./statistic.js";
import { isCapitalized, isHyphen } from "./tokens.js";
import { UNIT_SYMBOLS, type Unit } from "./unit.js";

/** Fewer Colombian pesos buy nothing. */
const FEWEST_PESOS = 1000;

/** What a figure is while it is being read. `first` and `last` are token indices, both inclusive. */
export interface Figure {
  readonly first: number;
  readonly last: number;
  readonly kind: StatisticKind;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  /** Written in digits, in number words, or as a fraction or multiple in words. */
  readonly form: "digits" | "words" | "fraction" | "multiple";
  /** A number with nothing to it: no unit, scale, sign or restatement. */
  readonly bare: boolean;
  /** Thousands set apart, a scale word, or decimals: hardly the number of a page. */
  readonly weighty: boolean;
  /** What the figure says a second time in brackets: value in words against value in digits. */
  readonly restated: { readonly words: number; readonly digits: number } | null;
  /** Direction that the figure's own words state: `tripled`. */
  readonly direction: "increase" | "decrease" | null;
}

/** The number of a quantity with its scale: `"1.3 million"`, `"eighteen (18)"`. */
interface Amount {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly numeral: Numeral;
  readonly scaled: boolean;
  readonly restated: Figure["restated"];
}

/** Reads the number that starts at `index`, in digits or words. */
export function readNumeral(scene: Scene, index: number): Numeral | null {
  return readDigits(scene, index) ?? readNumberWords(scene, index);
}

/** Reads a number with its sign, scale, restatement and unit: `"$11.93 million"`, `"eighteen (18) months"`, `"375mm"`. */
export function readQuantity(scene: Scene, index: number): Figure | null {
  const money = CURRENCY_BEFORE.startingAt(scene.tokens, index);
  const at = money ? money.last + (isLeadingPoint(scene, money.last + 1) ? 2 : 1) : index;
  if (money && !mayPrecedeAmount(scene, at)) return null;
  const amount = readAmount(scene, at, money !== null);
  if (!amount) return null;
  if (amount.numeral.malformed) return plain(index, amount);
  // `COP 12`: a conference more often than pesos.
  if (money?.value === "COP" && amount.value < FEWEST_PESOS) return null;
  if (money) return readMoneyTail(scene, index, amount, money.value);
  return readSuffix(scene, amount) ?? plain(index, amount);
}

function mayPrecedeAmount(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token?.kind === "digits" || (token?.kind === "word" && scene.lexicon.numbers.small.has(token.lower));
}

function plain(first: number, amount: Amount): Figure {
  const { numeral } = amount;
  return {
    ...base(first, amount),
    kind: "count",
    unit: null,
    bare: !amount.scaled && amount.restated === null,
    weighty: numeral.grouped || amount.scaled || numeral.decimals > 0,
  };
}

function base(first: number, amount: Amount): Figure {
  return {
    first,
    last: amount.last,
    kind: "count",
    value: amount.value,
    unit: null,
    form: amount.numeral.form,
    bare: false,
    weighty: true,
    restated: amount.restated,
    direction: null,
  };
}

function readAmount(scene: Scene, index: number, money: boolean): Amount | null {
  const numeral = readNumeral(scene, index);
  if (!numeral) return null;
  const half = scene.lexicon.numbers.andAHalf.startingAt(scene.tokens, numeral.last + 1);
  const number = half ? { ...numeral, value: numeral.value + half.value, last: half.last } : numeral;
  const inner = number.form === "words" ? readBracketedNumber(scene, number.last + 1) : null;
  const last = inner ? inner.last : number.last;
  const value = inner ? inner.value : number.value;
  const scale = readScale(scene, last + 1, money);
  return {
    first: index,
    last: scale ? scale.last : last,
    value: scale ? scaled(value, scale.value) : value,
    numeral,
    scaled: scale !== null,
    restated: inner ? { words: number.value, digits: inner.value } : null,
  };
}

/** Multiplies in decimal: `1.7` billion is 1700000000 and no neighbour of it. */
function scaled(value: number, scale: number): number {
  const product = value * scale;
  return Math.abs(product - Math.round(product)) < 1e-4 ? Math.round(product) : product;
}

/** `(18)` after `eighteen`. */
function readBracketedNumber(scene: Scene, index: number): { last: number; value: number } | null {
  if (!isMark(scene, index, "(")) return null;
  const number = readDigits(scene, index + 1);
  if (!number || number.malformed || !isMark(scene, number.last + 1, ")")) return null;
  return { last: number.last + 1, value: number.value };
}

function readScale(scene: Scene, index: number, money: boolean): { last: number; value: number } | null {
  const { tokens, lexicon } = scene;
  const at = isHyphen(tokens[index]) && tokens[index + 1]?.glued ? index + 1 : index;
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const word = lexicon.numbers.scales.get(token.lower);
  if (word !== undefined && !lexicon.numbers.selfStanding.has(token.lower)) return { last: at, value: word };
  const short = MONEY_SCALES.get(token.text);
  if (short === undefined || at !== index) return null;
  const beforeSign = /^\p{Sc}$/u.test(tokens[at + 1]?.text ?? "") && tokens[at + 1]?.glued === true;
  if (beforeSign || (money && (token.glued || token.text.length > 1))) return { last: at, value: short };
  if (!token.glued) return /^(bn|mn|tn)$/i.test(token.text) ? { last: at, value: short } : null;
  return /^(bn|mn|tn)$/i.test(token.text) || countsPeople(scene, at) ? { last: at, value: short } : null;
}

/** `2m people`, `5k users`: a noun after the letter makes it a scale; `5m deep`, `400m from` are metres. */
function countsPeople(scene: Scene, at: number): boolean {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (token?.text === "m" && abbreviatesMillion(scene, at)) return true;
  if (!token || !/^[mk]$/.test(token.text) || next?.kind !== "word" || next.glued) return false;
  if (next.text !== next.lower || next.lower.length < 4) return false;
  return !isWord(scene, at + 1, scene.lexicon.functionWords) && !isWord(scene, at + 1, scene.lexicon.extents);
}

/** `a circulation of 2.7m`, in a report that writes `£2.7m` or of what people are counted by; not `2.4m high`. */
function abbreviatesMillion(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const next = tokens[at + 1];
  if (isWord(scene, at + 1, lexicon.extents) || /^[²³x×]$/.test(next?.text ?? "")) return false;
  // `5m by 3m`, `400m from the shore` are lengths.
  if (isWord(scene, at + 1, lexicon.extentLinks)) return false;
  if (scene.writesMillionsAsM) return true;
  for (let k = 2; k <= 9; k++) if (isWord(scene, at - k, lexicon.followings)) return true;
  return false;
}

function readMoneyTail(scene: Scene, first: number, amount: Amount, currency: string): Figure {
  const figure = { ...base(first, amount), kind: "money" as const };
  const country =
    currency === UNSTATED_DOLLAR ? DOLLAR_COUNTRY.startingAt(scene.tokens, amount.last + 1) : null;
  if (country) return { ...figure, last: country.last, unit: country.value };
  return { ...figure, unit: bracketedCountry(scene, amount.last + 1, currency) };
}

/** `(US)` after a dollar amount says whose dollars they are; it stays outside the figure. */
function bracketedCountry(scene: Scene, index: number, currency: string): string {
  if (currency !== UNSTATED_DOLLAR || !isMark(scene, index, "(")) return currency;
  const country = DOLLAR_COUNTRY.startingAt(scene.tokens, index + 1);
  return country && isMark(scene, country.last + 1, ")") ? country.value : currency;
}

function readSuffix(scene: Scene, amount: Amount): Figure | null {
  return readPercent(scene, amount) ?? readMoneyAfter(scene, amount) ?? readUnit(scene, amount);
}

function readPercent(scene: Scene, amount: Amount): Figure | null {
  const { tokens, lexicon } = scene;
  const next = amount.last + 1;
  const percent =
    lexicon.percent.startingAt(tokens, next) ??
    (isHyphen(tokens[next]) ? lexicon.percent.startingAt(tokens, next + 1) : null);
  if (!percent) return null;
  // `d'un point de vue`, `un point à régler`: one point in words is no share, `0,4 point` and `un point de pourcentage` are.
  if (
    amount.numeral.form === "words" &&
    amount.value === 1 &&
    percent.first === percent.last &&
    isPoint(percent)
  )
    return null;
  if (isPoint(percent) && isBarePoint(scene, amount, percent)) return null;
  return { ...base(amount.first, amount), last: percent.last, kind: "percentage", unit: percent.value };
}

/** `contient 24 points`: points that nothing shows to be of a share, as `4 points d’écart`, `3,5 points` and `perdu 2 points` do. */
function isBarePoint(scene: Scene, { first, numeral }: Amount, { last }: { readonly last: number }): boolean {
  const { tokens, lexicon } = scene;
  if (!lexicon.decimalComma || last > numeral.last + 1 || numeral.decimals > 0) return false;
  const before = tokens[first - 1]?.lower ?? "";
  const of = lexicon.by.has(before) || before === "'" || lexicon.directionVerbs.has(before);
  const signed = /^[+−–-]$/.test(before) || lexicon.qualifiersBefore.endingAt(tokens, first - 1) !== null;
  const after = tokens[last + 1]?.lower ?? "";
  return !of && !signed && !lexicon.nounLinks.has(after) && !lexicon.comparatives.has(after);
}

function isPoint({ value }: { readonly value: string }): boolean {
  return value === "percentage points";
}

function readMoneyAfter(scene: Scene, amount: Amount): Figure | null {
  const { tokens, lexicon } = scene;
  const next = amount.last + 1;
  const figure = { ...base(amount.first, amount), kind: "money" as const };
  const word =
    lexicon.currencyWords.startingAt(tokens, next) ??
    (isHyphen(tokens[next]) ? lexicon.currencyWords.startingAt(tokens, next + 1) : null);
  if (word) {
    const value = word.value.worth === 1 ? amount.value : amount.value * word.value.worth;
    return {
      ...figure,
      value,
      last: word.last,
      unit: bracketedCountry(scene, word.last + 1, word.value.code),
    };
  }
  const sign = CURRENCY_AFTER.startingAt(tokens, next);
  // `5 $10 notes`: a sign with digits glued to it belongs to the number after it.
  if (!sign || amount.numeral.form === "words") return null;
  const after = tokens[sign.last + 1];
  if (after?.kind === "digits" && (after.glued || !lexicon.decimalComma)) return null;
  const country = sign.value === UNSTATED_DOLLAR ? DOLLAR_COUNTRY.startingAt(tokens, sign.last + 1) : null;
  if (country) return { ...figure, last: country.last, unit: country.value };
  return { ...figure, last: sign.last, unit: bracketedCountry(scene, sign.last + 1, sign.value) };
}

function readUnit(scene: Scene, amount: Amount): Figure | null {
  const { tokens, lexicon } = scene;
  let at = amount.last + 1;
  const hyphen = isHyphen(tokens[at]) && tokens[at + 1]?.glued;
  if (hyphen) at++;
  let unit = lexicon.units.startingAt(tokens, at) ?? unitSymbol(scene, amount, at);
  if (!unit && !hyphen && isWord(scene, at, lexicon.unitAdjectives)) {
    const time = lexicon.units.startingAt(tokens, at + 1);
    unit = time?.value.dimension === "time" ? time : null;
  }
  if (!unit) return null;
  const half = lexicon.numbers.andAHalf.startingAt(tokens, unit.last + 1);
  const value = half ? amount.value + half.value : amount.value;
  const kind = unit.value.dimension === "time" ? "duration" : "measure";
  return { ...base(amount.first, amount), value, kind, last: half?.last ?? unit.last, unit: unit.value.name };
}

/** A symbol such as `kg`; one of a single letter must follow digits. */
function unitSymbol(scene: Scene, amount: Amount, at: number): { last: number; value: Unit } | null {
  const token = scene.tokens[at];
  if (!token || amount.numeral.form === "words") return null;
  const symbol = UNIT_SYMBOLS.startingAt(scene.tokens, at);
  if (!symbol) return null;
  const after = scene.tokens[symbol.last + 1];
  if (after?.glued && after.kind !== "symbol") return null;
  const single = token.text.length === 1 && symbol.last === at;
  // `5 m`, `10 h` stand in French and in tables; `3 s`, `2 W` apart from the number are initials or marks.
  if (single && !token.glued && !/^[mgthL]$/.test(token.text)) return null;
  // `33-K`, `27-L` are names.
  if (single && isHyphen(scene.tokens[at - 1]) && isCapitalized(token)) return null;
  if (single && after?.glued && (after.text === "'" || after.text === "’")) return null;
  return symbol;
}
