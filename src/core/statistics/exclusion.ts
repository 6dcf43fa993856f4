import { isCitation, isCitedPage, isReporterCitation, isSerialNumber } from "./citation.js";
import { isUngoverned } from "./governed.js";
import { isBracketMark, isEnumerator, isListMark, isReference } from "./numbering-marks.js";
import type { Figure } from "./quantity.js";
import { isNounAt, isWord, opensSentence, type Scene } from "./scene.js";
import { isAllCapitals, isCapitalized, isHyphen, type Token } from "./tokens.js";

/** A reason why a number is no statistic, with a stable code for `analyze --explain`. */
export interface Exclusion {
  readonly code: string;
  readonly applies: (scene: Scene, figure: Figure) => boolean;
}

/** The first exclusion that a figure falls under, or null. */
export function exclusionOf(scene: Scene, figure: Figure): Exclusion | null {
  return EXCLUSIONS.find((exclusion) => exclusion.applies(scene, figure)) ?? null;
}

const EXCLUSIONS: readonly Exclusion[] = [
  { code: "part-of-a-name", applies: isGluedToLetters },
  { code: "part-of-a-chain", applies: isPartOfChain },
  { code: "ordinal", applies: isOrdinal },
  { code: "reference", applies: isReference },
  { code: "footnote-mark", applies: isBracketMark },
  { code: "list-mark", applies: isListMark },
  { code: "enumerator", applies: isEnumerator },
  { code: "time-of-day", applies: isTimeOfDay },
  { code: "law-or-citation", applies: isCitation },
  { code: "cited-page", applies: isCitedPage },
  { code: "reporter", applies: isReporterCitation },
  { code: "serial-number", applies: isSerialNumber },
  { code: "age", applies: isAge },
  { code: "confidence-level", applies: isConfidenceLevel },
  { code: "pronoun", applies: isPronoun },
  { code: "numbered-name", applies: isNumberedName },
  { code: "series-of-names", applies: isSeriesName },
  { code: "address", applies: isAddress },
  { code: "postal-code", applies: isPostalCode },
  { code: "base-of-a-rate", applies: isRateBase },
  { code: "compound", applies: isCompound },
  { code: "year-to-year", applies: isYearToYear },
  { code: "calibre", applies: isCalibre },
  { code: "ungoverned", applies: isUngoverned },
];

/** `CI2`, `violence7`, `COVID-19`, `2CV`, `5G`. */
function isGluedToLetters(scene: Scene, figure: Figure): boolean {
  const { tokens } = scene;
  if (tokens[figure.first]?.glued && isJoinedBefore(scene, figure)) return true;
  const [last, after] = [tokens[figure.last], tokens[figure.last + 1]];
  if (!figure.bare || last?.kind !== "digits" || !after?.glued) return false;
  return after.kind === "word" || after.text === "_";
}

