import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { LANGUAGES } from "../../../src/core/document/report-document.js";

describe("the languages that reports are read in", () => {
  it("are those that the setting offers, after the one that lets the words tell", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const setting = contributes.configuration.properties["policyAnnotator.language"];
    assert.deepEqual(setting.enum, ["auto", ...LANGUAGES]);
    assert.equal(setting.enumItemLabels.length, setting.enum.length);
  });
});
