import { type Disposable, EventEmitter, type LogOutputChannel, l10n, type Uri, window } from "vscode";
import { type Codebook, undoCodebook } from "../core/coding/codebook.js";
import type { Note } from "../core/notes/note.js";
import { type NoteChange, undoChange } from "../core/notes/undo-change.js";
import type { Codebooks } from "./codebooks.js";
import type { Notes } from "./notes.js";
import type { WorkspaceNotes } from "./workspace-notes.js";

/** Most operations that can be undone. */
const MOST_UNDONE = 100;

/** What an operation does to a note of a report. */
export interface FiledChange extends NoteChange {
  readonly report: Uri;
}

/** What a person did in one go, to one note or to all of a folder. */
export interface Operation {
  /** What it did, as a person says it: `"Note deleted"`. */
  readonly title: string;
  readonly changes: readonly FiledChange[];
  /** What it did to the codebook for a report, where it did. */
  readonly codebook?: { readonly report: Uri; readonly before: Codebook; readonly after: Codebook };
}

/** Everything that people do to notes goes through here, so that everything can be undone. */
export class NoteChanges implements Disposable {
  readonly #notes: Notes;
  readonly #filed: WorkspaceNotes;
  readonly #codebooks: Codebooks;
  readonly #log: LogOutputChannel;
  readonly #done: Operation[] = [];
  readonly #didChange = new EventEmitter<void>();

  /** Something was done or undone. */
  readonly onDidChange = this.#didChange.event;

  constructor(notes: Notes, filed: WorkspaceNotes, codebooks: Codebooks, log: LogOutputChannel) {
    this.#notes = notes;
    this.#filed = filed;
    this.#codebooks = codebooks;
    this.#log = log;
  }

  /** Carries an operation out and remembers it. Says whether it changed anything; else it is not remembered. */
  async run(operation: Operation): Promise<boolean> {
    const changes = operation.changes.filter(({ before, after }) => before !== after);
    const { codebook } = operation;
    if (changes.length === 0 && (!codebook || codebook.before === codebook.after)) return false;
    this.#done.push({ ...operation, changes });
    if (this.#done.length > MOST_UNDONE) this.#done.shift();
    await this.#put(changes.map(({ report, after }) => ({ report, note: after })));
    this.#didChange.fire();
    return true;
  }

  /** Carries an operation out and offers to undo it, for what is large or cannot be seen. */
  async runWithOffer(operation: Operation): Promise<void> {
    if (await this.run(operation)) void this.#offerUndo();
  }

  /** Takes back what was done last, or a certain operation. */
  async undo(operation = this.#done.at(-1)): Promise<void> {
    const at = operation ? this.#done.lastIndexOf(operation) : -1;
    if (!operation || at < 0) {
      window.setStatusBarMessage(l10n.t("There is nothing to undo on your notes."), 5000);
      return;
    }
    this.#done.splice(at, 1);
    const { codebook } = operation;
    if (codebook)
      await this.#codebooks.change(codebook.report, (now) =>
        undoCodebook(now, codebook.before, codebook.after),
      );
    const by = this.#notes.authoring();
    const undone: { report: Uri; note: Note }[] = [];
    for (const change of [...operation.changes].reverse()) {
      const now = await this.#filed.find(change.report, change.after.id);
      if (now) undone.push({ report: change.report, note: undoChange(now, change, by) });
    }
    await this.#put(undone);
    window.setStatusBarMessage(l10n.t("Undone: {0}", operation.title), 5000);
    this.#didChange.fire();
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  async #offerUndo(): Promise<void> {
    const operation = this.#done.at(-1);
    const undo = l10n.t("Undo");
    if (operation && (await window.showInformationMessage(l10n.t("{0}.", operation.title), undo)) === undo)
      await this.undo(operation);
  }

  /** Writes each report's notes in one go. */
  async #put(changed: readonly { report: Uri; note: Note }[]): Promise<void> {
    const reports = new Map<string, { report: Uri; notes: Note[] }>();
    for (const { report, note } of changed) {
      const known = reports.get(report.toString());
      if (known) known.notes.push(note);
      else reports.set(report.toString(), { report, notes: [note] });
    }
    for (const { report, notes } of reports.values())
      try {
        await this.#filed.put(report, notes);
      } catch (error) {
        this.#log.error(`Writing the notes of ${report.toString(true)}`, error);
        await window.showErrorMessage(
          l10n.t(
            "The notes of {0} cannot be written: {1}",
            report.path,
            error instanceof Error ? error.message : String(error),
          ),
        );
      }
  }
}
