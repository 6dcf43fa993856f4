import assert from "node:assert/strict";
import { scoreOf } from "../../bench/anchoring/score.js";
import { SCENARIOS, simulate } from "../../bench/anchoring/simulate.js";

const SEEDS = [11, 12];
const NOTES = 90;

describe("notes on a report that is revised", () => {
  const simulated = SCENARIOS.flatMap((scenario) =>
    SEEDS.map((seed) => ({ scenario, ...simulate(scenario, seed, NOTES, { baseline: false }) })),
  );
  const withOld = scoreOf(simulated.flatMap((one) => one.withOld));
  const withoutOld = scoreOf(simulated.flatMap((one) => one.withoutOld));

  it("are hardly ever put on other words with the old version at hand", () => {
    assert.ok(withOld.wrong <= 0.005, `${withOld.wrong}`);
  });

  it("are seldom put on other words without", () => {
    assert.ok(withoutOld.wrong <= 0.02, `${withoutOld.wrong}`);
  });

  it("are found again where their words are", () => {
    assert.ok(withOld.intact >= 0.99, `${withOld.intact}`);
    assert.ok(withOld.intactShort >= 0.95, `${withOld.intactShort}`);
  });

  it("are to be reviewed wherever a figure changed, with the old version and without", () => {
    assert.equal(withOld.flagged, 1);
    assert.equal(withoutOld.flagged, 1);
  });

  it("are not said to be changed where only line breaks, ligatures and pages are others", () => {
    const extracted = simulated.filter(({ scenario }) => scenario.revisions.length === 0);
    assert.equal(scoreOf(extracted.flatMap((one) => one.withOld)).intactUnchanged, 1);
  });
});
