import type { Finding } from "../finding.js";
import { readFigure } from "../statistics/figure.js";
import { type Figure, readNumeral } from "../statistics/quantity.js";
import { isMark, isWord, type Scene } from "../statistics/scene.js";
import type { CheckWords } from "./check-words.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import { qualifierWords, words } from "./placed-text.js";

/** A figure that is said twice: `"half (51%)"` → a half in words, 51 in digits. Shares and fractions are in percent. */
interface Restatement {
  readonly words: Part;
  readonly digits: Part;
  /** The words round by their nature: `half (51%)`. */
  readonly loose: boolean;
}

interface Part {
  readonly text: string;
  readonly value: number;
}

/** Percentage points by which a share may differ from the fraction that it is put in words with: `a third (36%)`. */
const NEAR_FRACTION = 5;

/** Finds figures whose words and digits are two numbers: `eight percent (9%)`. */
export function checkRestatements(sentence: PlacedSentence, language: CheckWords): Finding[] {
  return sentence.figures.flatMap((figure) => {
    const said = readRestatement(sentence.scene, figure) ?? readTornRatio(sentence.scene, figure);
    if (!said || agrees(said, qualifierWords(sentence.scene, figure), language)) return [];
    const { start, end } = figure.statistic;
    const data = {
      words: said.words.text,
      digits: said.digits.text,
      wordsValue: said.words.value,
      digitsValue: said.digits.value,
    };
    return [{ start, end, code: "words-and-digits" as const, data, related: [] }];
  });
}

/** Reads both parts of a figure with a bracket, each by itself. Null where it has none or a part is not understood. */
function readRestatement(scene: Scene, figure: PlacedFigure): Restatement | null {
  let open = figure.first + 1;
  while (open <= figure.last && !isMark(scene, open, "(")) open++;
  let close = open + 1;
  while (close <= figure.last && !isMark(scene, close, ")")) close++;
  if (close > figure.last) return null;
  const outer = readPart(scene, figure.first, open - 1);
  const inner = readPart(scene, open + 1, close - 1);
  if (!outer || !inner) return null;
  const [inWords, inDigits] = inner.form === "digits" ? [outer, inner] : [inner, outer];
  if (inWords.form === "digits" || inDigits.form !== "digits") return null;
  const share = inDigits.kind === "percentage" && inWords.kind !== "percentage";
  const fraction = share && (inWords.kind === "multiple" || inWords.kind === "ratio");
  if (share && !fraction) return null;
  const scaled = share ? inWords.value * 100 : inWords.value;
  const texts = [words(scene, figure.first, open - 1), words(scene, open + 1, close - 1)] as const;
  const [wordsText, digitsText] = inWords === outer ? texts : [texts[1], texts[0]];
  return {
    words: { text: wordsText, value: scaled },
    digits: { text: digitsText, value: inDigits.value },
    loose: fraction,
  };
}

/** How many tokens a ratio in words has at most. */
const LONGEST_RATIO = 7;

/** `five to two (5:1)`, `five to one (5:2)`: two ratios, whether read as one figure or as two. */
function readTornRatio(scene: Scene, { first, last, statistic }: PlacedFigure): Restatement | null {
  if (statistic.kind !== "ratio") return null;
  for (let at = first + 1; at <= last + 1; at++)
    if (isMark(scene, at, "(")) return readRatios(scene, first, at);
  if (!isMark(scene, first - 1, "(")) return null;
  for (let at = first - 2; at >= Math.max(0, first - 1 - LONGEST_RATIO); at--) {
    const found = readRatios(scene, at, first - 1);
    if (found) return found;
  }
  return null;
}

/** `five to two` from `start` up to a bracket, and `5:1` in it. */
function readRatios(scene: Scene, start: number, open: number): Restatement | null {
  const [left, a] = [readNumeral(scene, start), readNumeral(scene, open + 1)];
  if (left?.form !== "words" || a?.form !== "digits") return null;
  const right = isWord(scene, left.last + 1, scene.lexicon.rangeLinks) && readNumeral(scene, left.last + 2);
  const b = isMark(scene, a.last + 1, ":") && readNumeral(scene, a.last + 2);
  if (!right || !b || right.last !== open - 1 || !isMark(scene, b.last + 1, ")")) return null;
  if (right.value === 0 || b.value === 0) return null;
  return {
    words: { text: words(scene, start, right.last), value: left.value / right.value },
    digits: { text: words(scene, a.first, b.last), value: a.value / b.value },
    loose: false,
  };
}

/** The figure that tokens make up, all of them; null where they do not, or where it is a range. */
function readPart(scene: Scene, first: number, last: number): (Figure & { value: number }) | null {
  const tokens = scene.tokens.slice(first, last + 1);
  const figure = readFigure({ ...scene, tokens }, 0);
  return figure?.last === tokens.length - 1 && isNumber(figure) ? figure : null;
}

function isNumber(figure: Figure): figure is Figure & { value: number } {
  return typeof figure.value === "number";
}

function agrees(
  { words: { value: inWords }, digits: { value: inDigits }, loose }: Restatement,
  qualifier: readonly string[],
  language: CheckWords,
): boolean {
  if (!loose) return Math.abs(inWords - inDigits) <= 1e-9 * Math.abs(inDigits);
  const halfPoint = 0.5;
  if (qualifier.some((word) => language.below.has(word))) return inDigits <= inWords + halfPoint;
  if (qualifier.some((word) => language.above.has(word))) return inDigits >= inWords - halfPoint;
  return Math.abs(inWords - inDigits) <= NEAR_FRACTION;
}
