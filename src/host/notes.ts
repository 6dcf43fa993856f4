import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type Memento,
  RelativePattern,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  window,
  workspace,
} from "vscode";
import { sharedIdentifications } from "../core/notes/identifying.js";
import { judgementsIn } from "../core/notes/judgement.js";
import type { Note } from "../core/notes/note.js";
import { onSource } from "../core/notes/supersede.js";
import type { Authoring } from "../core/notes/write-note.js";
import { Author } from "./author.js";
import { counted } from "./counted.js";
import { nameOf } from "./file-name.js";
import { NotesElsewhere } from "./notes-elsewhere.js";
import type { NotesStorage } from "./notes-storage.js";
import { ReportNotes } from "./report-notes.js";
import { sourceOf } from "./report-text.js";
import type { Reports } from "./reports.js";
import { SharedDecisions } from "./shared-decisions.js";
import type { TextVersions } from "./text-versions.js";
import { UnsavedNotes } from "./unsaved-notes.js";
import { explain, UnwrittenNotes } from "./unwritten-notes.js";

/** What was read of a report's notes when it opened, or when its file changed. */
export interface NotesRead {
  readonly notes: ReportNotes;
  /** Its file held conflict markers of git. */
  readonly hadConflict: boolean;
}

/** The notes of all reports that are open, kept in step with their text and with their files. */
export class Notes implements Disposable {
  readonly #reports: Reports;
  readonly #log: LogOutputChannel;
  readonly #author = new Author();
  readonly #open = new Map<string, { notes: ReportNotes; subscriptions: Disposable[] }>();
  readonly #unwritten: UnwrittenNotes;
  readonly #unsaved: UnsavedNotes;
  readonly #texts: TextVersions;
  readonly #elsewhere: NotesElsewhere;
  readonly #didChange = new EventEmitter<ReportNotes>();
  readonly #didRead = new EventEmitter<NotesRead>();
  readonly #didWrite = new EventEmitter<ReportNotes>();
  readonly #subscriptions: Disposable[];

  /** What was decided for all reports of a workspace folder. */
  readonly shared: SharedDecisions;

  /** Notes of a report or their places have changed. */
  readonly onDidChange = this.#didChange.event;
  /** The notes file of a report was read. */
  readonly onDidRead = this.#didRead.event;
  /** A person's change of a note is in its file. */
  readonly onDidWrite = this.#didWrite.event;

