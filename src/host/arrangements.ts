import type { ExtensionContext, Memento } from "vscode";

/** How a person likes the views to be arranged: what Settings Sync takes along. */
const SYNCED: readonly string[] = [
  "policyAnnotator.statistics.groupedBy",
  "policyAnnotator.organizations.order",
  "policyAnnotator.notes.grouping",
  "policyAnnotator.notes.order",
];

/**
 * How the views are arranged. A workspace keeps what was chosen in it; a new one begins with what was chosen last, in the
 * person's profile and, with Settings Sync, on any of their machines.
 */
export class Arrangements implements Pick<Memento, "get" | "update"> {
  readonly #workspace: Memento;
  readonly #person: Memento;

  constructor({ workspaceState, globalState }: Pick<ExtensionContext, "workspaceState" | "globalState">) {
    this.#workspace = workspaceState;
    this.#person = globalState;
    globalState.setKeysForSync(SYNCED);
  }

  get<T>(key: string): T | undefined;
  get<T>(key: string, otherwise: T): T;
  get<T>(key: string, otherwise?: T): T | undefined {
    return this.#workspace.get<T>(key) ?? this.#person.get<T>(key) ?? otherwise;
  }

  /** Throws for a key that is no arrangement: state of a workspace is nothing to take to another. */
  async update(key: string, value: unknown): Promise<void> {
    if (!SYNCED.includes(key)) throw new Error(`${key} is no arrangement of a view.`);
    await this.#workspace.update(key, value);
    await this.#person.update(key, value);
  }
}
