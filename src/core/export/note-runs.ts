import type { ReadingText } from "../document/reading-text.js";
import type { AnchoredNote } from "../notes/anchored-note.js";
import type { Span } from "../span.js";

/** A note with its number in the copy, from one on, and the passage on which it stands. */
export interface PlacedNote extends AnchoredNote {
  readonly number: number;
  readonly span: Span;
}

/** A stretch of a text with the notes that are on it, and those that begin and end with it. */
export interface NoteRun {
  readonly text: string;
  readonly notes: readonly PlacedNote[];
  readonly opening: readonly PlacedNote[];
  readonly closing: readonly PlacedNote[];
}

/** A note on a text of the report, as a span of what is read. */
interface Mark extends Span {
  readonly note: PlacedNote;
}

/**
 * Knows which notes stand on which text of a copy. Texts are given in the order of the copy: a note opens with the first that
 * has some of its passage, and closes with the last.
 */
export class NoteRuns {
  readonly #marks: ReadonlyMap<ReadingText, readonly Mark[]>;
  readonly #first = new Map<PlacedNote, ReadingText>();
  readonly #last = new Map<PlacedNote, ReadingText>();

  /** @param notes in the order of the report */
  constructor(texts: readonly ReadingText[], notes: readonly PlacedNote[]) {
    const marks = new Map<ReadingText, Mark[]>();
    const ends = texts.map((text) => ({ text, ...text.extent }));
    const add = (text: ReadingText, mark: Mark) => {
      marks.set(text, [...(marks.get(text) ?? []), mark]);
      if (!this.#first.has(mark.note)) this.#first.set(mark.note, text);
      this.#last.set(mark.note, text);
    };
    for (const note of notes) {
      for (const { text, start, end } of ends) {
        if (note.span.end <= start || end <= note.span.start) continue;
        const span = text.readingSpan(note.span);
        if (span) add(text, { ...span, note });
      }
      if (this.#first.has(note)) continue;
      // What it is on is left out of the copy (a page's head) or has no length: it stands where that would be.
      const next = ends.find(({ end }) => note.span.start <= end) ?? ends.at(-1);
      const at = next && note.span.start > next.start ? next.text.text.length : 0;
      if (next) add(next.text, { start: at, end: at, note });
    }
    this.#marks = marks;
  }

  /** Whether a note stands on one of the texts; none does on a copy without text. */
  has(note: PlacedNote): boolean {
    return this.#first.has(note);
  }

  /** The notes that begin in a text, in the order of the report. */
  openingIn(text: ReadingText): PlacedNote[] {
    return (this.#marks.get(text) ?? [])
      .map(({ note }) => note)
      .filter((note) => this.#first.get(note) === text);
  }

  /** A text cut where notes begin and end; a note without length has a run without text. */
  of(text: ReadingText): NoteRun[] {
    const marks = this.#marks.get(text) ?? [];
    const cuts = [0, text.text.length, ...marks.flatMap(({ start, end }) => [start, end])];
    const places = [...new Set(cuts)].sort((a, b) => a - b);
    return places.flatMap((start, index) => {
      const end = places[index + 1];
      const empty = this.#emptyRun(text, marks, start);
      return end === undefined ? empty : [...empty, this.#run(text, marks, { start, end })];
    });
  }

  #run(text: ReadingText, marks: readonly Mark[], { start, end }: Span): NoteRun {
    const long = marks.filter((mark) => mark.start < mark.end);
    return {
      text: text.text.slice(start, end),
      notes: notesOf(long, (mark) => mark.start <= start && end <= mark.end),
      opening: notesOf(long, (mark) => mark.start === start && this.#first.get(mark.note) === text),
      closing: notesOf(long, (mark) => mark.end === end && this.#last.get(mark.note) === text),
    };
  }

  #emptyRun(text: ReadingText, marks: readonly Mark[], at: number): NoteRun[] {
    const notes = notesOf(marks, ({ start, end }) => start === at && end === at).filter(
      (note) => this.#first.get(note) === text,
    );
    return notes.length > 0 ? [{ text: "", notes: [], opening: notes, closing: notes }] : [];
  }
}

function notesOf(marks: readonly Mark[], isMeant: (mark: Mark) => boolean): PlacedNote[] {
  return marks.filter(isMeant).map(({ note }) => note);
}
