import { codesOf, writtenBodies } from "../coding/tags.js";
import { Pages } from "../document/pages.js";
import { Places } from "../document/places.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { groupNotes, type NoteGrouping, sortNotes } from "../notes/arrange-notes.js";
import { isResolved, liveBodies, type Note, type NoteBody } from "../notes/note.js";
import { isOnWholeReport, needsReview } from "../notes/note-scope.js";
import { oneLine } from "../one-line.js";
import { overlaps, type Span } from "../span.js";
import type { Statistic } from "../statistics/statistic.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords, PlaceInReport } from "./export-words.js";
import { figureWords } from "./statistic-words.js";

/** Notes put together to be read away from the report: each with its passage, its codes, its replies and where it stands. */
export interface Brief {
  /** The report's title, else the name of its file. */
  readonly report: string;
  readonly counts: BriefCounts;
  readonly groups: readonly BriefGroup[];
  /** Notes whose passage is not found. */
  readonly orphans: readonly BriefNote[];
}

/** How much a brief holds. */
export interface BriefCounts {
  readonly notes: number;
  readonly open: number;
  readonly resolved: number;
  readonly replies: number;
  readonly codes: number;
  readonly authors: number;
}

/** Notes that have something in common. */
export interface BriefGroup {
  readonly title: string;
  readonly notes: readonly BriefNote[];
}

/** A note as a brief has it. */
export interface BriefNote {
  readonly note: Note;
  /** The passage on one line; null for a note on the whole report. */
  readonly quote: string | null;
  /** Null where somebody only gave the passage codes. */
  readonly comment: NoteBody | null;
  readonly replies: readonly NoteBody[];
  readonly codes: readonly string[];
  /** Whoever wrote it, and when. */
  readonly signed: NoteBody | null;
  readonly isResolved: boolean;
  /** Null where the passage is not found. */
  readonly place: BriefPlace | null;
  /** Those that the passage states, but for one that is all of it and of which no more is known. */
  readonly statistics: readonly Statistic[];
}

/** Where a note stands. */
export interface BriefPlace extends PlaceInReport {
  /** Whether the passage was edited under the note. */
  readonly isChanged: boolean;
}

/** Puts the notes of a report together as it is asked for. */
export function briefOf(
  report: AnnotatedReport,
  { grouping, order }: Pick<ExportOptions, "grouping" | "order">,
  words: ExportWords,
): Brief {
  const { notes } = report;
  const reader = new BriefReader(report);
  const { placed, orphans } = inReportOrder(notes);
  const titleOf = (key: string | null) => titleOfGroup(key, grouping, report, words);
  return {
    report: titleOfReport(report),
    counts: countsOf(notes),
    groups: groupNotes(sortNotes(placed, order), grouping, ({ span }) => reader.sectionOf(span)).map(
      ({ key, notes: members }) => ({
        title: titleOf(key),
        notes: members.map((one) => reader.read(one, one.span)),
      }),
    ),
    orphans: sortNotes(orphans, order).map((one) => reader.read(one, null)),
  };
}

/** The report's title, else the name of its file. */
export function titleOfReport({ analysis, name }: AnnotatedReport): string {
  return analysis.document.headings.find(({ level }) => level === 1)?.text ?? name;
}

/** How many of the statistics before a passage are looked at for one that reaches into it. */
const REACHING = 4;

/** Reads notes as a brief has them. */
export class BriefReader {
  readonly #places: Places;
  readonly #pages: Pages;
  readonly #statistics: readonly Statistic[];

  constructor({ analysis }: AnnotatedReport) {
    this.#places = new Places(analysis.document);
    this.#pages = new Pages(analysis.document);
    this.#statistics = analysis.statistics;
  }

  sectionOf({ start }: Span): number | null {
    return this.#places.sectionAt(start)?.index ?? null;
  }

  #statisticsIn(span: Span): readonly Statistic[] {
    let low = 0;
    let high = this.#statistics.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#statistics[middle]?.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Statistic[] = [];
    // One that begins before the passage may reach into it, also around one that a footnote states within it.
    for (let at = Math.max(0, low - REACHING); at < this.#statistics.length; at++) {
      const statistic = this.#statistics[at];
      if (!statistic || statistic.start >= span.end) break;
      if (overlaps(statistic, span)) found.push(statistic);
    }
    return found;
  }

  read(one: AnchoredNote, span: Span | null): BriefNote {
    const { note } = one;
    const [comment = null, ...replies] = writtenBodies(note);
    const quote = oneLine(note.target.quote.exact);
    return {
      note,
      quote: isOnWholeReport(note) ? null : quote,
      comment,
      replies,
      codes: codesOf(note),
      signed: comment ?? liveBodies(note)[0] ?? null,
      isResolved: isResolved(note),
      place: span && {
        section: this.#places.sectionAt(span.start)?.heading.text ?? null,
        page: this.#pages.nameAt(span.start),
        line: this.#places.lineOf(span.start) + 1,
        isChanged: needsReview(one),
      },
      statistics: span
        ? this.#statisticsIn(span).filter((one) => one.subject || one.period || figureWords(one) !== quote)
        : [],
    };
  }
}

/** How much notes hold. */
export function countsOf(notes: readonly AnchoredNote[]): BriefCounts {
  const written = notes.flatMap(({ note }) => liveBodies(note));
  const resolved = notes.filter(({ note }) => isResolved(note)).length;
  return {
    notes: notes.length,
    open: notes.length - resolved,
    resolved,
    replies: notes.reduce((sum, { note }) => sum + Math.max(0, writtenBodies(note).length - 1), 0),
    codes: new Set(notes.flatMap(({ note }) => codesOf(note))).size,
    authors: new Set(written.flatMap(({ creator }) => creator?.name ?? [])).size,
  };
}

function titleOfGroup(
  key: string | null,
  grouping: NoteGrouping,
  { analysis }: AnnotatedReport,
  words: ExportWords,
): string {
  switch (grouping) {
    case "section":
      return key === null
        ? words.beforeFirstSection
        : (analysis.document.sections[Number(key)]?.heading.text ?? words.beforeFirstSection);
    case "code":
      return key ?? words.withoutCode;
    case "author":
      return key ?? words.unknownAuthor;
    case "status":
      return key === "resolved" ? words.resolved : words.open;
    case "none":
      return words.allNotes;
  }
}
