import { l10n, type Memento, Uri, window, workspace } from "vscode";
import { notesNameElsewhere } from "../core/notes/notes-place.js";
import { nameOf } from "./file-name.js";
import { NotesStorage, notesUriOf, reportUriOf } from "./notes-storage.js";

const KEY = "policyAnnotator.notesElsewhere";

/** The folder of a workspace folder for notes on reports of file systems that take no writing. */
const FOLDER = [".policy-annotator", "notes"];

/**
 * Where the notes of reports lie: beside them, as a rule; in the workspace where their file system takes no writing; or
 * where the analyst said. What is elsewhere is kept in mind with the workspace.
 */
export class NotesElsewhere {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** The notes file of a report, at the place where it belongs. */
  storageFor(report: Uri): NotesStorage {
    return new NotesStorage(report, this.#fileOf(report));
  }

  /** The report that a notes file belongs to. */
  reportOf(notes: Uri): Uri {
    const file = notes.toString();
    const elsewhere = Object.entries(this.#files).find(([, one]) => one === file);
    return elsewhere ? Uri.parse(elsewhere[0]) : reportUriOf(notes);
  }

  /** Asks where the notes of a report are to be kept. False when the analyst does not say. */
  async choose(report: Uri): Promise<boolean> {
    const home = writableFolder();
    const target = await window.showSaveDialog({
      title: l10n.t("Where to Keep the Notes on {0}", nameOf(report)),
      ...(home && { defaultUri: Uri.joinPath(home, nameOf(notesUriOf(report))) }),
      filters: { [l10n.t("Notes")]: ["jsonl"] },
    });
    if (target) await this.#keepInMind(report, target);
    return target !== undefined;
  }

  #fileOf(report: Uri): Uri {
    const known = this.#files[report.toString()];
    if (known !== undefined) return Uri.parse(known);
    const home = isReadOnly(report) ? writableFolder() : undefined;
    if (!home) return notesUriOf(report);
    const file = Uri.joinPath(home, ...FOLDER, notesNameElsewhere(report.toString()));
    void this.#keepInMind(report, file);
    return file;
  }

  async #keepInMind(report: Uri, file: Uri): Promise<void> {
    await this.#state.update(KEY, { ...this.#files, [report.toString()]: file.toString() });
  }

  get #files(): Readonly<Record<string, string>> {
    return this.#state.get<Record<string, string>>(KEY, {});
  }
}

/** Whether a whole file system takes no writing, such as that of a repository looked at in the browser. */
function isReadOnly({ scheme }: Uri): boolean {
  return workspace.fs.isWritableFileSystem(scheme) === false;
}

function writableFolder(): Uri | undefined {
  return workspace.workspaceFolders?.find(({ uri }) => !isReadOnly(uri))?.uri;
}