/** Whether letters or marks of names run into the figure: `Q11`, `AB-26`, `#7`, `schools.12`. */
function isJoinedBefore(scene: Scene, figure: Figure): boolean {
  const { tokens } = scene;
  const [first, before, earlier] = [tokens[figure.first], tokens[figure.first - 1], tokens[figure.first - 2]];
  if (!first || !before) return false;
  if (before.kind === "word") return first.kind === "digits";
  if (before.kind === "digits") return true;
  if (isHyphen(before)) return earlier?.kind !== "symbol";
  // `'90s`, against `d'1,2 million`.
  if (before.lower === "'") return !before.glued;
  if (before.text === "%") return true;
  // `id=20` is a part of an address, `n=2,004` a sample.
  if (before.text === "=") return before.glued && !figure.weighty;
  if (/^[#@_&/]$/.test(before.text)) return before.glued;
  if (isGluedMark(figure, before, earlier)) return true;
  return earlier?.kind === "word" && (before.text === "," || (before.text === "." && before.glued));
}

/** `told the panel that:64`, `names.”18`, `(2014).7`: digits that run into the mark that ends a phrase are the mark of a note. */
function isGluedMark(figure: Figure, before: Token, earlier: Token | undefined): boolean {
  if (!figure.bare || figure.form !== "digits" || !before.glued || earlier?.kind === "digits") return false;
  if (before.text === ".") return /^[)\]"”»%]$/.test(earlier?.text ?? "");
  return /^[:;?!"”»)\]]$/.test(before.text);
}

/** `555-1234`, `3.2.1`, `12/05/2019`, `24/7`, `9/11`. */
function isPartOfChain(scene: Scene, figure: Figure): boolean {
  const { tokens } = scene;
  if (figure.kind !== "count" && figure.kind !== "ratio") return false;
  const [before, first, after] = [tokens[figure.first - 1], tokens[figure.first], tokens[figure.last + 1]];
  const numberBefore = tokens[figure.first - 2]?.kind === "digits";
  if (first?.glued && before?.glued && numberBefore && /^[-‐‑/.:–]$/.test(before.text)) return true;
  const numberAfter = tokens[figure.last + 2]?.kind === "digits" && tokens[figure.last + 2]?.glued === true;
  return after?.glued === true && numberAfter && /^[-‐‑/:]$/.test(after.text);
}

/** `95th`, `twenty-first`, `21e`. */
function isOrdinal(scene: Scene, figure: Figure): boolean {
  const { tokens, lexicon } = scene;
  if (figure.kind !== "count") return false;
  const after = tokens[figure.last + 1];
  if (after?.glued && lexicon.ordinalEndings.has(after.lower)) return true;
  // `3^rd^`
  if (after?.text === "^" && after.glued && isWord(scene, figure.last + 2, lexicon.ordinalEndings))
    return true;
  return isHyphen(after) && isWord(scene, figure.last + 2, lexicon.ordinalWords);
}

/** `10:30`, `5 pm`, `14 h 30`. */
function isTimeOfDay(scene: Scene, figure: Figure): boolean {
  const { tokens, lexicon } = scene;
  const clock = lexicon.clock.startingAt(tokens, figure.last + 1);
  if (clock && figure.kind === "count") return true;
  const text = scene.text.slice(tokens[figure.first]?.start, tokens[figure.last]?.end);
  if (/^\d{1,2}:\d{2}$/.test(text)) return true;
  const hour = figure.unit === "hour" && /\dh$|\d\s+h$/i.test(text);
  return hour && (tokens[figure.last + 1]?.kind === "digits" || tokens[figure.first - 1]?.lower === "à");
}

/** `aged 18 to 24`, `65 years and older`, `12 years of age`: describes the group. */
function isAge(scene: Scene, figure: Figure): boolean {
  const { tokens, lexicon } = scene;
  if (figure.kind !== "count" && figure.unit !== "year") return false;
  const afterUnit = figure.unit === "year" ? figure.last : figure.last + 1;
  if (lexicon.ageAfter.startingAt(tokens, afterUnit) || lexicon.ageAfter.startingAt(tokens, figure.last + 1))
    return true;
  if (lexicon.ageBefore.endingAt(tokens, figure.first - 1)) return true;
  // `les 15 à 24 ans`
  if (
    figure.unit === "year" &&
    Array.isArray(figure.value) &&
    isWord(scene, figure.first - 1, lexicon.articles)
  )
    return true;
  if (figure.unit === "year" && Array.isArray(figure.value) && isOfPeople(scene, figure.first)) return true;
  const qualifier = lexicon.qualifiersAfter.startingAt(tokens, figure.last + 1);
  return (
    qualifier !== null &&
    /older|younger|plus|over|under/.test(tokens[qualifier.last]?.lower ?? "") &&
    figure.form === "digits"
  );
}

/** `women between 15 and 44 years`, `les hommes de 15 à 44 ans`. */
function isOfPeople(scene: Scene, first: number): boolean {
  const { rangeBetween, rangeFrom, people } = scene.lexicon;
  const opened = isWord(scene, first - 1, rangeBetween) || isWord(scene, first - 1, rangeFrom);
  return opened && (isWord(scene, first - 2, people) || isWord(scene, first - 3, people));
}

function isConfidenceLevel(scene: Scene, figure: Figure): boolean {
  return (
    figure.kind === "percentage" &&
    scene.lexicon.confidenceAfter.startingAt(scene.tokens, figure.last + 1) !== null
  );
}

/** `one of the`, `one initiative`: an article or pronoun, unless restated or scaled. */
function isPronoun(scene: Scene, figure: Figure): boolean {
  if (figure.form !== "words") return false;
  // `one day` is some day, `within one day` a time.
  if (figure.unit === "day" && figure.value === 1 && figure.first + 1 === figure.last)
    return !isWord(scene, figure.first - 1, scene.lexicon.governors);
  // `un an plus tôt`
  if (figure.kind === "duration" && isWord(scene, figure.first, scene.lexicon.numbers.articles))
    return scene.lexicon.dates.earlierOrLater.startingAt(scene.tokens, figure.last + 1) !== null;
  if (!figure.bare || figure.first !== figure.last) return false;
  return isWord(scene, figure.first, scene.lexicon.numbers.one);
}

/** `Title 21`, `Pillar Two`, `Group of Seven`, `Four Corners`: a capital next to the number and no noun counted. */
function isNumberedName(scene: Scene, figure: Figure): boolean {
  if (!figure.bare || figure.weighty) return false;
  const { tokens, lexicon } = scene;
  const { first, last } = figure;
  if (figure.form === "words") return isCapitalized(tokens[first]) && !opensSentence(scene, first);
  const before = tokens[first - 1];
  if (!isCapitalized(before) || !before || lexicon.functionWords.has(before.lower)) return false;
  return !isNounAt(scene, last + 1) || isVerbOfName(scene, last + 1);
}

/** `Witness 2 conceded privately`, `Witness 1 filed a claim`; in `Rouen 12 licensed boats` the participle tells which ones. */
function isVerbOfName(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const word = tokens[at]?.lower ?? "";
  if (!lexicon.participleEndings.some((ending) => word.endsWith(ending))) return false;
  const next = tokens[at + 1];
  if (next?.kind !== "word") return false;
  return !lexicon.decimalComma && (!isNounAt(scene, at + 1) || next.lower.endsWith(lexicon.adverbEnding));
}

/** `QRD 11`: capitals before the number, whatever follows; not in a line all in capitals. */
function isSeriesName(scene: Scene, { bare, weighty, form, first, last }: Figure): boolean {
  const before = scene.tokens[first - 1];
  if (!bare || weighty || form !== "digits") return false;
  if (isInstruction(scene, first)) return true;
  if (!isAllCapitals(before)) return false;
  return !isAllCapitals(scene.tokens[last + 1]) && !scene.lexicon.functionWords.has(before?.lower ?? "");
}

/** `M 14`, `M. 49`, `L 143`: one letter that is no word of the language. */
function isInstruction({ tokens }: Scene, first: number): boolean {
  const [before, earlier] = [tokens[first - 1], tokens[first - 2]];
  const letter = before?.text === "." && before.glued ? earlier : before;
  return letter !== undefined && !letter.glued && /^[BCDEFGLMNPRST]$/.test(letter.text);
}

/** `441 G Street NW`, `269 Laurier Avenue West`. */
function isAddress(scene: Scene, figure: Figure): boolean {
  if (!figure.bare || figure.form !== "digits") return false;
  const { tokens, lexicon } = scene;
  // `12 rue du Port`: French puts the street first, and of two there would be a plural.
  const street = lexicon.decimalComma && isWord(scene, figure.last + 1, lexicon.streets);
  if (street && Number(figure.value) > 1) return true;
  if (!isCapitalized(tokens[figure.last + 1])) return false;
  for (let k = 2; k <= 4; k++) {
    const token = tokens[figure.last + k];
    if (token?.kind !== "word" || !isCapitalized(token)) return false;
    if (lexicon.streets.has(token.lower)) return true;
  }
  return false;
}

/** `33000 Bordeaux`, `place du Marché 24700 MONTCLAR`: five digits in one before a town, where thousands are set apart. */
function isPostalCode({ tokens, lexicon, text }: Scene, { bare, first, last }: Figure): boolean {
  if (!lexicon.decimalComma || !bare || first !== last || tokens[first]?.text.length !== 5) return false;
  if (!isCapitalized(tokens[last + 1]) || text[tokens[last]?.end ?? 0] !== " ") return false;
  const before = tokens[first - 1];
  return before?.kind === "word" ? isCapitalized(before) : isAllCapitals(tokens[last + 1]);
}

/** `100,000` of `2.3 deaths per 100,000 people`. */
function isRateBase(scene: Scene, figure: Figure): boolean {
  const link = scene.lexicon.rateLinks.endingAt(scene.tokens, figure.first - 1);
  if (figure.kind !== "count" || link?.value !== "per") return false;
  // `Sur 25 000 marins, 20 % …`: the whole of a share.
  if (opensSentence(scene, link.first)) return false;
  // `dimensionné pour 145 élèves`: rates are told for round numbers.
  const whatFor = link.first === link.last && isWord(scene, link.first, scene.lexicon.changeLinks);
  if (whatFor && !Number.isInteger(Math.log10(Number(figure.value)))) return false;
  // `par mille habitants`
  if (figure.form !== "digits" && !(typeof figure.value === "number" && figure.value >= 100)) return false;
  return !isWord(scene, figure.first - 1, scene.lexicon.numbers.articles);
}

/** `a .22 rifle`: a decimal without its zero counts nothing. */
function isCalibre(scene: Scene, { bare, first, last }: Figure): boolean {
  if (!bare || scene.tokens[first]?.text !== "." || !isNounAt(scene, last + 1)) return false;
  return !scene.tokens[last + 1]?.lower.endsWith("s");
}

/** `d’une année sur l’autre`, `from one year to the next`: again and again, and no duration. */
function isYearToYear({ tokens, lexicon }: Scene, figure: Figure): boolean {
  return lexicon.idioms.startingAt(tokens, figure.first) !== null;
}

/** `two-way`, `one-on-one`, `3-D`: a compound with no unit; `a 12-member panel` counts. */
function isCompound(scene: Scene, figure: Figure): boolean {
  if (!figure.bare) return false;
  const { tokens } = scene;
  const [hyphen, after] = [tokens[figure.last + 1], tokens[figure.last + 2]];
  if (!isHyphen(hyphen) || !after?.glued) return false;
  if (after.kind !== "word") return true;
  return (
    figure.form === "words" || isCapitalized(after) || after.lower.length < 3 || Number(figure.value) < 3
  );
}
