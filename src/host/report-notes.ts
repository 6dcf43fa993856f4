import { type Disposable, EventEmitter, type TextDocument, type TextDocumentChangeEvent } from "vscode";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { isDismissal } from "../core/notes/dismissal.js";
import { isIdentification } from "../core/notes/identifying.js";
import type { InterchangeText } from "../core/notes/interchange-text.js";
import { isJudgement } from "../core/notes/judgement.js";
import { mergeNotes } from "../core/notes/merge.js";
import { isComment, type Note, type NoteTarget } from "../core/notes/note.js";
import { formatNote } from "../core/notes/note-line.js";
import type { KeptLine } from "../core/notes/notes-file.js";
import { supersede } from "../core/notes/supersede.js";
import { timeAfter } from "../core/notes/times.js";
import type { Span } from "../core/span.js";
import { NotePlaces } from "./note-places.js";
import type { NotesStorage } from "./notes-storage.js";
import { ReportText } from "./report-text.js";
import type { TextVersions } from "./text-versions.js";

/** How long the typing must rest before it is told that notes have moved with it, in milliseconds. */
const REST = 100;

/** What taking in the notes file has shown. */
export interface LoadedNotes {
  /** The file lacks something that is known here, or writing it anew would do it good: see `NotesStore.read`. */
  readonly isBehind: boolean;
  /** Git had left conflict markers in it. */
  readonly hadConflict: boolean;
}

/** The notes of one open report: what the file holds, what is not written yet, and where each stands in the text. */
export class ReportNotes implements Disposable {
  readonly document: TextDocument;
  readonly storage: NotesStorage;
  readonly #didChange = new EventEmitter<void>();
  readonly #text: ReportText;
  readonly #places: NotePlaces;
  #notes = new Map<string, Note>();
  /** Those that are not deleted: notes for people to read, and decisions. */
  #comments: readonly Note[] = [];
  #decisions: readonly Note[] = [];
  #kept: readonly KeptLine[] = [];
  #eol: number;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Notes or their places have changed. That they moved with what is typed is told once the typing rests. */
  readonly onDidChange = this.#didChange.event;

  /** @param texts where the texts are that notes were made on */
  constructor(document: TextDocument, storage: NotesStorage, texts: TextVersions) {
    this.document = document;
    this.#text = new ReportText(document, texts);
    this.#places = new NotePlaces(this.#text, () => this.#announce());
    this.storage = storage;
    this.#eol = document.eol;
  }

  /** The notes that are not deleted, each with its place. Decisions are no notes: see the getters below. */
  get all(): AnchoredNote[] {
    return this.#placed(this.#comments);
  }

  /** What analysts decided about headings and figures, each with its place. */
  get judgements(): AnchoredNote[] {
    return this.#placed(this.#decisions.filter(isJudgement));
  }

  /** What analysts decided about organizations, each with its place. */
  get identifications(): AnchoredNote[] {
    return this.#placed(this.#decisions.filter(isIdentification));
  }

  /** The findings that analysts dismissed, each with its place. */
  get dismissals(): AnchoredNote[] {
    return this.#placed(this.#decisions.filter(isDismissal));
  }

  /** All notes and decisions, deleted ones too. */
  get withDeleted(): readonly Note[] {
    return [...this.#notes.values()];
  }

  /** Lines of the notes file that are not understood. */
  get kept(): readonly KeptLine[] {
    return this.#kept;
  }

  /** The note with an id, deleted or not. */
  get(id: string): AnchoredNote | undefined {
    const note = this.#notes.get(id);
    const anchor = this.#places.get(id);
    return note && anchor && { note, anchor };
  }

  /**
   * Takes in what is in the file, and says whether it lacks something that is known here: another window may have written
   * at the same time. Throws when the file cannot be read; the notes are then as they were.
   */
  async load(): Promise<LoadedNotes> {
    const file = await this.storage.read();
    if (!file) return { isBehind: false, hadConflict: false };
    const inFile = new Map(mergeNotes(file.notes, []).map((note) => [note.id, note]));
    this.#takeIn(file.notes, file.kept);
    const isBehind = file.isUntidy || this.withDeleted.some((note) => !isSame(note, inFile.get(note.id)));
    return { isBehind, hadConflict: file.hasConflict };
  }

  /** Takes notes in, new or changed here, and writes the file. Throws when it cannot be written; they stay in memory. */
  async put(...notes: readonly Note[]): Promise<void> {
    const now = new Date().toISOString();
    const changed = notes.map((note) => {
      const known = this.#notes.get(note.id);
      return known ? supersede(known, note, now) : note;
    });
    this.#takeIn(changed, this.#kept);
    await this.save();
  }

  /** Takes notes in as they are, such as those that another file held, and writes the file. Throws as `put` does. */
  async adopt(notes: readonly Note[]): Promise<void> {
    this.#takeIn(notes, this.#kept);
    await this.save();
  }

  /** Writes what is in memory. Throws when the file cannot be written. */
  async save(): Promise<void> {
    const file = await this.storage.write(this.withDeleted);
    this.#takeIn(file.notes, file.kept);
    await this.#keepIfNoted();
  }

  /** Says where a passage of the report stands, for a new note on it. */
  describe(span: Span): NoteTarget {
    return { ...this.#text.describe(span), described: new Date().toISOString() };
  }

  /** The version of the report's text as it stands now: see `textVersionOf`. */
  get textVersion(): string {
    return this.#text.version;
  }

  /** Keeps a copy of the text as it stands, so that notes on it can be followed to what becomes of it. */
  async keepText(): Promise<void> {
    await this.#text.keep();
  }

  /** Keeps a copy of a text that notes were made on elsewhere, so that they can be followed from it to this one. */
  async keepEarlierText(text: InterchangeText): Promise<void> {
    await this.#text.keepEarlier(text);
  }

  /** Lets the notes follow an edit of the report. They stand where they belong at once; that they do is told at rest. */
  follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document.eol !== this.#eol) {
      this.#eol = document.eol;
      this.#places.forgetAll();
      this.#findPlaces();
      this.#announce();
    } else if (contentChanges.length > 0) {
      const edits = contentChanges.map((change) => ({
        start: change.rangeOffset,
        deleted: change.rangeLength,
        inserted: change.text.length,
      }));
      this.#places.follow(edits, (id) => this.#notes.get(id)?.target.quote.exact);
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#announce(), REST);
    }
  }

