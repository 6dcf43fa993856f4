import { IN_ENGLISH, type Sentence } from "../words/l10n.js";

/** Something the person at the command line can mend: told in one line of their language, exit code 2. */
export class UsageError extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence(IN_ENGLISH));
    this.sentence = sentence;
  }
}
