import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { sharedIdentifications } from "../core/notes/identifying.js";
import { judgementsIn } from "../core/notes/judgement.js";
import type { Note } from "../core/notes/note.js";
import type { Authoring } from "../core/notes/write-note.js";
import { nameOf } from "./file-name.js";
import { NotTextError, notesUriOf } from "./notes-storage.js";
import { ReportNotes } from "./report-notes.js";
import type { Reports } from "./reports.js";
import { SharedDecisions } from "./shared-decisions.js";

/** How long after a failed write the next is tried, in milliseconds. */
const RETRY_DELAY = 3000;

/** The notes of all reports that are open, kept in step with their text and with their files. */
export class Notes implements Disposable {
  readonly #reports: Reports;
  readonly #log: LogOutputChannel;
  readonly #open = new Map<string, { notes: ReportNotes; subscriptions: Disposable[] }>();
  /** Notes that could not be written yet, by report: they outlive the closing of its editor. */
  readonly #unwritten = new Map<string, readonly Note[]>();
  readonly #retries = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #didChange = new EventEmitter<ReportNotes>();
  readonly #subscriptions: Disposable[];

  /** What was decided for all reports of a workspace folder. */
  readonly shared: SharedDecisions;

  /** Notes of a report or their places have changed. */
  readonly onDidChange = this.#didChange.event;

  constructor(reports: Reports, log: LogOutputChannel) {
    this.#reports = reports;
    this.#log = log;
    this.shared = new SharedDecisions(log);
    this.#subscriptions = [
      this.#didChange,
      this.shared,
      this.shared.onDidChange(() => {
        for (const { notes } of this.#open.values()) this.#judge(notes);
      }),
      reports.onDidAnalyze(({ document }) => this.#refresh(document)),
      workspace.onDidChangeTextDocument((event) => this.#find(event.document)?.follow(event)),
      workspace.onDidSaveTextDocument((document) => this.#afterSave(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
    ];
  }

  /** The notes of a report; undefined where a document is no report. Those in its file arrive with `onDidChange`. */
  of(document: TextDocument): ReportNotes | undefined {
    return this.#find(document) ?? this.#openReport(document);
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
    const name = workspace.getConfiguration("policyAnnotator").get<string>("author", "").trim();
    return {
      creator: name === "" ? null : { name, unknown: {} },
      now: new Date().toISOString(),
      newId: newUuid,
    };
  }

  /** Keeps notes, new or changed. When their file cannot be written, they stay in memory and the person is asked. */
  async put(notes: ReportNotes, ...changed: readonly Note[]): Promise<void> {
    await this.#attempt(notes, () => notes.put(...changed));
  }

  dispose(): void {
    for (const retry of this.#retries.values()) clearTimeout(retry);
    for (const { notes, subscriptions } of this.#open.values())
      for (const part of [...subscriptions, notes]) part.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #find(document: TextDocument): ReportNotes | undefined {
    return this.#open.get(document.uri.toString())?.notes;
  }

  #openReport(document: TextDocument): ReportNotes | undefined {
    if (!this.#reports.isReport(document) || document.isUntitled) return undefined;
    const notes = new ReportNotes(document);
    const file = notesUriOf(document.uri);
    const name = nameOf(file);
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, ".."), name));
    const load = () => this.#load(notes);
    const subscriptions = [
      watcher,
      watcher.onDidChange(load),
      watcher.onDidCreate(load),
      notes.onDidChange(() => {
        this.#judge(notes);
        this.#didChange.fire(notes);
      }),
    ];
    this.#open.set(document.uri.toString(), { notes, subscriptions });
    void this.#restoreUnwritten(notes);
    void load();
    return notes;
  }

  /** Reads a report anew with what was decided about it; what was decided for it alone counts more. */
  #judge(notes: ReportNotes): void {
    const { document } = notes;
    const own = judgementsIn([...notes.judgements, ...notes.identifications]);
    const shared = sharedIdentifications(this.shared.of(document));
    this.#reports.judge(document, { ...own, organizations: [...shared, ...own.organizations] });
  }

  #refresh(document: TextDocument): void {
    const known = this.#find(document);
    if (known) known.seekOrphans();
    else this.#openReport(document);
  }

  async #restoreUnwritten(notes: ReportNotes): Promise<void> {
    const unwritten = this.#unwritten.get(notes.document.uri.toString());
    if (unwritten) await this.#attempt(notes, () => notes.put(...unwritten));
  }

  async #load(notes: ReportNotes): Promise<void> {
    const keptBefore = notes.kept.length;
    try {
      const { isBehind } = await notes.load();
      if (isBehind) await this.#attempt(notes, () => notes.save());
    } catch (error) {
      this.#log.error(`Reading ${notes.storage.uri.toString(true)}`, error);
      void window.showErrorMessage(this.#explain(notes, error));
      return;
    }
    if (notes.kept.length > keptBefore) void this.#showKept(notes);
  }

  async #showKept(notes: ReportNotes): Promise<void> {
    for (const { line, reason } of notes.kept)
      this.#log.warn(`${notes.storage.uri.toString(true)}:${line + 1}: ${reason}`);
    const open = l10n.t("Open Notes File");
    const choice = await window.showWarningMessage(
      l10n.t(
        "{0} lines of the notes file of {1} are not understood. They stay in the file as they are.",
        notes.kept.length,
        nameOf(notes.document.uri),
      ),
      open,
    );
    if (choice === open) await window.showTextDocument(notes.storage.uri);
  }

  #afterSave(document: TextDocument): Promise<void> | undefined {
    const notes = this.#find(document);
    return notes && this.#attempt(notes, () => notes.refreshTargets());
  }

  /** Writes; on failure says so once, keeps the notes, and tries again by itself. */
  async #attempt(notes: ReportNotes, write: () => Promise<void>, isRetry = false): Promise<void> {
    const key = notes.document.uri.toString();
    try {
      await write();
      this.#unwritten.delete(key);
    } catch (error) {
      this.#unwritten.set(key, notes.withDeleted);
      this.#log.error(`Writing ${notes.storage.uri.toString(true)}`, error);
      clearTimeout(this.#retries.get(key));
      this.#retries.set(
        key,
        setTimeout(() => this.#retry(key), RETRY_DELAY),
      );
      if (!isRetry) void this.#offerRetry(notes, error);
    }
  }

  async #retry(key: string): Promise<void> {
    const open = this.#open.get(key);
    if (open && this.#unwritten.has(key)) await this.#attempt(open.notes, () => open.notes.save(), true);
  }

  async #offerRetry(notes: ReportNotes, error: unknown): Promise<void> {
    const retry = l10n.t("Try Again");
    const message = l10n.t("{0} Your notes are kept in this window.", this.#explain(notes, error));
    if ((await window.showErrorMessage(message, retry)) === retry)
      await this.#attempt(notes, () => notes.save());
  }

  #explain(notes: ReportNotes, error: unknown): string {
    const file = nameOf(notes.storage.uri);
    if (error instanceof NotTextError)
      return l10n.t(
        "{0} is no UTF-8 text. It is left as it is: move it away to keep notes for this report.",
        file,
      );
    return l10n.t(
      "{0} cannot be read or written: {1}",
      file,
      error instanceof Error ? error.message : String(error),
    );
  }

  #close(document: TextDocument): void {
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (!known) return;
    this.#open.delete(key);
    for (const part of [...known.subscriptions, known.notes]) part.dispose();
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
