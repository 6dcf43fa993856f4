/// <reference lib="dom" />
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Frame } from "playwright-core";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const REPORT = "harbour-roundtable.txt";

/** The page within the panel, once its rows are there. */
async function tableFrame({ page }: Workbench): Promise<Frame> {
  const outer = await page.locator("iframe.webview.ready").first().elementHandle();
  const frame = await outer?.contentFrame();
  const inner = await frame?.waitForSelector("#active-frame");
  const table = await inner?.contentFrame();
  if (!table) throw new Error("The panel has no page.");
  await table.locator("[role=grid] .body .row").first().waitFor();
  return table;
}

/** What axe finds amiss in a page. */
async function violations(frame: Frame): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(source);
  return await frame.evaluate(async () => {
    const { axe: running } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await running.run();
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message}`).join("\n")}`,
    );
  });
}

/** Gives the page five thousand rows, as the extension would, of which one has words of its own. */
async function fill(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const rows = Array.from({ length: 5000 }, (_, k) => ({
      id: `many\n${k}`,
      report: "many.txt",
      figure: `${k}%`,
      value: k,
      unit: "%",
      subject: k === 4321 ? "needles" : "straws",
      period: "2031",
      years: "2031",
      place: "",
      kind: "percentage",
      sections: ["Haystack"],
      organization: "",
      change: "",
      changeBy: null,
      trend: [],
      check: "none",
    }));
    const data = { type: "rows", report: "many", rows };
    globalThis.dispatchEvent(new MessageEvent("message", { data }));
  });
}

/** So many reports that reading them all takes seconds. */
const MANY_REPORTS = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [
    `many/${index}.txt`,
    `${index}. Locks\n\n${`In 2031, the Canal Board counted ${index + 2},200 barges, and 9% of locks leaked.\n\n`.repeat(400)}`,
  ]),
);

const figures = (table: Frame) => table.locator(".body .cell.figure").allInnerTexts();
const cursor = (table: Frame) => table.locator(".body .cell.current");
const count = (table: Frame, words: string | RegExp) =>
  table.locator(".count").filter({ hasText: words }).waitFor();

