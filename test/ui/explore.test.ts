import { journey } from "./journey.js";
import { readFileSync } from "node:fs";

const text = readFileSync("../shared/eval/docs/roundtable-2019.txt", "utf8");
describe("explore", () => {
  journey("explore", async (workbench) => {
    await workbench.openReport("harbour-roundtable.txt");
    await workbench.page.locator(".activitybar [aria-label^='Policy Annotator']").first().click();
    await workbench.selectText("Northern Tidewater Agency", 2);
    await workbench.press("Control+K", "n");
    await workbench.page.waitForTimeout(2500);
    await workbench.type("Check this against the annual report.");
    await workbench.press("Control+Enter");
    await workbench.page.waitForTimeout(2500);
    await workbench.screenshot("explore-1");
    await workbench.openReport("founding.txt");
    await workbench.page.waitForTimeout(2500);
    console.log(await workbench.hoverText("eight percent (8%)"));
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot("explore-2");
    console.log((await workbench.rows("Report")).map((r) => r.level + " " + r.text).join("\n"));
  }, {"founding.txt": text});
});
