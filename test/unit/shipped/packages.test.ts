import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { bundledPackages } from "../../harness/bundling/third-party.mjs";
import { packageOf, readJson, shippedBundles, shippedSources } from "./shipped.js";

/** Licences that let everyone use, change and pass on what is shipped. */
const ALLOWED_LICENCES = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

const { devDependencies, dependencies = {}, overrides } = readJson("package.json");
const bundled = bundledPackages(Object.values(shippedBundles()));

/** Whether an SPDX expression leaves the choice of an allowed licence: `"(MIT OR GPL-3.0-or-later)"`. */
function isAllowed(licence: string): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => ALLOWED_LICENCES.has(one.trim())));
}

describe("the packages that are shipped", () => {
  it("are some", () => assert.ok(bundled.some(({ name }) => name === "remark-parse")));

  for (const { name, licence, text } of bundled)
    it(`may be passed on, and their licence goes with them: ${name}`, () => {
      assert.ok(isAllowed(licence), `${name} has the licence "${licence}"`);
      assert.match(text, /copyright|licen[cs]e/i);
    });

  it("that the project asks for are those that the README gives reasons for", () => {
    const [, section = ""] = readFileSync("README.md", "utf8").split("\n## Dependencies\n");
    const reasons = section.split("\n").filter((line) => line.startsWith("- "));
    const named = reasons.flatMap((line) =>
      [...line.matchAll(/`([@a-z][\w./-]*)`/g)].map(([, name]) => name),
    );
    const asked = new Set(shippedSources().map(packageOf));
    assert.deepEqual(
      [...new Set(named)].sort(),
      Object.keys(devDependencies)
        .filter((name) => asked.has(name))
        .sort(),
    );
  });
});

describe("the packages that the project builds with", () => {
  it("are pinned to one version each, those that another brings along too", () => {
    for (const [name, version] of Object.entries({ ...devDependencies, ...overrides }))
      assert.match(String(version), /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    const { packages } = readJson("package-lock.json");
    for (const [folder, { version, link }] of Object.entries<{ version?: string; link?: boolean }>(packages))
      if (folder !== "" && !link) assert.ok(version, `${folder} is not locked`);
  });

  it("are needed by nobody who installs the extension", () => assert.deepEqual(dependencies, {}));
});
