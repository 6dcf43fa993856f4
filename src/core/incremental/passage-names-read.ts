import type { Passage } from "../document/report-document.js";
import {
  type CompaniesByWord,
  companiesByWord,
  companyCandidates,
  usesOfCompanies,
} from "../organizations/company-short-names.js";
import type { Definition } from "../organizations/definition.js";
import { definitionsOf } from "../organizations/definition.js";
import { actingWords, departmentsOf } from "../organizations/department-words.js";
import { contextOf, LEXICON, type PassagesRead, PLACES } from "../organizations/find-organizations.js";
import { introducedNames } from "../organizations/introduced-names.js";
import { kindVotes } from "../organizations/kinds.js";
import type { Name } from "../organizations/name.js";
import { passageNames } from "../organizations/passage-names.js";
import { type PassageText, readPassage } from "../organizations/report-text.js";
import type { Vocabulary } from "../organizations/word.js";

/** What a passage says of names by itself. */
export interface OwnNames {
  readonly text: PassageText;
  readonly names: readonly Name[];
  /** The short forms that are explained in it, before it is known what the report uses them for. */
  readonly explained: readonly Definition[];
}

/** Reads a passage of a report for names; `repeated` when it is one of many lines that are the same. */
export function ownNames(
  passage: Passage,
  source: string,
  repeated: boolean,
  vocabulary: Vocabulary,
): OwnNames {
  const text = readPassage(passage, source, repeated, vocabulary, LEXICON);
  const names = passageNames(text, contextOf(text));
  return { text, names, explained: definitionsOf(text, names, LEXICON, PLACES) };
}

/** What a report's names make of words in its passages. */
export class Lessons {
  readonly #departments: ReadonlyMap<string, Name>;
  readonly #companies: CompaniesByWord;
  readonly #vocabulary: Vocabulary;

  constructor({ names, vocabulary }: PassagesRead) {
    const all = names.all().flat();
    this.#vocabulary = vocabulary;
    this.#departments = departmentsOf(all);
    this.#companies = companiesByWord(companyCandidates(all, LEXICON, PLACES, vocabulary));
  }

  /**
   * All that a report learns from a passage but how acronyms are used: where both stay the same, so does what is known of all its
   * organizations.
   */
  of({ text, names, explained }: OwnNames): readonly unknown[] {
    const introduced = introducedNames([text], LEXICON, PLACES, this.#vocabulary);
    return [
      ...names.flatMap(({ text, kind, fullName }) => (kind === "organization" ? [text, fullName] : [])),
      ...explained.flatMap(({ short, long, kind, isAcronym }) => [short, long, kind, isAcronym]),
      ...[...kindVotes([text], [names], LEXICON)].flatMap(([key, { counts }]) => [key, ...counts]),
      ...actingWords(text, this.#departments, LEXICON),
      ...introduced.flatMap(({ short, isAcronym }) => [short, isAcronym]),
      ...usesOfCompanies(text.tokens, this.#companies, LEXICON),
    ];
  }
}
