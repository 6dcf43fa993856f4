import assert from "node:assert/strict";
import { ConfigurationTarget, workspace } from "vscode";
import { openReport, services, until } from "./reports.js";

const TEXT = "Budget du quai\n\nLe quai a coûté 1 250 000 $ et la part des dons est de 12,5 %.\n";

describe("The language of a report", () => {
  const read = async (document: Awaited<ReturnType<typeof openReport>>["document"]) =>
    (await services()).reports.current(document)?.analysis.document.language;

  it("is told from its words, and is what the setting says as soon as that says one", async () => {
    const { document } = await openReport("budget-du-quai.txt", TEXT);
    assert.equal(await read(document), "fr");
    const settings = workspace.getConfiguration("policyAnnotator");
    await settings.update("language", "en", ConfigurationTarget.Workspace);
    try {
      await until("English", async () => (await read(document)) === "en");
    } finally {
      await settings.update("language", undefined, ConfigurationTarget.Workspace);
    }
    await until("French", async () => (await read(document)) === "fr");
    const figures = (await services()).reports.current(document)?.analysis.statistics.map(({ text }) => text);
    assert.deepEqual(figures, ["1 250 000 $", "12,5 %"]);
  });
});
