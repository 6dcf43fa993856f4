import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A fresh folder of the system's temporary one, removed when disposed of, and at the latest as this process ends. */
export class TemporaryFolder {
  /** Its absolute path: the real one, which the editor reports where macOS has a link. */
  path;
  #remove = () => rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });

  /** @param {string} purpose a part of its name */
  constructor(purpose) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), `policy-annotator-${purpose}-`)));
    process.once("exit", this.#remove);
  }

  /** Removes the folder with all that it holds. */
  dispose() {
    process.off("exit", this.#remove);
    this.#remove();
  }
}
