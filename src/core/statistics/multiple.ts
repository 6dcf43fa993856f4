import type { Numeral } from "./numeral.js";
import type { Figure } from "./quantity.js";
import { readNumeral } from "./quantity.js";
import { isMark, isWord, opensSentence, type Scene } from "./scene.js";
import { isCapitalized, isHyphen, type Token } from "./tokens.js";

/** Reads a fraction or multiple in words: `"half"`, `"two-thirds"`, `"a quarter"`, `"tripled"`, `"three times"`, `"tenfold"`. */
export function readMultiple(scene: Scene, index: number): Figure | null {
  return (
    readHalf(scene, index) ??
    readFraction(scene, index) ??
    readMultipleWord(scene, index) ??
    readFold(scene, index) ??
    readTimes(scene, index) ??
    readFactor(scene, index)
  );
}

function multiple(first: number, last: number, value: number, more: Partial<Figure> = {}): Figure {
  return {
    first,
    last,
    kind: "multiple",
    value,
    unit: null,
    form: "fraction",
    bare: false,
    weighty: true,
    restated: null,
    direction: null,
    ...more,
  };
}

function readHalf(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const { fractions } = lexicon;
  const token = tokens[index];
  const value = token && fractions.alone.get(token.lower);
  if (value === undefined) return null;
  if (isWord(scene, index - 1, fractions.notBefore) || isHyphen(token)) return null;
  if (isWord(scene, index + 1, fractions.notAfter) || isHyphen(tokens[index + 1])) return null;
  const scaled = readHalfScale(scene, index, value);
  if (scaled) return scaled;
  const article = isWord(scene, index - 1, fractions.articles) && lexicon.decimalComma ? 1 : 0;
  return multiple(index - article, index, value);
}

/** `half a million`, `half an hour`. */
function readHalfScale(scene: Scene, index: number, value: number): Figure | null {
  const { tokens, lexicon } = scene;
  if (!isWord(scene, index + 1, lexicon.numbers.articles)) return null;
  const scale = lexicon.numbers.scales.get(tokens[index + 2]?.lower ?? "");
  if (scale !== undefined) {
    const money = lexicon.currencyWords.startingAt(tokens, index + 3);
    const amount = { kind: "count", form: "words" } as const;
    if (!money) return multiple(index, index + 2, value * scale, amount);
    return multiple(index, money.last, value * scale, { ...amount, kind: "money", unit: money.value.code });
  }
  const unit = lexicon.units.startingAt(tokens, index + 2);
  if (!unit) return null;
  const kind = unit.value.dimension === "time" ? "duration" : "measure";
  return multiple(index, unit.last, value, { kind, unit: unit.value.name, form: "words" });
}

/** `two-thirds`, `a third of`, `le quart`, `trois quarts`, `9 tenths`. */
function readFraction(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const { fractions } = lexicon;
  const token = tokens[index];
  if (!token) return null;
  if (fractions.articles.has(token.lower)) {
    const value = denominator(scene, index + 1);
    const next = tokens[index + 2];
    const of = isWord(scene, index + 2, lexicon.nounLinks);
    if (!of && isWord(scene, index - 1, fractions.agents)) return null;
    const ends = next === undefined || fractions.after.has(next.lower);
    return value !== null && ends ? multiple(index, index + 1, 1 / value) : null;
  }
  const contracted = readContracted(scene, index);
  if (contracted) return contracted;
  const numerator = numeratorAt(scene, index);
  if (!numerator) return null;
  const hyphen = isHyphen(tokens[numerator.last + 1]);
  const at = numerator.last + (hyphen ? 2 : 1);
  const value = denominator(scene, at);
  if (value === null || numerator.value >= value * 10) return null;
  const single = numerator.value === 1 && !hyphen;
  if (single && !(tokens[at + 1] === undefined || fractions.after.has(tokens[at + 1]?.lower ?? "")))
    return null;
  if (numerator.value > 1 && !isPlural(tokens[at], lexicon.decimalComma)) return null;
  return multiple(numerator.first, at, numerator.value / value);
}

