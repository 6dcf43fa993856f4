import {
  type Disposable,
  type FileRenameEvent,
  type LogOutputChannel,
  l10n,
  RelativePattern,
  type Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { type NotesHome, notesPathOf, reportPathOf } from "../core/notes/notes-place.js";
import { onSource } from "../core/notes/supersede.js";
import { counted } from "./counted.js";
import { nameOf } from "./file-name.js";
import type { Notes } from "./notes.js";
import { exists, homeOf, NOTES_FOLDER, NotesStorage, notesUriOf } from "./notes-storage.js";
import { sourceOf } from "./report-text.js";

/** Most notes files that are moved at once. */
const MOST_FILES = 10_000;

/** Takes the notes along when their report is renamed or moved in the editor, and when the setting for their place changes. */
export class NotesMoves implements Disposable {
  readonly #notes: Notes;
  readonly #log: LogOutputChannel;
  /** Where each folder of the workspace keeps its notes, so that a change of the setting can be told. */
  #homes: ReadonlyMap<string, NotesHome | null>;
  readonly #subscriptions: Disposable[];

  constructor(notes: Notes, log: LogOutputChannel) {
    this.#notes = notes;
    this.#log = log;
    this.#homes = homesOfWorkspace();
    this.#subscriptions = [
      workspace.onWillRenameFiles((event) => event.waitUntil(alongWith(event.files))),
      workspace.onDidRenameFiles(({ files }) => this.#finish(files)),
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#homes = homesOfWorkspace();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(NOTES_FOLDER)) void this.#changeHomes();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** What the edit could not take along, because there were notes under the new name too, is united with those. */
  async #finish(files: FileRenameEvent["files"]): Promise<void> {
    for (const { oldUri, newUri } of files)
      try {
        const to = this.#notes.storageFor(newUri);
        const now = new Date().toISOString();
        const source = sourceOf(newUri);
        const left = this.#notes.storageFor(oldUri);
        if (await exists(left.uri)) await left.moveTo(to, (note) => onSource(note, source, now));
        else if (await exists(to.uri)) {
          const file = await to.read();
          await to.write((file?.notes ?? []).map((note) => onSource(note, source, now)));
        }
        await this.#notes.follow(oldUri, newUri);
      } catch (error) {
        this.#log.error(`Taking the notes of ${oldUri.toString(true)} along`, error);
        void window.showErrorMessage(
          l10n.t(
            "The notes of {0} could not be taken along: {1}",
            nameOf(oldUri),
            error instanceof Error ? error.message : String(error),
          ),
        );
      }
  }

  async #changeHomes(): Promise<void> {
    const before = this.#homes;
    this.#homes = homesOfWorkspace();
    for (const folder of workspace.workspaceFolders ?? []) {
      const key = folder.uri.toString();
      const [from, to] = [before.get(key) ?? null, this.#homes.get(key) ?? null];
      if (from?.notesFolder !== to?.notesFolder) await this.#changeHome(folder, from, to);
    }
  }

  async #changeHome(folder: WorkspaceFolder, from: NotesHome | null, to: NotesHome | null): Promise<void> {
    const everywhere = new RelativePattern(folder, "**/*.notes.jsonl");
    const moves = (await workspace.findFiles(everywhere, null, MOST_FILES)).flatMap((file) => {
      const report = reportPathOf(file.path, from);
      const isThere = report !== null && notesPathOf(report, from) === file.path;
      return isThere && notesPathOf(report, to) !== file.path ? [file.with({ path: report })] : [];
    });
    // What is open is known here and is written at the new place too, whatever the answer: so nothing is out of sight.
    for (const open of this.#notes.open)
      if (workspace.getWorkspaceFolder(open.document.uri) === folder) await this.#notes.reopen(open);
    if (moves.length === 0) return;
    const move = l10n.t("Move");
    const answer = await window.showInformationMessage(
      to?.notesFolder
        ? counted(
            l10n.t(
              "Notes are kept in a new place by now: the folder “{1}”. Move {0, plural, one {the # notes file} other {the # notes files}} there?",
            ),
            moves.length,
            to.notesFolder,
          )
        : counted(
            l10n.t(
              "Notes are kept in a new place by now: beside their reports. Move {0, plural, one {the # notes file} other {the # notes files}} there?",
            ),
            moves.length,
          ),
      move,
      l10n.t("Leave"),
    );
    if (answer === move) await this.#moveAll(moves, from);
  }

  async #moveAll(reports: readonly Uri[], from: NotesHome | null): Promise<void> {
    let failed = 0;
    for (const report of reports)
      try {
        const old = report.with({ path: notesPathOf(report.path, from) });
        await new NotesStorage(report, old).moveTo(new NotesStorage(report));
      } catch (error) {
        failed++;
        this.#log.error(`Moving the notes of ${report.toString(true)}`, error);
      }
    if (failed > 0)
      void window.showErrorMessage(
        counted(
          l10n.t(
            "{0, plural, one {# notes file could not be moved. It is where it was; the log says why.} other {# notes files could not be moved. They are where they were; the log says why.}}",
          ),
          failed,
        ),
      );
  }
}

function homesOfWorkspace(): Map<string, NotesHome | null> {
  return new Map((workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), homeOf(uri)]));
}

/** The renaming of the notes files that goes with that of reports and folders, and is undone with it. */
async function alongWith(files: FileRenameEvent["files"]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const moving = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files)
    for (const [from, to] of [
      [notesUriOf(oldUri), notesUriOf(newUri)],
      [mirrorOf(oldUri), mirrorOf(newUri)],
    ] as const)
      if (!moving.has(from.toString()) && (await exists(from)) && !(await exists(to)))
        edit.renameFile(from, to, { overwrite: false });
  return edit;
}

/** Where the notes on the reports of a folder are kept: the folder itself, or its like below the folder for notes. */
function mirrorOf(folder: Uri): Uri {
  return folder.with({ path: notesUriOf(folder).path.replace(/\.notes\.jsonl$/, "") });
}
