import { alignGap } from "./align-gap.js";
import { type Run, type SeedRule, sharedRuns } from "./shared-runs.js";
import type { WordRange, WordText } from "./word-text.js";

/** No token of the other text. */
export const NONE = -1;
/** The group of the tokens that stand in both texts in the same order; moved passages have groups from 1 on. */
export const IN_PLACE = 0;

/**
 * Which token of an old text is which of the new one. Made by `alignTexts`; near linear in the length of both texts.
 */
export class Alignment {
  readonly old: WordText;
  readonly now: WordText;
  /** For each token of the old text, the same token of the new one, or `NONE`. */
  readonly to: Int32Array;
  /** For each token of the new text, the same token of the old one, or `NONE`. */
  readonly from: Int32Array;
  /** For each token of the old text that is gone, the token that stands in its place, or `NONE`. */
  readonly replaced: Int32Array;
  /** For each token of the old text that has a pair, whether it stayed in order (`IN_PLACE`) or with what it moved. */
  readonly group: Int32Array;

  constructor(old: WordText, now: WordText) {
    this.old = old;
    this.now = now;
    this.to = new Int32Array(old.length).fill(NONE);
    this.from = new Int32Array(now.length).fill(NONE);
    this.replaced = new Int32Array(old.length).fill(NONE);
    this.group = new Int32Array(old.length).fill(IN_PLACE);
  }

  /** Says that the tokens of a run are the same, as far as nothing else was said of them. */
  place(run: Run, group: number): void {
    for (let step = 0; step < run.length; step++) {
      const a = run.old + step;
      const b = run.new + step;
      if (this.to[a] !== NONE || this.from[b] !== NONE) continue;
      this.to[a] = b;
      this.from[b] = a;
      this.group[a] = group;
    }
  }

  /** Pairs what is left over in two stretches token by token. */
  pair(oldRange: WordRange, newRange: WordRange, group: number): void {
    const oldWords = freeIn(this.to, oldRange);
    const newWords = freeIn(this.from, newRange);
    for (const { old, new: there, same } of alignGap(this.old, oldWords, this.now, newWords)) {
      this.group[old] = group;
      if (same) this.place({ old, new: there, length: 1 }, group);
      else this.replaced[old] = there;
    }
  }

  /** Runs of tokens that nothing was said of yet, around `seed` tokens that stand in both stretches. */
  freeRuns(oldRange: WordRange, newRange: WordRange, seed: number, rule: SeedRule = "unique"): Run[] {
    const { old, now, to, from } = this;
    const taken = { oldTaken: to, newTaken: from };
    return sharedRuns({ old: old.keys, new: now.keys, oldRange, newRange, ...taken }, seed, rule);
  }
}

function freeIn(pairs: Int32Array, { first, end }: WordRange): number[] {
  const free: number[] = [];
  for (let at = first; at < end; at++) if (pairs[at] === NONE) free.push(at);
  return free;
}
