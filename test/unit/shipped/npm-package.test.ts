import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

describe("the npm package", () => {
  it("holds the command line with its languages, and nothing of the extension or the tests", function () {
    this.timeout(60_000);
    const { stdout } = spawnSync("npm pack --dry-run --json --ignore-scripts", {
      shell: true,
      encoding: "utf8",
    });
    const [{ files }] = JSON.parse(stdout);
    assert.deepEqual(files.map(({ path }: { path: string }) => path).sort(), [
      "LICENSE",
      "README.fr.md",
      "README.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "dist/cli.js",
      "dist/converters.cjs",
      ...readdirSync("l10n").map((name) => `l10n/${name}`),
      "package.json",
    ]);
  });
});
