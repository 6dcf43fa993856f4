import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const REPORT = "harbour-roundtable.txt";

/** The drawn rows of the view with a text, to wait for while rows come and go. */
const rows = (workbench: Workbench, text: string) =>
  workbench.page
    .locator('[role="tree"][aria-label^="Statistics"]')
    .getByRole("treeitem")
    .filter({ hasText: text });

const header = ({ page }: Workbench) => page.locator(".pane-header").filter({ hasText: "Statistics" });
const card = ({ page }: Workbench) => page.locator(".monaco-resizable-hover:visible .monaco-hover-content");
/** Waits for what a message says. Driven for tests, the workbench keeps its notifications in their centre. */
async function message(workbench: Workbench, text: string): Promise<void> {
  const { page } = workbench;
  await workbench.until(`the message “${text}”`, async () => {
    await workbench.command("Notifications: Show Notifications");
    return page
      .locator(".notifications-center .notification-list-item-message")
      .filter({ hasText: text })
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
  });
}

/** Opens the sample report with the view, and the outline closed that would leave it little room. */
async function openView(workbench: Workbench): Promise<void> {
  await workbench.openReport(REPORT);
  await workbench.outlineRows();
  await workbench.page
    .locator(".pane-header")
    .filter({ hasText: /^Report/ })
    .click();
  await workbench.rows("Statistics");
}

const notesOf = (workbench: Workbench) =>
  readFileSync(workbench.workspace.path(`${REPORT}.notes.jsonl`), "utf8");

describe("The statistics", () => {
  journey("are grouped, filtered and jumped to", async (workbench) => {
    const shot = (what: string) => workbench.screenshot(`statistics ${what}`);
    await openView(workbench);
    await header(workbench).filter({ hasText: /\d+/ }).waitFor();
    await rows(workbench, "Opening Remarks").click();
    await rows(workbench, "$38.6 million").waitFor();
    await shot("by section");

    await workbench.command("Policy Annotator: Group Statistics by Organization");
    await rows(workbench, "Corran Bay Fire and Rescue Service").click();
    await rows(workbench, "212").first().waitFor();
    await shot("by organization");
    await workbench.command("Policy Annotator: Group Statistics by Period");
    await rows(workbench, "2015").first().waitFor();
    await shot("by period");
    await workbench.command("Policy Annotator: Group Statistics by Kind");
    await rows(workbench, "Percentage").waitFor();

    await workbench.command("Policy Annotator: Filter Statistics…");
    await workbench.page.getByPlaceholder("A figure, or words of what is known of it").waitFor();
    await workbench.type("sea defences");
    await header(workbench)
      .filter({ hasText: /\d+ of \d+/ })
      .waitFor();
    await rows(workbench, "eleven percent (11%)").waitFor();
    await shot("filtered");
    await workbench.press("Enter");
    await rows(workbench, "eleven percent (11%)").click();
    const selected = workbench.page.locator(".editor-instance .selected-text").first();
    await selected.waitFor();
    await shot("jumped to");
  });

  journey("are walked through with their cards, past what is folded", async (workbench) => {
    const { page } = workbench;
    await openView(workbench);
    await workbench.cursorTo("Opening Remarks", 2);
    await workbench.press("Control+F8");
    await card(workbench).filter({ hasText: "40 cm" }).waitFor();
    await workbench.press("Control+F8");
    await card(workbench).filter({ hasText: "38.6 million" }).waitFor();
    await workbench.screenshot("statistics walked");
    await workbench.press("Control+Shift+F8");
    await card(workbench).filter({ hasText: "40 cm" }).waitFor();

    await workbench.press("Escape");
    await workbench.command("Fold All");
    await page
      .locator(".editor-instance .view-line")
      .filter({ hasText: "welcomed participants" })
      .waitFor({ state: "hidden" });
    // The cursor went up to the heading of what was folded: the figure behind that is in a fold.
    await workbench.press("Control+F8");
    await card(workbench).filter({ hasText: "803" }).waitFor();
    assert.match(await workbench.visibleText(), /the sea entered 803 homes/);
    await workbench.screenshot("statistics in a fold");

    await workbench.press("Escape");
    await workbench.press("Control+End");
    await workbench.press("Control+F8");
    await page.locator(".statusbar-item").filter({ hasText: "continued from the start" }).waitFor();
  });

  journey("are made and unmade by the analyst, for good, and copied", async (workbench) => {
    const { page } = workbench;
    await openView(workbench);
    await workbench.command("Policy Annotator: Group Statistics by Kind");
    await rows(workbench, "Measure").click();
    await rows(workbench, "40 cm").click({ button: "right" });
    await page.getByText("Not a Statistic", { exact: true }).waitFor();
    await workbench.screenshot("statistics menu");
    await page.getByText("Not a Statistic", { exact: true }).click();
    await rows(workbench, "40 cm").waitFor({ state: "hidden" });
    await message(workbench, "“40 cm” is no statistic any more.");
    await workbench.until("the decision on disk", () => notesOf(workbench).includes("notStatistic"));
    const measures = rows(workbench, "Measure").first();
    await measures.click();
    await rows(workbench, "Not statistics").click();
    await rows(workbench, "40 cm").waitFor();
    await workbench.screenshot("statistics without one");
    await page.locator(".notifications-center").getByRole("button", { name: "Undo" }).click();
    await rows(workbench, "Not statistics").waitFor({ state: "hidden" });
    await measures.click();
    await rows(workbench, "40 cm").waitFor();

    await workbench.selectText("May 15–16, 2024");
    await workbench.command("Policy Annotator: Mark Selection as Statistic");
    await message(workbench, "holds several numbers");
    await workbench.selectText("Meeting Report");
    await workbench.command("Policy Annotator: Mark Selection as Statistic");
    await message(workbench, "No number can be read from “Meeting Report”");
    await workbench.screenshot("statistics refused");
    await workbench.selectText("2022 roundtable");
    await workbench.command("Policy Annotator: Mark Selection as Statistic");
    await message(workbench, "“2022” is a statistic now: count, 2,022.");

    await workbench.command("Policy Annotator: Copy Statistics as Markdown Table");
    await page
      .locator(".statusbar-item")
      .filter({ hasText: /Table of \d+ statistics copied/ })
      .waitFor();

    const count = async () => /\d+/.exec(await header(workbench).innerText())?.[0];
    const before = await count();
    await workbench.reload();
    await workbench.openReport(REPORT);
    await workbench.showViews("Policy Annotator");
    await workbench.until("as many figures after a reload", async () => (await count()) === before);
    await rows(workbench, "Percentage").waitFor();
  });
});
