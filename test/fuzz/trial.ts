import type { Random } from "./random.js";

/** One way of trying the core: texts are made by chance, and something must hold whatever they are. */
export interface Trial {
  readonly name: string;
  /** How many analyses of its texts it takes, for the time that it may take. */
  readonly readings: number;
  make(random: Random): readonly string[];
  /** Throws when something does not hold. What else is left to chance comes from `random`, so that a case can be tried again. */
  check(texts: readonly string[], random: Random): void | Promise<void>;
}
