import { type CodePath, compareCodes } from "../coding/code.js";
import { codesOf } from "../coding/tags.js";
import { type AnchoredNote, inReportOrder } from "./anchored-note.js";
import { isResolved } from "./note.js";
import { type NoteFilter, passesFilter } from "./note-filter.js";
import { needsReview } from "./note-scope.js";

/** What notes are put together by. */
export const NOTE_GROUPINGS = ["none", "section", "code", "author", "status"] as const;

export type NoteGrouping = (typeof NOTE_GROUPINGS)[number];

/** What notes are sorted by: their place in the report, the latest first, or who made them. */
export const NOTE_ORDERS = ["place", "time", "author"] as const;

export type NoteOrder = (typeof NOTE_ORDERS)[number];

/** How a list of notes is wanted. */
export interface NoteArrangement {
  readonly grouping: NoteGrouping;
  readonly order: NoteOrder;
  readonly filter: NoteFilter;
}

/** The notes of a report as a list of groups. */
export interface ArrangedNotes {
  /** Those whose passage is not found. */
  readonly orphans: readonly AnchoredNote[];
  /** Those whose passage was changed under them. */
  readonly changed: readonly AnchoredNote[];
  /** All others. Without grouping they are one group. */
  readonly groups: readonly NoteGroup[];
}

/** Notes that have something in common. */
export interface NoteGroup<T extends AnchoredNote = AnchoredNote> {
  /** The section's index, the code, the author, `open` or `resolved`; null for notes without. */
  readonly key: string | null;
  readonly notes: readonly T[];
}

/**
 * Arranges the notes of a report, those to be reviewed apart.
 * @param sectionOf the index of the section around an offset (UTF-16), null before the first
 */
export function arrangeNotes(
  notes: readonly AnchoredNote[],
  { grouping, order, filter }: NoteArrangement,
  sectionOf: (offset: number) => number | null,
): ArrangedNotes {
  const { placed, orphans } = inReportOrder(notes.filter(({ note }) => passesFilter(note, filter)));
  const inOrder = sortNotes(placed, order);
  return {
    orphans: sortNotes(orphans, order),
    changed: inOrder.filter(needsReview),
    groups: groupNotes(
      inOrder.filter((one) => !needsReview(one)),
      grouping,
      ({ span }) => sectionOf(span.start),
    ),
  };
}

/** Notes in an order; those that are equal in it stay as they are. */
export function sortNotes<T extends AnchoredNote>(notes: readonly T[], order: NoteOrder): T[] {
  return [...notes].sort(BY[order]);
}

/**
 * Notes put together in groups: sections in the order of the report, codes in that of a codebook. A note with several codes
 * stands in the group of each.
 * @param sectionOf the index of the section that a note stands in, null before the first
 */
export function groupNotes<T extends AnchoredNote>(
  notes: readonly T[],
  grouping: NoteGrouping,
  sectionOf: (note: T) => number | null,
): NoteGroup<T>[] {
  const groups = new Map<string | null, T[]>();
  for (const one of notes)
    for (const key of keysOf(one, grouping, sectionOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return [...groups].map(([key, members]) => ({ key, notes: members })).sort(byKey(grouping));
}

function keysOf(
  { note }: AnchoredNote,
  grouping: NoteGrouping,
  section: number | null,
): readonly (string | null)[] {
  switch (grouping) {
    case "none":
      return [null];
    case "section":
      return [section === null ? null : String(section)];
    case "author":
      return [note.creator?.name ?? null];
    case "status":
      return [isResolved(note) ? "resolved" : "open"];
    case "code": {
      const codes: readonly CodePath[] = codesOf(note);
      return codes.length > 0 ? codes : [null];
    }
  }
}

/** Sections in the order of the report, codes in that of the codebook; notes without come first there, else last. */
function byKey(grouping: NoteGrouping): (a: NoteGroup, b: NoteGroup) => number {
  return ({ key: a }, { key: b }) => {
    if (grouping === "section") return Number(a ?? -1) - Number(b ?? -1);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return grouping === "code" ? compareCodes(a, b) : compare(a, b);
  };
}

/** Sorting is stable, so that equals stay in the order of the report. */
const BY: Readonly<Record<NoteOrder, (a: AnchoredNote, b: AnchoredNote) => number>> = {
  place: () => 0,
  time: (a, b) => compare(b.note.modified, a.note.modified),
  author: (a, b) => compare(a.note.creator?.name ?? "", b.note.creator?.name ?? ""),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
