/** Milliseconds that an export works on end before others have their turn. */
const SLICE = 12;

/** Lets others have their turn while an export takes long, and ends it where it is not wanted any more. */
export class Breath {
  readonly #signal: AbortSignal | null;
  #began = performance.now();

  constructor(signal: AbortSignal | null) {
    this.#signal = signal;
  }

  /** Between two pieces of work: goes on at once most of the time. Rejects with the signal's reason once it is aborted. */
  async take(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#began < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#signal?.throwIfAborted();
    this.#began = performance.now();
  }
}
