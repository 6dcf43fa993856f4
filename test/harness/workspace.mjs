import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./project.mjs";
import { TemporaryFolder } from "./temporary-folder.mjs";

/** The reports that come with the extension; tests and `npm start` work on copies of them. */
const samples = join(root, "media", "sample");

/** The file names of the sample reports, the one that a PDF extraction gives first. */
export function sampleReports() {
  const names = readdirSync(samples).filter((name) => /\.(txt|md)$/.test(name) && name !== "README.md");
  return names.sort((a, b) => Number(b.endsWith(".txt")) - Number(a.endsWith(".txt")));
}

/**
 * Puts the sample reports into a folder, which keeps what it already holds: notes, and reports as they were changed.
 * @param {string} folder created when missing
 */
export function copySamples(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of sampleReports()) {
    if (!existsSync(join(folder, name))) cpSync(join(samples, name), join(folder, name));
  }
}

/** Where a workspace keeps what is the editor's. */
const editorsOwn = ".vscode";

/** A temporary folder with copies of the sample reports, and files of its own; whoever makes one disposes it. */
export class Workspace {
  #temporary = new TemporaryFolder("reports");
  /** Its absolute path. */
  folder = this.#temporary.path;
  /** The absolute path of the reports, in it. */
  reports = this.folder;
  #renewals = 0;

  /** @param {Readonly<Record<string, string>>} [files] the texts of further files, by relative path */
  constructor(files = {}) {
    mkdirSync(this.#nextFolder());
    this.#fill(files);
  }

  #nextFolder() {
    return join(this.folder, `reports-${this.#renewals + 1}`);
  }

  /**
   * The absolute path of a file of this workspace.
   * @param {string} path relative to the reports
   */
  path(path) {
    return join(this.reports, path);
  }

  /**
   * @param {string} path relative to the reports
   * @param {string} text
   */
  write(path, text) {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /**
   * Writes the settings of the workspace, the only ones from now on.
   * @param {Readonly<Record<string, unknown>>} settings
   */
  configure(settings) {
    const folder = join(this.folder, editorsOwn);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
  }

  /** Removes every file but the editor's own. */
  empty() {
    // File by file: of a folder that goes, watchers are told nothing but that.
    for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !path.startsWith(join(this.folder, editorsOwn))) rmSync(path, { force: true });
    }
  }

  /**
   * Puts fresh copies and these files into a folder that nothing was in before: nobody can take them for those of earlier.
   * @param {Readonly<Record<string, string>>} files the texts of further files, by path relative to the reports
   */
  renew(files) {
    this.reports = this.#nextFolder();
    this.#renewals += 1;
    // Made long before it is filled: of what is written into a folder that is new, the editor's watcher misses some.
    mkdirSync(this.#nextFolder());
    this.#fill(files);
  }

  /** Removes the folder and what tests left in it. */
  dispose() {
    this.#temporary.dispose();
  }

  /** @param {Readonly<Record<string, string>>} files */
  #fill(files) {
    copySamples(this.reports);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }
}
