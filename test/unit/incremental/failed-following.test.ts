import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { analyze } from "../../../src/core/analysis.js";
import { EditedAnalysis } from "../../../src/core/incremental/edited-analysis.js";
import { type Judgements, NO_JUDGEMENTS } from "../../../src/core/judgements.js";
import { plain } from "./plain.js";

const BEFORE = "Wells\n\nThe Canal Trust (CT) counted 412 wells in 2019, of which the CT closed 12%.\n";
const AFTER = BEFORE.replace("412", "1,412");
const EDIT = { start: BEFORE.indexOf("412"), deleted: 0, inserted: 2 };

/** Decisions that cannot be read for as long as they are told to fail; that is noticed in the middle of following an edit. */
class Unreadable implements Judgements {
  readonly headings = NO_JUDGEMENTS.headings;
  readonly statistics = NO_JUDGEMENTS.statistics;
  fails = true;

  get organizations(): Judgements["organizations"] {
    if (this.fails) throw new Error("unreadable");
    return NO_JUDGEMENTS.organizations;
  }
}

/** Asks, for ten seconds at most: mocha cannot end an endless loop. */
function withinSeconds<T>(ask: () => T): T {
  return runInNewContext("ask()", { ask }, { timeout: 10_000 });
}

describe("an edit that cannot be followed for an error", () => {
  it("is given up, and the report is read anew when that is asked for next", () => {
    const options = { format: "plaintext" } as const;
    const edited = new EditedAnalysis(BEFORE, options);
    void edited.analysis;
    const judgements = new Unreadable();
    assert.throws(() => edited.edit([EDIT], AFTER, judgements), /unreadable/);
    judgements.fails = false;
    withinSeconds(() => {
      assert.equal(edited.edit([], AFTER, judgements), false, "what was begun is not given up");
      assert.deepEqual(plain(edited.analysis), plain(analyze(AFTER, options)));
    });
    // Once it was read, edits are followed as before.
    assert.equal(edited.edit([{ ...EDIT, deleted: 2, inserted: 0 }], BEFORE, NO_JUDGEMENTS), true);
    assert.deepEqual(plain(edited.analysis), plain(analyze(BEFORE, options)));
  });
});
