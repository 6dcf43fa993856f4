import { Random } from "./random.js";
import { millisecondsAllowed, millisecondsAllowedHere } from "./time-allowed.js";
import type { Trial } from "./trial.js";
import { TRIALS } from "./trials.js";

/** One run of a trial, with what it takes to run it again. Kept as JSON, which holds halves of surrogate pairs too. */
export interface Case {
  readonly trial: string;
  readonly seed: number;
  readonly texts: readonly string[];
}

/** What went wrong in a case. */
export interface Failure {
  readonly kind: "error" | "slow";
  readonly error: Error;
}

/** How often a slow case is run before it is called slow. */
const ATTEMPTS = 3;

/** The case of a seed. */
export function caseOf({ name, make }: Trial, seed: number): Case {
  return { trial: name, seed, texts: make(new Random(seed)) };
}

/** Runs a case; null when all that must hold holds. */
export async function tryCase(one: Case): Promise<Failure | null> {
  const trial = TRIALS.get(one.trial);
  if (!trial) return failure("error", new Error(`There is no trial ${one.trial}.`));
  const allowed = millisecondsAllowed(one.texts, trial.readings);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > allowed; attempt++) {
    const began = process.cpuUsage();
    const start = performance.now();
    try {
      await trial.check(one.texts, new Random(one.seed + 1));
    } catch (error) {
      return failure("error", error instanceof Error ? error : new Error(String(error)));
    }
    // Whichever is less: others have their turn meanwhile, and what the engine collects on other threads holds nobody up.
    least = Math.min(least, process.cpuUsage(began).user / 1000, performance.now() - start);
  }
  const most = least <= allowed ? allowed : millisecondsAllowedHere(one.texts, trial.readings);
  return least <= most
    ? null
    : failure("slow", new Error(`${least.toFixed(0)} ms; ${most.toFixed(0)} ms at most`));
}

function failure(kind: Failure["kind"], error: Error): Failure {
  return { kind, error };
}
