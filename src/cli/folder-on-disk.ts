import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NotesFolder } from "../core/notes/notes-store.js";

/** A folder of this machine, for a notes file in it. */
export class FolderOnDisk implements NotesFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(name: string): Promise<Uint8Array | null> {
    return readIfThere(join(this.#path, name));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    writeFileSync(join(this.#path, name), content);
  }

  async rename(from: string, to: string): Promise<void> {
    renameSync(join(this.#path, from), join(this.#path, to));
  }

  async delete(name: string): Promise<void> {
    rmSync(join(this.#path, name));
  }

  async list(): Promise<string[]> {
    return readdirSync(this.#path);
  }
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
