import { type Memento, type TextDocument, Uri } from "vscode";
import type { NotesFolder } from "../core/notes/notes-store.js";
import { NotesStorage } from "./notes-storage.js";
import type { ReportNotes } from "./report-notes.js";

const KEY = "policyAnnotator.unsavedReports";

/** How long after a document was saved the unsaved one that it was made from may take to close, in milliseconds. */
const GRACE = 10_000;

/**
 * The notes on documents that were never saved: there is no file beside which theirs could lie. They are kept with the
 * workspace, so that they outlive a reload as the document does, and go along when the document is saved.
 */
export class UnsavedNotes {
  readonly #folder: KeptFolder;
  /** The last text of each: saving empties the document before it closes. */
  readonly #texts = new WeakMap<TextDocument, string>();
  #saved: readonly { readonly document: TextDocument; readonly at: number }[] = [];

  constructor(state: Memento) {
    this.#folder = new KeptFolder(state);
  }

  /** Where the notes on a document are kept that was never saved. */
  storageFor(document: TextDocument): NotesStorage {
    const name = encodeURIComponent(document.uri.toString());
    return new NotesStorage(document.uri, Uri.from({ scheme: "untitled", path: `/${name}` }), this.#folder);
  }

  /** Keeps in mind what an unsaved document with notes says. */
  remember({ document, withDeleted }: ReportNotes): void {
    if (!document.isUntitled || withDeleted.length === 0) return;
    const text = comparable(document.getText());
    if (text !== "") this.#texts.set(document, text);
  }

  /** Keeps in mind that a document was saved: it may be what an unsaved one becomes. */
  noteSaved(document: TextDocument): void {
    const at = performance.now();
    this.#saved = [...this.#saved.filter((one) => at - one.at < GRACE), { document, at }];
  }

  /**
   * What an unsaved document that closes was saved as; undefined where it was thrown away. The editor writes and opens the
   * new document first, then empties the unsaved one and closes it; only the text tells that they belong together.
   */
  successorOf(unsaved: TextDocument): TextDocument | undefined {
    const text = this.#texts.get(unsaved);
    const now = performance.now();
    return this.#saved.findLast(
      ({ document, at }) => now - at < GRACE && comparable(document.getText()) === text,
    )?.document;
  }
}

/** The text without what saving may tidy: white space at the ends of lines and of the document. */
function comparable(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** Files that live in the workspace's memory. */
class KeptFolder implements NotesFolder {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  async read(name: string): Promise<Uint8Array | null> {
    const text = this.#files[name];
    return text === undefined ? null : new TextEncoder().encode(text);
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await this.#change({ [name]: new TextDecoder().decode(content) });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#change({ [to]: this.#files[from], [from]: undefined });
  }

  async delete(name: string): Promise<void> {
    await this.#change({ [name]: undefined });
  }

  async list(): Promise<string[]> {
    return Object.keys(this.#files);
  }

  get #files(): Readonly<Record<string, string>> {
    return this.#state.get<Record<string, string>>(KEY, {});
  }

  async #change(changed: Record<string, string | undefined>): Promise<void> {
    const files = Object.entries({ ...this.#files, ...changed });
    await this.#state.update(KEY, Object.fromEntries(files.filter(([, text]) => text !== undefined)));
  }
}