  /**
   * @param state what outlives the window: notes that could not be written, and those on unsaved documents
   * @param texts where the texts are that notes were made on
   */
  constructor(reports: Reports, log: LogOutputChannel, state: Memento, texts: TextVersions) {
    this.#texts = texts;
    this.#reports = reports;
    this.#log = log;
    this.shared = new SharedDecisions(log);
    this.#elsewhere = new NotesElsewhere(state);
    this.#unwritten = new UnwrittenNotes(state, log, this);
    this.#unsaved = new UnsavedNotes(state);
    this.#subscriptions = [
      this.#didChange,
      this.shared,
      this.shared.onDidChange(() => {
        for (const { notes } of this.#open.values()) this.#judge(notes);
      }),
      this.#didRead,
      this.#didWrite,
      this.#unwritten,
      this.#author,
      reports.onDidAnalyze(({ document }) => this.#refresh(document)),
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      workspace.onDidSaveTextDocument((document) => this.#afterSave(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
    ];
  }

  /** The notes of a report; undefined where a document is no report. Those in its file arrive with `onDidChange`. */
  of(document: TextDocument): ReportNotes | undefined {
    return this.openAt(document.uri) ?? this.#openReport(document);
  }

  /** The notes of a report that is open. */
  openAt(report: Uri): ReportNotes | undefined {
    return this.#open.get(report.toString())?.notes;
  }

  /** The notes file of a report, open or not. */
  storageFor(report: Uri): NotesStorage {
    return this.#elsewhere.storageFor(report);
  }

  /** The report that a notes file belongs to. */
  reportOf(notes: Uri): Uri {
    return this.#elsewhere.reportOf(notes);
  }

  /** Asks where the notes of a report are to be kept, and keeps them there from now on. */
  async keepElsewhere(notes: ReportNotes): Promise<void> {
    if (await this.#elsewhere.choose(notes.document.uri)) await this.reopen(notes);
  }

  /** The notes of the active report. */
  get active(): ReportNotes | undefined {
    return this.#reports.active && this.of(this.#reports.active);
  }

  /** The reports whose notes are open. */
  get open(): readonly ReportNotes[] {
    return [...this.#open.values()].map(({ notes }) => notes);
  }

  /** Who writes now. */
  authoring(): Authoring {
    const name = this.#author.name;
    return {
      creator: name === "" ? null : { name, unknown: {} },
      now: new Date().toISOString(),
      newId: newUuid,
    };
  }

  /** Keeps notes, new or changed. When their file cannot be written, they stay in memory and the person is asked. */
  async put(notes: ReportNotes, ...changed: readonly Note[]): Promise<void> {
    await this.#unwritten.attempt(notes, async () => {
      await notes.put(...changed);
      this.#didWrite.fire(notes);
    });
  }

  /** Takes in notes that another file held, such as that of a report of another name. They are kept as `put` keeps them. */
  async adopt(notes: ReportNotes, others: readonly Note[]): Promise<void> {
    await this.#unwritten.attempt(notes, () => notes.adopt(others));
  }

  /** Reads and writes the notes of a report at the place where its file belongs by now. */
  async reopen(notes: ReportNotes): Promise<void> {
    const { document, withDeleted } = notes;
    this.#forget(document);
    const again = this.#openReport(document);
    if (!again) return;
    if (withDeleted.length > 0) await this.adopt(again, withDeleted);
    this.#didChange.fire(again);
  }

  /** Lets what could not be written yet go along with a report that has another name by now. */
  async follow(from: Uri, to: Uri): Promise<void> {
    await this.#unwritten.move(from, to);
    const open = this.#open.get(to.toString());
    if (open) await this.#load(open.notes);
  }

  dispose(): void {
    for (const { notes, subscriptions } of this.#open.values())
      for (const part of [...subscriptions, notes]) part.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #openReport(document: TextDocument): ReportNotes | undefined {
    if (!this.#reports.isReport(document)) return undefined;
    const storage = document.isUntitled ? this.#unsaved.storageFor(document) : this.storageFor(document.uri);
    const notes = new ReportNotes(document, storage, this.#texts);
    const subscriptions = [
      ...(document.isUntitled ? [] : this.#watch(notes)),
      notes.onDidChange(() => {
        this.#unsaved.remember(notes);
        this.#judge(notes);
        this.#didChange.fire(notes);
      }),
    ];
    this.#open.set(document.uri.toString(), { notes, subscriptions });
    const unwritten = this.#unwritten.of(document.uri);
    if (unwritten.length > 0) void this.adopt(notes, unwritten);
    void this.#load(notes);
    return notes;
  }

  /** Reads a report anew with what was decided about it; what was decided for it alone counts more. */
  #judge(notes: ReportNotes): void {
    const { document } = notes;
    const own = judgementsIn([...notes.judgements, ...notes.identifications]);
    const shared = sharedIdentifications(this.shared.of(document));
    this.#reports.judge(document, { ...own, organizations: [...shared, ...own.organizations] });
  }

  /** Watches the folder: the name of the file might be read as a pattern. */
  #watch(notes: ReportNotes): Disposable[] {
    const { uri } = notes.storage;
    const folder = new RelativePattern(Uri.joinPath(uri, ".."), "*.notes.jsonl");
    const watcher = workspace.createFileSystemWatcher(folder, false, false, true);
    const load = (changed: Uri) => (changed.path === uri.path ? this.#load(notes) : undefined);
    return [watcher, watcher.onDidChange(load), watcher.onDidCreate(load)];
  }

  /** Lets notes follow an edit, and what was decided with them, for the report may be read anew at any moment. */
  #follow(event: TextDocumentChangeEvent): void {
    const notes = this.openAt(event.document.uri);
    if (!notes) return;
    notes.follow(event);
    this.#unsaved.remember(notes);
    this.#judge(notes);
  }

  #refresh(document: TextDocument): void {
    const known = this.openAt(document.uri);
    if (known) known.seekOrphans();
    else this.#openReport(document);
  }

  async #load(notes: ReportNotes): Promise<void> {
    const keptBefore = notes.kept.length;
    try {
      const { isBehind, hadConflict } = await notes.load();
      if (isBehind) await this.#unwritten.attempt(notes, () => notes.save());
      this.#didRead.fire({ notes, hadConflict });
    } catch (error) {
      this.#log.error(`Reading ${notes.storage.uri.toString(true)}`, error);
      void window.showErrorMessage(explain(notes, error));
      return;
    }
    if (notes.kept.length > keptBefore) void this.#showKept(notes);
  }

  async #showKept(notes: ReportNotes): Promise<void> {
    for (const { line, reason } of notes.kept)
      this.#log.warn(`${notes.storage.uri.toString(true)}:${line + 1}: ${reason}`);
    const open = l10n.t("Open Notes File");
    const choice = await window.showWarningMessage(
      counted(
        l10n.t(
          "{0, plural, one {# line of the notes file of {1} is not understood. It stays in the file as it is.} other {# lines of the notes file of {1} are not understood. They stay in the file as they are.}}",
        ),
        notes.kept.length,
        nameOf(notes.document.uri),
      ),
      open,
    );
    if (choice === open) await window.showTextDocument(notes.storage.uri);
  }

  async #afterSave(document: TextDocument): Promise<void> {
    this.#unsaved.noteSaved(document);
    const notes = this.openAt(document.uri);
    if (notes) await this.#unwritten.attempt(notes, () => notes.refreshTargets());
  }

  #close(document: TextDocument): void {
    const notes = this.#forget(document);
    // One that gets another language closes and opens again: it is not closed for good.
    if (notes && document.isUntitled && document.isClosed) void this.#passOn(notes);
  }

  /** Passes the notes on an unsaved document on to what it was saved as; without that, they are thrown away with it. */
  async #passOn({ document, storage, withDeleted }: ReportNotes): Promise<void> {
    const saved = this.#unsaved.successorOf(document);
    const heir = saved && this.of(saved);
    if (heir) {
      const [source, now] = [sourceOf(heir.document.uri), new Date().toISOString()];
      await this.adopt(
        heir,
        withDeleted.map((note) => onSource(note, source, now)),
      );
    }
    await storage.remove();
  }

  #forget(document: TextDocument): ReportNotes | undefined {
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (!known) return undefined;
    this.#open.delete(key);
    for (const part of [...known.subscriptions, known.notes]) part.dispose();
    return known.notes;
  }
}

/** A random `urn:uuid:` (RFC 9562, version 4), also where `crypto.randomUUID` wants a secure page. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  });
  return `urn:uuid:${hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
