import { execFileSync } from "node:child_process";
import { quantile } from "./timing.js";

/** How long activation takes, in milliseconds. */
export interface Activation {
  /** From the start of loading the bundle to the end of loading. */
  readonly load: number;
  /** Of `activate()`. */
  readonly activate: number;
}

const RUNS = 9;

/**
 * Loads and activates what was built last in fresh processes, with a stand-in for the editor: medians. What the editor itself
 * does when commands and views are registered is not in it; `npm run package` prints what an editor says of the whole.
 */
export function measureActivation(): Activation {
  const runs = Array.from({ length: RUNS }, (): Activation => {
    const output = execFileSync(process.execPath, ["test/bench/activate-once.mjs"], { encoding: "utf8" });
    return JSON.parse(output);
  });
  return {
    load: quantile(
      runs.map(({ load }) => load),
      0.5,
    ),
    activate: quantile(
      runs.map(({ activate }) => activate),
      0.5,
    ),
  };
}
