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
  /** How much the token says about where it stands: a mark next to nothing, a function word little, others one. */
  readonly weight: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NUMBER = /^[+-]?\d/;

/** The tokens of the texts that are compared with one another, each with a number: equal forms have one number. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #keys = new Map<string, number>();
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
    this.#forms.push({ form, key, kind, weight: weightOf(lower, kind) });
    return id;
  }

  /** What is known of the form with a number that `add` gave. */
  get(id: number): WordForm {
    const known = this.#forms[id];
    if (!known) throw new RangeError(`no form ${id}`);
    return known;
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
