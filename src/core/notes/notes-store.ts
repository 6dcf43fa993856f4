import { mergeNotes } from "./merge.js";
import type { Note } from "./note.js";
import { NoteLines } from "./note-lines.js";
import {
  formatNotesFile,
  type KeptLine,
  type NotesFile,
  parseNotesFile,
  type ReadNotesFile,
} from "./notes-file.js";

/** The few things that a file system must be able to do. Paths are opaque, but for the name at their end. */
export interface NotesFolder {
  /** What a file of the folder holds; null where there is none. Throws where it is there and cannot be read. */
  read(name: string): Promise<Uint8Array | null>;
  /** Writes a file; a kill or a full disk may leave part of it. */
  write(name: string, content: Uint8Array): Promise<void>;
  /** Puts a file in the place of another, which may be deleted first: a kill may leave only the file to be renamed. */
  rename(from: string, to: string): Promise<void>;
  delete(name: string): Promise<void>;
  /** The names of the files in the folder; none where there is no folder. */
  list(): Promise<readonly string[]>;
}

/** The notes file is there but is no UTF-8 text: it is left as it is, and nothing is written to it. */
export class NotTextError extends Error {}

/** Other windows wrote to the file each time before this one could: to be tried again later. */
export class ContendedError extends Error {}

/** How often a write begins anew because another window wrote in between. */
const ATTEMPTS = 8;

/** A file that a kill left: the next version of the notes file, or part of it. */
interface Leftover {
  readonly name: string;
  readonly file: NotesFile;
}

/** The file as it stands, with what was left beside it. */
interface State {
  readonly content: string | null;
  readonly file: ReadNotesFile;
  readonly leftovers: readonly Leftover[];
}

/**
 * One notes file, safe against kills, full disks and other windows. Writing merges with what the file holds by then. The
 * next version is written in full beside it, read back, and only then renamed over it, so that at any instant the old or
 * the new version is there whole: as the notes file, or as the file beside it where a kill came between deleting the old
 * and renaming the new, for which there is no single step in `vscode.workspace.fs`. Leftovers are taken in first, and
 * removed once their notes are in the file.
 */
export class NotesStore {
  readonly name: string;
  readonly #folder: NotesFolder;
  readonly #newSuffix: () => string;
  readonly #lines = new NoteLines();
  #queue: Promise<unknown> = Promise.resolve();
  /** The file as it was last read or written here. */
  #last: { readonly content: string; readonly file: ReadNotesFile } | null = null;
  #hasLookedForLeftovers = false;

  /**
   * @param newSuffix gives letters that no other window comes upon: they name the file that is written beside
   */
  constructor(folder: NotesFolder, name: string, newSuffix: () => string) {
    this.#folder = folder;
    this.name = name;
    this.#newSuffix = newSuffix;
  }

