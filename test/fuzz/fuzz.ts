// Tries the core with random and broken documents, notes files, codebooks and words until the time is up.
//
//   npm run fuzz -- [--minutes 30] [--seed 1] [--trial NAME]
//
// What fails is made small, kept in out/fuzz/ and, once it is mended, in test/fixtures/fuzz/, which `npm test` tries again.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { shrink } from "./shrink.js";
import type { Trial } from "./trial.js";
import { QUICK_TRIALS, TRIALS } from "./trials.js";
import { caseOf, type Failure, tryCase } from "./try-case.js";

/** One round in so many is given to a giant. */
const GIANT_EVERY = 200;
/** After so many failures of one trial there is enough to mend. */
const MOST_FAILURES = 10;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    trial: { type: "string" },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed);
const named = values.trial === undefined ? undefined : TRIALS.get(values.trial);
if (values.trial !== undefined && !named)
  throw new Error(`--trial is one of ${[...TRIALS.keys()].join(", ")}, not '${values.trial}'`);

const failures = new Map<string, number>();
let seed = first;
let units = 0;
for (; Date.now() < until; seed++) for (const trial of trialsOf(seed)) await run(trial);
const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
console.log(`${seed - first} rounds from seed ${first} on, ${units} characters; ${failed} failures`);
process.exitCode = failed > 0 ? 1 : 0;

function trialsOf(round: number): readonly Trial[] {
  if (named) return [named];
  const giants = TRIALS.get("giants");
  return giants && round % GIANT_EVERY === 0 ? [...QUICK_TRIALS, giants] : QUICK_TRIALS;
}

async function run(trial: Trial): Promise<void> {
  const count = failures.get(trial.name) ?? 0;
  if (count >= MOST_FAILURES || Date.now() >= until) return;
  const one = caseOf(trial, seed);
  units += one.texts.reduce((sum, text) => sum + text.length, 0);
  const failure = await tryCase(one);
  if (!failure) return;
  failures.set(trial.name, count + 1);
  await keep(trial.name, failure);
}

async function keep(trial: string, { kind, error }: Failure): Promise<void> {
  const found = TRIALS.get(trial);
  if (!found) return;
  mkdirSync("out/fuzz", { recursive: true });
  const file = `out/fuzz/${trial}-${seed}.json`;
  const smallest = kind === "slow" ? caseOf(found, seed) : await shrink(caseOf(found, seed));
  writeFileSync(file, `${JSON.stringify(smallest)}\n`);
  const [message, ...stack] = (error.stack ?? error.message).split(/\n(?= {4}at )/);
  console.error(
    `${trial}, seed ${seed} (${file}): ${message?.slice(0, 1000)}\n${stack.slice(0, 3).join("\n")}`,
  );
}
