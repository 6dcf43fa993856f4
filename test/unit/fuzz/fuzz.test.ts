import { tryOnce } from "../../fuzz/run.js";

const SEEDS = 300;

describe("random and broken documents and notes files", () => {
  it(`are read without a crash, and nothing that cannot be true is said of them, ${SEEDS} times`, function () {
    this.timeout(120_000);
    for (let seed = 1; seed <= SEEDS; seed++) {
      const failure = tryOnce(seed, () => null);
      if (failure) throw new Error(`seed ${failure.seed} fails: see npm run fuzz`, { cause: failure.error });
    }
  });
});
