import type { WordRange } from "./word-text.js";

/** A run of tokens that stands in both texts: `length` tokens from `old` and from `new` on. */
export interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** Two texts as the numbers of their tokens, and the part of each that is compared. */
export interface Comparison {
  readonly old: Int32Array;
  readonly new: Int32Array;
  readonly oldRange: WordRange;
  readonly newRange: WordRange;
  /** Tokens that are spoken for and take no part: any value but -1 at their index. */
  readonly oldTaken: Int32Array;
  readonly newTaken: Int32Array;
}

const FREE = -1;

/**
 * Runs of tokens around every `k` tokens that stand once in the one text and once in the other, as long as they go, in the
 * order of the old text. Linear in the length of the texts.
 *
 * Source: the patience diff of Bram Cohen, with `k` tokens instead of lines, as in seeds of genome alignment (MUMmer).
 */
export function uniqueRuns(of: Comparison, k: number): Run[] {
  const table = new SeedTable(of.oldRange.end - of.oldRange.first + of.newRange.end - of.newRange.first);
  eachSeed(of.old, of.oldTaken, of.oldRange, k, (hash, at) => table.addOld(hash, at));
  eachSeed(of.new, of.newTaken, of.newRange, k, (hash, at) => table.addNew(hash, at));
  const runs: Run[] = [];
  let covered: Run | undefined;
  eachSeed(of.old, of.oldTaken, of.oldRange, k, (hash, at) => {
    const there = table.uniqueMatch(hash);
    if (there < 0) return;
    const isCovered =
      covered && at + k <= covered.old + covered.length && there - at === covered.new - covered.old;
    if (isCovered || !matches(of, at, there, k)) return;
    covered = extend(of, { old: at, new: there, length: k });
    runs.push(covered);
  });
  return runs;
}

function eachSeed(
  tokens: Int32Array,
  taken: Int32Array,
  { first, end }: WordRange,
  k: number,
  take: (hash: number, at: number) => void,
): void {
  let free = 0;
  for (let at = first; at < end; at++) {
    free = taken[at] === FREE ? free + 1 : 0;
    if (free < k) continue;
    let hash = 0;
    for (let part = at - k + 1; part <= at; part++)
      hash = Math.imul(hash ^ (tokens[part] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    take(hash, at - k + 1);
  }
}

function matches(of: Comparison, old: number, there: number, k: number): boolean {
  for (let part = 0; part < k; part++) if (of.old[old + part] !== of.new[there + part]) return false;
  return true;
}

function extend(of: Comparison, run: Run): Run {
  const isFree = (old: number, there: number) =>
    of.oldTaken[old] === FREE && of.newTaken[there] === FREE && of.old[old] === of.new[there];
  let before = 0;
  const most = Math.min(run.old - of.oldRange.first, run.new - of.newRange.first);
  while (before < most && isFree(run.old - before - 1, run.new - before - 1)) before++;
  let { length } = run;
  const room = Math.min(of.oldRange.end - run.old, of.newRange.end - run.new);
  while (length < room && isFree(run.old + length, run.new + length)) length++;
  return { old: run.old - before, new: run.new - before, length: length + before };
}

/** Where each hash stands in either text, and whether once only. Open addressing on typed arrays. */
class SeedTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  /** One more than the place; 0 where none is known, -1 where there are two. */
  readonly #old: Int32Array;
  readonly #new: Int32Array;

  constructor(seeds: number) {
    let size = 16;
    while (size < seeds * 2) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#old = new Int32Array(size);
    this.#new = new Int32Array(size);
  }

  addOld(hash: number, at: number): void {
    this.#add(this.#old, hash, at);
  }

  addNew(hash: number, at: number): void {
    this.#add(this.#new, hash, at);
  }

  /** The place in the new text of a hash that stands once in either text; -1 where there is none. */
  uniqueMatch(hash: number): number {
    const slot = this.#slotOf(hash);
    return (this.#old[slot] ?? 0) > 0 && (this.#new[slot] ?? 0) > 0 ? (this.#new[slot] ?? 0) - 1 : -1;
  }

  #add(places: Int32Array, hash: number, at: number): void {
    const slot = this.#slotOf(hash);
    this.#hashes[slot] = hash;
    places[slot] = places[slot] === 0 ? at + 1 : -1;
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    while ((this.#old[slot] !== 0 || this.#new[slot] !== 0) && this.#hashes[slot] !== hash)
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
