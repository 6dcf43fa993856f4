import { type Disposable, type LogOutputChannel, l10n, type Memento, Uri, window } from "vscode";
import type { Note } from "../core/notes/note.js";
import { formatNotesFile, parseNotesFile } from "../core/notes/notes-file.js";
import { NotTextError } from "../core/notes/notes-store.js";
import { nameOf } from "./file-name.js";
import type { NotesStorage } from "./notes-storage.js";
import type { ReportNotes } from "./report-notes.js";

const KEY = "policyAnnotator.unwrittenNotes";

/** How long after a failed write the next is tried, in milliseconds: twice as long each time, up to the last. */
const FIRST_DELAY = 3000;
const LONGEST_DELAY = 5 * 60_000;

/** Where notes belong. */
interface NotesPlaces {
  /** The notes of a report that is open. */
  openAt(report: Uri): ReportNotes | undefined;
  storageFor(report: Uri): NotesStorage;
  /** Asks where the notes of a report are to be kept instead. */
  keepElsewhere(notes: ReportNotes): Promise<void>;
}

interface Unwritten {
  readonly notes: readonly Note[];
  readonly failures: number;
  readonly retry: ReturnType<typeof setTimeout>;
}

/**
 * Notes that could not be written yet, by report. They are tried again by themselves, outlive the closing of their editor
 * and of the window, and are told of once.
 */
export class UnwrittenNotes implements Disposable {
  readonly #state: Memento;
  readonly #log: LogOutputChannel;
  readonly #places: NotesPlaces;
  readonly #unwritten = new Map<string, Unwritten>();

  constructor(state: Memento, log: LogOutputChannel, places: NotesPlaces) {
    this.#state = state;
    this.#log = log;
    this.#places = places;
    for (const [key, text] of Object.entries(this.#kept))
      this.#later(Uri.parse(key), parseNotesFile(text).notes, 0);
  }

  /** The notes of a report that are not in its file yet. */
  of(report: Uri): readonly Note[] {
    return this.#unwritten.get(report.toString())?.notes ?? [];
  }

  /** Writes; on failure says so once, keeps the notes, and tries again by itself. */
  async attempt(notes: ReportNotes, write: () => Promise<void>): Promise<void> {
    const { uri } = notes.document;
    const failures = this.#unwritten.get(uri.toString())?.failures ?? 0;
    try {
      await write();
      await this.#forget(uri);
    } catch (error) {
      this.#log.error(`Writing ${notes.storage.uri.toString(true)}`, error);
      await this.#keep(uri, notes.withDeleted, failures + 1);
      if (failures === 0) void this.#offerRetry(notes, error);
    }
  }

  /** A report has another name by now. */
  async move(from: Uri, to: Uri): Promise<void> {
    const notes = this.of(from);
    if (notes.length === 0) return;
    await this.#forget(from);
    await this.#keep(to, notes, 0);
  }

  dispose(): void {
    for (const { retry } of this.#unwritten.values()) clearTimeout(retry);
  }

  get #kept(): Readonly<Record<string, string>> {
    return this.#state.get<Record<string, string>>(KEY, {});
  }

  async #keep(report: Uri, notes: readonly Note[], failures: number): Promise<void> {
    this.#later(report, notes, failures);
    const text = formatNotesFile({ notes, kept: [] });
    await this.#state.update(KEY, { ...this.#kept, [report.toString()]: text });
  }

  async #forget(report: Uri): Promise<void> {
    const key = report.toString();
    const known = this.#unwritten.get(key);
    if (!known) return;
    clearTimeout(known.retry);
    this.#unwritten.delete(key);
    await this.#state.update(KEY, { ...this.#kept, [key]: undefined });
  }

  #later(report: Uri, notes: readonly Note[], failures: number): void {
    const key = report.toString();
    clearTimeout(this.#unwritten.get(key)?.retry);
    const delay = Math.min(FIRST_DELAY * 2 ** Math.max(0, failures - 1), LONGEST_DELAY);
    const retry = setTimeout(() => void this.#retry(report), delay);
    this.#unwritten.set(key, { notes, failures, retry });
  }

  async #retry(report: Uri): Promise<void> {
    const open = this.#places.openAt(report);
    const known = this.#unwritten.get(report.toString());
    if (!known) return;
    if (open) return this.attempt(open, () => open.save());
    if (report.scheme === "untitled") return this.#forget(report);
    try {
      await this.#places.storageFor(report).write(known.notes);
      await this.#forget(report);
    } catch (error) {
      this.#log.error(`Writing the notes of ${report.toString(true)}`, error);
      this.#later(report, known.notes, known.failures + 1);
    }
  }

  async #offerRetry(notes: ReportNotes, error: unknown): Promise<void> {
    const retry = l10n.t("Try Again");
    const elsewhere = l10n.t("Keep Them Elsewhere…");
    const message = l10n.t("{0} Your notes are kept in this window.", explain(notes, error));
    const choice = await window.showErrorMessage(message, retry, elsewhere);
    if (choice === retry) await this.attempt(notes, () => notes.save());
    if (choice === elsewhere) await this.#places.keepElsewhere(notes);
  }
}

/** Why a notes file could not be read or written, and what helps. */
export function explain({ storage }: ReportNotes, error: unknown): string {
  const file = nameOf(storage.uri);
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
