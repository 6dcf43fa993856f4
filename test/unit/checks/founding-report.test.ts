import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { type Analysis, analyze } from "../../../src/core/analysis.js";

const FOUNDING = "../shared/eval/docs/roundtable-2019.txt";

describe("the report that the rules were first measured on", function () {
  this.timeout(60_000);
  let analysis: Analysis;
  before(function () {
    if (!existsSync(FOUNDING)) {
      console.log(`      skipped: ${FOUNDING} is not beside this project`);
      this.skip();
    }
    analysis = analyze(readFileSync(FOUNDING, "utf8"), { format: "plaintext" });
  });

  it("says 27 figures twice, each in one span, with both numbers", () => {
    const restated = analysis.statistics.filter(({ restatement }) => restatement);
    assert.equal(restated.length, 27);
    for (const { text } of restated) assert.match(text, /^[A-Za-z][^(]*\([^()]*\d[^()]*\)/);
  });

  it("has four changes from one figure to another, each with its start and computed", () => {
    const pairs = analysis.computations.filter(
      (one) => one.kind === "change" && one.of.length === 2 && one.of[1]?.changeFrom,
    );
    assert.deepEqual(
      pairs.map(({ of: [start, end] }) => end?.changeFrom?.value === start?.value),
      [true, true, true, true],
    );
  });

  it("has three multiples in words, each put as a factor", () => {
    const factors = analysis.computations.flatMap((one) =>
      one.kind === "factor" && one.of[0]?.kind === "multiple" ? [one.factor] : [],
    );
    assert.deepEqual(factors.sort(), [2, 2, 3]);
  });
});
