import { CURRENCY_AFTER } from "./currency.js";
import { isMark, type Scene } from "./scene.js";
import type { Token } from "./tokens.js";
import { UNIT_SYMBOLS } from "./unit.js";

/** A number in digits or words: `"14,700"`, `"37,3"`, `"one hundred and twenty"`. `first` and `last` are token indices. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly form: "digits" | "words";
  /** Its thousands are set apart: `14,700`. */
  readonly grouped: boolean;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** A chain of digits that is no number: `3.2.1`, a run of fifty digits. */
  readonly malformed: boolean;
}

const MAX_DIGITS = 15;
/** Decimals that a number without its zero may have. */
const MOST_DECIMALS = 4;
/** Fractions in one character. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["⅕", 1 / 5],
  ["⅛", 1 / 8],
]);

/** Reads the number in digits that starts at `index`, or null. Both conventions of separators are understood. */
export function readDigits(scene: Scene, index: number): Numeral | null {
  const { tokens } = scene;
  const head = tokens[index];
  if (!head) return null;
  const vulgar = VULGAR_FRACTIONS.get(head.text);
  if (vulgar !== undefined) return numeral(index, index, vulgar, { decimals: 1 });
  if (head.kind !== "digits") return null;
  if (isLeadingPoint(scene, index - 1))
    return numeral(index, index, Number(`0.${head.text}`), { decimals: head.text.length });
  const groups = readGroups(scene, index);
  const fraction = readDecimals(scene, index, groups);
  let last = fraction?.last ?? groups.last;
  const noted = fraction === null && endsBeforeFootnote(scene, index, groups);
  const chain = noted ? last : endOfChain(tokens, last);
  if (chain > last) return { ...numeral(index, chain, 0), malformed: true };
  const integer = groups.digits;
  if (integer.length > MAX_DIGITS) return { ...numeral(index, last, 0), malformed: true };
  let value = Number(fraction ? `${integer}.${fraction.digits}` : integer);
  const part = fraction ? undefined : VULGAR_FRACTIONS.get(tokens[last + 1]?.text ?? "");
  if (part !== undefined) {
    value += part;
    last++;
  }
  return numeral(index, last, value, { grouped: groups.grouped, decimals: fraction?.digits.length ?? 0 });
}

