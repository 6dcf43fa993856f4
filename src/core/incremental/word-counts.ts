import type { PassageText } from "../organizations/report-text.js";
import type { Vocabulary } from "../organizations/word.js";

/** In how many passages of a report each of its words stands, as it is typed into; the vocabulary forgets what is in none. */
export class WordCounts {
  readonly #vocabulary: Vocabulary;
  readonly #counts = new Map<string, number>();

  constructor(vocabulary: Vocabulary, passages: readonly PassageText[]) {
    this.#vocabulary = vocabulary;
    for (const passage of passages) this.#count(passage, 1);
  }

  /** Takes in that passages gave way to others; true where a word that matters came or went. */
  replace(before: readonly PassageText[], after: readonly PassageText[]): boolean {
    const words = [...before, ...after].flatMap((passage) => [...wordsIn(passage)]);
    const had = new Set(words.filter((word) => this.#counts.has(word)));
    for (const passage of before) this.#count(passage, -1);
    for (const passage of after) this.#count(passage, 1);
    let matters = false;
    for (const word of words) {
      if (!this.#counts.has(word)) this.#vocabulary.forget(word);
      if (had.has(word) !== this.#counts.has(word)) matters ||= this.#vocabulary.wasAsked(word);
    }
    return matters;
  }

  #count(passage: PassageText, by: 1 | -1): void {
    for (const word of wordsIn(passage)) {
      const count = (this.#counts.get(word) ?? 0) + by;
      if (count > 0) this.#counts.set(word, count);
      else this.#counts.delete(word);
    }
  }
}

function wordsIn({ tokens }: PassageText): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { isWord, text } of tokens) if (isWord) words.add(text);
  return words;
}
