import assert from "node:assert/strict";
import { checkCommand } from "../../../src/cli/check-command.js";
import { UsageError } from "../../../src/cli/usage-error.js";
import { IN_ENGLISH } from "../../../src/words/l10n.js";

const SAMPLE = "media/sample/harbour-roundtable.txt";
const plain = { json: false, sarif: false };

describe("the command check", () => {
  it("prints a line a finding, with place, severity, code and arithmetic", () => {
    const { output, found } = checkCommand([SAMPLE], plain, IN_ENGLISH);
    assert.equal(found, true);
    const lines = output.trimEnd().split("\n");
    assert.equal(lines.length, 2);
    for (const line of lines) assert.match(line, /^media\/sample\/[^:]+:\d+:\d+: warning [a-z-]+ \S/);
    assert.match(lines[0] ?? "", /:164:4: .*48 → 96 is \+100%/);
  });

  it("prints nothing for a report that agrees with itself", () =>
    assert.deepEqual(checkCommand(["LICENSE"], plain, IN_ENGLISH), { output: "", found: false }));

  it("names every file in its JSON", () => {
    const { output } = checkCommand([SAMPLE, "LICENSE"], { json: true, sarif: false }, IN_ENGLISH);
    const files: { file: string; findings: unknown[] }[] = JSON.parse(output);
    assert.deepEqual(
      files.map(({ file, findings }) => [file, findings.length]),
      [
        [SAMPLE, 2],
        ["LICENSE", 0],
      ],
    );
  });

  it("refuses two forms at once, and files that are not there", () => {
    assert.throws(() => checkCommand([SAMPLE], { json: true, sarif: true }, IN_ENGLISH), UsageError);
    assert.throws(() => checkCommand(["no-such-report.txt"], plain, IN_ENGLISH), UsageError);
  });
});
