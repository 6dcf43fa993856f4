import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
} from "vscode";
import { AnchorFinder } from "../core/anchoring/anchor-finder.js";
import type { Anchor } from "../core/notes/anchor.js";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { describeTarget } from "../core/notes/describe-target.js";
import { isDismissal } from "../core/notes/dismissal.js";
import { isIdentification } from "../core/notes/identifying.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { isJudgement } from "../core/notes/judgement.js";
import { mergeNotes } from "../core/notes/merge.js";
import { isComment, type Note, type NoteTarget } from "../core/notes/note.js";
import { formatNote } from "../core/notes/note-line.js";
import type { KeptLine } from "../core/notes/notes-file.js";
import { supersede } from "../core/notes/supersede.js";
import { followEdit } from "../core/notes/text-edit.js";
import { textVersionOf } from "../core/notes/text-version.js";
import { timeAfter } from "../core/notes/times.js";
import type { Span } from "../core/span.js";
import { anchorInSlices } from "./anchoring.js";
import { nameOf } from "./file-name.js";
import type { NotesStorage } from "./notes-storage.js";
import type { TextVersions } from "./text-versions.js";

/** Milliseconds for which passages are looked for at once; the rest follows in the background. */
const AT_ONCE = 20;

/** What taking in the notes file has shown. */
export interface LoadedNotes {
  /** The file lacks something that is known here, or writing it anew would do it good: see `NotesStore.read`. */
  readonly isBehind: boolean;
  /** Git had left conflict markers in it. */
  readonly hadConflict: boolean;
}

/** A report as the notes in its file name it: `file:report.txt`. */
export function sourceOf(report: Uri): string {
  return `file:${encodeURIComponent(nameOf(report))}`;
}

/** The notes of one open report: what the file holds, what is not written yet, and where each stands in the text. */
export class ReportNotes implements Disposable {
  readonly document: TextDocument;
  readonly storage: NotesStorage;
  readonly #didChange = new EventEmitter<void>();
  #notes = new Map<string, Note>();
  #anchors = new Map<string, Anchor>();
  #kept: readonly KeptLine[] = [];
  readonly #texts: TextVersions;
  #eol: number;
  #text: { readonly version: number; readonly report: InterchangeText; textVersion: string | null } | null =
    null;

  /** Notes or their places have changed. */
  readonly onDidChange = this.#didChange.event;

  /** @param texts where the texts are that notes were made on */
  constructor(document: TextDocument, storage: NotesStorage, texts: TextVersions) {
    this.document = document;
    this.#texts = texts;
    this.storage = storage;
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
    return {
      ...describeTarget(sourceOf(this.document.uri), this.#interchange.report, span),
      textVersion: this.textVersion,
      described: new Date().toISOString(),
    };
  }

  /** The version of the report's text as it stands now: see `textVersionOf`. */
  get textVersion(): string {
    const text = this.#interchange;
    text.textVersion ??= textVersionOf(text.report);
    return text.textVersion;
  }

  /** Keeps a copy of the text as it stands, so that notes on it can be followed to what becomes of it. */
  async keepText(): Promise<void> {
    await this.#texts.keep(this.textVersion, this.#interchange.report.text);
  }

  get #interchange() {
    const { version } = this.document;
    if (this.#text?.version !== version)
      this.#text = { version, report: new InterchangeText(this.document.getText()), textVersion: null };
    return this.#text;
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
    const now = new Date().toISOString();
    const stale = this.#living.flatMap(({ note, anchor }) => {
      if (anchor.state !== "anchored" && anchor.state !== "moved") return [];
      const { chosen, described, unknown } = note.target;
      const target = describeTarget(sourceOf(this.document.uri), this.#interchange.report, anchor.span);
      if (isSamePlace(note.target, target)) return [];
      const stated = { textVersion: this.textVersion, described: timeAfter(described, now) };
      return [
        { ...note, target: { ...target, ...stated, ...(chosen === undefined ? {} : { chosen }), unknown } },
      ];
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
      if (known !== note && !(known && isSamePlace(known.target, note.target))) this.#anchors.delete(note.id);
    }
    this.#notes = new Map(merged.map((note) => [note.id, note]));
    this.#kept = kept;
    this.#findAnchors();
    this.#didChange.fire();
  }

  #findAnchors(): void {
    const unplaced = [...this.#notes.values()].filter((note) => !this.#anchors.has(note.id));
    if (unplaced.length === 0) return;
    const { report } = this.#interchange;
    const finder = new AnchorFinder(report);
    const began = performance.now();
    const elsewhere: Note[] = [];
    const pending = new Set<string>();
    for (const note of unplaced) {
      const standing = finder.findStanding(note.target);
      const isPending = !standing && performance.now() - began >= AT_ONCE;
      if (isPending) pending.add(note.id);
      if (!standing) elsewhere.push(note);
      const unknown: Anchor = { state: "orphan", candidates: [] };
      this.#anchors.set(note.id, standing ?? (isPending ? unknown : finder.find(note.target)));
    }
    if (elsewhere.length > 0) void this.#findLater(elsewhere, pending);
    void this.#keepIfNoted();
  }

  /**
   * Finds notes whose passage does not stand where it stood, by the texts that they were made on as far as there are any;
   * without, those that are pending. Given up when the text changes: orphans are sought again when it comes to rest.
   */
  async #findLater(notes: readonly Note[], pending: ReadonlySet<string>): Promise<void> {
    const { version } = this.document;
    const { report } = this.#interchange;
    for (const textVersion of new Set(notes.map(({ target }) => target.textVersion))) {
      const ofText = notes.filter(({ target }) => target.textVersion === textVersion);
      const isOld = textVersion !== undefined && textVersion !== this.textVersion;
      const found = isOld ? await this.#texts.find(this.document.uri, textVersion) : null;
      const old = found === null ? null : new InterchangeText(found);
      const sought = old === null ? ofText.filter(({ id }) => pending.has(id)) : ofText;
      for await (const anchors of anchorInSlices(report, old, sought)) {
        if (this.document.version !== version || this.document.isClosed) return;
        for (const [id, anchor] of anchors) if (this.#notes.has(id)) this.#anchors.set(id, anchor);
      }
    }
    this.#didChange.fire();
  }

  /** Keeps the text as it stands if notes stand in it, so that they can be followed to what becomes of it. */
  async #keepIfNoted(): Promise<void> {
    const { textVersion } = this;
    if (this.#living.some(({ note }) => note.target.textVersion === textVersion)) await this.keepText();
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

function followAnchor(anchor: Anchor, edit: Parameters<typeof followEdit>[1]): Anchor {
  if (anchor.state === "orphan") return anchor;
  const followed = followEdit(anchor.span, edit);
  if (!followed) return { state: "orphan", candidates: [] };
  return { state: followed.touched ? "changed" : anchor.state, span: followed.span };
}
