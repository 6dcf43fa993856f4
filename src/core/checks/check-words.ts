import type { LanguageTag } from "../document/report-document.js";
import type { Direction } from "../statistics/statistic.js";
import { wordMap, wordSet } from "../statistics/word-list.js";

/** What the checks need of a language beside its grammar of figures. A check is silent where none of these words stands. */
export interface CheckWords {
  /** Qualifiers after which the true number is greater, and after which it is smaller: `more than half (51%)`. */
  readonly above: ReadonlySet<string>;
  readonly below: ReadonlySet<string>;
  /** Verbs that say which way a number goes and nothing else; `improved` may go either way. */
  readonly verbs: ReadonlyMap<string, Direction>;
  /** What goes up when its number goes down: `rank`. */
  readonly inverted: ReadonlySet<string>;
  /** Says that a list is complete: `the remaining 25%`. */
  readonly remaining: ReadonlySet<string>;
  /** Says that shares have no member in common: `split`. */
  readonly partition: ReadonlySet<string>;
  /** `a total of 54`. */
  readonly total: ReadonlySet<string>;
  /** Between a total and its parts: `comprising`. */
  readonly composed: ReadonlySet<string>;
  /** Says that a list gives some of the parts only: `including`. */
  readonly examples: ReadonlySet<string>;
  /** Words that may stand between figures and the change that is stated of them: `representing`. */
  readonly amounting: ReadonlySet<string>;
  /** Parts of a year, after it or before: `to date`, `half`. */
  readonly partial: ReadonlySet<string>;
}

const ENGLISH: CheckWords = {
  above: wordSet("more over above greater higher exceeding least excess upwards"),
  below: wordSet("less fewer under below nearly almost most lower"),
  verbs: wordMap(
    [
      "increase" as const,
      "increase increased increases increasing rise rose risen rises rising grow grew grown grows growing climbed climbs",
    ],
    [
      "decrease" as const,
      `decrease decreased decreases decreasing decline declined declines declining fall fell fallen falls falling drop
       dropped drops dropping shrank shrunk`,
    ],
  ),
  inverted: wordSet("rank ranks ranked ranking rankings position positions place placed"),
  remaining: wordSet("remaining remainder"),
  partition: wordSet("split divided breakdown"),
  total: wordSet("total totalling totaling"),
  composed: wordSet("comprising comprised comprises consisting composed made namely"),
  examples: wordSet("including includes notably mostly mainly especially"),
  amounting: wordSet(
    "representing amounting equivalent equal or is was an a of to by up down which that this about around approximately roughly some than",
  ),
  partial: wordSet("date far half quarter months weeks partial preliminary early mid"),
};

const FRENCH: CheckWords = {
  above: wordSet("plus supérieur supérieure dépassant"),
  below: wordSet("moins près presque inférieur inférieure quasi"),
  verbs: wordMap(
    ["increase" as const, "augmenté augmente augmentent augmentait crû grimpé monté grimpe monte"],
    ["decrease" as const, "diminué diminue diminuent baissé baisse baissent chuté chute chutent reculé"],
  ),
  inverted: wordSet("rang rangs classement position place"),
  remaining: wordSet("restant restants restante restantes"),
  partition: wordSet("répartis réparties répartissent répartition"),
  total: wordSet("total totalisant"),
  composed: wordSet("comprenant composé composée composés composées soit"),
  examples: wordSet("dont notamment surtout"),
  amounting: wordSet("soit représentant ou est une un de du d' d l' ce qui environ que"),
  partial: wordSet("semestre trimestre mois semaines moitié partiel provisoire début mi"),
};

/** The words of each language that reports are read in. */
export const CHECK_WORDS: Readonly<Record<LanguageTag, CheckWords>> = { en: ENGLISH, fr: FRENCH };
