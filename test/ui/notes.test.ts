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
      await widget.locator(".review-comment").first().locator(".monaco-editor.focused").waitFor();
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
    "whose passage changed outside is to be reviewed, and attached again by the analyst",
    async (workbench) => {
      const { page, workspace } = workbench;
      await writeNote(workbench, "2,750 passengers", "Check the ticket sales.");
      await workbench.command("View: Close All Editors");
      await page.locator(".tab").first().waitFor({ state: "detached" });
      workspace.write("ferries.txt", REPORT.replace("carried 2,750 passengers", "carried 2,950 travellers"));
      await workbench.openReport("ferries.txt");
      await workbench.row("Notes", "Passage changed: review");
      await workbench.screenshot("note whose passage changed outside");

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

  journey(
    "whose passage is not found is attached to the selected one with one key, and let go with undo",
    async (workbench) => {
      const { workspace } = workbench;
      await writeNote(workbench, "Nine in ten", "Who counted?");
      await workbench.command("View: Close All Editors");
      await workbench.page.locator(".tab").first().waitFor({ state: "detached" });
      workspace.write(
        "ferries.txt",
        ["Ferry Timetable Review", "", "Nine in ten came by train.", "", "Nine in ten came by bus.", ""].join(
          "\n",
        ),
      );
      await workbench.openReport("ferries.txt");
      await workbench.row("Notes", "Passage not found");
      await workbench.screenshot("note that lost its passage");
      await workbench.selectText("Nine in ten", 2);
      await (await workbench.row("Notes", "as it was")).click();
      await workbench.press("Control+Enter");
      await workbench.until("the new passage in the file", () =>
        notesFile(workbench).includes('"suffix":" came by bus'),
      );
      await workbench.command("Policy Annotator: Undo Last Note Change");
      await workbench.row("Notes", "Passage not found");
    },
    { "ferries.txt": REPORT },
  );

  journey(
    "that could stand on either of two passages is shown both, and attached to one with one key",
    async (workbench) => {
      const { page, workspace } = workbench;
      await writeNote(workbench, "Nine in ten of them were visitors", "Who counted?");
      await workbench.command("View: Close All Editors");
      await page.locator(".tab").first().waitFor({ state: "detached" });
      const twice = ["North", "South"].map((side) => `${side}: Nine in ten of them were visitors, we hear.`);
      workspace.write("ferries.txt", ["Ferry Timetable Review", "", ...twice, ""].join("\n"));
      await workbench.openReport("ferries.txt");
      await workbench.row("Notes", "as it was");
      const second = await workbench.row("Notes", "line 4");
      await workbench.screenshot("candidates");
      await second.click();
      await page.locator(".statusbar-item").filter({ hasText: "Ln 4," }).waitFor();
      await workbench.press("Control+Enter");
      await workbench.until("the new passage in the file", () => /South: "/.test(notesFile(workbench)));
    },
    { "ferries.txt": REPORT },
  );

  journey(
    "is one of several that are given a code and deleted together, with the keyboard",
    async (workbench) => {
      const { page } = workbench;
      await writeNote(workbench, "4,100 passengers", "Both ways?");
      await writeNote(workbench, "2,750 passengers", "Which month?");
      await workbench.command("View: Focus Active Editor Group");
      await (await workbench.row("Notes", "Both ways?")).click();
      await (await workbench.row("Notes", "Which month?")).click({ modifiers: ["Control"] });
      await workbench.press("Control+K", "t");
      await workbench.inputBox();
      await workbench.type("Counts");
      await page.locator(".quick-input-list").getByText("Create code").waitFor();
      await workbench.press("Enter");
      await workbench.until("both codes", () => notesFile(workbench).split('"value":"Counts"').length === 3);
      await workbench.screenshot("coded notes");
      await (await workbench.row("Notes", "Both ways?")).click();
      await (await workbench.row("Notes", "Which month?")).click({ modifiers: ["Control"] });
      await workbench.press("Delete");
      await workbench.until("two tombstones", () => notesFile(workbench).split("pa:deleted").length === 3);
      await workbench.command("Policy Annotator: Undo Last Note Change");
      await workbench.row("Notes", "Which month?");
    },
    { "ferries.txt": REPORT },
  );

  journey(
    "whose figure was changed is reviewed, the words of then and now side by side, and accepted",
    async (workbench) => {
      const { page } = workbench;
      await writeNote(workbench, "4,100 passengers", "Both ways?");
      await workbench.cursorTo("100 passengers");
      await workbench.press("Shift+ArrowRight");
      await workbench.type("7");
      const note = await workbench.row("Notes", "Both ways?");
      await workbench.row("Notes", "Passage changed: review");
      await note.hover();
      await note.getByRole("button", { name: "Compare Passage Then and Now" }).click();
      await page.locator(".monaco-diff-editor .char-insert").first().waitFor();
      await workbench.screenshot("passage then and now");
      const again = await workbench.row("Notes", "Both ways?");
      await again.hover();
      await again.getByRole("button", { name: "Accept Changed Passage" }).click();
      await workbench.until("the new words in the file", () =>
        notesFile(workbench).includes('"exact":"4,700 passengers"'),
      );
    },
    { "ferries.txt": REPORT },
  );

  journey(
    "can be about the report as a whole",
    async (workbench) => {
      await workbench.openReport("ferries.txt");
      await workbench.outlineRows();
      await workbench.command("Policy Annotator: Add Note on Whole Report");
      await workbench.noteBox();
      await workbench.type("Ask for the annex.");
      await workbench.press("Control+Enter");
      await workbench.row("Notes", "whole report");
      await workbench.until("its scope in the file", () => notesFile(workbench).includes('"pa:scope"'));
    },
    { "ferries.txt": REPORT },
  );
});
