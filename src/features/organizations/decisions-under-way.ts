import type { Services } from "../../host/services.js";

/** What the parts of this feature are built on. */
export interface OrganizationServices extends Services {
  readonly underWay: DecisionsUnderWay;
}

/**
 * What analysts are just saying about organizations. Who answers the editor in the meantime waits for it: the editor asks
 * for the marks around the cursor once, when the focus comes back to it, and keeps the answer until the cursor moves.
 */
export class DecisionsUnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** Does some work that others are to wait for. Fails as the work does. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Fulfilled once all work that is under way now is done, whether or not it failed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
