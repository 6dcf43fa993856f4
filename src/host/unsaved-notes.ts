import { type Memento, type TextDocument, Uri } from "vscode";
import type { Note } from "../core/notes/note.js";
import type { NotesFolder } from "../core/notes/notes-store.js";
import { NotesStorage } from "./notes-storage.js";
import type { ReportNotes } from "./report-notes.js";

const KEY = "policyAnnotator.unsavedReports";

/** How long a saved report may take to open after its unsaved document closed, in milliseconds. */
const GRACE = 10_000;

/** How often it is looked whether a document is saved by now, in milliseconds. */
const PAUSE = 200;

interface Unsaved {
  readonly report: ReportNotes;
  /** Its last text: saving empties the document before it closes. */
  readonly text: string;
  /** Its editor closes. While VS Code tells of that, the document does not know of it yet. */
  readonly isClosing: boolean;
}

/**
 * The notes on documents that were never saved: there is no file beside which theirs could lie. They are kept with the
 * workspace, so that they outlive a reload as the document does, and go along when the document is saved.
 */
export class UnsavedNotes {
  readonly #folder: KeptFolder;
  readonly #unsaved = new Map<TextDocument, Unsaved>();

  constructor(state: Memento) {
    this.#folder = new KeptFolder(state);
  }

  /** Where the notes on a document are kept that was never saved. */
  storageFor(document: TextDocument): NotesStorage {
    const name = encodeURIComponent(document.uri.toString());
    return new NotesStorage(document.uri, Uri.from({ scheme: "untitled", path: `/${name}` }), this.#folder);
  }

  /** Keeps in mind what is noted on an unsaved document, and what it says. */
  remember(report: ReportNotes): void {
    const { document, withDeleted } = report;
    const text = comparable(document.getText());
    if (document.isUntitled && text !== "" && withDeleted.length > 0)
      this.#unsaved.set(document, { report, text, isClosing: false });
  }

  /**
   * The notes of the document that was just saved as this one; none where it is another. The new document may open before
   * the old one is known to be saved: that is waited for.
   */
  async claim(saved: TextDocument): Promise<readonly Note[]> {
    if (saved.isUntitled) return [];
    const text = comparable(saved.getText());
    for (let waited = 0; waited <= GRACE / 2; waited += PAUSE) {
      const same = [...this.#unsaved].filter(([, known]) => known.text === text);
      if (same.length === 0) return [];
      const found = same.find(([document, { isClosing }]) => isClosing || !document.isDirty);
      if (found) {
        const [document, { report }] = found;
        this.#unsaved.delete(document);
        await report.storage.remove();
        return report.withDeleted;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return [];
  }

  /** The document closes: it was saved, or thrown away with its notes. */
  leave({ document, storage }: ReportNotes): void {
    const known = this.#unsaved.get(document);
    if (!known) return;
    this.#unsaved.set(document, { ...known, isClosing: true });
    setTimeout(() => {
      if (this.#unsaved.delete(document)) void storage.remove();
    }, GRACE);
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
