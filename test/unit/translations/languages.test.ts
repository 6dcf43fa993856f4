import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { LANGUAGES } from "../../../src/core/document/report-document.js";

/** What the contributor's guide says about adding a language. */
const [, guide = ""] =
  /^## A third language$([\s\S]*?)^## /m.exec(readFileSync("CONTRIBUTING.md", "utf8")) ?? [];

describe("the languages that reports are read in", () => {
  it("are those that the setting offers, after the one that lets the words tell", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const setting = contributes.configuration.properties["policyAnnotator.language"];
    assert.deepEqual(setting.enum, ["auto", ...LANGUAGES]);
    assert.equal(setting.enumItemLabels.length, setting.enum.length);
  });
});

describe("the guide to a third language", () => {
  const own = ["package.nls.", "l10n/bundle.l10n."];
  const isOfFrench = (path: string) => /(?:^|[/.])fr(?:-\w+)?\.(?:json|ts|md|txt)$/.test(path);
  const files = [...readdirSync("."), ...readdirSync("l10n").map((name) => `l10n/${name}`)].concat(
    readdirSync("src", { recursive: true, encoding: "utf8" }).map(
      (name) => `src/${name.replaceAll("\\", "/")}`,
    ),
  );

  it("names every file that French has for itself", () => {
    const missing = files.filter(isOfFrench).filter((path) => {
      const inGerman = path.replace(/fr((?:-\w+)?\.\w+)$/, "de$1");
      return !guide.includes(inGerman) && !guide.includes(inGerman.split("/").at(-1) ?? inGerman);
    });
    assert.deepEqual(missing, []);
    assert.ok(files.filter(isOfFrench).length >= 7);
  });

  it("names no file that is not there, those of German aside", () => {
    const named = [...guide.matchAll(/`((?:src|test|media|l10n)\/[\w./-]+|[\w.-]+\.(?:ts|md|json))`/g)];
    const gone = named
      .flatMap(([, path = ""]) => path)
      .filter((path) => !/(?:^|[/.])de\b/.test(path))
      .filter((path) => !existsSync(path) && !files.some((file) => file.endsWith(`/${path}`)));
    assert.deepEqual(gone, []);
    assert.ok(named.length > 10 && own.every((lead) => guide.includes(lead)));
  });
});
