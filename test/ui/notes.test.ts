import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const REPORT = [
  "Ferry Timetable Review",
  "",
  "Summer Service",
  "",
  "The northern line carried 4,100 passengers in July 2019. Nine in ten of them were visitors.",
  "",
  "The southern line carried 2,750 passengers in the same month.",
  "",
].join("\n");

/** Opens the report and writes a note on a passage of it. */
async function writeNote(workbench: Workbench, passage: string, note: string): Promise<void> {
  await workbench.openReport("ferries.txt");
  await workbench.outlineRows();
  await workbench.selectText(passage);
  await workbench.press("Control+K", "n");
  await workbench.noteBox();
  await workbench.type(note);
  await workbench.press("Control+Enter");
  await workbench.row("Notes", note);
}

/** The notes on disk; none while the file is being replaced. */
function notesFile({ workspace }: Workbench): string {
  const path = workspace.path("ferries.txt.notes.jsonl");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

describe("A note", () => {
  journey(
    "is answered, edited, deleted and brought back",
    async (workbench) => {
      const { page } = workbench;
      await writeNote(workbench, "4,100 passengers", "Both ways?");
      await (await workbench.row("Notes", "Both ways?")).click();
      const widget = page.locator(".review-widget");
      await widget.getByText("Both ways?").waitFor();

      await widget.locator(".review-thread-reply-button").click();
      await workbench.noteBox();
      await workbench.type("Northbound only.");
      await workbench.press("Control+Enter");
      await widget.locator(".comment-body").getByText("Northbound only.").waitFor();

      await widget.locator(".review-comment").first().hover();
      await widget.locator(".review-comment").first().getByRole("button", { name: "Edit" }).click();
      await workbench.noteBox();
      await workbench.press("Control+A");
      await workbench.type("One way or both?");
      await workbench.press("Control+Enter");
      await workbench.row("Notes", "One way or both?");
      await workbench.screenshot("note with a reply");

      await widget.getByRole("button", { name: "Delete Note" }).click();
      await widget.waitFor({ state: "detached" });
      const file = () => notesFile(workbench);
      await workbench.until("the tombstone", () => file().includes("pa:deleted"));

      // Driven for tests, the workbench keeps its notifications in their centre.
      await workbench.command("Notifications: Show Notifications");
      await page.locator(".notifications-center").getByRole("button", { name: "Undo" }).click();
      await workbench.row("Notes", "One way or both?");
      await workbench.until("the note in the file", () => file() !== "" && !file().includes("pa:deleted"));
      assert.match(file(), /Northbound only\./);
    },
    { "ferries.txt": REPORT },
  );

  journey(
    "whose passage changed outside is listed as not found, and attached again by the analyst",
    async (workbench) => {
      const { page, workspace } = workbench;
      await writeNote(workbench, "2,750 passengers", "Check the ticket sales.");
      await workbench.command("View: Close All Editors");
      await page.locator(".tab").first().waitFor({ state: "detached" });
      workspace.write("ferries.txt", REPORT.replace("carried 2,750 passengers", "carried 2,950 travellers"));
      await workbench.openReport("ferries.txt");
      await workbench.row("Notes", "Passage not found");
      await workbench.screenshot("note without its passage");

      await workbench.selectText("2,950 travellers");
      const note = await workbench.row("Notes", "Check the ticket sales.");
      await note.hover();
      await note.getByRole("button", { name: "Attach to Selection" }).click();
      await (await workbench.row("Notes", "2,950 travellers")).waitFor();
      await workbench.until("the new passage in the file", () =>
        notesFile(workbench).includes('"exact":"2,950 travellers"'),
      );
    },
    { "ferries.txt": REPORT },
  );
});
