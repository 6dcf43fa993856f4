import { type Disposable, FileSystemError, Uri, workspace } from "vscode";
import { gitUserName } from "../core/notes/git-author.js";

/**
 * Who writes: as the setting says, else as git is configured for the folder or for the person. The files of git are read,
 * no process is started; includes are not followed.
 */
export class Author implements Disposable {
  readonly #folders: Disposable;
  #gitName = "";

  constructor() {
    this.#folders = workspace.onDidChangeWorkspaceFolders(() => this.#readGit());
    void this.#readGit();
  }

  /** The name; empty where none is known. */
  get name(): string {
    const stated = workspace.getConfiguration("policyAnnotator").get<string>("author", "").trim();
    return stated === "" ? this.#gitName : stated;
  }

  dispose(): void {
    this.#folders.dispose();
  }

  async #readGit(): Promise<void> {
    for (const file of gitConfigFiles()) {
      const name = gitUserName(await readText(file));
      if (name === null) continue;
      this.#gitName = name;
      return;
    }
  }
}

/** The configuration files of git, the one that counts most first. */
function gitConfigFiles(): Uri[] {
  const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, ".git/config"));
  const home = homeFolder();
  return home
    ? [...ofFolders, Uri.joinPath(home, ".gitconfig"), Uri.joinPath(home, ".config/git/config")]
    : ofFolders;
}

/** The person's folder where the extension runs on a machine; in a browser there is none. */
function homeFolder(): Uri | null {
  const { HOME, USERPROFILE } = globalThis.process?.env ?? {};
  const path = HOME ?? USERPROFILE;
  return path ? Uri.file(path) : null;
}

async function readText(file: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    // Most folders have none of these files, and a name is no matter to complain about.
    if (error instanceof FileSystemError) return "";
    throw error;
  }
}