/** Whether a point before digits opens a decimal without its zero: `.56%`, `(.05)`, `$.25`; no full stop, no calibre. */
export function isLeadingPoint({ tokens }: Scene, at: number): boolean {
  const [before, point, digits, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (point?.text !== "." || digits?.kind !== "digits" || !digits.glued) return false;
  if (point.glued && !/^[($€£[<>=≈~+−–-]$/.test(before?.text ?? "")) return false;
  // `.22 rifle`, `.45-caliber`, `.3.1`
  if (after?.glued && /^[.-]$/.test(after.text) && tokens[at + 3]?.glued) return false;
  return digits.text.length <= MOST_DECIMALS;
}

function numeral(first: number, last: number, value: number, more: Partial<Numeral> = {}): Numeral {
  return { first, last, value, form: "digits", grouped: false, decimals: 0, malformed: false, ...more };
}

interface Groups {
  readonly last: number;
  readonly digits: string;
  readonly grouped: boolean;
}

/** Reads `14,700`, `14 700` or `1.234.567`; a separator once chosen is kept. */
function readGroups(scene: Scene, index: number): Groups {
  const { tokens } = scene;
  const head = tokens[index]?.text ?? "";
  const alone = { last: index, digits: head, grouped: false };
  if (head.length > 3 || head === "0" || (head.startsWith("0") && head.length > 1)) return alone;
  for (const separator of [",", " ", "."]) {
    let digits = head;
    let last = index;
    for (let next = nextGroup(scene, last, separator); next; next = nextGroup(scene, last, separator)) {
      if (digits.length <= MAX_DIGITS) digits += next.text;
      last = next.index;
    }
    if (last === index) continue;
    if (separator === "." && last - index < 4 && !isDotOfThousands(scene, last)) continue;
    if (separator === "," && isDecimalComma(scene, index, last)) continue;
    return { last, digits, grouped: true };
  }
  return alone;
}

function nextGroup(scene: Scene, at: number, separator: string): { index: number; text: string } | null {
  const { tokens } = scene;
  if (separator === " ") {
    const group = tokens[at + 1];
    if (group?.kind !== "digits" || group.glued || group.text.length !== 3) return null;
    const gap = scene.text.slice(tokens[at]?.end, group.start);
    const ordinary = gap === " ";
    if (!ordinary && !/^[\u00a0\u2009\u202f]$/.test(gap)) return null;
    return { index: at + 1, text: group.text };
  }
  const group = tokens[at + 2];
  const isGroup =
    isMark(scene, at + 1, separator) &&
    tokens[at + 1]?.glued &&
    group?.kind === "digits" &&
    group.glued &&
    group.text.length === 3;
  return isGroup ? { index: at + 2, text: group.text } : null;
}

/** `1,325` of a text with decimal commas: decimals where a percent sign, scale or unit follows, else thousands. */
function isDecimalComma(scene: Scene, index: number, last: number): boolean {
  return scene.lexicon.decimalComma && last - index <= 2 && isScaled(scene, last);
}

/** `75.000 €` of a text with decimal commas. */
function isDotOfThousands(scene: Scene, last: number): boolean {
  return scene.lexicon.decimalComma && !isScaled(scene, last);
}

/** Whether a percent sign or a scale follows: three digits before it are hardly thousands. */
function isScaled({ tokens, lexicon }: Scene, last: number): boolean {
  const next = tokens[last + 1];
  return next?.text === "%" || (next !== undefined && lexicon.numbers.scales.has(next.lower));
}

function readDecimals(scene: Scene, index: number, groups: Groups): { last: number; digits: string } | null {
  const { tokens } = scene;
  const mark = tokens[groups.last + 1];
  const digits = tokens[groups.last + 2];
  if (!mark?.glued || digits?.kind !== "digits" || !digits.glued) return null;
  const decimals = { last: groups.last + 2, digits: digits.text };
  if (mark.text === ",") {
    if (scene.lexicon.decimalComma) return decimals;
    const next = tokens[decimals.last + 1];
    return digits.text.length <= 2 && !groups.grouped && next?.text === "%" ? decimals : null;
  }
  return mark.text === "." && !isFootnoteMark(scene, index, groups, decimals.last) ? decimals : null;
}

function endsBeforeFootnote(scene: Scene, index: number, groups: Groups): boolean {
  return isMark(scene, groups.last + 1, ".") && isFootnoteMark(scene, index, groups, groups.last + 2);
}

/** `14,700.3 The`, `in 2019.12 The`: digits after the full stop of a sentence are the mark of a footnote. */
function isFootnoteMark(scene: Scene, index: number, groups: Groups, last: number): boolean {
  const { tokens } = scene;
  const year = groups.digits.length === 4 && /^(1[789]|20)/.test(groups.digits) && !groups.grouped;
  if (!groups.grouped && !year && !isMarkInOrder(scene, last)) return false;
  if (isCurrencySign(tokens[index - 1])) return false;
  const next = tokens[last + 1];
  if (UNIT_SYMBOLS.startingAt(tokens, last + 1) || CURRENCY_AFTER.startingAt(tokens, last + 1)) return false;
  if (next === undefined) return year;
  return (
    !next.glued &&
    next.kind === "word" &&
    next.text.charAt(0) !== next.lower.charAt(0) &&
    (tokens[last]?.text.length ?? 0) <= 3
  );
}

/** `from 160 to 120.435 The`, where 434 or 436 is the mark of a note elsewhere. Shorter decimals are too common to tell. */
function isMarkInOrder({ tokens, noteMarks }: Scene, last: number): boolean {
  const text = tokens[last]?.text ?? "";
  const mark = Number(text);
  return text.length === 3 && mark >= 100 && (noteMarks.has(mark - 1) || noteMarks.has(mark + 1));
}

function isCurrencySign(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Sc}$/u.test(token.text);
}

/** Where a chain of digits and dots or commas ends that goes on after a number: `3.2.1`. */
function endOfChain(tokens: readonly Token[], last: number): number {
  let end = last;
  while (
    (tokens[end + 1]?.text === "." || tokens[end + 1]?.text === ",") &&
    tokens[end + 1]?.glued &&
    tokens[end + 2]?.kind === "digits" &&
    tokens[end + 2]?.glued
  )
    end += 2;
  return end;
}
