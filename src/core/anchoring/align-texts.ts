import { MOST_CELLS } from "./align-gap.js";
import { Alignment, IN_PLACE, NONE } from "./alignment.js";
import { heaviestChain } from "./chain.js";
import { groupMoved } from "./moved-runs.js";
import type { Run, SeedRule } from "./shared-runs.js";
import { slideCuts } from "./slide.js";
import type { WordRange, WordText } from "./word-text.js";

/** Tokens on end that make a passage known. */
const LONG_SEED = 6;
interface Seed {
  readonly length: number;
  readonly rule: SeedRule;
}
/** By what a gap is divided, in turn, for as long as it is large; the rest is compared token by token. */
const GAP_SEEDS: readonly Seed[] = [
  { length: 12, rule: "asOften" },
  { length: 3, rule: "unique" },
  { length: 4, rule: "asOften" },
  { length: 2, rule: "unique" },
  { length: 1, rule: "unique" },
];
/** Seeds that are shorter join passages that have nothing to do with one another: they serve where nothing else does. */
const LEAST_SEED = 3;
/** Tokens on end that stand elsewhere and are taken for moved before gaps are looked into. */
const PLAINLY_MOVED = 24;
/** Combinations of tokens up to which a gap is compared token by token at once. */
const SMALL_GAP = 10_000;

/** Finds out which token of the old text is which of the new: those that stayed in order, then those that moved. */
export function alignTexts(old: WordText, now: WordText): Alignment {
  const alignment = new Alignment(old, now);
  const ends = placeEnds(alignment);
  const runs = alignment.freeRuns(ends.old, ends.new, LONG_SEED);
  const chain = heaviestChain(runs);
  for (const run of chain) alignment.place(run, IN_PLACE);
  const starts = new Set(chain.map((run) => run.old + run.length));
  const moved = runs.filter((run) => run.length >= PLAINLY_MOVED && !starts.has(run.old + run.length));
  for (const [index, run] of moved.entries()) alignment.place(run, index + 1);
  eachGap(chain, ends.old, ends.new, (oldGap, newGap) => fillGap(alignment, oldGap, newGap, GAP_SEEDS));
  slideCuts(old, alignment.to, alignment.from, (at) => alignment.group[at] !== IN_PLACE);
  slideCuts(now, alignment.from, alignment.to, (at) => {
    const pair = alignment.from[at] ?? NONE;
    return pair !== NONE && alignment.group[pair] !== IN_PLACE;
  });
  groupMoved(alignment, ends.old, ends.new);
  return alignment;
}

/** Places what both texts begin and end with, and returns what is in between. */
function placeEnds(alignment: Alignment): { old: WordRange; new: WordRange } {
  const { old, now } = alignment;
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old.keys[head] === now.keys[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.keys[old.length - 1 - tail] === now.keys[now.length - 1 - tail]) tail++;
  alignment.place({ old: 0, new: 0, length: head }, IN_PLACE);
  alignment.place({ old: old.length - tail, new: now.length - tail, length: tail }, IN_PLACE);
  return { old: { first: head, end: old.length - tail }, new: { first: head, end: now.length - tail } };
}

function eachGap(
  chain: readonly Run[],
  oldRange: WordRange,
  newRange: WordRange,
  fill: (oldGap: WordRange, newGap: WordRange) => void,
): void {
  let oldAt = oldRange.first;
  let newAt = newRange.first;
  const last = { old: oldRange.end, new: newRange.end, length: 0 };
  for (const run of [...chain, last]) {
    if (run.old > oldAt && run.new > newAt)
      fill({ first: oldAt, end: run.old }, { first: newAt, end: run.new });
    oldAt = run.old + run.length;
    newAt = run.new + run.length;
  }
}

function fillGap(
  alignment: Alignment,
  oldGap: WordRange,
  newGap: WordRange,
  [seed, ...further]: readonly Seed[],
): void {
  const cells = (oldGap.end - oldGap.first) * (newGap.end - newGap.first);
  if (cells <= SMALL_GAP || !seed || (seed.length < LEAST_SEED && cells <= MOST_CELLS)) {
    alignment.pair(oldGap, newGap, IN_PLACE);
    return;
  }
  const chain = heaviestChain(alignment.freeRuns(oldGap, newGap, seed.length, seed.rule));
  for (const run of chain) alignment.place(run, IN_PLACE);
  eachGap(chain, oldGap, newGap, (oldPart, newPart) => fillGap(alignment, oldPart, newPart, further));
}
