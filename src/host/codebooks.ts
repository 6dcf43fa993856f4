import {
  type Disposable,
  EventEmitter,
  FileSystemError,
  type LogOutputChannel,
  l10n,
  Uri,
  window,
  workspace,
} from "vscode";
import { type Codebook, EMPTY_CODEBOOK } from "../core/coding/codebook.js";
import {
  CODEBOOK_FILE,
  type CodebookError,
  formatCodebook,
  parseCodebook,
} from "../core/coding/codebook-file.js";

/** A codebook as it was last read. */
interface Shelf {
  readonly folder: Uri;
  book: Codebook;
  reading: Promise<unknown>;
}

/** The codebooks of the folders whose reports are open: one for a workspace folder, in a file at its root. */
export class Codebooks implements Disposable {
  readonly #log: LogOutputChannel;
  readonly #shelves = new Map<string, Shelf>();
  readonly #didChange = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable[];
  #queue: Promise<unknown> = Promise.resolve();

  /** A codebook is another by now; with the folder that it belongs to. */
  readonly onDidChange = this.#didChange.event;

  constructor(log: LogOutputChannel) {
    this.#log = log;
    const watcher = workspace.createFileSystemWatcher(`**/${CODEBOOK_FILE}`);
    const reload = (file: Uri) => {
      const shelf = this.#shelves.get(Uri.joinPath(file, "..").toString());
      if (shelf) shelf.reading = this.#inTurn(() => this.#load(shelf));
    };
    this.#subscriptions = [
      this.#didChange,
      watcher,
      watcher.onDidChange(reload),
      watcher.onDidCreate(reload),
      watcher.onDidDelete(reload),
    ];
  }

  /** The codebook for a report, as far as it is read by now; `onDidChange` tells when there is more. */
  of(report: Uri): Codebook {
    return this.#shelfFor(report)?.book ?? EMPTY_CODEBOOK;
  }

  /** The codebook for a report once its file is read. */
  async read(report: Uri): Promise<Codebook> {
    const shelf = this.#shelfFor(report);
    await shelf?.reading;
    return shelf?.book ?? EMPTY_CODEBOOK;
  }

  /**
   * Changes the codebook as it is on disk by now, and returns it as it was and as it is. A file that cannot be read or
   * written is left alone, and the person is told; the codebook is then as it was.
   */
  change(
    report: Uri,
    to: (book: Codebook) => Codebook,
  ): Promise<{ readonly before: Codebook; readonly after: Codebook }> {
    const shelf = this.#shelfFor(report);
    return this.#inTurn(async () => {
      if (!shelf) return { before: EMPTY_CODEBOOK, after: EMPTY_CODEBOOK };
      const isRead = await this.#load(shelf);
      const before = shelf.book;
      const after = isRead ? to(before) : before;
      if (formatCodebook(after) === formatCodebook(before)) return { before, after: before };
      try {
        await this.#write(shelf.folder, after);
      } catch (error) {
        this.#complain(shelf.folder, error);
        return { before, after: before };
      }
      shelf.book = after;
      this.#didChange.fire(shelf.folder);
      return { before, after };
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The shelf for a report; undefined for a document that is not saved, in a window without a folder. */
  #shelfFor(report: Uri): Shelf | undefined {
    const folder = folderOf(report);
    if (!folder) return undefined;
    const known = this.#shelves.get(folder.toString());
    if (known) return known;
    const shelf: Shelf = { folder, book: EMPTY_CODEBOOK, reading: Promise.resolve() };
    this.#shelves.set(folder.toString(), shelf);
    shelf.reading = this.#inTurn(() => this.#load(shelf));
    return shelf;
  }

  /** Reads the file; says whether its content is known then. */
  async #load(shelf: Shelf): Promise<boolean> {
    let read: Codebook | CodebookError;
    try {
      read = parseCodebook(await readIfThere(Uri.joinPath(shelf.folder, CODEBOOK_FILE)));
    } catch (error) {
      this.#complain(shelf.folder, error);
      return false;
    }
    if (typeof read === "string") {
      this.#complain(shelf.folder, read);
      return false;
    }
    if (formatCodebook(read) !== formatCodebook(shelf.book)) {
      shelf.book = read;
      this.#didChange.fire(shelf.folder);
    }
    return true;
  }

  /** Writes a new file beside the old and renames it over that, so that a kill at any instant leaves one of the two. */
  async #write(folder: Uri, book: Codebook): Promise<void> {
    const file = Uri.joinPath(folder, CODEBOOK_FILE);
    const next = file.with({ path: `${file.path}.tmp` });
    await workspace.fs.writeFile(next, new TextEncoder().encode(formatCodebook(book)));
    await workspace.fs.rename(next, file, { overwrite: true });
  }

  #complain(folder: Uri, error: unknown): void {
    this.#log.error(Uri.joinPath(folder, CODEBOOK_FILE).toString(true), error);
    const complaint =
      error === "newerVersion"
        ? l10n.t(
            "{0} was written by a newer version and is left as it is. Codes stay on your notes.",
            CODEBOOK_FILE,
          )
        : error instanceof Error
          ? l10n.t("{0} is left as it is: {1}. Codes stay on your notes.", CODEBOOK_FILE, error.message)
          : l10n.t("{0} is no codebook and is left as it is. Codes stay on your notes.", CODEBOOK_FILE);
    void window.showErrorMessage(complaint);
  }

  /** Runs one task after another; a task that fails does not stop the next. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/**
 * The folder whose codebook a report goes by: that of the workspace, else the one that it lies in; none for what lies in no
 * folder, such as the box in which a note is written.
 */
function folderOf(report: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(report)?.uri;
  if (folder) return folder;
  if (report.scheme === "untitled") return workspace.workspaceFolders?.[0]?.uri;
  const isInFolder = workspace.fs.isWritableFileSystem(report.scheme) !== undefined;
  return isInFolder ? Uri.joinPath(report, "..") : undefined;
}

async function readIfThere(file: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return "";
    throw error;
  }
}
