import { journey } from "./journey.js";

describe("explore", () => {
  journey("explore", async (workbench) => {
    await workbench.openReport("harbour-roundtable.txt");
    await workbench.page.locator(".activitybar [aria-label^='Policy Annotator']").first().click();
    await workbench.page.waitForTimeout(3000);
    await workbench.screenshot("explore-1");
    await workbench.cursorTo("Session 1");
    await workbench.selectText("Tidewater Agency");
    await workbench.command("Policy Annotator: Add Note");
    await workbench.page.waitForTimeout(1500);
    await workbench.type("Check this against the annual report.");
    await workbench.screenshot("explore-2");
    await workbench.press("Control+Enter");
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot("explore-3");
  });
});
