import assert from "node:assert/strict";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const REPORT = "harbour-roundtable.txt";

/** The drawn rows of the outline with a text, to wait for while rows come and go. */
const sections = (workbench: Workbench, text: string) =>
  workbench.page
    .locator('[role="tree"][aria-label^="Report"]')
    .getByRole("treeitem")
    .filter({ hasText: text });

describe("The outline", () => {
  journey("is filtered, walked through, and mended for good", async (workbench) => {
    await workbench.openReport(REPORT);
    const rows = await workbench.outlineRows();
    assert.ok(rows.length > 5);
    const first = sections(workbench, "Introduction");
    const outcomes = sections(workbench, "Key Outcomes");

    await workbench.command("Policy Annotator: Filter Sections…");
    await workbench.page.getByPlaceholder("Words of a heading").waitFor();
    await workbench.type("outcomes");
    await first.waitFor({ state: "hidden" });
    await outcomes.waitFor();
    await workbench.screenshot("outline filtered");
    await workbench.press("Enter");
    await workbench.command("Policy Annotator: Show All Sections");
    await first.waitFor();
    await workbench.page.getByText("Filter “outcomes”").waitFor({ state: "hidden" });

    await first.click({ button: "right" });
    const isNone = workbench.page.getByText("This Is Not a Heading");
    await isNone.waitFor();
    await workbench.screenshot("outline menu");
    await isNone.click();
    await first.waitFor({ state: "hidden" });
    await workbench.screenshot("outline without a heading");

    await workbench.cursorTo("Contents");
    await workbench.press("Control+K", "PageDown");
    const status = workbench.page.locator(".statusbar-item").filter({ hasText: /^Ln \d+/ });
    await workbench.until("the next section", async () => !(await status.innerText()).startsWith("Ln 19,"));

    await workbench.reload();
    await workbench.openReport(REPORT);
    await sections(workbench, "Opening Remarks").waitFor();
    await first.waitFor({ state: "hidden" });
  });
});
