// Reads random and broken documents and notes files until something fails.
//
//   npm run fuzz -- [--minutes 30] [--seed 1]      writes what failed to out/fuzz/, and exits with 1
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Failure, tryOnce } from "./run.js";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "30" }, seed: { type: "string", default: "1" } },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed);
const failures: Failure[] = [];
let seed = first;
for (; Date.now() < until; seed++) {
  const failure = tryOnce(seed, (milliseconds) => ({
    seed,
    input: "",
    error: new Error(`took ${milliseconds.toFixed(0)} ms`),
  }));
  if (failure) report(failure);
}
console.log(`${seed - first} documents read, from seed ${first} on; ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;

function report(failure: Failure): void {
  failures.push(failure);
  mkdirSync("out/fuzz", { recursive: true });
  const file = `out/fuzz/${failure.seed}.txt`;
  writeFileSync(file, failure.input);
  console.error(`seed ${failure.seed} (${file}):`, failure.error);
}
