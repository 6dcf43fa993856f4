import type { Run } from "./shared-runs.js";

/**
 * The runs that stand in the same order in both texts, heaviest together, cut where they would overlap. The others were
 * moved. `runs` are in the order of the old text; O(n log n).
 *
 * Source: heaviest increasing subsequence with a binary indexed tree of best chains (Jacobson and Vo, 1992).
 */
export function heaviestChain(runs: readonly Run[]): Run[] {
  const ranks = ranksOf(runs.map((run) => run.new));
  const tree = new Int32Array(runs.length + 1).fill(-1);
  const weights = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (const [index, run] of runs.entries()) {
    const rank = ranks[index] ?? 0;
    const previous = bestBelow(tree, weights, rank);
    before[index] = previous;
    weights[index] = run.length + (previous < 0 ? 0 : (weights[previous] ?? 0));
    for (let at = rank + 1; at < tree.length; at += at & -at) {
      const known = tree[at] ?? -1;
      if (known < 0 || (weights[known] ?? 0) < (weights[index] ?? 0)) tree[at] = index;
    }
    if (best < 0 || (weights[best] ?? 0) < (weights[index] ?? 0)) best = index;
  }
  const chain: Run[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const run = runs[at];
    if (run) chain.push(run);
  }
  return withoutOverlaps(chain.reverse());
}

function bestBelow(tree: Int32Array, weights: Float64Array, rank: number): number {
  let best = -1;
  for (let at = rank; at > 0; at -= at & -at) {
    const known = tree[at] ?? -1;
    if (known >= 0 && (best < 0 || (weights[known] ?? 0) > (weights[best] ?? 0))) best = known;
  }
  return best;
}

function ranksOf(values: readonly number[]): Int32Array {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Int32Array(values.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Runs of a chain in which none reaches into the next, in either text. */
function withoutOverlaps(chain: readonly Run[]): Run[] {
  const cut: Run[] = [];
  let oldEnd = 0;
  let newEnd = 0;
  for (const run of chain) {
    const over = Math.max(0, oldEnd - run.old, newEnd - run.new);
    if (over >= run.length) continue;
    cut.push({ old: run.old + over, new: run.new + over, length: run.length - over });
    oldEnd = run.old + run.length;
    newEnd = run.new + run.length;
  }
  return cut;
}
