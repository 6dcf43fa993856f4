import type { Span } from "../span.js";
import { scanWords } from "./scan-words.js";
import type { Vocabulary, WordForm } from "./vocabulary.js";

/** How strongly the text breaks off before a token. */
export const BREAK = { none: 0, line: 1, sentence: 2, paragraph: 3 } as const;

/** A range of tokens, end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

interface Tokens {
  readonly forms: Int32Array;
  readonly keys: Int32Array;
  readonly stems: Int32Array;
  readonly weights: Float32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * A text as its tokens, each with its place: what is compared when a passage is looked for in another version. Offsets
 * are UTF-16 units of the text given.
 */
export class WordText {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly length: number;
  /** The number of each token's form in the vocabulary. */
  readonly forms: Int32Array;
  /** The same with upper and lower case made one. */
  readonly keys: Int32Array;
  /** Equal for words that begin alike. */
  readonly stems: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #weights: Float32Array;
  readonly #words: readonly WordForm[];

  private constructor(text: string, vocabulary: Vocabulary, tokens: Tokens) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.length = tokens.forms.length;
    this.forms = tokens.forms;
    this.keys = tokens.keys;
    this.stems = tokens.stems;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.#weights = tokens.weights;
    this.#words = vocabulary.forms;
  }

  /** Reads a text; texts that are to be compared share a vocabulary. Linear. */
  static read(text: string, vocabulary: Vocabulary): WordText {
    const forms = new Int32Array(text.length);
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    let count = 0;
    scanWords(text, (start, end, form) => {
      forms[count] = vocabulary.add(form);
      starts[count] = start;
      ends[count] = end;
      count++;
    });
    const read = forms.slice(0, count);
    const known = vocabulary.forms;
    return new WordText(text, vocabulary, {
      forms: read,
      keys: read.map((form) => known[form]?.key ?? -1),
      stems: read.map((form) => known[form]?.stem ?? -1),
      weights: Float32Array.from(read, (form) => known[form]?.weight ?? 0),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
    });
  }

  /** A stretch of the tokens by itself; offsets are still those of the whole text. */
  part({ first, end }: WordRange): WordText {
    return new WordText(this.text, this.vocabulary, {
      forms: this.forms.subarray(first, end),
      keys: this.keys.subarray(first, end),
      stems: this.stems.subarray(first, end),
      weights: this.#weights.subarray(first, end),
      starts: this.starts.subarray(first, end),
      ends: this.ends.subarray(first, end),
    });
  }

  /** What is known of the token at an index. */
  word(index: number): WordForm {
    const word = this.#words[this.forms[index] ?? -1];
    if (!word) throw new RangeError(`no token ${index}`);
    return word;
  }

  /** The weight of the token at an index; 0 beyond the text. */
  weight(index: number): number {
    return this.#weights[index] ?? 0;
  }

  /** Where the token at an index starts; of the index behind the last, the end of the text. */
  start(index: number): number {
    return this.starts[index] ?? this.text.length;
  }

  /** Where the token at an index ends; before the first, the start of the text. */
  end(index: number): number {
    return this.ends[index] ?? 0;
  }

  /** The tokens that a span touches. */
  wordsIn({ start, end }: Span): WordRange {
    const first = countBelow(this.ends, start + 1);
    return { first, end: Math.max(first, countBelow(this.starts, end)) };
  }

  /** How strongly the text breaks off before the token at an index. */
  breakBefore(index: number): number {
    if (index <= 0 || index >= this.length) return BREAK.paragraph;
    const from = this.end(index - 1);
    const to = this.start(index);
    let lines = 0;
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === 0x0a) lines++;
    if (lines > 1) return BREAK.paragraph;
    if (to > from && this.#endsSentence(index - 1)) return BREAK.sentence;
    return lines === 1 ? BREAK.line : BREAK.none;
  }

  /** The tokens of the sentences that a range touches, at most `most` tokens further on either side. */
  sentenceAround({ first, end }: WordRange, most: number): WordRange {
    let from = first;
    while (from > 0 && first - from < most && this.breakBefore(from) < BREAK.sentence) from--;
    let to = end;
    while (to < this.length && to - end < most && this.breakBefore(to) < BREAK.sentence) to++;
    return { first: from, end: to };
  }

  #endsSentence(index: number): boolean {
    const { form } = this.word(index);
    if (form === "." || form === "?" || form === "!" || form === "…") return true;
    // Quotes, brackets and the number of a footnote may stand between the stop and the next sentence.
    const closes = form === '"' || form === ")" || form === "]" || form === "'";
    return closes && index > 0 && /^[.?!]$/.test(this.word(index - 1).form);
  }
}

/** How many of the ascending numbers are smaller than `limit`. */
export function countBelow(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
