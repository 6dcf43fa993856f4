import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import { services } from "./reports.js";

describe("The extension", () => {
  it("activates in the extension host that runs the tests", async () => {
    const { log } = await services();
    assert.ok(log);
  });

  it("registers every command that its manifest promises", async () => {
    await services();
    const manifest = extensions.getExtension("policy-annotator.policy-annotator")?.packageJSON;
    const promised: string[] = manifest.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const registered = new Set(await commands.getCommands(true));
    assert.ok(promised.length > 10);
    assert.deepEqual(
      promised.filter((command) => !registered.has(command)),
      [],
    );
  });
});
