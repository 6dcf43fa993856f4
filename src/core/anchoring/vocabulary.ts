import { isFigureWord, isFunctionWord, isNegation } from "./telling-words.js";

/** What a token of a text is, as far as comparing two versions goes. */
export type WordKind = "word" | "number" | "unit" | "negation" | "mark";

/** What is known of a token wherever it stands. */
export interface WordForm {
  /** The token as it is compared to the letter: ligatures, dashes, quotes and hyphenation are made alike. */
  readonly form: string;
  /** Equal for forms that differ in case only. */
  readonly key: number;
  readonly kind: WordKind;
  /** Equal for words that begin alike: inflections of one word most often do. */
  readonly stem: number;
  /** How much the token says about where it stands: a mark next to nothing, a function word little, others one. */
  readonly weight: number;
}

/** Letters at the head of a word that its inflections share. */
const STEM = 4;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NUMBER = /^[+-]?\d/;

/** The tokens of the texts that are compared with one another, each with a number: equal forms have one number. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #forms: WordForm[] = [];

  /** The number of a form; a form not seen before gets the next one. */
  add(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#forms.length;
    const lower = form.toLowerCase();
    const key = this.#keys.get(lower) ?? id;
    this.#keys.set(lower, key);
    this.#ids.set(form, id);
    const kind = kindOf(lower);
    const stem = this.#stems.get(lower.slice(0, STEM)) ?? id;
    this.#stems.set(lower.slice(0, STEM), stem);
    this.#forms.push({ form, key, stem, kind, weight: weightOf(lower, kind) });
    return id;
  }

  /** What is known of each form, by the number that `add` gave it. */
  get forms(): readonly WordForm[] {
    return this.#forms;
  }
}

function kindOf(lower: string): WordKind {
  if (NUMBER.test(lower)) return "number";
  if (isNegation(lower)) return "negation";
  if (isFigureWord(lower)) return "unit";
  return LETTER_OR_DIGIT.test(lower) ? "word" : "mark";
}

function weightOf(lower: string, kind: WordKind): number {
  if (kind === "mark") return 0.1;
  if (kind === "unit") return 0.5;
  return kind === "word" && isFunctionWord(lower) ? 0.3 : 1;
}
