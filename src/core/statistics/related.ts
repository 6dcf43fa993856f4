import type { LanguageTag, ReportDocument } from "../document/report-document.js";
import type { Span } from "../span.js";
import { LEXICONS } from "./language/lexicons.js";
import type { Statistic } from "./statistic.js";
import { wordSet } from "./word-list.js";

/** Most places that are worth a look at once. */
const MOST = 5;

/** Words that a subject must have for two of them to mean the same: `schools` alone is said of many things. */
const FEWEST_WORDS = 2;

/** Words of a subject that say how it is put, and not what is measured. */
const FORMS = {
  en: wordSet(`number numbers total totals amount amounts percentage percent share proportion sum figure figures
    additional further new various different same main key major overall estimated approximate`),
  fr: wordSet(`nombre total montant pourcentage part proportion somme chiffre chiffres supplémentaire supplémentaires
    nouveau nouveaux nouvelle nouvelles divers diverses différents différentes même mêmes principal principaux
    principale principales environ`),
};

/** Words of a subject that make a percentage a measure by itself; other percentages are shares of something in some respect. */
const RATES = {
  en: wordSet(
    "rate rates ratio ratios level levels odds margin risk prevalence incidence growth inflation index",
  ),
  fr: wordSet("taux ratio niveau niveaux marge risque prévalence incidence croissance inflation indice"),
};

/** Counts below this one often point back: `the two programs`. */
const FEWEST_COUNTED = 10;

/**
 * The figures of a report by what they measure. Two measure the same where subject, kind and unit are the same; a figure
 * whose subject is too short to tell is related to none.
 */
export class RelatedStatistics {
  readonly #document: ReportDocument;
  readonly #byMeasure = new Map<string, Statistic[]>();

  constructor(document: ReportDocument, statistics: readonly Statistic[]) {
    this.#document = document;
    for (const statistic of statistics) {
      const measure = this.#measureOf(statistic);
      if (measure === null) continue;
      const known = this.#byMeasure.get(measure);
      if (known) known.push(statistic);
      else this.#byMeasure.set(measure, [statistic]);
    }
  }

  /**
   * Where else the report states the same measure: five places at most, those of the nearest sections first.
   * @param here what is read already, e.g. the sentence of the figure: nothing in it is elsewhere
   */
  elsewhere(statistic: Statistic, here: Span): Statistic[] {
    const measure = this.#measureOf(statistic);
    const same = (measure !== null && this.#byMeasure.get(measure)) || [];
    const distance = ({ section, start }: Statistic) =>
      [Math.abs((section ?? -1) - (statistic.section ?? -1)), Math.abs(start - statistic.start)] as const;
    return same
      .filter((other) => other.end <= here.start || other.start >= here.end)
      .map((other) => ({ other, distance: distance(other) }))
      .sort((a, b) => a.distance[0] - b.distance[0] || a.distance[1] - b.distance[1])
      .slice(0, MOST)
      .map(({ other }) => other);
  }

  /** What a figure measures, as a key; null where its words do not tell. */
  #measureOf({ kind, value, unit, subject, direction, changeFrom }: Statistic): string | null {
    // A multiple says how something changed, a duration how long something else took: neither is a measure by itself.
    if (!subject || kind === "multiple" || kind === "ratio" || kind === "duration") return null;
    if (kind === "count" && typeof value === "number" && value < FEWEST_COUNTED) return null;
    if (kind === "percentage" && !isRate(subject.text, this.#document.language)) return null;
    // `Fannie Mae` says of whom: what was measured of them is another question.
    if (!/(?<![\p{L}\p{N}])\p{Ll}{3}/u.test(subject.text)) return null;
    const words = this.#words(subject.text);
    if (words.length < FEWEST_WORDS) return null;
    // A change in percent and a level in percent are two measures.
    const isChange = unit === "%" && direction !== null && !changeFrom;
    return [kind, unit ?? "", isChange ? "change" : "level", ...words].join(" ");
  }

  /** The words that say what is measured, in one spelling for singular and plural. */
  #words(text: string): string[] {
    const { functionWords, wholeWords } = LEXICONS[this.#document.language];
    const forms = FORMS[this.#document.language];
    return wordsIn(text)
      .filter(
        (word) => word.length > 1 && !functionWords.has(word) && !wholeWords.has(word) && !forms.has(word),
      )
      .map((word) => (word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word));
  }
}

function isRate(subject: string, language: LanguageTag): boolean {
  return wordsIn(subject).some((word) => RATES[language].has(word));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}
