import type { EvidenceWords } from "./evidence-words.js";
import type { PhraseTable } from "./phrase-table.js";
import type { Direction } from "./statistic.js";
import type { Unit } from "./unit.js";

/** How a language makes numbers of words. */
export interface NumberWords {
  /** `one` … `nineteen`, `twenty` … `ninety`; in French also `cent` and plural forms where they add up alike. */
  readonly small: ReadonlyMap<string, number>;
  /** Words that multiply by a hundred what stands before them. */
  readonly hundred: ReadonlySet<string>;
  /** Words that close a group: `thousand`, `million`, `milliard`. */
  readonly scales: ReadonlyMap<string, number>;
  /** Scale words that stand for one of themselves: `mille`. */
  readonly selfStanding: ReadonlySet<string>;
  /** The word between the parts: `and`, `et`. */
  readonly joiner: string;
  /** Counts by twenties between sixty and ninety-nine, as French does. */
  readonly vigesimal: boolean;
  /** Articles that stand for one before a scale or fraction: `a million`, `a third`. */
  readonly articles: ReadonlySet<string>;
  /** Whether the word for one is an article or pronoun as well: then alone it is no figure. */
  readonly one: ReadonlySet<string>;
  /** `and a half`, `et demie`. */
  readonly andAHalf: PhraseTable<number>;
}

/** How a language writes fractions and multiples in words. */
export interface FractionWords {
  /** Words that are a fraction alone: `half`, `moitié`. */
  readonly alone: ReadonlyMap<string, number>;
  /** Denominators after a numerator or an article: `thirds` → 3. */
  readonly denominators: ReadonlyMap<string, number>;
  /** Articles before a denominator that belong to the figure: `a third`, `le quart`. */
  readonly articles: ReadonlySet<string>;
  /** Articles that are one word with `of`: `plus du tiers`. */
  readonly contracted: ReadonlySet<string>;
  /** Words before an article and a denominator that names somebody: `par un tiers`. */
  readonly agents: ReadonlySet<string>;
  /** Words that may follow an article and a denominator for it to be a fraction and no ordinal. */
  readonly after: ReadonlySet<string>;
  /** Words before or after that turn `half` into a part of time or a compound: `second half`. */
  readonly notBefore: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
}

/** A multiple in a word: `tripled` is 3, upwards. */
export interface MultipleWord {
  readonly value: number;
  readonly direction: Direction | null;
  /** Only a multiple where one of `multipleContext` stands next to it: `double the amount`. */
  readonly needsContext: boolean;
}

/** Words of a language from which dates are made. */
export interface DateWords {
  readonly months: ReadonlySet<string>;
  /** `fiscal year`, `FY`, `SY`, `exercice`: what names a kind of year before it. */
  readonly yearNames: PhraseTable<true>;
  /** Words before the day whose state of things a report tells: `as of`. */
  readonly statusOpeners: PhraseTable<true>;
  /** Prepositions before a year: `in`, `since`. */
  readonly yearLinks: ReadonlySet<string>;
  /** Words beside months in a bracket after a year: `2019 (to October)`. */
  readonly bracketWords: ReadonlySet<string>;
  /** `early`, `late`, `mid`. */
  readonly edges: PhraseTable<true>;
  /** Words that open a stretch and are kept: `between`, `since`, `by`. */
  readonly openers: PhraseTable<"between" | "from" | "kept">;
  /** Words between the ends of a stretch: `and`, `to`, `through`. */
  readonly links: PhraseTable<true>;
  /** `the past`, `the last`, `the next`, before a duration. */
  readonly relative: PhraseTable<true>;
  /** Words before a duration or after it that make it a point in the past: `il y a dix ans`, `five years ago`. */
  readonly agoBefore: PhraseTable<true>;
  readonly agoAfter: ReadonlySet<string>;
  /** Words that make of one year or month a point in time: `un an plus tôt`. */
  readonly earlierOrLater: PhraseTable<true>;
  /** Between a duration and the date that it ends with: `the 12 months to March 2019`. */
  readonly endings: ReadonlySet<string>;
  /** Whole expressions: `last year`, `every year`, `each month`, `this period`. */
  readonly fixed: PhraseTable<"recurring" | "relative" | "anaphoric">;
}

