import {
  type Disposable,
  FileType,
  type LogOutputChannel,
  l10n,
  type Memento,
  Uri,
  window,
  workspace,
} from "vscode";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { notesPathOf } from "../core/notes/notes-place.js";
import { mayBelongTo } from "../core/notes/stray-notes.js";
import { onSource } from "../core/notes/supersede.js";
import { nameOf } from "./file-name.js";
import type { Notes, NotesRead } from "./notes.js";
import { exists, NotesStorage } from "./notes-storage.js";
import type { ReportNotes } from "./report-notes.js";
import { sourceOf } from "./report-text.js";

const KEY = "policyAnnotator.refusedNotes";

/** Most notes files of a folder that are looked at. */
const MOST_FILES = 200;

/**
 * Notes whose report was renamed or moved outside the editor. When a report opens that has none, the notes files of its
 * folder whose report is gone are looked at; of those that fit, the analyst is asked. Never taken without a word.
 */
export class StrayNotes implements Disposable {
  readonly #notes: Notes;
  readonly #log: LogOutputChannel;
  readonly #state: Memento;
  readonly #seen = new WeakSet<ReportNotes>();
  readonly #subscription: Disposable;

  constructor(notes: Notes, log: LogOutputChannel, state: Memento) {
    this.#notes = notes;
    this.#log = log;
    this.#state = state;
    this.#subscription = notes.onDidRead((read) => this.#look(read));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #look({ notes }: NotesRead): Promise<void> {
    if (this.#seen.has(notes) || notes.document.isUntitled || notes.withDeleted.length > 0) return;
    this.#seen.add(notes);
    try {
      for (const stray of [...(await besideReport(notes)), ...(await this.#strays(notes))])
        if (await this.#ask(notes, stray)) return;
    } catch (error) {
      this.#log.warn(`Looking for notes that may be on ${notes.document.uri.toString(true)}`, error);
    }
  }

  /** The notes files beside the report's own whose report is gone, and whose notes may be on this one. */
  async #strays({ document, storage }: ReportNotes): Promise<NotesStorage[]> {
    const folder = Uri.joinPath(storage.uri, "..");
    if (!(await exists(folder))) return [];
    const entries = await workspace.fs.readDirectory(folder);
    const names = entries.filter(
      ([name, type]) => (type & FileType.File) !== 0 && name.endsWith(".notes.jsonl"),
    );
    const text = new InterchangeText(document.getText());
    const strays: NotesStorage[] = [];
    for (const [name] of names.slice(0, MOST_FILES)) {
      const uri = Uri.joinPath(folder, name);
      const report = this.#notes.reportOf(uri);
      if (await exists(report)) continue;
      const stray = new NotesStorage(report, uri);
      const file = await stray.read();
      if (file && mayBelongTo(file.notes, text)) strays.push(new NotesStorage(report, uri));
    }
    return strays;
  }

  async #ask(notes: ReportNotes, stray: NotesStorage): Promise<boolean> {
    const { uri } = notes.document;
    const take = l10n.t("Take Them Along");
    const refuse = l10n.t("Not Its Notes");
    if (this.#refused.includes(pair(stray.uri, uri))) return false;
    const question =
      stray.uri.path === pathBeside(uri)
        ? l10n.t("{0} has notes beside it, from before a folder was set for notes.", nameOf(uri))
        : l10n.t(
            "{0} is gone, and its notes fit {1}. Was it renamed? Its notes can come along.",
            nameOf(this.#notes.reportOf(stray.uri)),
            nameOf(uri),
          );
    const answer = await window.showInformationMessage(question, take, refuse);
    if (answer === refuse)
      await this.#state.update(KEY, [...this.#refused, pair(stray.uri, uri)].slice(-MOST_FILES));
    if (answer !== take) return false;
    const now = new Date().toISOString();
    await stray.moveTo(this.#notes.storageFor(uri), (note) => onSource(note, sourceOf(uri), now));
    await this.#notes.follow(this.#notes.reportOf(stray.uri), uri);
    return true;
  }

  get #refused(): readonly string[] {
    return this.#state.get<string[]>(KEY, []);
  }
}

/** The notes file beside a report whose notes are kept in a folder by now. */
async function besideReport({ document: { uri }, storage }: ReportNotes): Promise<NotesStorage[]> {
  const beside = uri.with({ path: pathBeside(uri) });
  const isElsewhere = beside.path !== storage.uri.path && (await exists(beside));
  return isElsewhere ? [new NotesStorage(uri, beside)] : [];
}

function pathBeside({ path }: Uri): string {
  return notesPathOf(path, null);
}

function pair(notes: Uri, report: Uri): string {
  return `${notes.toString()} ${report.toString()}`;
}
