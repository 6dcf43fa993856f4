import type { NotesFolder } from "../../../src/core/notes/notes-store.js";

/** One thing that a file system does at once: between two of them, a kill or another window may come. */
export type Step = "read" | "begin write" | "end write" | "delete" | "delete old" | "move" | "list";

/** A folder in memory that fails as real ones do: writing and renaming take two steps each. */
export class FaultyFolder implements NotesFolder {
  readonly files = new Map<string, Uint8Array>();
  readonly steps: Step[] = [];
  /** Called before each step; may throw, or wait. */
  before: (step: Step, name: string) => Promise<void> | void = () => undefined;

  text(name: string): string | null {
    const bytes = this.files.get(name);
    return bytes ? new TextDecoder().decode(bytes) : null;
  }

  set(name: string, text: string): void {
    this.files.set(name, new TextEncoder().encode(text));
  }

  async read(name: string): Promise<Uint8Array | null> {
    await this.#step("read", name);
    return this.files.get(name)?.slice() ?? null;
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await this.#step("begin write", name);
    this.files.set(name, content.slice(0, Math.floor(content.length / 2)));
    await this.#step("end write", name);
    this.files.set(name, content.slice());
  }

  /** As VS Code does it: the target is deleted first. */
  async rename(from: string, to: string): Promise<void> {
    await this.#step("delete old", to);
    if (!this.files.has(from)) throw new Error(`${from} not found`);
    this.files.delete(to);
    await this.#step("move", from);
    const content = this.files.get(from);
    if (!content) throw new Error(`${from} not found`);
    this.files.delete(from);
    this.files.set(to, content);
  }

  async delete(name: string): Promise<void> {
    await this.#step("delete", name);
    if (!this.files.delete(name)) throw new Error(`${name} not found`);
  }

  async list(): Promise<string[]> {
    await this.#step("list", "");
    return [...this.files.keys()];
  }

  async #step(step: Step, name: string): Promise<void> {
    await this.before(step, name);
    this.steps.push(step);
  }
}
