import { type Token, tokenize } from "./tokens.js";

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A phrase found in a list of tokens; `first` and `last` are indices, both inclusive. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/**
 * A dictionary of phrases of one or more words, looked up forwards or backwards from a token. The longest phrase wins. The
 * cost of a look-up does not depend on the length of the text.
 */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #byLast = new Map<string, Phrase<T>[]>();
  readonly #caseSensitive: boolean;

  /** `caseSensitive` tells `"MW"` from `"mw"`; without it letters compare in lower case. */
  constructor(entries: Iterable<readonly [string, T]>, options: { caseSensitive?: boolean } = {}) {
    this.#caseSensitive = options.caseSensitive ?? false;
    for (const [phrase, value] of entries) {
      const words = tokenize(phrase).map((token) => this.#form(token));
      const entry = { words, value };
      file(this.#byFirst, words[0], entry);
      file(this.#byLast, words.at(-1), entry);
    }
  }

  /** The first words of all phrases, in lower case. */
  firstWords(): string[] {
    return [...this.#byFirst.keys()].map((word) => word.toLowerCase());
  }

  /** The longest phrase whose first word is the token at `index`. */
  startingAt(tokens: readonly Token[], index: number): PhraseMatch<T> | null {
    const token = tokens[index];
    const phrases = token && this.#byFirst.get(this.#form(token));
    if (!phrases) return null;
    for (const { words, value } of phrases)
      if (this.#stands(words, tokens, index)) return { first: index, last: index + words.length - 1, value };
    return null;
  }

  /** The longest phrase whose last word is the token at `index`. */
  endingAt(tokens: readonly Token[], index: number): PhraseMatch<T> | null {
    const token = tokens[index];
    const phrases = token && this.#byLast.get(this.#form(token));
    if (!phrases) return null;
    for (const { words, value } of phrases) {
      const first = index - words.length + 1;
      if (first >= 0 && this.#stands(words, tokens, first)) return { first, last: index, value };
    }
    return null;
  }

  #stands(words: readonly string[], tokens: readonly Token[], first: number): boolean {
    for (let k = 0; k < words.length; k++) {
      const token = tokens[first + k];
      if (!token || this.#form(token) !== words[k]) return false;
    }
    return true;
  }

  #form(token: Token): string {
    return this.#caseSensitive ? token.text : token.lower;
  }
}

function file<T>(index: Map<string, Phrase<T>[]>, word: string | undefined, phrase: Phrase<T>): void {
  if (word === undefined) return;
  const phrases = index.get(word) ?? [];
  phrases.push(phrase);
  phrases.sort((a, b) => b.words.length - a.words.length);
  index.set(word, phrases);
}
