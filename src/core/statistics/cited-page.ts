import type { Figure } from "./quantity.js";
import { isMark, isNounAt, type Scene } from "./scene.js";
import { isCapitalized, isDash, type Token } from "./tokens.js";

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
