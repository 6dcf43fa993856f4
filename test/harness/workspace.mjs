import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
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

/** A temporary folder with copies of the sample reports, and files of its own; whoever makes one disposes it. */
export class Workspace {
  #temporary = new TemporaryFolder("reports");
  /** Its absolute path. */
  folder = this.#temporary.path;

  /** @param {Readonly<Record<string, string>>} [files] the texts of further files, by relative path */
  constructor(files = {}) {
    copySamples(this.folder);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  /**
   * The absolute path of a file of this workspace.
   * @param {string} path relative to the folder
   */
  path(path) {
    return join(this.folder, path);
  }

  /**
   * @param {string} path relative to the folder
   * @param {string} text
   */
  write(path, text) {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** Removes the folder and what tests left in it. */
  dispose() {
    this.#temporary.dispose();
  }
}
