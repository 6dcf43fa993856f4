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

/** Which tokens on end make a seed: those that stand once in either text, or as often in the one as in the other. */
export type SeedRule = "unique" | "asOften";

/**
 * Runs of tokens around every `k` tokens that stand once in the one text and once in the other, as long as they go, in the
 * order of the old text; or around tokens that stand as often in the one as in the other, the first with the first and so
 * on. Linear in the length of the texts.
 *
 * Source: the patience diff of Bram Cohen, with `k` tokens instead of lines, as in seeds of genome alignment (MUMmer).
 */
export function sharedRuns(of: Comparison, k: number, rule: SeedRule): Run[] {
  const table = new SeedTable(of);
  eachSeed(of.old, of.oldTaken, of.oldRange, k, (hash) => table.countOld(hash));
  eachSeed(of.new, of.newTaken, of.newRange, k, (hash, at) => table.addNew(hash, at));
  const runs: Run[] = [];
  // By how much further on in the new text: where the last run ends in the old one. Seeds of a text that says one thing
  // over and over fall on few such lines in turn, and must not make the same runs again and again.
  const covered = new Map<number, number>();
  eachSeed(of.old, of.oldTaken, of.oldRange, k, (hash, at) => {
    const there = table.next(hash, rule === "unique" ? 1 : Number.POSITIVE_INFINITY);
    if (there < 0) return;
    const isCovered = at + k <= (covered.get(there - at) ?? 0);
    if (isCovered || !matches(of, at, there, k)) return;
    const run = extend(of, { old: at, new: there, length: k });
    covered.set(there - at, run.old + run.length);
    runs.push(run);
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

/** How often each hash stands in either text, and where in the new one. Open addressing on typed arrays. */
class SeedTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #inOld: Int32Array;
  readonly #inNew: Int32Array;
  /** For each hash the first and the last place in the new text; for each place the next of the same hash. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #following: Int32Array;
  readonly #offset: number;

  constructor({ oldRange, newRange }: Comparison) {
    const places = newRange.end - newRange.first;
    let size = 16;
    while (size < (oldRange.end - oldRange.first + places) * 2) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#inOld = new Int32Array(size);
    this.#inNew = new Int32Array(size);
    this.#first = new Int32Array(size);
    this.#last = new Int32Array(size);
    this.#following = new Int32Array(places);
    this.#offset = newRange.first;
  }

  countOld(hash: number): void {
    const slot = this.#slotOf(hash);
    this.#hashes[slot] = hash;
    this.#inOld[slot] = (this.#inOld[slot] ?? 0) + 1;
  }

  addNew(hash: number, at: number): void {
    const slot = this.#slotOf(hash);
    this.#hashes[slot] = hash;
    const count = this.#inNew[slot] ?? 0;
    if (count === 0) this.#first[slot] = at;
    else this.#following[(this.#last[slot] ?? 0) - this.#offset] = at;
    this.#last[slot] = at;
    this.#inNew[slot] = count + 1;
  }

  /** The next place in the new text of a hash that stands as often in both, and at most so often; -1 for another. */
  next(hash: number, most: number): number {
    const slot = this.#slotOf(hash);
    const count = this.#inNew[slot] ?? 0;
    if (count === 0 || count !== this.#inOld[slot] || count > most) return -1;
    const at = this.#first[slot] ?? -1;
    this.#first[slot] = this.#following[at - this.#offset] ?? -1;
    return at;
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    while ((this.#inOld[slot] !== 0 || this.#inNew[slot] !== 0) && this.#hashes[slot] !== hash)
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
