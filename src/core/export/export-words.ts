import type { EntityKind } from "../organizations/entity-kind.js";
import type { Direction, StatisticKind } from "../statistics/statistic.js";

/** Where a passage stands in its report. */
export interface PlaceInReport {
  readonly section: string | null;
  /** As it is printed: `"12"`, `"iv"`; null where the report does not name it for sure. */
  readonly page: string | null;
  /** One-based. */
  readonly line: number;
}

/** The words of an export, which the edges give in the reader's language. */
export interface ExportWords {
  /** The language of these words, as BCP 47 tag. */
  readonly language: string;
  notesOn(document: string): string;
  statisticsOf(document: string): string;
  /** A label with its value: `Codes: Economy`. */
  labelled(label: string, value: string): string;
  noteCount(count: number): string;
  statisticCount(count: number): string;
  organizationsOf(document: string): string;
  organizationCount(count: number): string;
  glossaryOf(document: string): string;
  acronymCount(count: number): string;
  /** Of an acronym that the report uses without saying what it stands for. */
  readonly notDefined: string;
  readonly beforeFirstSection: string;
  readonly passageNotFound: string;
  readonly passageChanged: string;
  /** Where a passage stands: `Lighthouse Review, “Costs”, p. 12`, or `line 5` where the report names no page for sure. */
  citation(report: string, place: PlaceInReport): string;
  readonly onWholeReport: string;
  readonly withoutCode: string;
  readonly open: string;
  readonly resolved: string;
  /** The heading of notes that are in no groups. */
  readonly allNotes: string;
  readonly organizations: string;
  readonly codebook: string;
  /** The heading of a table of contents. */
  readonly contents: string;
  noteNumber(oneBased: number): string;
  /** Why something was written, by its purpose. */
  readonly purposes: Readonly<Record<"commenting" | "replying" | "tagging", string>>;
  readonly unknownAuthor: string;
  readonly columns: {
    readonly figure: string;
    readonly kind: string;
    readonly direction: string;
    readonly period: string;
    readonly subject: string;
    readonly section: string;
    readonly page: string;
    readonly line: string;
    readonly name: string;
    readonly acronym: string;
    readonly aliases: string;
    readonly partOf: string;
    readonly mentions: string;
    readonly sections: string;
    readonly statistics: string;
    readonly meaning: string;
    readonly codes: string;
    readonly passage: string;
    readonly type: string;
    readonly text: string;
    readonly author: string;
    readonly written: string;
    readonly status: string;
    /** What an analyst has to look at. */
    readonly review: string;
    readonly value: string;
    readonly valueTo: string;
    readonly unit: string;
    readonly place: string;
    readonly comparison: string;
    readonly population: string;
    readonly source: string;
    readonly code: string;
    readonly color: string;
    readonly description: string;
    readonly notes: string;
    readonly notesWithin: string;
  };
  readonly kinds: Readonly<Record<StatisticKind, string>>;
  readonly entityKinds: Readonly<Record<EntityKind, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
}
