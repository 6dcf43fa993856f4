import type { WordRange, WordText } from "./word-text.js";

/** Where each word of a text stands. Built once for a text and shared by all that is looked for in it; linear. */
export class WordIndex {
  readonly text: WordText;
  readonly #first: Int32Array;
  readonly #places: Int32Array;

  constructor(text: WordText) {
    this.text = text;
    const keys = text.keys.reduce((most, key) => Math.max(most, key), -1) + 1;
    const first = new Int32Array(keys + 1);
    for (const key of text.keys) first[key + 1] = (first[key + 1] ?? 0) + 1;
    for (let key = 0; key < keys; key++) first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0);
    const next = first.slice();
    this.#places = new Int32Array(text.length);
    for (const [at, key] of text.keys.entries()) {
      const slot = next[key] ?? 0;
      this.#places[slot] = at;
      next[key] = slot + 1;
    }
    this.#first = first;
  }

  /** The places of a word, ascending: indexes of tokens. */
  placesOf(key: number): Int32Array {
    return key + 1 < this.#first.length
      ? this.#places.subarray(this.#first[key], this.#first[key + 1])
      : new Int32Array(0);
  }

  /** How often a word stands in the text. */
  countOf(key: number): number {
    return key + 1 < this.#first.length ? (this.#first[key + 1] ?? 0) - (this.#first[key] ?? 0) : 0;
  }

  /** Where tokens of another text stand here to the letter, up to `most` places: indexes of their first tokens. */
  occurrences(of: WordText, { first, end }: WordRange, most: number): number[] {
    let rarest = first;
    for (let at = first; at < end; at++)
      if (this.countOf(of.keys[at] ?? -1) < this.countOf(of.keys[rarest] ?? -1)) rarest = at;
    const found: number[] = [];
    for (const place of this.placesOf(of.keys[rarest] ?? -1)) {
      const start = place - (rarest - first);
      if (!this.#standsAt(of, first, end, start)) continue;
      found.push(start);
      if (found.length >= most) break;
    }
    return found;
  }

  #standsAt(of: WordText, first: number, end: number, start: number): boolean {
    if (start < 0 || start + end - first > this.text.length) return false;
    for (let at = first; at < end; at++)
      if (of.forms[at] !== this.text.forms[start + at - first]) return false;
    return true;
  }
}
