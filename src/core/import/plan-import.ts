import { AnchorFinder } from "../anchoring/anchor-finder.js";
import { guidOf } from "../interchange/guid.js";
import type { Anchor } from "../notes/anchor.js";
import { describeTarget } from "../notes/describe-target.js";
import { InterchangeText } from "../notes/interchange-text.js";
import { liveBodies, type Note, type NoteTarget } from "../notes/note.js";
import { formatNote } from "../notes/note-line.js";
import { wholeReport } from "../notes/note-scope.js";
import { onSource } from "../notes/supersede.js";
import { textVersionOf } from "../notes/text-version.js";
import type { Span } from "../span.js";
import { type IncomingDocument, type IncomingNote, UNKNOWN_TIME } from "./incoming.js";
import { uniteIncoming } from "./unite-incoming.js";

/** A report that notes are taken in for. */
export interface ImportingReport {
  readonly text: InterchangeText;
  /** The report as the notes in its file name it: `file:report.txt`. */
  readonly source: string;
  /** What a note on the whole report stands on: its title, in UTF-16 of the document; null where it has no words. */
  readonly title: Span | null;
  /** Its notes as they are, deleted ones and decisions too. */
  readonly notes: readonly Note[];
  /** ISO 8601, UTC: when the notes are taken in. */
  readonly now: string;
}

/** What becomes of a note of another file. */
export interface PlannedNote {
  /**
   * - `new`: it is added;
   * - `changed`: it is here, and the file tells more, or later words;
   * - `known`: it is here as the file tells of it, or as it was changed since;
   * - `deletedHere`: it was here and was deleted: it stays so.
   */
  readonly outcome: "new" | "changed" | "known" | "deletedHere";
  /** The note as it is here; null for a new one. */
  readonly before: Note | null;
  /** The note as it will be. */
  readonly after: Note;
  /** Where a new note stands; null for one that is here already, which stands where it stands. */
  readonly anchor: Anchor | null;
}

/**
 * Sets the notes of a document of another file against the report and its notes, one after the other, so that whoever asks
 * may pause. Nothing is changed. A passage is found as those of our own notes are, with the document's text for the version
 * that it was made on where the file brings it; one that is not found, or not told apart, keeps what the file says of it.
 * Planning again when the notes are in gives nothing new.
 */
export function* planNotes(document: IncomingDocument, into: ImportingReport): Generator<PlannedNote> {
  const planning = new Planning(document, into);
  for (const incoming of document.notes) yield planning.plan(incoming);
}

/** Fewest UTF-16 units of a quotation with its surroundings that no other passage has by chance. */
const TELLING = 16;

class Planning {
  readonly #into: ImportingReport;
  readonly #old: InterchangeText | null;
  readonly #finder: AnchorFinder;
  readonly #byGuid = new Map<string, Note>();
  /** The notes that are here by what they say, for tools that name things anew at each export. */
  readonly #byContent = new Map<string, Note>();
  readonly #version: string;
  readonly #oldVersion: string | null;

  constructor({ text }: IncomingDocument, into: ImportingReport) {
    this.#into = into;
    this.#old = text === null ? null : new InterchangeText(text);
    this.#finder = new AnchorFinder(into.text, this.#old);
    this.#version = textVersionOf(into.text);
    this.#oldVersion = this.#old && textVersionOf(this.#old);
    for (const note of into.notes) {
      this.#byGuid.set(guidOf(note.id), note);
      for (const key of contentKeys(note)) this.#byContent.set(key, note);
    }
  }

  plan(incoming: IncomingNote): PlannedNote {
    const known = this.#byGuid.get(guidOf(incoming.note.id));
    if (known) return this.#planKnown(known, incoming);
    const anchor = this.#place(incoming);
    const after = this.#asNew(incoming, anchor);
    const alike = incoming.extent === "full" ? undefined : this.#alike(after);
    if (alike) return this.#planKnown(alike, incoming);
    this.#byGuid.set(guidOf(after.id), after);
    return { outcome: "new", before: null, after, anchor };
  }

  #planKnown(known: Note, incoming: IncomingNote): PlannedNote {
    const after = uniteIncoming(known, incoming);
    const isDeleted = known.deleted !== null && after.deleted !== null;
    if (isDeleted || formatNote(after) === formatNote(known))
      return { outcome: isDeleted ? "deletedHere" : "known", before: known, after: known, anchor: null };
    // Of two notes with one id in a file, the second is set against what the first made of it.
    this.#byGuid.set(guidOf(after.id), after);
    return { outcome: "changed", before: known, after, anchor: null };
  }

  #alike(note: Note): Note | undefined {
    return contentKeys(note).flatMap((key) => this.#byContent.get(key) ?? [])[0];
  }

  #place({ note, isOnWholeReport, extent }: IncomingNote): Anchor {
    const { title } = this.#into;
    if (isOnWholeReport && extent !== "full" && title) return { state: "anchored", span: title };
    const quoted = this.#old ? null : this.#onlyPlaceOf(note.target);
    return quoted ? { state: "moved", span: quoted } : this.#finder.find(note.target);
  }

  /**
   * Where a quotation stands with its surroundings to the letter, if that is one place only. Other tools cut words, which
   * are then no words to be found by.
   */
  #onlyPlaceOf({ quote: { prefix, exact, suffix } }: NoteTarget): Span | null {
    const { text } = this.#into.text;
    const whole = prefix + exact + suffix;
    const at = exact === "" || whole.length < TELLING ? -1 : text.indexOf(whole);
    if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
    const start = at + prefix.length;
    return {
      start: this.#into.text.toDocument(start),
      end: this.#into.text.toDocument(start + exact.length),
    };
  }

  #asNew({ note, isOnWholeReport, extent }: IncomingNote, anchor: Anchor): Note {
    const { source, now } = this.#into;
    if (extent === "full") return onSource(note, source, now);
    // Bodies stand in the order of their times: those without are a millisecond apart, to stay in the order of the file.
    const dated = (time: string, at = 0) =>
      time === UNKNOWN_TIME ? new Date(Date.parse(now) + at).toISOString() : time;
    const found = anchor.state === "anchored" || anchor.state === "moved" ? anchor.span : null;
    const passage = found ? this.#describe(found) : this.#asTold(note.target);
    const unknown = note.target.unknown;
    const target = { ...passage, source, described: now, unknown };
    return {
      ...note,
      created: dated(note.created),
      modified: dated(note.modified),
      bodies: note.bodies.map((body, index) => ({
        ...body,
        created: dated(body.created, index),
        modified: dated(body.modified, index),
      })),
      target: isOnWholeReport ? wholeReport(target, now) : target,
      ...(note.status ? { status: { ...note.status, modified: dated(note.status.modified) } } : {}),
    };
  }

  #describe(span: Span): NoteTarget {
    return { ...describeTarget(this.#into.source, this.#into.text, span), textVersion: this.#version };
  }

  /** What the file says of a passage holds for the text that it brings. */
  #asTold(target: NoteTarget): NoteTarget {
    return this.#oldVersion === null ? target : { ...target, textVersion: this.#oldVersion };
  }
}

/** What a living note says, on which passage: whether by its words and place, or the words alone where those are found. */
function contentKeys(note: Note): string[] {
  if (note.deleted !== null || note.target.quote.exact === "") return [];
  const said = liveBodies(note)
    .map(({ purpose, value, creator }) => JSON.stringify([purpose, value, creator?.name ?? null]))
    .sort();
  const { quote, position } = note.target;
  return said.length === 0 ? [] : [JSON.stringify([quote.exact, position?.start ?? null, said])];
}
