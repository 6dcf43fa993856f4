import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./project.mjs";

/** The reports that come with the extension; tests and `npm start` work on copies of them. */
const samples = join(root, "media", "sample");

/** A report for as long as the project has no sample. */
const stopgap = "1. Introduction\n\nEight percent (8%) of the pupils walk to school.\n";

/**
 * Puts the sample reports into a folder, beside what it already holds (an analyst's notes stay).
 * @param {string} folder created when missing
 */
export function copySamples(folder) {
  mkdirSync(folder, { recursive: true });
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
  else writeFileSync(join(folder, "sample.txt"), stopgap);
}

/** A temporary folder with copies of the sample reports, and files of its own; whoever makes one disposes it. */
export class Workspace {
  /** Its absolute path. */
  // The editor reports real paths, and macOS links its temporary folder.
  folder = realpathSync(mkdtempSync(join(tmpdir(), "policy-annotator-reports-")));

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
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
