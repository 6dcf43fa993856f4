import assert from "node:assert/strict";
import { readJson } from "./shipped.js";

const { contributes, capabilities, activationEvents } = readJson("package.json");

describe("the manifest", () => {
  it("wakes the extension up for reports and for a panel that the window kept, and for nothing else", () =>
    assert.deepEqual(activationEvents, [
      "onLanguage:plaintext",
      "onLanguage:markdown",
      "onWebviewPanel:policyAnnotator.evidenceTable",
    ]));

  it("says that the extension works without trust, for no setting names code, a program or an address", () => {
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    const settings: Record<string, { type: string }> = contributes.configuration.properties;
    for (const [name, { type }] of Object.entries(settings)) {
      assert.ok(["boolean", "string", "number"].includes(type), `${name} is a ${type}`);
      assert.doesNotMatch(name, /path|command|exec|url|program|args|script/i);
    }
  });

  it("lets no workspace sign notes in the name of whoever opens it", () => {
    assert.equal(contributes.configuration.properties["policyAnnotator.author"].scope, "application");
  });

  it("gives every setting a scope and words", () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      contributes.configuration.properties,
    )) {
      assert.ok(["resource", "window", "application", "machine"].includes(String(setting.scope)), name);
      assert.match(String(setting.markdownDescription), /^%setting\..+%$/, name);
      assert.ok("default" in setting, name);
    }
  });

  it("takes no folder for notes outside of the workspace", () => {
    const { pattern } = contributes.configuration.properties["policyAnnotator.notesFolder"];
    const isTaken = (folder: string) => new RegExp(pattern).test(folder);
    for (const folder of ["", "notes", "./notes/2031", "notes\\2031", "..notes"])
      assert.ok(isTaken(folder), folder);
    for (const folder of [
      "..",
      "../notes",
      "a/../../b",
      "a\\..\\..",
      "/notes",
      "\\\\server",
      "C:\\notes",
      "file:x",
    ])
      assert.ok(!isTaken(folder), folder);
  });
});
