import { FileSystemError, type Uri, workspace } from "vscode";
import { mergeNotes } from "../core/notes/merge.js";
import { formatNotesFile, type NotesFile, parseNotesFile } from "../core/notes/notes-file.js";

/** The notes file of a report: beside it, under its name with `.notes.jsonl` added. */
export function notesUriOf(report: Uri): Uri {
  return report.with({ path: `${report.path}.notes.jsonl` });
}

/** The report that a notes file belongs to. */
export function reportUriOf(notes: Uri): Uri {
  return notes.with({ path: notes.path.replace(/\.notes\.jsonl$/, "") });
}

/**
 * One notes file on disk. Writing merges with what is there and replaces the file in one step: a new file is written
 * beside it and then renamed over it, so that a kill at any instant leaves one of the two whole.
 */
export class NotesStorage {
  readonly uri: Uri;
  readonly #next: Uri;
  #queue: Promise<unknown> = Promise.resolve();
  /** What the file held when it was last read or written here. */
  #content: string | null = null;

  /** The notes file of a report, or another file that is given. */
  constructor(report: Uri, uri = notesUriOf(report)) {
    this.uri = uri;
    this.#next = this.uri.with({ path: `${this.uri.path}.tmp` });
  }

  /**
   * Reads the file; without one, a new file that a kill left beside it; without either, nothing. Null when the file is as
   * it was last seen. Throws a `FileSystemError` when it is there and cannot be read, a
   * `NotTextError` when it is no text.
   */
  read(): Promise<NotesFile | null> {
    return this.#inTurn(async () => {
      const content = await this.#readContent();
      if (content === this.#content) return null;
      this.#content = content;
      return parseNotesFile(content);
    });
  }

  /**
   * Writes the notes, merged with those that the file holds by now, and returns what it holds then. Lines that are not
   * understood stay. Throws as `read` does, and when the file cannot be written; it is then as it was.
   */
  write(notes: NotesFile["notes"]): Promise<NotesFile> {
    return this.#inTurn(async () => {
      const before = await this.#readContent();
      const onDisk = parseNotesFile(before);
      const file = { notes: mergeNotes(onDisk.notes, notes), kept: onDisk.kept };
      const content = formatNotesFile(file);
      if (content !== before) {
        await workspace.fs.writeFile(this.#next, new TextEncoder().encode(content));
        await workspace.fs.rename(this.#next, this.uri, { overwrite: true });
      }
      this.#content = content;
      return file;
    });
  }

  async #readContent(): Promise<string> {
    return (await readIfThere(this.uri)) ?? (await readIfThere(this.#next)) ?? "";
  }

  /** Runs one task after another; a task that fails does not stop the next. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** The notes file is there but is no UTF-8 text: it is left as it is, and nothing is written to it. */
export class NotTextError extends Error {}

async function readIfThere(uri: Uri): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NotTextError(uri.path, { cause: error });
  }
}
