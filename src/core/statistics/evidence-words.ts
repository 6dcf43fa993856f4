import type { PhraseTable } from "./phrase-table.js";

/** What a language needs to find where a figure was measured, what it is compared with, and of what it is a share. */
export interface EvidenceWords {
  /** Prepositions before the name of a place: `in Rouen`. */
  readonly locatives: ReadonlySet<string>;
  /** Abbreviations of places, as written: `UK`. */
  readonly placeAcronyms: ReadonlySet<string>;
  /** Words that open the name of a place or close it: `Port Vell`, `Dorset County`. */
  readonly placeOpenings: ReadonlySet<string>;
  readonly placeEndings: ReadonlySet<string>;
  /** Words with a capital after `in` that name no place: `in Parliament`, `in French`. */
  readonly placeless: ReadonlySet<string>;
  /** What opens the base of a comparison; `figure`: only where a figure follows (`contre 31 %`). */
  readonly comparisonOpeners: PhraseTable<"any" | "figure">;
  /** `than`, `que`: opens a base where a comparative stands before it. */
  readonly than: ReadonlySet<string>;
  /** Words that open a clause after `than` and no base: `than it was`. */
  readonly pronouns: ReadonlySet<string>;
  /** Words that point back to a whole and do not name it: `of them`, `des premiers`. */
  readonly pointers: ReadonlySet<string>;
  /** Words at the start of a sentence that open the whole of its shares: `Of the 640 depots, 9% closed`. */
  readonly wholeOpeners: ReadonlySet<string>;
}
