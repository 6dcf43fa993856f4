import assert from "node:assert/strict";
import { readArrangement, readScope, type ScopeFlags } from "../../../src/cli/export-flags.js";
import { UsageError } from "../../../src/cli/usage-error.js";
import { analyze } from "../../../src/core/analysis.js";
import { WHOLE_REPORT } from "../../../src/core/export/export-scope.js";
import { REPORT } from "../export/reports.js";

const { sections } = analyze(REPORT, { format: "markdown" }).document;
const scopeOf = (flags: ScopeFlags) => readScope(flags, sections);

describe("the flags of an export", () => {
  it("mean the whole report, as it is, where there are none", () => {
    assert.deepEqual(scopeOf({}), WHOLE_REPORT);
    assert.deepEqual(readArrangement({}), {});
  });

  it("name a section by its heading, whole or in part, whatever the capitals", () => {
    for (const section of ["staff", " Staff ", "taf"]) {
      const { within } = scopeOf({ section });
      assert.equal(within && REPORT.slice(within.start, within.start + 5), "Staff");
    }
  });

  it("name codes, authors, a status and days", () => {
    const { filter, period } = scopeOf({
      ...{ code: [" Economy / Housing"], author: ["Ada"], status: "open" },
      ...{ since: "2026-01-01", until: "2026-12-31" },
    });
    assert.deepEqual(filter, { words: [], codes: ["economy/housing"], authors: ["ada"], status: "open" });
    assert.deepEqual(period, { since: "2026-01-01", until: "2026-12-31" });
    assert.deepEqual(readArrangement({ by: "code", order: "time", bom: true }), {
      ...{ grouping: "code", order: "time", byteOrderMark: true },
    });
  });

  const refused: [what: string, read: () => unknown, message: RegExp][] = [
    ["a section that there is not", () => scopeOf({ section: "Gulls" }), /no section 'Gulls'/],
    [
      "a heading that may be several",
      () => scopeOf({ section: "st" }),
      /'Costs' \(line 3\), 'Staff' \(line 7\)/,
    ],
    ["a day that is none", () => scopeOf({ since: "yesterday" }), /--since is a day/],
    ["a month that is none", () => scopeOf({ until: "2026-13-01" }), /--until is a day/],
    ["an unknown status", () => scopeOf({ status: "late" }), /--status is one of open, resolved/],
    ["an unknown grouping", () => readArrangement({ by: "mood" }), /--by is one of none, section/],
  ];
  for (const [what, read, message] of refused)
    it(`are refused for ${what}`, () =>
      assert.throws(read, (error) => error instanceof UsageError && message.test(error.message)));
});
