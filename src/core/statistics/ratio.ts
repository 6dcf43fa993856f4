import { type Figure, readNumeral, readQuantity } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";
import { isHyphen } from "./tokens.js";

/** `five to one`, `5:1`, `1 in 5`, `3 out of 10`. */
export function readRatio(scene: Scene, left: Figure): Figure | null {
  const { tokens, lexicon } = scene;
  if (!left.bare || typeof left.value !== "number") return null;
  const next = left.last + 1;
  if (isMark(scene, next, ":")) return readColonRatio(scene, left);
  const hyphens = isHyphen(tokens[next]) && isWord(scene, next + 1, lexicon.rangeLinks) ? 1 : 0;
  if (isWord(scene, next + hyphens, lexicon.rangeLinks)) {
    const right = readQuantity(scene, next + hyphens * 2 + 1);
    const one = right?.bare && right.value === 1 && left.value > 1;
    return one ? ratio(left, right.last, left.value, right.restated) : null;
  }
  const hyphenated = isHyphen(tokens[next]) ? readHyphenatedChance(scene, left) : null;
  if (hyphenated) return hyphenated;
  const link = lexicon.ratioLinks.startingAt(tokens, next);
  if (!link) return readCountedChance(scene, left);
  const right = readQuantity(scene, link.last + 1);
  if (!right?.bare || typeof right.value !== "number" || isYear(scene, right)) return null;
  if (right.value === 1 && left.value > 1 && !left.weighty)
    return ratio(left, right.last, left.value, right.restated);
  // `86 sur 298`; `86 sur 1 000` is a rate.
  const whole = link.value === "whole" && right.value % 100 !== 0 && tokens[left.first]?.kind === "digits";
  const out = link.last > next || whole;
  if (!out && !isPlainChance(tokens[next]?.lower, left, right.value)) return null;
  return left.value < right.value ? ratio(left, right.last, left.value / right.value, null) : null;
}

/** `one in 2016`. */
function isYear({ tokens }: Scene, { first, last }: Figure): boolean {
  return (
    first === last &&
    /^(?:19|20)\d\d$/.test(tokens[first]?.text ?? "") &&
    !/00$/.test(tokens[first]?.text ?? "")
  );
}

/** `4-in-10`; not `1-in-100-year`. */
function readHyphenatedChance(scene: Scene, left: Figure): Figure | null {
  const { tokens, lexicon } = scene;
  const link = lexicon.ratioLinks.startingAt(tokens, left.last + 2);
  if (!link || !isHyphen(tokens[link.last + 1])) return null;
  const right = readNumeral(scene, link.last + 2);
  if (!right || right.malformed || isHyphen(tokens[right.last + 1])) return null;
  if (typeof left.value !== "number" || left.value >= right.value) return null;
  return ratio(left, right.last, left.value / right.value, null);
}

/** `one person in five`, `3 élèves sur 10`: the noun stands between the part and the whole. */
function readCountedChance(scene: Scene, left: Figure): Figure | null {
  const { tokens, lexicon } = scene;
  const noun = left.last + 1;
  if (!isNounAt(scene, noun)) return null;
  const link = lexicon.ratioLinks.startingAt(tokens, noun + 1);
  const right = link && link.first === noun + 1 ? readQuantity(scene, link.last + 1) : null;
  if (!right?.bare || typeof right.value !== "number" || typeof left.value !== "number") return null;
  if (right.value <= left.value || (right.form !== left.form && left.value !== 1)) return null;
  if (link?.value === "place" && isNounAt(scene, right.last + 1)) return null;
  const chance = isPlainChance(tokens[noun + 1]?.lower, left, right.value);
  return chance ? ratio(left, right.last, left.value / right.value, null) : null;
}

/** `1 in 5`, `nine in ten`, `sept sur dix`: the whole is a round number or the part is small. */
function isPlainChance(link: string | undefined, left: Figure, whole: number): boolean {
  if (link === "of" || left.weighty || typeof left.value !== "number") return false;
  const small = left.value <= 10 && whole <= 20;
  return small || (left.value === 1 && whole <= 1e6) || (left.value < 10 && /^10+$/.test(String(whole)));
}

function readColonRatio(scene: Scene, left: Figure): Figure | null {
  const colon = scene.tokens[left.last + 1];
  const right = readNumeral(scene, left.last + 2);
  if (!colon?.glued || !right || right.malformed || !scene.tokens[right.first]?.glued) return null;
  if (isMark(scene, right.last + 1, ":")) return null;
  if (typeof left.value !== "number" || right.value === 0) return null;
  const named = nearRatioNoun(scene, left.first, right.last);
  return right.value === 1 || left.value === 1 || named
    ? ratio(left, right.last, left.value / right.value, null)
    : null;
}

function nearRatioNoun(scene: Scene, first: number, last: number): boolean {
  for (let k = 1; k <= 8; k++)
    if (
      isWord(scene, first - k, scene.lexicon.ratioNouns) ||
      isWord(scene, last + k, scene.lexicon.ratioNouns)
    )
      return true;
  return false;
}

function ratio(left: Figure, last: number, value: number, restated: Figure["restated"]): Figure {
  return { ...left, last, value, kind: "ratio", unit: null, bare: false, weighty: true, restated };
}
