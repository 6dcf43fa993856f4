import { MONEY_SCALES } from "./currency.js";
import { readMultiple } from "./multiple.js";
import { isLeadingPoint } from "./numeral.js";
import { type Figure, readNumeral, readQuantity } from "./quantity.js";
import { readRatio } from "./ratio.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isDash, isHyphen, type Token } from "./tokens.js";

/** Reads the longest figure that starts at `index`: a quantity, multiple, ratio or range, with its restatement. */
export function readFigure(scene: Scene, index: number): Figure | null {
  const token = scene.tokens[index];
  if (!token) return null;
  if (!mayOpenFigure(scene, token)) return null;
  const frequency = readFrequency(scene, index);
  if (frequency) return frequency;
  const figure = (token.kind === "symbol" ? null : readMultiple(scene, index)) ?? readQuantity(scene, index);
  if (!figure) return null;
  const combined = readRatio(scene, figure) ?? readRange(scene, figure) ?? figure;
  return withSign(scene, withPoint(scene, withRate(scene, withRestatement(scene, combined))));
}

/** `.56%`: the point without its zero belongs to the figure. */
function withPoint(scene: Scene, figure: Figure): Figure {
  return figure.form === "digits" && isLeadingPoint(scene, figure.first - 1)
    ? { ...figure, first: figure.first - 1 }
    : figure;
}

/** `− 2,800` of `stood at − 2,800`: a level below zero. The minus of a change (`a drop of −3%`, `(−3%)`) says its direction. */
function withSign(scene: Scene, figure: Figure): Figure {
  const { tokens } = scene;
  const sign = tokens[figure.first - 1];
  if (figure.form !== "digits" || typeof figure.value !== "number" || figure.value === 0) return figure;
  if (!sign || sign.glued || !/^[−–-]$/.test(sign.text) || !tellsLevel(scene, figure.first - 2))
    return figure;
  return { ...figure, first: figure.first - 1, value: -figure.value };
}

/** How far before a level a word of change would make it one: `la baisse annuelle de – 3 %`. */
const CHANGE_REACH = 4;

/** Whether a word puts a level to what stands before it: `à`, `at`, `was`, `solde de`; and no change. */
function tellsLevel(scene: Scene, at: number): boolean {
  const { lexicon, tokens } = scene;
  const start = isWord(scene, at, lexicon.from);
  // `rose from −32`, `passé de – 32`
  if (start && (!isWord(scene, at, lexicon.by) || isWord(scene, at - 1, lexicon.neutralVerbs))) return true;
  const level = [lexicon.to, lexicon.placing, lexicon.reachingVerbs, lexicon.auxiliaries].some((words) =>
    isWord(scene, at, words),
  );
  if (!level) return false;
  for (let k = at - 1; k >= at - CHANGE_REACH; k--) {
    const word = tokens[k]?.lower ?? "";
    if (lexicon.directionNouns.has(word) || lexicon.directionVerbs.has(word)) return false;
  }
  return true;
}

/** Whether a token can open a figure at all: keeps the common word cheap. */
export function mayOpenFigure({ openings, lexicon }: Scene, { kind, lower }: Token): boolean {
  if (kind === "digits" || openings.figures.has(lower)) return true;
  return kind === "word" && lexicon.fold !== null && lower.endsWith(lexicon.fold);
}

/** `twice a week`, `three times a year`: the words belong to the figure. */
function readFrequency(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const often = lexicon.frequencies.get(tokens[index]?.lower ?? "");
  const numeral = often === undefined ? readNumeral(scene, index) : null;
  if (numeral?.malformed || (numeral && !isWord(scene, numeral.last + 1, lexicon.times))) return null;
  const value = often ?? numeral?.value;
  const link = lexicon.rateLinks.startingAt(tokens, numeral ? numeral.last + 2 : index + 1);
  const time = link && lexicon.units.startingAt(tokens, link.last + 1);
  if (value === undefined || time?.value.dimension !== "time") return null;
  return {
    first: index,
    last: time.last,
    kind: "rate",
    value,
    unit: `per ${time.value.name}`,
    form: numeral?.form ?? "words",
    bare: false,
    weighty: true,
    restated: null,
    direction: null,
  };
}

