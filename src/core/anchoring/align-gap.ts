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
  const steps = fillSteps(sideOf(old, oldWords), sideOf(now, newWords));
  return traceBack(steps, rows, columns).map(([row, column]) => {
    const at = { old: oldWords[row] ?? -1, new: newWords[column] ?? -1 };
    return { ...at, same: old.keys[at.old] === now.keys[at.new] };
  });
}

/** What is looked at of the tokens of one passage, side by side: the table is filled from plain numbers. */
interface Side {
  readonly keys: Int32Array;
  readonly before: Int32Array;
  readonly behind: Int32Array;
  readonly stems: Int32Array;
  /** What a token is worth where it is the same, and 0 to 2 for how alike it is to any other: mark, word, number. */
  readonly worth: Int32Array;
  readonly rank: Int32Array;
}

function sideOf(text: WordText, words: readonly number[]): Side {
  const column = () => new Int32Array(words.length);
  const side = {
    keys: column(),
    before: column(),
    behind: column(),
    stems: column(),
    worth: column(),
    rank: column(),
  };
  for (const [index, at] of words.entries()) {
    const weight = text.weight(at);
    side.keys[index] = text.keys[at] ?? -1;
    side.before[index] = text.keys[at - 1] ?? -1;
    side.behind[index] = text.keys[at + 1] ?? -1;
    side.stems[index] = text.stems[at] ?? -1;
    side.worth[index] = 20 + 80 * weight;
    side.rank[index] = weight <= 0.1 ? 0 : weight === 1 && text.word(at).kind === "number" ? 2 : 1;
  }
  return side;
}

/** For each pair of tokens, the best step to it. */
function fillSteps(old: Side, now: Side): Uint8Array {
  const rows = old.keys.length;
  const columns = now.keys.length;
  const steps = new Uint8Array(rows * columns);
  let above = new Int32Array(columns + 1);
  let current = new Int32Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    let skipNew = 0;
    for (let column = 0; column < columns; column++) {
      const paired = (above[column] ?? 0) + worthOf(old, row, now, column);
      const skipOld = above[column + 1] ?? 0;
      const best = Math.max(paired, skipOld, skipNew);
      if (best > paired) steps[row * columns + column] = best === skipOld ? SKIP_OLD : SKIP_NEW;
      current[column + 1] = best;
      skipNew = best;
    }
    [above, current] = [current, above];
  }
  return steps;
}

/** What pairing two tokens is worth: much where they are the same, more where their neighbours are too. */
function worthOf(old: Side, row: number, now: Side, column: number): number {
  if (old.keys[row] === now.keys[column]) {
    const before = old.before[row] === now.before[column] ? 10 : 0;
    return (old.worth[row] ?? 0) + before + (old.behind[row] === now.behind[column] ? 10 : 0);
  }
  if (old.stems[row] === now.stems[column]) return 15;
  const rank = Math.min(old.rank[row] ?? 0, now.rank[column] ?? 0);
  return rank === 2 ? 20 : rank * 2;
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
