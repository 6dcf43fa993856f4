import {
  Disposable,
  FileSystemError,
  type LogOutputChannel,
  l10n,
  type Memento,
  Uri,
  window,
  workspace,
} from "vscode";
import { saysHowToMergeNotes, withUnionMerge } from "../../core/notes/git-attributes.js";
import type { Notes } from "../../host/notes.js";
import { exists } from "../../host/notes-storage.js";

const OFFERED = "policyAnnotator.unionMergeOffered";

/** Most folders above that of the workspace in which the repository is looked for. */
const MOST_PARENTS = 20;

/**
 * Lets git unite notes files by itself, with a line in `.gitattributes`. Offered once for a workspace, when notes are first
 * written or a conflict was seen; never written without being asked.
 */
export class UnionMerge implements Disposable {
  readonly #state: Memento;
  readonly #log: LogOutputChannel;
  readonly #subscription: Disposable;
  #isOffering = false;

  constructor(notes: Notes, state: Memento, log: LogOutputChannel) {
    this.#state = state;
    this.#log = log;
    this.#subscription = Disposable.from(
      notes.onDidWrite(({ document }) => this.#offer(document.uri, false)),
      notes.onDidRead(({ notes: { document }, hadConflict }) => {
        if (hadConflict) void this.#offer(document.uri, true);
      }),
    );
  }

  /** Writes the line for the folder of the workspace that a report lies in. */
  async apply(report: Uri | undefined): Promise<void> {
    const folder = folderOf(report);
    if (!folder) {
      await window.showInformationMessage(l10n.t("Open the folder of your reports first."));
      return;
    }
    const file = Uri.joinPath(folder, ".gitattributes");
    const before = await readIfThere(file);
    if (saysHowToMergeNotes(before)) {
      await window.showInformationMessage(l10n.t("{0} already says how notes are merged.", ".gitattributes"));
      return;
    }
    await workspace.fs.writeFile(file, new TextEncoder().encode(withUnionMerge(before)));
    await window.showTextDocument(file, { preview: true });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #offer(report: Uri, hadConflict: boolean): Promise<void> {
    const folder = folderOf(report);
    if (this.#isOffering || !folder || (this.#state.get(OFFERED, false) && !hadConflict)) return;
    this.#isOffering = true;
    try {
      if (!(await isInRepository(folder))) return;
      if (saysHowToMergeNotes(await readIfThere(Uri.joinPath(folder, ".gitattributes")))) return;
      await this.#state.update(OFFERED, true);
      await this.#ask(report, hadConflict);
    } catch (error) {
      this.#log.warn("Offering to let git merge notes", error);
    } finally {
      this.#isOffering = false;
    }
  }

  async #ask(report: Uri, hadConflict: boolean): Promise<void> {
    const unite = l10n.t("Let Git Unite Notes");
    const question = hadConflict
      ? l10n.t(
          "Git had left a conflict in the notes. Both sides are united, nothing is lost. A line in .gitattributes spares you such conflicts.",
        )
      : l10n.t(
          "Do others annotate in this repository too? A line in .gitattributes lets git unite your notes and theirs without conflicts.",
        );
    if ((await window.showInformationMessage(question, unite, l10n.t("Not Now"))) === unite)
      await this.apply(report);
  }
}

function folderOf(report: Uri | undefined): Uri | undefined {
  const own = report && workspace.getWorkspaceFolder(report);
  return (own ?? workspace.workspaceFolders?.[0])?.uri;
}

/** Whether a folder lies in a git repository; without asking git, which a browser has not. */
async function isInRepository(folder: Uri): Promise<boolean> {
  let at = folder;
  for (let parents = 0; parents < MOST_PARENTS; parents++) {
    if (await exists(Uri.joinPath(at, ".git"))) return true;
    const parent = Uri.joinPath(at, "..");
    if (parent.path === at.path) return false;
    at = parent;
  }
  return false;
}

async function readIfThere(file: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return "";
    throw error;
  }
}
