import type { WordText } from "./word-text.js";

/** Two tokens that stand for one another: the same, or one in place of the other. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  readonly same: boolean;
}

/** Cells of the table beyond which two passages are not compared token by token: they have next to nothing in common. */
export const MOST_CELLS = 250_000;

const SKIP_OLD = 1;
const SKIP_NEW = 2;

/**
 * Pairs tokens of two passages, in order, so that as much as possible stays the same; tokens in between are paired as
 * replaced, a number with a number before all. The passages are given as ascending indexes of their tokens. Quadratic:
 * nothing is paired where there are more than `MOST_CELLS` combinations.
 *
 * Source: Needleman and Wunsch (1970), without a price for gaps.
 */
export function alignGap(
  old: WordText,
  oldWords: readonly number[],
  now: WordText,
  newWords: readonly number[],
): Pair[] {
  const rows = oldWords.length;
  const columns = newWords.length;
  if (rows * columns > MOST_CELLS || rows * columns === 0) return [];
  const steps = new Uint8Array(rows * columns);
  let above = new Float64Array(columns + 1);
  let current = new Float64Array(columns + 1);
  for (const [row, a] of oldWords.entries()) {
    for (let column = 0; column < columns; column++) {
      const paired = (above[column] ?? 0) + worth(old, a, now, newWords[column] ?? -1);
      const skipOld = above[column + 1] ?? 0;
      const skipNew = current[column] ?? 0;
      const best = Math.max(paired, skipOld, skipNew);
      current[column + 1] = best;
      if (best > paired) steps[row * columns + column] = best === skipOld ? SKIP_OLD : SKIP_NEW;
    }
    [above, current] = [current, above];
  }
  return traceBack(steps, rows, columns).map(([row, column]) => {
    const at = { old: oldWords[row] ?? -1, new: newWords[column] ?? -1 };
    return { ...at, same: old.keys[at.old] === now.keys[at.new] };
  });
}

function traceBack(steps: Uint8Array, rows: number, columns: number): [number, number][] {
  const pairs: [number, number][] = [];
  let row = rows - 1;
  let column = columns - 1;
  while (row >= 0 && column >= 0) {
    const step = steps[row * columns + column];
    if (step === SKIP_OLD) row--;
    else if (step === SKIP_NEW) column--;
    else pairs.push([row--, column--]);
  }
  return pairs.reverse();
}

/** What pairing two tokens is worth: much where they are the same, more where their neighbours are too. */
function worth(old: WordText, a: number, now: WordText, b: number): number {
  if (old.keys[a] !== now.keys[b]) return likeness(old, a, now, b);
  const before = old.keys[a - 1] === now.keys[b - 1] ? 1 : 0;
  const after = old.keys[a + 1] === now.keys[b + 1] ? 1 : 0;
  return 2 + 8 * old.weight(a) + before + after;
}

function likeness(old: WordText, a: number, now: WordText, b: number): number {
  if (old.stems[a] === now.stems[b]) return 1.5;
  const least = Math.min(old.weight(a), now.weight(b));
  if (least < 1) return least > 0.1 ? 0.2 : 0;
  return old.word(a).kind === "number" && now.word(b).kind === "number" ? 2 : 0.2;
}
