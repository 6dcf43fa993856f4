import { headingKey } from "./contents-signs.js";
import { type LetterForm, letterForm } from "./line-form.js";
import type { Numbering } from "./numbering.js";

/** What the words of a heading say by themselves: told when it is first asked for, and once, wherever the heading moves. */
export class HeadingWords {
  readonly #text: string;
  /** How many characters its number takes. */
  readonly #number: number;
  #form: LetterForm | null = null;
  #bodyForm: LetterForm | null = null;
  #key: string | null = null;
  #standing: string | null = null;

  constructor(text: string, numbering: Numbering | null) {
    this.#text = text;
    this.#number = numbering?.length ?? 0;
  }

  /** How they are written, the number among them. */
  get form(): LetterForm {
    this.#form ??= letterForm(this.#text);
    return this.#form;
  }

  /** How they are written without the number. */
  get bodyForm(): LetterForm {
    this.#bodyForm ??= this.#number === 0 ? this.form : letterForm(this.#text.slice(this.#number));
    return this.#bodyForm;
  }

  /** See {@link headingKey}. */
  get key(): string {
    this.#key ??= headingKey(this.#text);
    return this.#key;
  }

  /** In lower case, without the mark at their end: as headings are listed that all reports have. */
  get standing(): string {
    this.#standing ??= this.#text.toLowerCase().replace(/\s?[:.]$/, "");
    return this.#standing;
  }
}