/** Everything the engine knows of a language. A way of writing a figure is added here, with a test. */
export interface Lexicon {
  readonly numbers: NumberWords;
  readonly fractions: FractionWords;
  readonly multiples: ReadonlyMap<string, MultipleWord>;
  /** Words next to a multiple that make it one. */
  readonly multipleBefore: ReadonlySet<string>;
  readonly multipleAfter: ReadonlySet<string>;
  /** `times`, `fois`. */
  readonly times: ReadonlySet<string>;
  /** Words after `times` that make it a multiple and no frequency. */
  readonly timesAfter: ReadonlySet<string>;
  /** Words for how often: `twice` of `twice a week`. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Verbs that put an amount to what stands behind them: `estimates the number of crews at 450`. */
  readonly valuingVerbs: ReadonlySet<string>;
  /** The preposition before a noun of change that tells of a state: `en hausse de 5 %`. */
  readonly inChange: ReadonlySet<string>;
  /** What says behind a counted noun which way it went: `12 ports de moins`. */
  readonly surplus: PhraseTable<Direction>;
  /** Verbs of change with a preposition that makes them verbs of belonging: `fall into`. */
  readonly unmoving: PhraseTable<true>;
  /** `fold`: `threefold`, `three-fold`. */
  readonly fold: string | null;
  /** A comma before decimals is the rule and not the exception. */
  readonly decimalComma: boolean;
  readonly percent: PhraseTable<string>;
  readonly currencyWords: PhraseTable<CurrencyWord>;
  readonly units: PhraseTable<Unit>;
  /** Words after a length: `5m deep`. */
  readonly extents: ReadonlySet<string>;
  /** Words after a length that place it: `400m from the shore`. */
  readonly extentLinks: ReadonlySet<string>;
  /** Nouns whose number is of people or copies: `a circulation of 2.7m`. */
  readonly followings: ReadonlySet<string>;
  /** Adjectives between a number and a unit of time: `2 consecutive years`. */
  readonly unitAdjectives: ReadonlySet<string>;
  readonly dates: DateWords;
  /** Words after which a number names something: `section`, `page`; `alone`: only where no noun follows (`phase 2`). */
  readonly references: PhraseTable<"always" | "alone">;
  /** Endings of ordinals glued to digits: `th`, `e`. */
  readonly ordinalEndings: ReadonlySet<string>;
  readonly ordinalWords: ReadonlySet<string>;
  /** `to` in `5 to 10`. */
  readonly rangeLinks: ReadonlySet<string>;
  readonly rangeFrom: ReadonlySet<string>;
  readonly rangeBetween: ReadonlySet<string>;
  readonly rangeAnd: ReadonlySet<string>;
  /** Verbs after which `from A to B` is a range and no change: `ranged`. */
  readonly rangeVerbs: ReadonlySet<string>;
  /** `in`, `out of`: `1 in 5`. After a `place` link a noun makes another figure: `one office in five cities`; a `whole` link joins any two numbers: `86 sur 298`. */
  readonly ratioLinks: PhraseTable<"plain" | "place" | "whole">;
  readonly ratioNouns: ReadonlySet<string>;
  /** `per`, `a`, `each`: what makes a count a rate; the value says whether an article alone. */
  /** `average`, of a count that is one. */
  readonly averages: ReadonlySet<string>;
  readonly rateLinks: PhraseTable<"per" | "each">;
  readonly qualifiersBefore: PhraseTable<true>;
  /** Words before a figure that soften nothing: `a total of`. */
  readonly fillers: PhraseTable<true>;
  /** `than`, `compared`: what follows is what the figure is compared with. */
  readonly comparisons: ReadonlySet<string>;
  /** Adverbs between a verb and its figure: `now`. */
  readonly adverbs: ReadonlySet<string>;
  readonly qualifiersAfter: PhraseTable<true>;
  /** Ages and confidence levels: words that make a figure a description of the group or of the method. */
  readonly ageBefore: PhraseTable<true>;
  readonly ageAfter: PhraseTable<true>;
  readonly confidenceAfter: PhraseTable<true>;
  /** Words with which no noun phrase goes on: articles, prepositions, conjunctions, auxiliaries. */
  readonly functionWords: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Prepositions that may continue a noun phrase: `of`, `de`. */
  readonly nounLinks: ReadonlySet<string>;
  /** A pronoun that stands for what is counted: `en` of `le syndicat en réclame 40`. */
  readonly partitives: ReadonlySet<string>;
  /** Words that govern a figure with no noun: `to 488`, `a total of 52,000`. */
  readonly governors: ReadonlySet<string>;
  /** Words behind a comma that say how many of what was counted are such: `12 docks, including 5 in the north`. */
  readonly partOpeners: ReadonlySet<string>;
  readonly directionNouns: ReadonlyMap<string, Direction>;
  readonly directionVerbs: ReadonlyMap<string, Direction>;
  /** Verbs between a subject and its figure: `averaged`, `totalled`. */
  readonly statingVerbs: ReadonlySet<string>;
  /** `at` of `stood at 45`. */
  readonly placing: ReadonlySet<string>;
  /** `in` of `an increase of 5% in sales`. */
  readonly changeLinks: ReadonlySet<string>;
  /** Verbs of change that do not say which way: `went from A to B`. */
  readonly neutralVerbs: ReadonlySet<string>;
  /** Verbs of change that go on with what the clause before measures: `increased by 5%, going from A to B`. */
  readonly goingOn: ReadonlySet<string>;
  /** The ending of a verb after a plural noun, where verbs have one: `-ent`. */
  readonly pluralVerbEnding: string | null;
  readonly comparatives: ReadonlyMap<string, Direction>;
  /** Those of them that place a figure or compare it and state no change: `below the surface`. */
  readonly placingWords: ReadonlySet<string>;
  /** `by`, `of`, `to`, `from`. */
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly subjectLinks: ReadonlySet<string>;
  /** `additional`, `extra`. */
  readonly additional: ReadonlySet<string>;
  /** `up` and `down` before `from`. */
  readonly updown: ReadonlyMap<string, Direction>;
  /** `resulted`, before `in double the amount`. */
  readonly resultVerbs: ReadonlySet<string>;
  /** `with` and a colon, before a series. */
  readonly seriesOpeners: ReadonlySet<string>;
  /** `and`, `,`: between the members of a list. */
  readonly listLinks: ReadonlySet<string>;
  /** Words before a date that make it the base of a comparison: `from 2017`, `than in 2016`. */
  readonly baseBefore: PhraseTable<true>;
  /** Articles and possessives that a subject goes without. */
  readonly articles: ReadonlySet<string>;
  /** `all`, `both`: a subject may start with them. */
  readonly wholeWords: ReadonlySet<string>;
  /** Common verbs whose form does not give them away. */
  readonly verbs: ReadonlySet<string>;
  /** `who`, `that`: open a clause that tells which ones are meant. */
  readonly relatives: ReadonlySet<string>;
  /** `likely to be`: what `three times as` is followed by. */
  readonly likely: PhraseTable<true>;
  /** `and`, within a noun phrase. */
  readonly listWords: ReadonlySet<string>;
  /** `in`, before a place. */
  readonly placeLinks: ReadonlySet<string>;
  readonly participleEndings: readonly string[];
  /** Words that go on with a participle: `submitted by`. */
  readonly participleLinks: ReadonlySet<string>;
  readonly adverbEnding: string;
  readonly clauseOpeners: ReadonlySet<string>;
  readonly respectively: ReadonlySet<string>;
  /** Verbs that say where a change ended: `increased, reaching 84`. */
  readonly reachingVerbs: ReadonlySet<string>;
  /** Nouns after `in` that name no place of what is counted: `410 permits in total`, `au cours de`. */
  readonly placeFillers: ReadonlySet<string>;
  /** What has a date of its own that dates no figure: `her evidence on 16 January 2012`. */
  readonly documentNouns: ReadonlySet<string>;
  /** Verbs after which the subject of another verb stands: `saw revenues fall`. */
  readonly perceptionVerbs: ReadonlySet<string>;
  /** Verbs that are nouns as well: `pay` of `severance pay`. */
  readonly nounVerbs: ReadonlySet<string>;
  /** Adjectives between what is measured and its figure: `un taux égal à 23,6 %`. */
  readonly equals: ReadonlySet<string>;
  /** `even`, in a list. */
  readonly emphasis: ReadonlySet<string>;
  /** Those auxiliaries that open no clause: `having`. */
  readonly participleAuxiliaries: ReadonlySet<string>;
  /** Whom an age is told of: `women between 15 and 44 years`. */
  readonly people: ReadonlySet<string>;
  /** Phrases between a verb and its figure: `s'élève en effet à`. */
  readonly asides: PhraseTable<true>;
  /** Verbs between a list of nouns and that of their figures: `accounted`. */
  readonly listVerbs: ReadonlySet<string>;
  /** What makes a multiple of the number after it: `a factor of three`, `divisé par deux`. */
  readonly factors: PhraseTable<"times" | "up" | "down">;
  /** Whether `N times more` is N times as much (French), or may be one more than that (English). */
  readonly timesUsage: "as-much" | "ambiguous";
  /** Words after a multiple that open its base: `double those of 2014`, `5 times the 2014 level`. */
  readonly baseDeterminers: ReadonlySet<string>;
  /** Those of them that stand for the measure itself: `that`, `celui`. */
  readonly basePronouns: ReadonlySet<string>;
  /** Nouns of measures: `level`, `number`. */
  readonly levels: ReadonlySet<string>;
  /** What opens a stretch without an end: `since`. */
  readonly sinceWords: ReadonlySet<string>;
  /** Words of a record, before the date since when it stands: `the lowest`, `the first`, `the trend seen`. */
  readonly recordWords: ReadonlySet<string>;
  /** Words of the period before: `over the previous year` is a base of comparison. */
  readonly priorWords: ReadonlySet<string>;
  /** `same`, `corresponding`: of the like time in another year. */
  readonly sameWords: ReadonlySet<string>;
  /** Nouns that put an amount to what stands before them, behind a preposition: `for an amount of`, `à hauteur de`. */
  readonly amounts: ReadonlySet<string>;
  readonly amountLinks: ReadonlySet<string>;
  /** Prepositions that make a noun before an amount a place or a purpose: `au budget à hauteur de`. */
  readonly governingWords: ReadonlySet<string>;
  /** What comes before the same said in another measure: `, soit 12 €`. */
  readonly restating: ReadonlySet<string>;
  /** Words that alone measure nothing, or that no subject begins or ends with: `total`, `assertion`; `later`, `again`. */
  readonly hollowNouns: ReadonlySet<string>;
  readonly looseAdverbs: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly accordingTo: PhraseTable<true>;
  readonly reportingVerbs: ReadonlySet<string>;
  /** Words that point back to the sentence before: `this`, `these`, `also`. */
  readonly anaphors: ReadonlySet<string>;
  readonly clock: PhraseTable<true>;
  /** Phrases that begin like a duration and measure none: `one year to the next`. */
  readonly idioms: PhraseTable<true>;
  readonly evidence: EvidenceWords;
}

/** A currency in words: its code, and what one of it is worth in the currency (a cent: 0.01). */
export interface CurrencyWord {
  readonly code: string;
  readonly worth: number;
}
