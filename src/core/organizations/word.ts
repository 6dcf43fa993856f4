/** What a word shows by itself, wherever it stands. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly isWord: boolean;
  /** Begins with a capital, or is made of digits and capitals: `Board`, `2CV`; `HHS-funded` does not count. */
  readonly isCapital: boolean;
  /** Capitals (digits, hyphens, ampersands) only, two capitals at least: `RCMP`, `J-CODE`, `CI2`. */
  readonly isAcronym: boolean;
  /** Of two letters or more, none of them small. */
  readonly isShouted: boolean;
  /** The same for spellings that name the same: `&` is `and`, a plural's `s` is gone; the first letter keeps its case. */
  readonly key: string;
}

const CAPITAL = /^\p{Lu}/u;
const DIGITS_THEN_CAPITALS = /^\d+\p{Lu}[\p{Lu}\d]*$/u;
const ACRONYM = /^(?=[^\p{Lu}]*\p{Lu}[^\p{Lu}]*\p{Lu})[\p{Lu}\d]+(?:[-&][\p{Lu}\d]+)*$/u;
/** `HHS-funded`. */
const ACRONYM_ADJECTIVE = /^\p{Lu}{2,}-\p{Ll}/u;
const SMALL_LETTERS = /^[a-z]+$/;
/** `Board`, and no `I` or `II`. */
const CAPITALIZED = /^[A-Z][a-z]+$/;
const LONGEST_ACRONYM = 15;

/** The words of one report, each looked at once. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #plain = new Map<string, Word>();
  readonly #marks = new Map<string, Word>();
  readonly #elided = new Map<string, Word>();
  readonly #asked = new Set<string>();

  word(text: string): Word {
    return remembered(this.#words, text, wordOf);
  }

  /** A word that was found to be no two words, as `l’Agence` and `Board’s` are; undefined for one not yet looked at. */
  plain(text: string): Word | undefined {
    return this.#plain.get(text);
  }

  /** Takes up a word that is no two. */
  learnPlain(text: string): Word {
    const word = this.word(text);
    this.#plain.set(text, word);
    return word;
  }

  /** Whether the report has a word in this very spelling. */
  has(text: string): boolean {
    this.#asked.add(text);
    return this.#words.has(text);
  }

  /** Forgets a word that the report does not have any more. */
  forget(text: string): void {
    this.#words.delete(text);
    this.#plain.delete(text);
  }

  /** Whether it was asked for a word: then it matters that the report has it. */
  wasAsked(text: string): boolean {
    return this.#asked.has(text);
  }

  /** A single mark: a comma, a bracket. */
  mark(text: string): Word {
    return remembered(this.#marks, text, markOf);
  }

  /** `l’` of `l’Agence`: its capital is the sentence's. */
  elided(text: string): Word {
    return remembered(this.#elided, text, (elided) => ({ ...markOf(elided), isWord: true }));
  }
}

function remembered(words: Map<string, Word>, text: string, make: (text: string) => Word): Word {
  const known = words.get(text);
  if (known !== undefined) return known;
  const word = make(text);
  words.set(text, word);
  return word;
}

function wordOf(text: string): Word {
  // Most words are in letters of plain English, small or after one capital.
  if (SMALL_LETTERS.test(text)) return plainWord(text, text, false);
  const lower = text.toLowerCase();
  if (CAPITALIZED.test(text)) return plainWord(text, lower, true);
  const capital = CAPITAL.test(text) || DIGITS_THEN_CAPITALS.test(text);
  const isAcronym = text.length <= LONGEST_ACRONYM && ACRONYM.test(text);
  return {
    text,
    lower,
    isWord: true,
    isCapital: capital && !ACRONYM_ADJECTIVE.test(text),
    isAcronym,
    isShouted: text.length > 1 && text !== lower && text === text.toUpperCase(),
    key: isAcronym ? text : keyOf(text, lower),
  };
}

function plainWord(text: string, lower: string, isCapital: boolean): Word {
  return {
    text,
    lower,
    isWord: true,
    isCapital,
    isAcronym: false,
    isShouted: false,
    key: keyOf(text, lower),
  };
}

function keyOf(text: string, lower: string): string {
  const cased = text === lower ? text : text.charAt(0) + lower.slice(1);
  const key = cased.includes("’") ? cased.replaceAll("’", "'") : cased;
  return key.length > 5 && key.endsWith("s") && !key.endsWith("ss") ? key.slice(0, -1) : key;
}

function markOf(text: string): Word {
  return {
    text,
    lower: text.toLowerCase(),
    isWord: false,
    isCapital: false,
    isAcronym: false,
    isShouted: false,
    key: text === "&" ? "and" : text.replace("’", "'"),
  };
}