  /** Looks once more for passages that were not found: they may be back. */
  seekOrphans(): void {
    if (!this.#places.forgetOrphans()) return;
    this.#findPlaces();
    this.#announce();
  }

  /**
   * Describes the passages anew once the report is saved, so that its new surroundings find them next time, and writes the
   * file where that changed anything. A passage whose own words changed keeps its old description until it is reviewed.
   */
  async refreshTargets(): Promise<void> {
    const now = new Date().toISOString();
    const stale = this.#placed([...this.#comments, ...this.#decisions]).flatMap(({ note, anchor }) => {
      if (anchor.state !== "anchored" && anchor.state !== "moved") return [];
      const { chosen, described, unknown } = note.target;
      const target = this.#text.describe(anchor.span);
      if (isSamePlace(note.target, target)) return [];
      const stated = { described: timeAfter(described, now), ...(chosen === undefined ? {} : { chosen }) };
      return [{ ...note, target: { ...target, ...stated, unknown } }];
    });
    if (stale.length === 0) return;
    this.#hold([...this.#notes.values(), ...stale]);
    await this.save();
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#didChange.dispose();
  }

  #announce(): void {
    clearTimeout(this.#waiting);
    this.#didChange.fire();
  }

  #takeIn(notes: readonly Note[], kept: readonly KeptLine[]): void {
    const merged = mergeNotes([...this.#notes.values()], notes);
    for (const note of merged) {
      const known = this.#notes.get(note.id);
      if (known !== note && !(known && isSamePlace(known.target, note.target))) this.#places.forget(note.id);
    }
    this.#hold(merged);
    this.#kept = kept;
    this.#findPlaces();
    this.#announce();
  }

  /** Holds notes by their ids, of two with one id the latter. */
  #hold(notes: readonly Note[]): void {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
    const living = [...this.#notes.values()].filter(({ deleted }) => deleted === null);
    this.#comments = living.filter(isComment);
    this.#decisions = living.filter((note) => !isComment(note));
  }

  #placed(notes: readonly Note[]): AnchoredNote[] {
    return notes.flatMap((note) => {
      const anchor = this.#places.get(note.id);
      return anchor ? [{ note, anchor }] : [];
    });
  }

  #findPlaces(): void {
    this.#places.find(this.#notes.values());
    void this.#keepIfNoted();
  }

  /** Keeps the text as it stands if notes stand in it, so that they can be followed to what becomes of it. */
  async #keepIfNoted(): Promise<void> {
    if (this.#comments.length === 0 && this.#decisions.length === 0) return;
    const { textVersion } = this;
    const isNoted = ({ target }: Note) => target.textVersion === textVersion;
    if (this.#comments.some(isNoted) || this.#decisions.some(isNoted)) await this.keepText();
  }
}

/** Whether two versions of a note are one and the same to the file. */
function isSame(a: Note, b: Note | undefined): boolean {
  return a === b || (b !== undefined && formatNote(a) === formatNote(b));
}

/** Whether two targets say the same of where the passage stands, whenever they said it. */
function isSamePlace(a: NoteTarget, b: NoteTarget): boolean {
  const [one, other] = [a, b].map(({ source, quote, position }) =>
    JSON.stringify([source, quote.exact, quote.prefix, quote.suffix, position]),
  );
  return one === other;
}
