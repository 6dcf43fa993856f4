import assert from "node:assert/strict";
import { drawnMarks as drawn } from "./drawn-marks.js";
import { journey } from "./journey.js";

const REPORT = [
  "Canal Safety Report",
  "",
  "Locks",
  "",
  "According to the Canal Safety Board, 37% of the locks leaked in 2020.",
  "",
  "Towpaths",
  "",
  "The Towpath Trust repaired 118 km of paths, and the Canal Safety Board inspected half of them.",
  "",
].join("\n");

describe("Marks", () => {
  journey(
    "are in every visible editor, each kind can be switched off, and the outline follows the cursor",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("canals.txt");
      await workbench.outlineRows();
      await workbench.until("the marks", async () => (await drawn(workbench, "solid")) === 3);
      assert.deepEqual([await drawn(workbench, "double"), await drawn(workbench, "dotted")], [2, 1]);

      await workbench.command("View: Split Editor Right");
      await workbench.until("the marks in both editors", async () => (await drawn(workbench, "solid")) === 6);

      await workbench.command("Policy Annotator: Do Not Mark Statistics");
      await workbench.until("no statistics", async () => (await drawn(workbench, "solid")) === 0);
      assert.deepEqual([await drawn(workbench, "double"), await drawn(workbench, "dotted")], [4, 2]);
      await workbench.command("Policy Annotator: Mark Statistics");
      await workbench.until("the statistics again", async () => (await drawn(workbench, "solid")) === 6);
      await workbench.command("Policy Annotator: Do Not Mark Organizations");
      await workbench.until("no organizations", async () => (await drawn(workbench, "double")) === 0);
      assert.equal(await drawn(workbench, "dotted"), 0);

      await workbench.cursorTo("inspected half");
      await page.locator('[role="treeitem"][aria-selected="true"]').filter({ hasText: "Towpaths" }).waitFor();
      await workbench.cursorTo("37%");
      await page.locator('[role="treeitem"][aria-selected="true"]').filter({ hasText: "Locks" }).waitFor();
    },
    { "canals.txt": REPORT },
  );

  journey(
    "lead from the card on a figure to a note on it",
    async (workbench) => {
      await workbench.openReport("canals.txt");
      await workbench.outlineRows();
      assert.match(await workbench.hoverText("37%"), /Stated by: Canal Safety Board/);
      await workbench.page.locator(".monaco-hover").getByText("Add Note").click();
      await workbench.noteBox();
      await workbench.type("Of which locks?");
      await workbench.press("Control+Enter");
      await workbench.row("Notes", "Of which locks?");
    },
    { "canals.txt": REPORT },
  );
});
