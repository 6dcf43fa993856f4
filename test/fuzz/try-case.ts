import { LINE_END } from "../../src/core/document/lines.js";
import { Random } from "./random.js";
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

/** How long a reading may hold its thread for a million UTF-16 units, in milliseconds, and what the engine's warming may add. */
const MILLISECONDS_PER_MILLION = 1000;
const WARMING = 750;
/** A line counts as so many units more: a text of nothing but line ends is read line by line all the same. */
const UNITS_OF_A_LINE = 10;
/** How often a slow case is run before it is called slow: what else the machine does can only add to the time. */
const ATTEMPTS = 5;

/** The case of a seed. */
export function caseOf({ name, make }: Trial, seed: number): Case {
  return { trial: name, seed, texts: make(new Random(seed)) };
}

/** Runs a case; null when all that must hold holds. */
export async function tryCase(one: Case): Promise<Failure | null> {
  const trial = TRIALS.get(one.trial);
  if (!trial) return failure("error", new Error(`There is no trial ${one.trial}.`));
  const units = one.texts.reduce((sum, text) => sum + text.length + UNITS_OF_A_LINE * lineEnds(text), 0);
  const most = WARMING + (trial.readings * units * MILLISECONDS_PER_MILLION) / 1_000_000;
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > most; attempt++) {
    const began = performance.now();
    const used = process.cpuUsage();
    try {
      await trial.check(one.texts, new Random(one.seed + 1));
    } catch (error) {
      return failure("error", error instanceof Error ? error : new Error(String(error)));
    }
    // Other processes stretch the one, threads that collect garbage beside ours the other.
    least = Math.min(least, performance.now() - began, process.cpuUsage(used).user / 1000);
  }
  if (least <= most) return null;
  return failure(
    "slow",
    new Error(`${least.toFixed(0)} ms for ${units} units; ${most.toFixed(0)} ms at most`),
  );
}

function lineEnds(text: string): number {
  return text.split(LINE_END).length - 1;
}

function failure(kind: Failure["kind"], error: Error): Failure {
  return { kind, error };
}
