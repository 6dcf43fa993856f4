import type { Figure } from "./quantity.js";
import { isMark, isNounAt, opensSentence, type Scene } from "./scene.js";
import { isAllCapitals, isCapitalized } from "./tokens.js";

/** How many tokens of `1.3, 1.4, 1.9 and 1.10` are gone back over. */
const LONGEST_ENUMERATION = 40;

/** `Section 3.2`, `Figures 2 to 4`, `vol. 72, no. 44`, `Appendices A, 1 and 2`. */
export function isReference(scene: Scene, figure: Figure): boolean {
  if (figure.kind !== "count" && figure.kind !== "ratio") return false;
  const { tokens, lexicon } = scene;
  let at = figure.first - 1;
  // Goes back over `2, 3 and`: a list of numbers after one reference word.
  for (let k = 0; k < LONGEST_ENUMERATION && isListLink(scene, at); k++) at--;
  while (isMark(scene, at, "(") || isMark(scene, at, ":")) at--;
  const reference = lexicon.references.endingAt(tokens, at);
  if (!reference) return false;
  if (reference.value === "always") return true;
  if (figure.weighty && !/[.]/.test(scene.text.slice(tokens[figure.first]?.start, tokens[figure.last]?.end)))
    return false;
  // `In year 1 NRA told the board`: a name is not counted.
  if (!isNounAt(scene, figure.last + 1) || isAllCapitals(tokens[figure.last + 1])) return true;
  return at === figure.first - 1 && isCapitalized(tokens[at]);
}

function isListLink(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return false;
  if (/^(,|&|-|–|and|to|or|of|et|à|ou|sur|through)$/.test(token.lower))
    return scene.tokens[at - 1]?.kind === "digits" || token.text === ",";
  if (token.text === "(" || token.text === ")") return token.glued && scene.tokens[at - 1]?.kind === "digits";
  // `1.4` of `figures 1.3, 1.4 and 1.10`
  if (token.text === "." && /^[DLR]$/.test(scene.tokens[at - 1]?.text ?? "")) return true;
  if (token.text === ".")
    return token.glued && scene.tokens[at - 1]?.kind === "digits" && scene.tokens[at + 1]?.glued === true;
  // `articles L. 222-19 et R. 222-8 et 10`
  if (/^[DLR]$/.test(token.text)) return true;
  // `from 85 in fiscal year 2015 to 12`: a year is no number of a list.
  return token.kind === "digits" && token.text.length <= 4 && !/^(?:19|20)\d\d$/.test(token.text);
}

/** `[2]`, `(3)` alone: a mark of a note or list. `(1,373)` and `(n = 45)` are figures. */
export function isBracketMark(scene: Scene, figure: Figure): boolean {
  const { first, last } = figure;
  if (!figure.bare) return false;
  if (isMark(scene, first - 1, "[") && (isMark(scene, last + 1, "]") || isMark(scene, last + 1, ",")))
    return true;
  // `[106832](https://…)`
  const serial = first === last && (scene.tokens[first]?.text.length ?? 0) >= 5;
  if (isMark(scene, last + 1, "]") || (serial && isMark(scene, first - 1, "["))) return true;
  if (!isMark(scene, first - 1, "(") || !isMark(scene, last + 1, ")")) return false;
  // `(613) 555-0100`
  if (scene.tokens[first - 1]?.glued || scene.tokens[last + 2]?.kind === "digits") return true;
  return !figure.weighty && !(typeof figure.value === "number" && figure.value > 20);
}

/** `1.` or `22 In …` at the start of a passage or sentence: the number of an item, note or heading. */
export function isListMark(scene: Scene, figure: Figure): boolean {
  const { tokens } = scene;
  const { first, last } = figure;
  if (!figure.bare || figure.form !== "digits" || !opensSentence(scene, first)) return false;
  if (isMark(scene, first - 1, "(") || isMark(scene, first - 1, ":") || isMark(scene, first - 1, "—"))
    return false;
  const after = tokens[last + 1];
  if (first === 0 && after && /^[.):°]$/.test(after.text) && after.glued) return true;
  if (first === 0 && after === undefined) return true;
  const plainInteger = first === last && (tokens[first]?.text.length ?? 0) <= 3;
  const dotted = first === 0 && /^\d+\.\d+$/.test(scene.text.slice(tokens[first]?.start, tokens[last]?.end));
  return (
    (plainInteger || dotted) &&
    (isCapitalized(after) || after === undefined || (after.kind === "symbol" && !after.glued))
  );
}

/** `was to: 1) ensure …, 2) enhance`: a bracket that closes what none opened. */
export function isEnumerator(scene: Scene, { bare, first, last }: Figure): boolean {
  if (!bare || first !== last || !isMark(scene, last + 1, ")") || !scene.tokens[last + 1]?.glued)
    return false;
  for (let k = 1; k <= 40; k++) {
    const text = scene.tokens[first - k]?.text;
    if (text === "(") return false;
    if (text === ")" || text === undefined) return true;
  }
  return true;
}