/** `5 to 10 percent`, `10–15%`, `between 21 percent and 41 percent`, `from 7 percent to 42 percent` after `ranged`. */
function readRange(scene: Scene, left: Figure): Figure | null {
  const { tokens, lexicon } = scene;
  if (left.form === "multiple" || typeof left.value !== "number" || withSign(scene, left) !== left)
    return null;
  const next = left.last + 1;
  const before = beforeQualifier(scene, left.first - 1);
  const dash = isDash(tokens[next]);
  const between = isWord(scene, before, lexicon.rangeBetween) && isWord(scene, next, lexicon.rangeAnd);
  const to = isWord(scene, next, lexicon.rangeLinks);
  const or = tokens[next]?.lower === "or" || tokens[next]?.lower === "ou";
  if (!dash && !between && !to && !or) return null;
  if (dash && !isTightDash(scene, next)) return null;
  if (to && isWord(scene, before, lexicon.rangeFrom) && isChange(scene, before)) return null;
  const times = left.bare ? readMultiple(scene, next + 1) : null;
  const right = times?.form === "multiple" ? times : readQuantity(scene, next + 1);
  if (!right || typeof right.value !== "number" || !sameMeasure(left, right)) return null;
  if (or && !(left.bare && left.form === right.form && right.bare && right.value === left.value + 1))
    return null;
  const low = lowEnd(left, right, right.value, moneyScale(scene, right));
  if (low >= right.value || (dash && chains(scene, left, right))) return null;
  const { kind, unit } = right.kind === "count" ? left : right;
  return {
    ...right,
    kind,
    unit,
    first: left.first,
    value: [low, right.value],
    restated: null,
    form: left.form,
  };
}

/** Past a qualifier and a quotation mark: `from “below 80 percent`. */
function beforeQualifier(scene: Scene, at: number): number {
  const qualifier = scene.lexicon.qualifiersBefore.endingAt(scene.tokens, at);
  const index = qualifier ? qualifier.first - 1 : at;
  return /^["“«]$/.test(scene.tokens[index]?.text ?? "") ? index - 1 : index;
}

/** The scale that is abbreviated at a figure's currency: 1000 of `40 k€`; 1 without one. */
function moneyScale({ tokens }: Scene, { kind, last }: Figure): number {
  return (kind === "money" && MONEY_SCALES.get(tokens[last - 1]?.text ?? "")) || 1;
}

/** The lower end takes the scale of the upper where it has none and is smaller without it: `5 to 10 million`, `30 à 40 k€`. */
function lowEnd(left: Figure, right: Figure, high: number, abbreviated: number): number {
  const low = typeof left.value === "number" ? left.value : left.value[0];
  if (abbreviated > 1 && left.bare && low * abbreviated < high) return low * abbreviated;
  const scale = 10 ** (Math.floor(Math.log10(Math.max(high, 1)) / 3) * 3);
  const inherits = left.bare || left.kind === "money";
  return inherits &&
    high >= 1e6 &&
    low < 1000 &&
    (!right.bare || right.form === "words") &&
    low * scale < high
    ? low * scale
    : low;
}

function sameMeasure(left: Figure, right: Figure): boolean {
  if (left.form === "fraction" || right.form === "fraction") return false;
  if (left.bare) return left.form === right.form || !right.bare || right.form === "multiple";
  return (
    (left.kind === right.kind && left.unit === right.unit) ||
    (left.kind === "money" && right.kind === "count")
  );
}

/** A dash of a range is glued on both sides or, when long, spaced on both. */
function isTightDash(scene: Scene, at: number): boolean {
  const [dash, after] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!dash || !after) return false;
  if (dash.glued !== after.glued) return dash.text === "–";
  return dash.glued ? dash.text !== "—" : dash.text === "–";
}

/** More than two numbers joined by hyphens are a telephone, ISBN or report number. */
function chains(scene: Scene, left: Figure, right: Figure): boolean {
  const { tokens } = scene;
  const after = isHyphen(tokens[right.last + 1]) && tokens[right.last + 2]?.kind === "digits" && right.bare;
  const before = isHyphen(tokens[left.first - 1]) && tokens[left.first]?.glued === true;
  return after || before;
}

/** Whether a word of change governs `from A to B`, and not one of range: then A and B are two figures. */
function isChange(scene: Scene, from: number): boolean {
  const { tokens, lexicon } = scene;
  // `une réduction de 40 à 45 %`: where `from` is `of` as well, a noun right before it makes a range.
  if (lexicon.decimalComma && lexicon.directionNouns.has(tokens[from - 1]?.lower ?? "")) return false;
  for (let k = 1; k <= 14; k++) {
    const token = tokens[from - k];
    if (!token || /^[;!?]$/.test(token.text)) return false;
    if (lexicon.rangeVerbs.has(token.lower)) return false;
    if (lexicon.directionVerbs.has(token.lower) || lexicon.neutralVerbs.has(token.lower)) return true;
    if (lexicon.multiples.has(token.lower)) return true;
    if (lexicon.directionNouns.has(token.lower)) return true;
  }
  return false;
}

