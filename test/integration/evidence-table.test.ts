import assert from "node:assert/strict";
import { commands, TabInputWebview, window } from "vscode";
import { openReport, services, until } from "./reports.js";

const TEXT = "1. Locks\n\nThe Canal Board counted 4,200 barges in 2031, and 37% of them leaked.\n";

describe("The evidence table", () => {
  it("opens in a tab of its own, once, and leaves the report active behind it", async () => {
    const { document } = await openReport("tabled.txt", TEXT);
    const { reports } = await services();
    const tables = () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes("evidenceTable"));
    await commands.executeCommand("policyAnnotator.showEvidenceTable");
    await until("the tab of the table", () => tables().length === 1 && tables()[0]?.isActive);
    assert.match(tables()[0]?.label ?? "", /tabled\.txt/);
    await until("no editor to be in sight", () => window.visibleTextEditors.length === 0);
    assert.equal(reports.active, document);

    await commands.executeCommand("policyAnnotator.showEvidenceTable");
    assert.equal(tables().length, 1);
    await window.tabGroups.close(tables());
    await until("the table to be closed", () => tables().length === 0);
  });
});
