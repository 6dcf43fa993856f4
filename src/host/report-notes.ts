import { type Disposable, EventEmitter, type TextDocument, type TextDocumentChangeEvent } from "vscode";
import { type Anchor, findAnchor } from "../core/notes/anchor.js";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { describeTarget } from "../core/notes/describe-target.js";
import { isDismissal } from "../core/notes/dismissal.js";
import { isIdentification } from "../core/notes/identifying.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { isJudgement } from "../core/notes/judgement.js";
import { mergeNotes } from "../core/notes/merge.js";
import { isComment, type Note, type NoteTarget } from "../core/notes/note.js";
import { formatNotesFile, type KeptLine } from "../core/notes/notes-file.js";
import { followEdit } from "../core/notes/text-edit.js";
import type { Span } from "../core/span.js";
import { nameOf } from "./file-name.js";
import { NotesStorage } from "./notes-storage.js";

/** The notes of one open report: what the file holds, what is not written yet, and where each stands in the text. */
export class ReportNotes implements Disposable {
  readonly document: TextDocument;
  readonly storage: NotesStorage;
  readonly #didChange = new EventEmitter<void>();
  #notes = new Map<string, Note>();
  #anchors = new Map<string, Anchor>();
  #kept: readonly KeptLine[] = [];
  #eol: number;

  /** Notes or their places have changed. */
  readonly onDidChange = this.#didChange.event;

  constructor(document: TextDocument) {
    this.document = document;
    this.storage = new NotesStorage(document.uri);
    this.#eol = document.eol;
  }

  /** The notes that are not deleted, each with its place. Decisions are no notes: see the getters below. */
  get all(): AnchoredNote[] {
    return this.#living.filter(({ note }) => isComment(note));
  }

  /** What analysts decided about headings, each with its place. */
  get judgements(): AnchoredNote[] {
    return this.#living.filter(({ note }) => isJudgement(note));
  }

  /** What analysts decided about organizations, each with its place. */
  get identifications(): AnchoredNote[] {
    return this.#living.filter(({ note }) => isIdentification(note));
  }

  /** The findings that analysts dismissed, each with its place. */
  get dismissals(): AnchoredNote[] {
    return this.#living.filter(({ note }) => isDismissal(note));
  }

  get #living(): AnchoredNote[] {
    return [...this.#notes.values()].flatMap((note) => {
      const anchor = this.#anchors.get(note.id);
      return note.deleted === null && anchor ? [{ note, anchor }] : [];
    });
  }

  /** All notes, deleted ones too. */
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
    const anchor = this.#anchors.get(id);
    return note && anchor && { note, anchor };
  }

  /**
   * Takes in what is in the file, and says whether it lacks something that is known here: another window may have written
   * at the same time. Throws when the file cannot be read; the notes are then as they were.
   */
  async load(): Promise<{ isBehind: boolean }> {
    const file = await this.storage.read();
    if (!file) return { isBehind: false };
    const inFile = formatNotesFile({ notes: mergeNotes(file.notes, []), kept: [] });
    this.#takeIn(file.notes, file.kept);
    return { isBehind: formatNotesFile({ notes: this.withDeleted, kept: [] }) !== inFile };
  }

  /** Takes notes in, new or changed, and writes the file. Throws when it cannot be written; they stay in memory. */
  async put(...notes: readonly Note[]): Promise<void> {
    this.#takeIn(notes, this.#kept);
    await this.save();
  }

  /** Writes what is in memory. Throws when the file cannot be written. */
  async save(): Promise<void> {
    const file = await this.storage.write(this.withDeleted);
    this.#takeIn(file.notes, file.kept);
  }

  /** Says where a passage of the report stands, for a new note on it. */
  describe(span: Span): NoteTarget {
    const name = nameOf(this.document.uri);
    return describeTarget(
      `file:${encodeURIComponent(name)}`,
      new InterchangeText(this.document.getText()),
      span,
    );
  }

  /** Lets the notes follow an edit of the report. */
  follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 && document.eol === this.#eol) return;
    if (document.eol !== this.#eol) {
      this.#eol = document.eol;
      this.#anchors = new Map();
      this.#findAnchors();
    } else {
      const edits = contentChanges.map((change) => ({
        start: change.rangeOffset,
        deleted: change.rangeLength,
        inserted: change.text.length,
      }));
      for (const [id, anchor] of this.#anchors) {
        const followed = edits.reduce<Anchor>((at, edit) => followAnchor(at, edit), anchor);
        this.#anchors.set(id, followed);
      }
      this.#reviewChanged();
    }
    this.#didChange.fire();
  }

  /** Looks once more for passages that were not found: they may be back. */
  seekOrphans(): void {
    const orphans = [...this.#anchors].filter(([, anchor]) => anchor.state === "orphan");
    if (orphans.length === 0) return;
    for (const [id] of orphans) this.#anchors.delete(id);
    this.#findAnchors();
    this.#didChange.fire();
  }

  /**
   * Describes the passages anew once the report is saved, so that its new surroundings find them next time, and writes the
   * file where that changed anything. A passage whose own words changed keeps its old description until it is reviewed.
   */
  async refreshTargets(): Promise<void> {
    const stale = this.#living.flatMap(({ note, anchor }) => {
      if (anchor.state !== "anchored" && anchor.state !== "moved") return [];
      const target = this.describe(anchor.span);
      const same =
        JSON.stringify([target.quote, target.position]) ===
        JSON.stringify([note.target.quote, note.target.position]);
      return same ? [] : [{ ...note, target: { ...target, unknown: note.target.unknown } }];
    });
    if (stale.length === 0) return;
    for (const note of stale) this.#notes.set(note.id, note);
    await this.save();
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #takeIn(notes: readonly Note[], kept: readonly KeptLine[]): void {
    const merged = mergeNotes([...this.#notes.values()], notes);
    for (const note of merged) {
      const known = this.#notes.get(note.id);
      if (JSON.stringify(known?.target) !== JSON.stringify(note.target)) this.#anchors.delete(note.id);
    }
    this.#notes = new Map(merged.map((note) => [note.id, note]));
    this.#kept = kept;
    this.#findAnchors();
    this.#didChange.fire();
  }

  #findAnchors(): void {
    const unplaced = [...this.#notes.values()].filter((note) => !this.#anchors.has(note.id));
    if (unplaced.length === 0) return;
    const report = new InterchangeText(this.document.getText());
    for (const note of unplaced) this.#anchors.set(note.id, findAnchor(report, note.target));
  }

  /** A passage whose words are back as they were (by undo) is no longer changed. */
  #reviewChanged(): void {
    const text = this.document.getText();
    for (const [id, anchor] of this.#anchors) {
      if (anchor.state !== "changed") continue;
      const words = text.slice(anchor.span.start, anchor.span.end).replace(/\r\n?/g, "\n");
      if (words === this.#notes.get(id)?.target.quote.exact)
        this.#anchors.set(id, { state: "anchored", span: anchor.span });
    }
  }
}

function followAnchor(anchor: Anchor, edit: Parameters<typeof followEdit>[1]): Anchor {
  if (anchor.state === "orphan") return anchor;
  const followed = followEdit(anchor.span, edit);
  if (!followed) return { state: "orphan", candidates: [] };
  return { state: followed.touched ? "changed" : anchor.state, span: followed.span };
}
