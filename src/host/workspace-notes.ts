import { type Disposable, EventEmitter, type LogOutputChannel, type Uri, workspace } from "vscode";
import { mergeNotes } from "../core/notes/merge.js";
import { isComment, type Note } from "../core/notes/note.js";
import { supersede } from "../core/notes/supersede.js";
import type { Notes } from "./notes.js";

/** Most notes files that are looked at. */
const MOST_FILES = 2000;

/** The notes on one report of the workspace, open or not. */
export interface FiledNotes {
  readonly report: Uri;
  /** Deleted ones and decisions too. */
  readonly notes: readonly Note[];
}

/** All notes files of the workspace. They are looked for when somebody first asks, and read again when they change. */
export class WorkspaceNotes implements Disposable {
  readonly #notes: Notes;
  readonly #log: LogOutputChannel;
  readonly #didChange = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #files: Promise<Map<string, FiledNotes>> | null = null;

  /** There are other notes files by now, or others notes in them. */
  readonly onDidChange = this.#didChange.event;

  constructor(notes: Notes, log: LogOutputChannel) {
    this.#notes = notes;
    this.#log = log;
    const watcher = workspace.createFileSystemWatcher("**/*.notes.jsonl");
    const reread = async (file: Uri) => {
      if (!this.#files) return;
      const files = await this.#files;
      const read = await this.#read(file);
      if (read) files.set(read.report.toString(), read);
      else files.delete(this.#notes.reportOf(file).toString());
      this.#didChange.fire();
    };
    this.#subscriptions = [
      this.#didChange,
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
    ];
  }

  /** The notes of every report, as they are known here where it is open, else as they are on disk. */
  async all(): Promise<FiledNotes[]> {
    this.#files ??= this.#readAll();
    const all = new Map(await this.#files);
    for (const open of this.#notes.open)
      all.set(open.document.uri.toString(), { report: open.document.uri, notes: open.withDeleted });
    return [...all.values()].filter(({ notes }) => notes.some(isComment));
  }

  /** A note of a report as it is now. */
  async find(report: Uri, id: string): Promise<Note | undefined> {
    const open = this.#notes.openAt(report);
    if (open) return open.get(id)?.note;
    const file = await this.#notes.storageFor(report).read();
    return file?.notes.find((note) => note.id === id);
  }

  /** Keeps notes of a report, be it open or not. Throws when the file of one that is not open cannot be written. */
  async put(report: Uri, notes: readonly Note[]): Promise<void> {
    const open = this.#notes.openAt(report);
    if (open) await this.#notes.put(open, ...notes);
    else {
      const storage = this.#notes.storageFor(report);
      const known = new Map((await storage.read())?.notes.map((note) => [note.id, note]));
      const now = new Date().toISOString();
      const changed = notes.map((note) => {
        const before = known.get(note.id);
        return before ? supersede(before, note, now) : note;
      });
      const { notes: written } = await storage.write(changed);
      (await this.#files)?.set(report.toString(), { report, notes: written });
      this.#didChange.fire();
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #readAll(): Promise<Map<string, FiledNotes>> {
    const files = new Map<string, FiledNotes>();
    for (const file of await workspace.findFiles("**/*.notes.jsonl", undefined, MOST_FILES)) {
      const read = await this.#read(file);
      if (read) files.set(read.report.toString(), read);
    }
    return files;
  }

  async #read(file: Uri): Promise<FiledNotes | null> {
    const report = this.#notes.reportOf(file);
    try {
      const read = await this.#notes.storageFor(report).read();
      return read && { report, notes: mergeNotes(read.notes, []) };
    } catch (error) {
      this.#log.warn(`Reading ${file.toString(true)}`, error);
      return null;
    }
  }
}
