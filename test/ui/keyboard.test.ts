import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const REPORT = [
  "Canal Safety Report",
  "",
  "1. Locks",
  "",
  "In 2020, the lock keepers were asked to write down every leak.",
  "",
  "2. Towpaths",
  "",
  "The Towpath Trust repaired 118 km of paths in 2021.",
  "",
].join("\n");

/** Runs a command as a person without a mouse does. */
async function run(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench;
  await workbench.press("F1");
  await workbench.inputBox();
  await workbench.type(title);
  const row = page.locator(".quick-input-list .monaco-list-row.focused");
  await row.filter({ hasText: title }).waitFor();
  await workbench.press("Enter");
}

/** 1400 × 900 CSS pixels at 200 % (WCAG 2.2, 1.4.4). */
const ZOOMED = { width: 700, height: 450 };

describe("At 200 %", () => {
  journey(
    "a card can be read to its end, and a note written, saved and found",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("canals.txt");
      await workbench.row("Report", "2. Towpaths");
      await page.setViewportSize(ZOOMED);
      await workbench.hoverText("118 km");
      const card = page.locator(".monaco-resizable-hover:visible").first();
      const last = card.getByText("Add Note");
      await last.scrollIntoViewIfNeeded();
      for (const part of [card, last]) {
        const box = await part.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= ZOOMED.width, JSON.stringify(box));
        assert.ok(box.y >= 0 && box.y + box.height <= ZOOMED.height, JSON.stringify(box));
      }
      await workbench.screenshot("card at 200%");
      await last.click();
      await workbench.noteBox();
      await workbench.type("Which paths?");
      await workbench.screenshot("note at 200%");
      const save = page.locator(".review-widget").getByRole("button", { name: "Save" });
      await save.scrollIntoViewIfNeeded();
      await save.click();
      await (await workbench.row("Notes", "Which paths?")).scrollIntoViewIfNeeded();
      await workbench.screenshot("notes at 200%");
    },
    { "canals.txt": REPORT },
  );
});

describe("Without a mouse", () => {
  journey(
    "one goes to a section, reads a card, writes a note, gives a code, exports, and finds the keys",
    async (workbench) => {
      const { page, workspace } = workbench;
      await workbench.openReport("canals.txt");
      await workbench.row("Report", "2. Towpaths");
      await workbench.press("Control+Home");
      for (const line of [3, 7]) {
        await workbench.press("Control+K", "PageDown");
        await page
          .locator(".statusbar-item")
          .filter({ hasText: `Ln ${line},` })
          .waitFor();
      }

      await workbench.press("Control+F8");
      const card = page.locator(".monaco-resizable-hover:visible .monaco-hover-content");
      await card.filter({ hasText: "118 km" }).filter({ hasText: "2021" }).waitFor();
      // With the focus in it, the same as plain text, for screen readers.
      await workbench.press("Control+K", "Control+I", "Alt+F2");
      const accessible = page.locator(".accessible-view:visible");
      await accessible.filter({ hasText: "118 km" }).filter({ hasText: "2021" }).waitFor();
      // It is no report of its own: the views and the counts stay with the one behind it.
      await page.getByRole("button", { name: /^3 sections, 1 statistic, / }).waitFor();
      await workbench.screenshot("accessible view of a card");
      await workbench.press("Escape");
      await accessible.waitFor({ state: "hidden" });
      await workbench.press("Escape");

      await workbench.press("Control+K", "n");
      await workbench.noteBox();
      await workbench.type("Which paths?");
      await workbench.press("Control+Enter");
      await workbench.row("Notes", "Which paths?");

      await run(workbench, "View: Focus Active Editor Group");
      await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      await workbench.press("Control+K", "t");
      const codes = page.locator(".quick-input-widget:visible").filter({ hasText: "Codes" });
      await codes.waitFor();
      await workbench.inputBox();
      await workbench.type("Paths/Repair");
      await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Paths/Repair" }).waitFor();
      await workbench.press("Enter");
      const notes = workspace.path("canals.txt.notes.jsonl");
      await workbench.until(
        "the code on disk",
        () => existsSync(notes) && readFileSync(notes, "utf8").includes("Paths/Repair"),
      );
      const lines = readFileSync(notes, "utf8").trim().split("\n");
      assert.equal(lines.length, 1, "the code is on another note than the words");

      await run(workbench, "Policy Annotator: Export Notes…");
      await workbench.answer("Markdown");
      await workbench.acceptSaveDialog();
      const brief = workspace.path("canals-notes.md");
      await workbench.until(
        "the brief",
        () => existsSync(brief) && readFileSync(brief, "utf8").includes("Which paths?"),
      );

      await run(workbench, "Policy Annotator: Keyboard Shortcuts");
      await page.locator("iframe.webview.ready").first().waitFor();
      await workbench.screenshot("keyboard shortcuts");
    },
    { "canals.txt": REPORT },
  );
});
