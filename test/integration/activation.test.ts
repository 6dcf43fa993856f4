import assert from "node:assert/strict";
import { extensions } from "vscode";

describe("The extension", () => {
  it("is known to the editor and activates", async () => {
    const extension = extensions.getExtension("policy-annotator.policy-annotator");
    assert.ok(extension, "the editor does not list policy-annotator.policy-annotator");
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
