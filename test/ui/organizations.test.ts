import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const AGENCY = "Outer Isles Ferry Agency";
const BOARD = "Harbour Safety Board";

/** A report in which an acronym is used more than ten times after its definition. */
const REPORT = [
  "Ferries of the Outer Isles",
  "",
  "Operators",
  "",
  `The ${AGENCY} (OIFA) runs nine boats, and the ${BOARD} inspects them.`,
  "",
  ...Array.from({ length: 12 }, (_, index) => [
    `Part ${index + 1}`,
    "",
    `In year ${index + 1} OIFA told the ${index % 3 === 0 ? BOARD : "Isles Transport Commission"} that all was well.`,
    "",
  ]).flat(),
  "The OIFA's Engine Room Division keeps the boats going.",
  "",
].join("\n");

/** Opens a report with the view, which is closed at first. */
async function openView(workbench: Workbench, report = "isles.txt"): Promise<void> {
  await workbench.openReport(report);
  await workbench.outlineRows();
  await workbench.page
    .locator(".pane-header")
    .filter({ hasText: /^Organizations/ })
    .click();
}

/** Waits until the cursor is on a line. */
async function onLine({ page }: Workbench, line: number): Promise<void> {
  await page
    .locator(".statusbar-item")
    .filter({ hasText: `Ln ${line},` })
    .waitFor();
}

/** The rows of the view "Organizations". */
const rows = async (workbench: Workbench) => (await workbench.rows("Organizations")).map(({ text }) => text);

/** How many passages the editor marks as the same as that at the cursor. */
const markedAtCursor = ({ page }: Workbench) => page.locator(".view-overlays .wordHighlightText").count();

/** A report in which bodies of each kind are named, and one whose kind nobody can tell. */
const KINDS = [
  "Locks of the Marshes",
  "",
  "The Ministry of Towpaths asked the World Barge Organization and the University of the Marshes for advice.",
  "Heron Barges Inc. agreed with the Association of Lock Keepers and with the Canadian Council on Locks.",
  "Of these, 12% met the Institute of Canal Safety, and 4 of 9 the Institute of Canal Saftey.",
  "",
].join("\n");

describe("Organizations", () => {
  journey(
    "are one key away from their definition and from all of their mentions",
    async (workbench) => {
      const { page } = workbench;
      await openView(workbench);
      await workbench.row("Organizations", AGENCY);
      await workbench.cursorTo("OIFA", 10);
      await workbench.press("F12");
      await onLine(workbench, 5);
      await workbench.cursorTo("OIFA", 10);
      await workbench.press("Shift+F12");
      await page.locator(".reference-zone-widget .ref-tree .monaco-list-row").first().waitFor();
      await workbench.screenshot("organizations-references");
      await workbench.press("Escape");
      await workbench.press("Control+K", "g");
      await onLine(workbench, 45);
      const card = await workbench.hoverText("OIFA", 10);
      assert.match(card, new RegExp(`${AGENCY} \\(OIFA\\)`));
      assert.match(card, /Defined: line 5/);
      await workbench.screenshot("organizations card");
    },
    { "isles.txt": REPORT },
  );

  journey(
    "are merged by choice, and apart again with undo",
    async (workbench) => {
      const { page } = workbench;
      await openView(workbench);
      await workbench.row("Organizations", AGENCY);
      const before = await rows(workbench);
      await workbench.cursorTo("Isles Transport Commission");
      await workbench.until("the marks at the cursor", async () => (await markedAtCursor(workbench)) > 0);
      const marked = await markedAtCursor(workbench);
      await workbench.command("Policy Annotator: Merge Organizations…");
      await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: BOARD }).first().waitFor();
      await workbench.screenshot("organizations-merge");
      await workbench.answer(BOARD);
      await workbench.until(
        "the merged row",
        async () => !(await rows(workbench)).some((row) => row.includes("Transport")),
      );
      const notesFile = workbench.workspace.path("isles.txt.notes.jsonl");
      await workbench.until("the notes file", () => existsSync(notesFile));
      const [line = ""] = readFileSync(notesFile, "utf8").split("\n");
      assert.equal(JSON.parse(line).body[0].value, `organization ${BOARD}`);
      await workbench.screenshot("organizations-merged");
      // Before the merge the commission had 8 mentions, the board 5, of which some are out of sight.
      await workbench.until(
        "the marks of all that is one now",
        async () => (await markedAtCursor(workbench)) > marked,
      );
      await workbench.command("Notifications: Show Notifications");
      await page.locator(".notifications-center").getByRole("button", { name: "Undo" }).click();
      await workbench.until(
        "the rows as before",
        async () => (await rows(workbench)).join() === before.join(),
      );
    },
    { "isles.txt": REPORT },
  );

  journey(
    "are listed by count, name or section, filtered while typing, and lead to their mentions",
    async (workbench) => {
      const { page } = workbench;
      await openView(workbench);
      const row = await workbench.row("Organizations", AGENCY);
      assert.match((await rows(workbench))[0] ?? "", new RegExp(AGENCY));
      await row.click();
      await workbench.press("ArrowRight");
      const mention = await workbench.row("Organizations", "told the");
      await workbench.screenshot("organizations view");
      await mention.click();
      await onLine(workbench, 9);
      await workbench.command("Policy Annotator: Sort by Name");
      await workbench.until("the order by name", async () =>
        /Engine|Harbour/.test((await rows(workbench))[0] ?? ""),
      );
      await workbench.command("Policy Annotator: Group by Section");
      await workbench.row("Organizations", "Part 1");
      await workbench.screenshot("organizations-by-section");
      await workbench.command("Policy Annotator: Filter Organizations…");
      await page.locator(".quick-input-title").filter({ hasText: "Filter Organizations" }).waitFor();
      await workbench.type("transp");
      await workbench.until("the filtered rows", async () =>
        (await rows(workbench)).every((text) => !text.includes(AGENCY)),
      );
      await workbench.press("Escape");
      await workbench.row("Organizations", AGENCY);
    },
    { "isles.txt": REPORT },
  );

  journey(
    "are marked, and listed, by their kind",
    async (workbench) => {
      await openView(workbench, "kinds.txt");
      await workbench.row("Organizations", "Ministry of Towpaths");
      await workbench.command("Policy Annotator: Group by Kind");
      await workbench.row("Organizations", "government");
      // A part of the list is out of sight.
      assert.deepEqual((await rows(workbench)).slice(0, 3), [
        "government",
        "Ministry of Towpaths 1",
        "international",
      ]);
      await workbench.screenshot("organizations by kind");
    },
    { "kinds.txt": KINDS },
  );
});