  /**
   * Reads the file together with what a kill left beside it. Null when it is as it was last seen, and when it is gone since:
   * it may have moved, and has nothing new to say. `isUntidy` says that writing it would do it good. Throws when it is there and cannot be read, a `NotTextError` when it is no text.
   */
  read(): Promise<(ReadNotesFile & { readonly isUntidy: boolean }) | null> {
    return this.#inTurn(async () => {
      const last = this.#last;
      const { content, file, leftovers } = await this.#look();
      this.#last = { content: content ?? "", file };
      if (leftovers.length === 0 && last !== null && (content === null || content === last.content))
        return null;
      return { ...withLeftovers(file, leftovers), isUntidy: file.hasConflict || leftovers.length > 0 };
    });
  }

  /**
   * Writes the notes, merged with those that the file holds by now, and returns what it holds then. Lines that are not
   * understood stay, and those of another file may come along. Throws as `read` does, and when the file cannot be written; the old file is then still there.
   */
  write(notes: readonly Note[], kept: readonly KeptLine[] = []): Promise<NotesFile> {
    return this.#inTurn(async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const state = await this.#look();
        const all = withLeftovers(state.file, state.leftovers);
        const file = {
          notes: mergeNotes(all.notes, notes),
          kept: [...all.kept, ...kept],
          hasConflict: false,
        };
        const content = formatNotesFile(file, this.#lines.format);
        const isWritten = content === (state.content ?? "") || (await this.#replace(state.content, content));
        if (!isWritten) continue;
        for (const { name } of state.leftovers) await this.#discard(name);
        this.#last = { content, file };
        return file;
      }
      throw new ContendedError(this.name);
    });
  }

  /** Takes all that the file holds over into another, and removes it then. Throws where either fails: both are then there. */
  async moveTo(other: NotesStore, change: (note: Note) => Note = (note) => note): Promise<void> {
    const file = await this.read();
    if (file) await other.write(mergeNotes(file.notes, []).map(change), file.kept);
    await this.remove();
  }

  /** Removes the file once its notes are elsewhere. Nothing where there is none. */
  remove(): Promise<void> {
    return this.#inTurn(async () => {
      this.#last = null;
      if ((await this.#folder.read(this.name)) !== null) await this.#folder.delete(this.name);
    });
  }

  /** Puts a new version in the place of one that was read; false when another window came between. */
  async #replace(before: string | null, content: string): Promise<boolean> {
    const next = `${this.name}.${this.#newSuffix()}.tmp`;
    const bytes = new TextEncoder().encode(content);
    let isRenaming = false;
    try {
      await this.#folder.write(next, bytes);
      const written = await this.#folder.read(next);
      // Another window may have taken it for a leftover: its notes are then in the file, or soon will be.
      if (written === null) return false;
      if (!equal(written, bytes)) throw new Error(`${next} was not written in full`);
      if ((await this.#text()) !== before) {
        await this.#discard(next);
        return false;
      }
      isRenaming = true;
      await this.#folder.rename(next, this.name);
    } catch (error) {
      if (isRenaming && (await this.#folder.read(next)) === null) return false;
      // Where the renaming failed halfway, the file beside is all that there is.
      if (!isRenaming || (await this.#hasFile())) await this.#discard(next);
      else this.#hasLookedForLeftovers = false;
      throw error;
    }
    return (await this.#text()) === content;
  }

  async #hasFile(): Promise<boolean> {
    try {
      return (await this.#folder.read(this.name)) !== null;
    } catch {
      // What cannot be read cannot be told to be whole.
      return false;
    }
  }

  /** Removes a file that is of no more use; where that fails, the next session tries again. */
  async #discard(name: string): Promise<void> {
    try {
      await this.#folder.delete(name);
    } catch {
      this.#hasLookedForLeftovers = false;
    }
  }

  async #look(): Promise<State> {
    const content = await this.#text();
    const file =
      this.#last !== null && this.#last.content === content
        ? this.#last.file
        : parseNotesFile(content ?? "", this.#lines.reader());
    if (this.#hasLookedForLeftovers && content !== null) return { content, file, leftovers: [] };
    const leftovers = await this.#leftovers();
    this.#hasLookedForLeftovers = true;
    return { content, file, leftovers };
  }

  async #leftovers(): Promise<Leftover[]> {
    const names = (await this.#folder.list()).filter(
      (name) => name.startsWith(`${this.name}.`) && name.endsWith(".tmp"),
    );
    const found: Leftover[] = [];
    for (const name of names.sort()) {
      const bytes = await this.#folder.read(name);
      if (bytes) found.push({ name, file: parseNotesFile(wholeLines(bytes)) });
    }
    return found;
  }

  async #text(): Promise<string | null> {
    const bytes = await this.#folder.read(this.name);
    if (bytes === null) return null;
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      throw new NotTextError(this.name, { cause: error });
    }
  }

  /** Runs one task after another; a task that fails does not stop the next. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** The text up to its last line end: a kill may have cut the line after it, of which the old version is in the file. */
function wholeLines(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));
}

function withLeftovers(file: ReadNotesFile, leftovers: readonly Leftover[]): ReadNotesFile {
  return {
    notes: [...file.notes, ...leftovers.flatMap((one) => one.file.notes)],
    kept: [...file.kept, ...leftovers.flatMap((one) => one.file.kept)],
    hasConflict: file.hasConflict,
  };
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
