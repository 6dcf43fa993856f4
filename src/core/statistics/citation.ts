import type { Figure } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isCapitalized, isDash, type Token } from "./tokens.js";

/** `42 U.S.C.`, `20 CFR`, `44(3)`, `§ 12`. */
export function isCitation(scene: Scene, figure: Figure): boolean {
  if (!figure.bare) return false;
  const { tokens } = scene;
  const [after, then] = [tokens[figure.last + 1], tokens[figure.last + 2]];
  if (Array.isArray(figure.value) && isPageRange(scene, figure)) return true;
  if (after?.kind === "word" && /^(U|C|F|S|L)$/.test(after.text) && then?.text === "." && then.glued)
    return tokens[figure.first - 1]?.kind !== "word" || !countsAbbreviated(scene, figure.last + 1);
  if (after && /^(CFR|USC|FR|Stat|RSC|SCC|DLR|U\.S\.C)$/.test(after.text)) return true;
  return (
    after?.text === "(" && after.glued && tokens[figure.first]?.kind === "digits" && then?.text.length === 1
  );
}

/** `85 U.S. boats`: capitals with points, and then what is counted. */
function countsAbbreviated(scene: Scene, from: number): boolean {
  const { tokens } = scene;
  let at = from;
  while (tokens[at]?.text.length === 1 && isCapitalized(tokens[at]) && isMark(scene, at + 1, ".")) at += 2;
  return isNounAt(scene, at) && !isCapitalized(tokens[at]);
}

/** `44 (2023): 1197–1205`, `Review, 12–15`: a range with no noun and nothing that governs it. */
function isPageRange(scene: Scene, { first, last }: Figure): boolean {
  const { lexicon } = scene;
  if (isNounAt(scene, last + 1) || isWord(scene, last + 1, lexicon.auxiliaries)) return false;
  return (
    (!isWord(scene, first - 1, lexicon.rangeBetween) && !isWord(scene, first - 1, lexicon.governors)) ||
    isMark(scene, first - 1, ":")
  );
}

/** How many tokens of `at 5, 11, 14-16` are gone back over. */
const LONGEST_LIST = 24;

/** `Complaint at 20-21`, `Id. at 5, 11`, `88 F. Supp. 3d 402, 417`: the pages that a note cites; `stood at 45` is a figure. */
export function isCitedPage(scene: Scene, figure: Figure): boolean {
  if (!figure.bare || figure.form !== "digits" || isNounAt(scene, figure.last + 1)) return false;
  const { tokens } = scene;
  let at = figure.first - 1;
  for (let k = 0; k < LONGEST_LIST && isPageLink(tokens, at); k++) at--;
  const word = tokens[at];
  const before = tokens[at - 1];
  if (word?.lower === "at" && before) return before.kind !== "word" || isCapitalized(before);
  // The series of a reporter: `F.2d`, `F. Supp. 3d`.
  return word?.lower === "d" && word.glued && /^[23]$/.test(before?.text ?? "");
}

/** `,` and `-` between pages, and the pages before. */
function isPageLink(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token) return false;
  if (token.text === "," || token.text === "&" || token.lower === "and" || isDash(token))
    return before?.kind === "digits";
  return token.kind === "digits" && token.text.length <= 4;
}

/** The name of a reporter has at most this many tokens: `F. Supp. 3d`. */
const LONGEST_REPORTER = 10;

/** `85 Gaz. Reg. 61,505`, `394 Dor. 2d 629`, `91 P.4th 1173, 1199`: volume and page about an abbreviated name with points. */
export function isReporterCitation({ tokens }: Scene, { bare, form, weighty, first, last }: Figure): boolean {
  if (!bare || form !== "digits") return false;
  if (!weighty && isReporter(tokens, last + 1, reporterEnd(tokens, last + 1, 1))) return true;
  let at = first - 1;
  for (let k = 0; k < LONGEST_LIST && isPageLink(tokens, at); k++) at--;
  const volume = reporterEnd(tokens, at, -1);
  return tokens[volume]?.kind === "digits" && isReporter(tokens, volume + 1, at + 1);
}

/** Where the capitals, points and series that start at `from` end in a direction: the first token beyond them. */
function reporterEnd(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (at !== from + step * LONGEST_REPORTER) {
    const token = tokens[at];
    const point = token?.text === "." && token.glued && isCapitalized(tokens[at - 1]);
    if (!point && !isCapitalized(token) && !isSeries(tokens, at)) break;
    at += step;
  }
  return at;
}

/** Whether an abbreviated name stands before the number or the `§` at `page`; `85 PCs.12` and `85 PCs. In 2006` are none. */
function isReporter(tokens: readonly Token[], first: number, page: number): boolean {
  const number = tokens[page];
  if (!number || (number.kind !== "digits" && number.text !== "§") || !isCapitalized(tokens[first]))
    return false;
  const pointed = tokens.slice(first, page).some(({ text }) => text === ".");
  if (isSeries(tokens, page - 1)) return pointed;
  return tokens[page - 1]?.text === "." && !number.glued;
}

/** Either token of `2d`, `3d`, `4th`: which series of a reporter it is. */
function isSeries(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at]?.kind === "digits" ? at : at - 1;
  const [digits, ending] = [tokens[number], tokens[number + 1]];
  return digits?.text.length === 1 && ending?.glued === true && /^(d|nd|rd|th|e)$/.test(ending.lower);
}

/** `LDG-E- 004411223`: a number that starts with a nought, or stands behind capitals and a hyphen, is a serial number. */
export function isSerialNumber(scene: Scene, { bare, form, first }: Figure): boolean {
  if (!bare || form !== "digits") return false;
  const { tokens } = scene;
  const text = tokens[first]?.text ?? "";
  if (text.length > 1 && text.startsWith("0") && !isMark(scene, first + 1, ".")) return true;
  const name = tokens[first - 2];
  return isDash(tokens[first - 1]) && tokens[first - 1]?.glued === true && isCapitalWord(name);
}

function isCapitalWord(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text === token.text.toUpperCase();
}
