import type { WordRange, WordText } from "./word-text.js";

const UNPAIRED = -1;
/** How far a cut is moved in search of a better place, in tokens. */
const FURTHEST = 60;

/**
 * Where a run of tokens was left out whose ends are alike, it cannot be told from the tokens alone which of them are gone:
 * `"The fee rose. The toll fell."` without its first sentence is also `"The fee rose. The …"` without `"fee rose. The"`.
 * Whole sentences and lines are left out rather than halves of two, so each cut is moved to where the text breaks off
 * strongest. `to` maps tokens of `text` to the other text and `from` maps back; both are changed, but for tokens that were moved.
 * Linear.
 *
 * Source: the semantic clean-up of diff-match-patch (Neil Fraser), for runs that are left out.
 */
export function slideCuts(
  text: WordText,
  to: Int32Array,
  from: Int32Array,
  isMoved: (at: number) => boolean,
): void {
  let at = 0;
  while (at < text.length) {
    if (to[at] !== UNPAIRED) {
      at++;
      continue;
    }
    let end = at;
    while (end < text.length && to[end] === UNPAIRED) end++;
    const isCut = at > 0 && end < text.length && (to[end] ?? 0) === (to[at - 1] ?? 0) + 1;
    if (isCut && !isMoved(at - 1) && !isMoved(end))
      end = slideCut(text, to, from, { first: at, end }, isMoved);
    at = end;
  }
}

function slideCut(
  text: WordText,
  to: Int32Array,
  from: Int32Array,
  { first, end }: WordRange,
  isMoved: (at: number) => boolean,
): number {
  const { keys } = text;
  const canStay = (at: number) => (to[at] ?? UNPAIRED) !== UNPAIRED && !isMoved(at);
  let back = 0;
  while (back < Math.min(FURTHEST, first) && keys[first - back - 1] === keys[end - back - 1]) {
    if (!canStay(first - back - 1)) break;
    back++;
  }
  let ahead = 0;
  while (ahead < Math.min(FURTHEST, text.length - end) && keys[first + ahead] === keys[end + ahead]) {
    if (!canStay(end + ahead)) break;
    ahead++;
  }
  if (back + ahead === 0) return end;
  const strength = (shift: number) => 2 * text.breakBefore(first + shift) + text.breakBefore(end + shift);
  let best = 0;
  for (let shift = -back; shift <= ahead; shift++) if (strength(shift) > strength(best)) best = shift;
  shiftCut(to, from, first, end, best);
  return end + best;
}

function shiftCut(to: Int32Array, from: Int32Array, first: number, end: number, shift: number): void {
  const repair = (lost: number, won: number) => {
    const pair = to[lost] ?? UNPAIRED;
    to[lost] = UNPAIRED;
    to[won] = pair;
    from[pair] = won;
  };
  for (let step = 1; step <= -shift; step++) repair(first - step, end - step);
  for (let step = 0; step < shift; step++) repair(end + step, first + step);
}
