import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCommand } from "../../../src/cli/check-command.js";
import { IN_ENGLISH } from "../../../src/words/l10n.js";

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const [matcher] = contributes.problemMatchers;
const LINE = new RegExp(matcher.pattern.regexp);

/** One of each severity, in a file whose name looks like a place. */
const TEXT = `Of the locks, eight percent (9%) leaked.

The Canal Safety Agency (CSA) opened ten locks. The CSA closed two. The Coastal Survey Authority (CSA) counted boats.
`;

describe("The problem matcher", () => {
  const folder = mkdtempSync(join(tmpdir(), "problem-matcher-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("reads every line that the command check prints, each part in its place", () => {
    const file = join(folder, "report 12:3: warning.txt");
    writeFileSync(file, TEXT);
    const { output } = checkCommand([file, "LICENSE"], { json: false, sarif: false }, IN_ENGLISH);
    const { output: json } = checkCommand([file, "LICENSE"], { json: true, sarif: false }, IN_ENGLISH);
    const expected = JSON.parse(json).flatMap(
      ({ file: name, findings }: { file: string; findings: Record<string, unknown>[] }) =>
        findings.map(({ line, column, severity, code, message }) => [
          name,
          line,
          column,
          severity,
          code,
          message,
        ]),
    );
    const { pattern } = matcher;
    const read = output
      .trimEnd()
      .split("\n")
      .map((line) => {
        const parts = LINE.exec(line);
        assert.ok(parts, `not read: ${line}`);
        const part = (name: string) => parts[pattern[name]];
        const place = [Number(part("line")), Number(part("column"))];
        return [part("file"), ...place, part("severity"), part("code"), part("message")];
      });
    assert.deepEqual(read, expected);
    assert.deepEqual([...new Set(read.map(([, , , severity]) => severity))].sort(), [
      "information",
      "warning",
    ]);
  });

  it("takes what VS Code does not know as a severity for information", () => {
    assert.equal(matcher.severity, "info");
  });

  it("is the one that the documentation names", () => {
    assert.match(readFileSync("docs/checking-reports.md", "utf8"), new RegExp(`"\\$${matcher.name}"`));
  });
});