describe("The evidence table", () => {
  journey("is filtered, sorted, jumped from and noted in, by the keyboard alone", async (workbench) => {
    const { page } = workbench;
    await workbench.openReport(REPORT);
    await workbench.outlineRows();
    await workbench.command("Policy Annotator: Show Evidence Table");
    const table = await tableFrame(workbench);
    await count(table, /^Statistics: \d+$/);
    await table.locator(".details dd").first().waitFor();
    assert.ok(
      (await workbench.rows("Statistics")).length > 0,
      "the views forget the report behind the table",
    );

    await workbench.press("Control+F");
    await workbench.type("sea defences");
    await count(table, /^Statistics: \d of \d+$/);
    await workbench.press("Enter", "ArrowUp", "Enter");
    await table.locator("[role=columnheader][aria-sort=ascending]").filter({ hasText: "Figure" }).waitFor();
    const [first = ""] = await figures(table);
    await workbench.press("ArrowDown", "Shift+ArrowDown");
    await count(table, /Selected: 2/);
    await workbench.press("n");
    await page
      .locator(".quick-input-widget:visible")
      .filter({ hasText: "Note on the Selected Statistics (2)" })
      .waitFor();
    await workbench.answer("Compare with the budget. #Defences");
    const file = workbench.workspace.path(`${REPORT}.notes.jsonl`);
    const lines = () => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
    await workbench.until("two notes on disk", () => lines().length === 2);
    for (const line of lines()) assert.match(line, /Compare with the budget\..*Defences/);

    await workbench.command("View: Focus Active Editor Group");
    await table.waitForFunction(
      () => document.hasFocus() && document.activeElement?.getAttribute("role") === "grid",
    );
    await workbench.press("Control+Home", "Enter");
    await page.locator(".editor-instance .selected-text").first().waitFor();
    await workbench.until("the figure in the text", async () =>
      (await workbench.visibleText()).includes(first),
    );
    await workbench.screenshot("evidence beside its text");
  });

  journey("comes back as it was when the window is loaded again", async (workbench) => {
    const { page } = workbench;
    await workbench.openReport(REPORT);
    await workbench.command("Policy Annotator: Show Evidence Table");
    const before = await tableFrame(workbench);
    await before.locator(".filter-section").selectOption("Harbour Closures");
    await before.locator("[role=columnheader]").filter({ hasText: "Figure" }).click();
    await before.locator("[role=grid]").focus();
    await workbench.press("ArrowDown", "ArrowDown", "Space");
    await count(before, /Selected: 1/);
    const order = await figures(before);

    await Promise.all([page.waitForEvent("load"), workbench.command("Developer: Reload Window")]);
    const table = await tableFrame(workbench);
    await count(table, /Selected: 1/);
    await workbench.until("the rows as they were", async () => {
      const now = await figures(table);
      return now.join("\n") === order.join("\n");
    });
    assert.equal(await table.locator(".filter-section").inputValue(), "Harbour Closures");
    await table.locator("[role=columnheader][aria-sort=ascending]").filter({ hasText: "Figure" }).waitFor();
    await page
      .locator(".tab.active")
      .filter({ hasText: `Evidence: ${REPORT}` })
      .waitFor();
  });

  journey(
    "keeps what it has read of the workspace, and says how much, when the rest is not waited for",
    async (workbench) => {
      const { page } = workbench;
      await workbench.command("Policy Annotator: Show Evidence Table");
      const table = await tableFrame(workbench);
      await workbench.command("Notifications: Show Notifications");
      await page.locator(".notifications-center").getByRole("button", { name: "Cancel" }).click();
      const notice = table.locator(".notice").filter({ hasText: /^Reports read: \d+ of \d+$/ });
      await notice.waitFor();
      const [read = 0, all = 0] = ((await notice.innerText()).match(/\d+/g) ?? []).map(Number);
      assert.ok(read > 0 && read < all && all >= 120, `${read} of ${all}`);
      await table.locator(".body .row").first().waitFor();
    },
    MANY_REPORTS,
  );

  journey(
    "passes axe in every theme, keeps its state, and stays light with 5,000 rows",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport(REPORT);
      await workbench.command("Policy Annotator: Show Evidence Table");
      await tableFrame(workbench);
      for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as const) {
        await workbench.showTheme(theme);
        const table = await tableFrame(workbench);
        await table.waitForFunction(
          (name) =>
            document.body.dataset.vscodeThemeId !== undefined && document.body.classList.contains(name),
          `vscode-${theme}`,
        );
        await table.locator(".filter-section").selectOption("Harbour Closures");
        await table.locator("[role=grid]").focus();
        await workbench.press("Control+A");
        await count(table, /Selected: \d+/);
        await workbench.screenshot(`evidence ${theme}`);
        assert.deepEqual(await violations(table), [], theme);
      }

      // Another editor takes the place of the page, which is loaded anew when it comes back.
      await workbench.openReport("harbour-roundtable.md");
      await page.locator(".tab").filter({ hasText: "Evidence" }).click();
      const table = await tableFrame(workbench);
      await count(table, /Selected: \d+/);
      await workbench.until(
        "the filter as it was",
        async () => (await table.locator(".filter-section").inputValue()) === "Harbour Closures",
      );

      await table.locator("button").filter({ hasText: "Clear Filters" }).click();
      await table.locator("[role=grid]").focus();
      await fill(table);
      await count(table, /Statistics: 5,\d+/);
      await workbench.press("Control+End");
      await cursor(table).waitFor();
      assert.match(await table.locator(".row.current .figure").innerText(), /4999%/);
      const drawn = await table.locator(".body .row").count();
      assert.ok(drawn < 100, `${drawn} rows are drawn`);
      await workbench.press("Control+F");
      await workbench.type("needles");
      await count(table, /^Statistics: 1 of 5,\d+$/);
      assert.deepEqual(await figures(table), ["4321%"]);

      // 1400 × 900 CSS pixels at 200% (WCAG 2.2, 1.4.4).
      await page.setViewportSize({ width: 700, height: 450 });
      await workbench.command("View: Toggle Primary Side Bar Visibility");
      await table.locator("button").filter({ hasText: "Clear Filters" }).click();
      await workbench.until("rows in sight", async () => (await table.locator(".body .row").count()) > 3);
      for (const label of ["Go to Text", "Add Note", "Copy", "Export…"])
        assert.ok(await table.getByRole("button", { name: label }).isVisible(), label);
      await workbench.screenshot("evidence at 200%");
    },
  );
});