/** `tiers` of `plus du tiers des ports`, where the article is one word with the preposition. */
function readContracted(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const { contracted, after } = lexicon.fractions;
  const value = isWord(scene, index - 1, contracted) ? denominator(scene, index) : null;
  if (value === null || !lexicon.comparatives.has(tokens[index - 2]?.lower ?? "")) return null;
  const next = tokens[index + 1];
  return next === undefined || after.has(next.lower) ? multiple(index, index, 1 / value) : null;
}

function numeratorAt(scene: Scene, index: number): Numeral | null {
  const token = scene.tokens[index];
  const starts = token?.kind === "digits" ? token.text.length <= 2 : token?.kind === "word";
  const numeral = starts ? readNumeral(scene, index) : null;
  return numeral && numeral.value >= 1 && numeral.value < 100 && numeral.decimals === 0 ? numeral : null;
}

function denominator(scene: Scene, index: number): number | null {
  const token = scene.tokens[index];
  return token?.kind === "word" ? (scene.lexicon.fractions.denominators.get(token.lower) ?? null) : null;
}

function isPlural(token: Token | undefined, french: boolean): boolean {
  return token !== undefined && (french || token.lower.endsWith("s") || token.lower === "halves");
}

function readMultipleWord(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const token = tokens[index];
  const word = token && lexicon.multiples.get(token.lower);
  if (!word || isHyphen(tokens[index + 1])) return null;
  if (isHyphen(tokens[index - 1]) && token.glued) return null;
  if (word.needsContext) {
    // `the Double Bay ferries`
    if (isCapitalized(token) && !opensSentence(scene, index)) return null;
    const next = tokens[index + 1];
    const after = next === undefined || lexicon.multipleAfter.has(next.lower);
    if (!after && !isWord(scene, index - 1, lexicon.multipleBefore)) return null;
    if (!after && next?.kind === "word") return null;
  }
  const verb = word.direction ?? (lexicon.to.has(tokens[index - 1]?.lower ?? "") ? "increase" : null);
  const article = lexicon.decimalComma && isMark(scene, index - 1, "le") ? 1 : 0;
  return multiple(index - article, index, word.value, { form: "multiple", direction: verb });
}

/** `threefold`, `three-fold`, `10-fold`. */
function readFold(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const { fold } = lexicon;
  const token = tokens[index];
  if (!fold || !token) return null;
  if (token.kind === "word" && token.lower.length > fold.length && token.lower.endsWith(fold)) {
    const value = lexicon.numbers.small.get(token.lower.slice(0, -fold.length));
    return value === undefined ? null : multiple(index, index, value, { form: "multiple" });
  }
  const numeral =
    token.kind === "digits" || lexicon.numbers.small.has(token.lower) ? readNumeral(scene, index) : null;
  if (!numeral || numeral.malformed) return null;
  const at = numeral.last + (isHyphen(tokens[numeral.last + 1]) ? 2 : 1);
  return tokens[at]?.lower === fold ? multiple(index, at, numeral.value, { form: "multiple" }) : null;
}

/** `three times as likely`, `2.5 times higher`; `three times a week` is a frequency and left to the rates. */
function readTimes(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const token = tokens[index];
  if (token?.kind === "symbol") return null;
  const numeral = readNumeral(scene, index);
  if (!numeral || numeral.malformed) return null;
  const at = numeral.last + 1;
  const hyphen = isHyphen(tokens[at]) ? 1 : 0;
  if (!isWord(scene, at + hyphen, lexicon.times)) return null;
  if (!isWord(scene, at + hyphen + 1, lexicon.timesAfter)) return null;
  return multiple(index, at + hyphen, numeral.value, { form: "multiple" });
}

/** `by a factor of three`, `multiplié par trois`, `divisé par deux`: the words belong to the figure. */
function readFactor(scene: Scene, index: number): Figure | null {
  const { tokens, lexicon } = scene;
  const lead = lexicon.factors.startingAt(tokens, index);
  const numeral = lead && readNumeral(scene, lead.last + 1);
  if (!numeral || numeral.malformed || numeral.value <= 1) return null;
  const down = lead.value === "down";
  const direction = lead.value === "times" ? null : down ? "decrease" : "increase";
  return multiple(index, numeral.last, down ? 1 / numeral.value : numeral.value, {
    form: "multiple",
    direction,
  });
}
