import assert from "node:assert/strict";
import { commands, Uri, workspace } from "vscode";
import { EDITOR_KEYS } from "../../src/features/shortcuts/index.js";
import { services } from "./reports.js";

describe("The page of keyboard shortcuts", () => {
  it("is in the reader's words, and is no report", async () => {
    const { reports } = await services();
    await commands.executeCommand("policyAnnotator.showShortcuts");
    const page = workspace.textDocuments.find(({ uri }) => uri.scheme === "policy-annotator-shortcuts");
    const document =
      page ??
      (await workspace.openTextDocument(Uri.parse("policy-annotator-shortcuts:/Keyboard Shortcuts.md")));
    assert.match(document.getText(), /\| Add Note \| Ctrl\+K N \| Cmd\+K N \|/);
    assert.doesNotMatch(document.getText(), /%command\./);
    assert.equal(reports.isReport(document), false);
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });

  it("says of VS Code's own commands what their keys are", async () => {
    const defaults = await workspace.openTextDocument(Uri.parse("vscode://defaultsettings/keybindings.json"));
    const bound = [...defaults.getText().matchAll(/"key": "([^"]+)",[^}]*?"command": "([^"]+)"/g)].map(
      ([, key, command]) => `${command} ${key}`,
    );
    for (const { command, key } of EDITOR_KEYS)
      assert.ok(bound.includes(`${command} ${key}`), `${command} has not ${key}`);
  });
});
