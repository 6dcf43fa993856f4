import assert from "node:assert/strict";
import { journey } from "./journey.js";

const report = "1. Introduction\n\nEight percent (8%) of the pupils walk.\nThe others cycle or take a bus.\n";

describe("A report", () => {
  journey(
    "is opened, read and searched for a passage",
    async (workbench) => {
      await workbench.openReport("walking.txt");
      assert.match(await workbench.visibleText(), /Eight percent \(8%\) of the pupils walk\./);
      await workbench.selectText("the pupils walk.\nThe others");
      await workbench.page.getByText("Ln 4, Col 11 (27 selected)").waitFor();
      await workbench.screenshot("report");
    },
    { "walking.txt": report },
  );
});