/** `eight percent (8%)`, `half (51%)`, `five to one (5:1)`: the bracket says the figure again, and its digits win. */
function withRestatement(scene: Scene, figure: Figure): Figure {
  if (!isMark(scene, figure.last + 1, "(") || figure.restated || Array.isArray(figure.value)) return figure;
  const at = figure.last + 2;
  const inner = readMultiple(scene, at) ?? readQuantity(scene, at);
  if (!inner) return figure;
  const said = readRatio(scene, inner) ?? inner;
  if (!isMark(scene, said.last + 1, ")") || !says(figure, said)) return figure;
  const digits = said.form === "digits" ? said : figure;
  const words = said.form === "digits" ? figure : said;
  const isShare = said.kind === "percentage" && figure.kind !== "percentage";
  const restated = { words: single(words.value) * (isShare ? 100 : 1), digits: single(digits.value) };
  return {
    ...digits,
    first: figure.first,
    last: said.last + 1,
    form: figure.form,
    bare: false,
    weighty: true,
    restated,
  };
}

function single(value: Figure["value"]): number {
  return typeof value === "number" ? value : value[0];
}

/** Whether a figure in brackets can be the same one again: words against digits, of one kind; a share for a fraction. */
function says(figure: Figure, inner: Figure): boolean {
  // `one in five (18%)`, `half (51%)`: a share said in two ways.
  const share = figure.form === "fraction" || (figure.kind === "ratio" && single(figure.value) < 1);
  if (share) return inner.form === "digits" && inner.kind === "percentage" && inner.unit === "%";
  if (figure.kind === "multiple" || inner.kind !== figure.kind) return false;
  if (figure.form === "digits") return inner.form === "words" && inner.unit === figure.unit;
  return inner.form === "digits" && (inner.unit === figure.unit || figure.kind === "money");
}

/** `12.5 per 100,000`: the base belongs to the figure. `2.3 deaths per 100,000`, `45 calls a day`: it stands further on. */
function withRate(scene: Scene, figure: Figure): Figure {
  if (figure.kind === "measure") return withTime(scene, figure);
  if (figure.kind !== "count") return figure;
  const { tokens, lexicon } = scene;
  for (let at = figure.last + 1; at <= figure.last + MOST_COUNTED; at++) {
    const link = lexicon.rateLinks.startingAt(tokens, at);
    // `une multiplication par 20`: the noun makes a multiple of the number after it.
    if (link && lexicon.factors.endingAt(tokens, link.last)) return figure;
    if (link?.value === "per") return rate(scene, figure, link.first, link.last + 1);
    if (link) return isAverage(scene, figure) ? { ...figure, kind: "rate" } : figure;
    if (!isNounAt(scene, at)) return figure;
  }
  return figure;
}

/** `63 million barrels per day`, `40 tonnes par an`: what a measure is taken by belongs to the figure. */
function withTime(scene: Scene, figure: Figure): Figure {
  const { tokens, lexicon } = scene;
  const link = lexicon.rateLinks.startingAt(tokens, figure.last + 1);
  const time = link && lexicon.units.startingAt(tokens, link.last + 1);
  if (time?.value.dimension !== "time") return figure;
  return { ...figure, kind: "rate", last: time.last, unit: `${figure.unit}/${time.value.name}` };
}

/** How many words may stand between a count and what it is counted by. */
const MOST_COUNTED = 5;

function rate(scene: Scene, figure: Figure, link: number, base: number): Figure {
  const { tokens, lexicon } = scene;
  const numeral = tokens[base]?.kind === "digits" ? readNumeral(scene, base) : null;
  // `une priorité pour 80 % des ports`: a share is no base.
  if (numeral && lexicon.percent.startingAt(tokens, numeral.last + 1)) return figure;
  if (numeral && !numeral.malformed && numeral.value >= 10) {
    const unit = `per ${scene.text.slice(tokens[numeral.first]?.start, tokens[numeral.last]?.end)}`;
    const last = link === figure.last + 1 ? numeral.last : figure.last;
    return { ...figure, kind: "rate", last, unit, bare: false, weighty: true };
  }
  const time = lexicon.units.startingAt(tokens, base);
  if (time?.value.dimension !== "time" || isWord(scene, time.last + 1, lexicon.dates.agoAfter)) return figure;
  return { ...figure, kind: "rate", unit: `per ${time.value.name}` };
}

function isAverage(scene: Scene, figure: Figure): boolean {
  const qualifier = scene.lexicon.qualifiersBefore.endingAt(scene.tokens, figure.first - 1);
  return (
    qualifier !== null &&
    isWord(scene, qualifier.last - (qualifier.last > qualifier.first ? 1 : 0), scene.lexicon.averages)
  );
}
