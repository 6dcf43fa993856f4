import type { Analysis } from "../analysis.js";
import { codesOf, writtenBodies } from "../coding/tags.js";
import { Places } from "../document/places.js";
import type { Anchor } from "../notes/anchor.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { isResolved } from "../notes/note.js";
import { passesFilter, readNoteFilter } from "../notes/note-filter.js";
import { bounded, type Part, partOf, type Slice } from "./answer.js";

/** Which notes are asked for, as in the view "Notes": `rent #Housing is:open by:ada`. */
export interface NotesQuery extends Slice {
  readonly filter?: string | undefined;
}

/** A note as an answer tells it. */
export interface NoteItem {
  /** The words of its passage when the note was made. */
  readonly passage: string;
  /** Whether the passage is found in the report, and how. */
  readonly state: Anchor["state"];
  readonly texts: readonly { readonly author: string | null; readonly text: string }[];
  readonly codes: readonly string[];
  readonly status: "open" | "resolved";
  /** Null where the passage is not found. */
  readonly section: string | null;
  readonly line: number | null;
}

/** The notes on a report that meet a query, in its order, those without a place last, as data for a tool. */
export function notesAnswer(
  { document }: Analysis,
  notes: readonly AnchoredNote[],
  query: NotesQuery,
): Part<NoteItem> {
  const places = new Places(document);
  const filter = readNoteFilter(query.filter ?? "");
  const { placed, orphans } = inReportOrder(notes.filter(({ note }) => passesFilter(note, filter)));
  const all = [...placed, ...orphans.map((orphan) => ({ ...orphan, span: null }))];
  return partOf(all, query, ({ note, anchor, span }) => ({
    passage: bounded(note.target.quote.exact),
    state: anchor.state,
    texts: writtenBodies(note).map(({ creator, value }) => ({
      author: creator?.name ?? null,
      text: bounded(value),
    })),
    codes: codesOf(note).map(bounded),
    status: isResolved(note) ? "resolved" : "open",
    section: span && bounded(places.sectionAt(span.start)?.heading.text ?? ""),
    line: span && places.lineOf(span.start) + 1,
  }));
}
