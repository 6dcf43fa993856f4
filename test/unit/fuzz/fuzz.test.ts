import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QUICK_TRIALS } from "../../fuzz/trials.js";
import { type Case, caseOf, tryCase } from "../../fuzz/try-case.js";

/** How often each trial is made in a run of the tests; `npm run fuzz` goes on from there. */
const SEEDS = 15;
const FIXTURES = "test/fixtures/fuzz";

async function assertHolds(one: Case): Promise<void> {
  const failure = await tryCase(one);
  // A machine that runs all tests may be slow: how long things take is for `npm run fuzz`.
  if (failure?.kind === "error")
    throw new Error(`${one.trial} fails for seed ${one.seed}: npm run fuzz -- --seed ${one.seed}`, {
      cause: failure.error,
    });
}

describe("whatever a document, a notes file or a codebook holds", () => {
  for (const trial of QUICK_TRIALS)
    it(`${trial.name} goes well ${SEEDS} times`, async function () {
      this.timeout(120_000);
      for (let seed = 1; seed <= SEEDS; seed++) await assertHolds(caseOf(trial, seed));
    });
});

describe("what once went wrong", () => {
  for (const file of readdirSync(FIXTURES))
    it(`goes well by now: ${file}`, () =>
      assertHolds(JSON.parse(readFileSync(join(FIXTURES, file), "utf8"))));
});
