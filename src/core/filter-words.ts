/**
 * The words that somebody types to find something: a text is found that holds all of them, wherever in a word they stand.
 * Case and accents do not count: `"sante"` finds `"Santé"`.
 */
export class FilterWords {
  readonly #words: readonly string[];

  constructor(filter: string) {
    this.#words = plain(filter)
      .split(/\s+/)
      .filter((word) => word !== "");
  }

  /** Without words, everything is found. */
  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** Whether a text holds all words; it is one that `plain` gave. */
  findIn(plainText: string): boolean {
    return this.#words.every((word) => plainText.includes(word));
  }
}

/** A text without what does not count when it is looked for: case, accents, the form of its apostrophes. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'");
}
