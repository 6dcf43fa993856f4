import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  RelativePattern,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { isIdentification } from "../core/notes/identifying.js";
import { mergeNotes } from "../core/notes/merge.js";
import type { Note } from "../core/notes/note.js";
import { NotesStorage } from "./notes-storage.js";

/** Where the decisions of a workspace folder are kept, from its root. */
const FILE = [".policy-annotator", "organizations.jsonl"];

/** The decisions of one folder, with its file. */
interface SharedFile {
  readonly storage: NotesStorage;
  readonly watcher: Disposable;
  /** Fulfilled once the file was read for the first time. */
  read: Promise<void>;
  notes: readonly Note[];
}

/** Decisions about organizations that hold for all reports of a workspace folder, in one file at the folder's root. */
export class SharedDecisions implements Disposable {
  readonly #log: LogOutputChannel;
  readonly #files = new Map<string, SharedFile>();
  readonly #didChange = new EventEmitter<WorkspaceFolder>();

  /** The decisions for a folder have changed. */
  readonly onDidChange = this.#didChange.event;

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** Whether a report lies in a folder whose reports can share decisions. */
  canShare({ uri }: TextDocument): boolean {
    return workspace.getWorkspaceFolder(uri) !== undefined;
  }

  /** The decisions for a report's folder; those in its file arrive with `onDidChange`. */
  of({ uri }: Pick<TextDocument, "uri">): readonly Note[] {
    const folder = workspace.getWorkspaceFolder(uri);
    const notes = folder ? this.#fileOf(folder).notes : [];
    return notes.filter((note) => note.deleted === null && isIdentification(note));
  }

  /** The decisions for a report's folder, once its file was read. */
  async read(report: Pick<TextDocument, "uri">): Promise<readonly Note[]> {
    const folder = workspace.getWorkspaceFolder(report.uri);
    if (folder) await this.#fileOf(folder).read;
    return this.of(report);
  }

  /** Keeps decisions, new or changed, for all reports of a report's folder. Throws when the file cannot be written. */
  async put({ uri }: TextDocument, notes: readonly Note[]): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const file = this.#fileOf(folder);
    file.notes = (await file.storage.write(mergeNotes(file.notes, notes))).notes;
    this.#didChange.fire(folder);
  }

  dispose(): void {
    for (const { watcher } of this.#files.values()) watcher.dispose();
    this.#didChange.dispose();
  }

  #fileOf(folder: WorkspaceFolder): SharedFile {
    const key = folder.uri.toString();
    const known = this.#files.get(key);
    if (known) return known;
    const uri = Uri.joinPath(folder.uri, ...FILE);
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, FILE.join("/")));
    const storage = new NotesStorage(folder.uri, uri);
    const file: SharedFile = { storage, watcher, read: Promise.resolve(), notes: [] };
    this.#files.set(key, file);
    const load = () => this.#load(folder, file);
    watcher.onDidChange(load);
    watcher.onDidCreate(load);
    watcher.onDidDelete(load);
    file.read = load();
    return file;
  }

  async #load(folder: WorkspaceFolder, file: SharedFile): Promise<void> {
    try {
      const read = await file.storage.read();
      if (!read) return;
      file.notes = mergeNotes(read.notes, []);
    } catch (error) {
      this.#log.error(`Reading ${file.storage.uri.toString(true)}`, error);
      void window.showErrorMessage(
        l10n.t("What you decided for all reports of {0} cannot be read: see the log.", folder.name),
      );
      return;
    }
    this.#didChange.fire(folder);
  }
}
