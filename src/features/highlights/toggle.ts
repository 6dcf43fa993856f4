import {
  type ConfigurationChangeEvent,
  commands,
  Disposable,
  EventEmitter,
  type Memento,
  workspace,
} from "vscode";

/**
 * Whether one kind of highlight is on: as the setting says, until the analyst toggles it in this workspace. A change of the
 * setting has the last word.
 */
export class Toggle implements Disposable {
  readonly #name: string;
  readonly #state: Memento;
  readonly #didChange = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable;

  readonly onDidChange = this.#didChange.event;

  /** `name` is that of the setting below `policyAnnotator.highlights` and of the context key. */
  constructor(name: string, toggleCommands: readonly string[], state: Memento) {
    this.#name = `policyAnnotator.highlights.${name}`;
    this.#state = state;
    this.#subscriptions = Disposable.from(
      this.#didChange,
      workspace.onDidChangeConfiguration((event) => this.#onSetting(event)),
      ...toggleCommands.map((command) => commands.registerCommand(command, () => this.#set(!this.on))),
    );
    this.#announce();
  }

  get on(): boolean {
    return (
      this.#state.get<boolean>(this.#name) ?? workspace.getConfiguration().get<boolean>(this.#name, true)
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #onSetting(event: ConfigurationChangeEvent): Promise<void> {
    if (event.affectsConfiguration(this.#name)) await this.#set(undefined);
  }

  async #set(on: boolean | undefined): Promise<void> {
    await this.#state.update(this.#name, on);
    this.#announce();
    this.#didChange.fire(undefined);
  }

  #announce(): void {
    void commands.executeCommand("setContext", this.#name, this.on);
  }
}
