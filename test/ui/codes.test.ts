/// <reference lib="dom" />
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createCoding } from "../../src/core/coding/tags.js";
import { describeTarget } from "../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../src/core/notes/interchange-text.js";
import type { Note } from "../../src/core/notes/note.js";
import { formatNotesFile } from "../../src/core/notes/notes-file.js";
import { createNote } from "../../src/core/notes/write-note.js";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const REPORT = [
  "Harbour Fees Review",
  "",
  "Small Boats",
  "",
  "Small boats paid 310 euros a season in 2021. Half of the owners found that fair.",
  "",
  "Large Boats",
  "",
  "Large boats paid 1,940 euros. Two owners left the harbour. The council expects more to leave.",
  "",
].join("\n");

/** From the reports: it lies in the folder that the window has open. */
const CODEBOOK = "../policy-annotator.codebook.json";

const FILES = { "fees.txt": REPORT };

function text({ workspace }: Workbench, name: string): string {
  const path = workspace.path(name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

let ids = 0;

/** A note that somebody made earlier: codes without words, or words. */
function noteBy(name: string, passage: string, said: string[] | string): Note {
  const start = REPORT.indexOf(passage);
  assert.ok(start >= 0, passage);
  const target = describeTarget("file:fees.txt", new InterchangeText(REPORT), {
    start,
    end: start + passage.length,
  });
  const by = {
    creator: { name, unknown: {} },
    now: "2026-03-01T09:00:00.000Z",
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
  };
  return typeof said === "string" ? createNote(target, said, by) : createCoding(target, said, by);
}

function notesFile(...notes: Note[]): string {
  return formatNotesFile({ notes, kept: [] });
}

describe("Codes", () => {
  journey(
    "are given with a note in four actions on the keyboard: select, begin, write with #code, save",
    async (workbench) => {
      await workbench.openReport("fees.txt");
      await workbench.outlineRows();
      await workbench.command("View: Focus Active Editor Group");
      await workbench.press("Control+Home", ...Array.from({ length: 4 }, () => "ArrowDown"));
      await workbench.press("Shift+End");
      await workbench.press("Control+K", "n");
      await workbench.noteBox();
      await workbench.type("Per season or per year? #Fees ");
      await workbench.press("Control+Enter");
      await workbench.row("Notes", "Per season or per year?");
      await workbench.until("the tag", () => text(workbench, "fees.txt.notes.jsonl").includes('"tagging"'));
      assert.match(text(workbench, "fees.txt.notes.jsonl"), /"value":"Fees"/);
      assert.match(text(workbench, CODEBOOK), /"name":"Fees"/);
      await workbench.screenshot("codes typed in a note");
    },
    FILES,
  );

  journey(
    "are created while they are typed, renamed everywhere and brought back",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("fees.txt");
      await workbench.outlineRows();
      await workbench.selectText("310 euros a season");
      await workbench.press("Control+K", "t");
      await workbench.inputBox();
      await workbench.type("Economy/Fees");
      await page.locator(".quick-input-list").getByText("Create code").waitFor();
      await workbench.screenshot("code being created");
      await workbench.press("Enter");
      await workbench.row("Notes", "Economy/Fees");
      await workbench.selectText("1,940 euros. Two owners left");
      await workbench.press("Control+K", "t");
      await workbench.inputBox();
      await workbench.type("Fees");
      await workbench.press("Enter");
      await workbench.selectText("Two owners left the harbour.");
      await workbench.press("Control+K", "t");
      await workbench.inputBox();
      await workbench.type("Departures");
      await workbench.press("Enter");
      await workbench.row("Notes", "Departures");
      await page.locator('.pane-header[aria-label^="Codes"]').click();
      await workbench.row("Codes", "Departures");
      await workbench.screenshot("codes");
      const fees = await workbench.row("Codes", "Fees");
      await fees.hover();
      await fees.getByRole("button", { name: "Rename Code…" }).click();
      await workbench.answer("Economy/Charges");
      await workbench.row("Notes", "Economy/Charges");
      await workbench.until("the new name", () =>
        text(workbench, "fees.txt.notes.jsonl").includes("Economy/Charges"),
      );
      await workbench.command("Policy Annotator: Undo Last Note Change");
      await workbench.row("Notes", "Economy/Fees");
      await (await workbench.row("Codes", "Departures")).click();
      await page.locator(".message").filter({ hasText: "1 of 3 notes" }).waitFor();
    },
    FILES,
  );

  journey(
    "of two coders are compared, and each passage on which they differ is one click away",
    async (workbench) => {
      await workbench.openReport("fees.txt");
      await workbench.outlineRows();
      await workbench.command("Policy Annotator: Compare Coders");
      await workbench.row("Agreement", "Fees");
      await (await workbench.row("Agreement", "Departures")).click();
      const difference = await workbench.row("Agreement", "The council expects more to leave.");
      await workbench.screenshot("agreement of coders");
      await difference.click();
      await workbench.page.locator(".statusbar-item").filter({ hasText: "Ln 9," }).waitFor();
      await workbench.command("Policy Annotator: Open Agreement as Report");
      await workbench.until("the report", async () =>
        (await workbench.visibleText()).includes("Agreement on fees.txt"),
      );
      await workbench.screenshot("agreement as a report");
    },
    {
      ...FILES,
      "fees.txt.notes.jsonl": notesFile(
        noteBy("Ada", "paid 310 euros a season", ["Fees"]),
        noteBy("Noor", "310 euros", ["Fees"]),
        noteBy("Ada", "Two owners left the harbour.", ["Departures"]),
        noteBy("Noor", "Two owners left the harbour. The council expects more to leave.", ["Departures"]),
      ),
    },
  );
});

describe("A list of notes", () => {
  journey(
    "is grouped, filtered and resolved, and shows no commands, pictures or HTML of others",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("fees.txt");
      await workbench.outlineRows();
      const note = await workbench.row("Notes", "Look");
      await note.click();
      const widget = page.locator(".review-widget");
      await widget.getByText("Look").waitFor();
      assert.equal(await widget.locator(".comment-body img").count(), 0);
      assert.equal(await widget.locator(".comment-body a[data-href^='command:']").count(), 0);
      assert.equal(await widget.locator(".comment-body b").count(), 0);
      assert.equal(await widget.locator(".comment-body strong").count(), 1);
      await workbench.screenshot("note of somebody else");
      await widget.getByRole("button", { name: "Resolve Note" }).click();
      await workbench.until("the status", () =>
        text(workbench, "fees.txt.notes.jsonl").includes("pa:status"),
      );
      await workbench.command("Policy Annotator: Group Notes By…");
      await workbench.answer("Status");
      await workbench.row("Notes", "Resolved");
      await workbench.command("Policy Annotator: Filter Notes…");
      await workbench.answer("by:noor is:open");
      await page.locator(".message").filter({ hasText: "1 of 2 notes" }).waitFor();
      await workbench.row("Notes", "Other reports");
      await workbench.screenshot("notes grouped and filtered");
    },
    {
      ...FILES,
      "fees.txt.notes.jsonl": notesFile(
        noteBy(
          "Ada",
          "310 euros",
          "**Look** [here](command:workbench.action.closeAllEditors) <b>now</b> ![](https://example.org/p.png)",
        ),
        noteBy("Noor", "Large boats paid", "Why so much?"),
      ),
      "other.txt": REPORT,
      "other.txt.notes.jsonl": notesFile(noteBy("Noor", "Half of the owners", "And the others?")),
    },
  );
});

/** Waits until the browser has stored words: no more of what is remembered outlives a window that is loaded again. */
async function untilStored(workbench: Workbench, words: string): Promise<void> {
  await workbench.until(`“${words}” in the browser's storage`, () =>
    workbench.page.evaluate(async (searched) => {
      const answerOf = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name = "" } of await indexedDB.databases()) {
        const database = await answerOf(indexedDB.open(name));
        const stores = [...database.objectStoreNames].filter((store) => store === "ItemTable");
        const values = stores.map((store) =>
          answerOf(database.transaction(store).objectStore(store).getAll()),
        );
        const isThere = (await Promise.all(values)).flat().some((value) => String(value).includes(searched));
        database.close();
        if (isThere) return true;
      }
      return false;
    }, words),
  );
}

describe("A note that is being written", () => {
  journey(
    "is there again when its editor was closed, and when the window was loaded again",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("fees.txt");
      await workbench.outlineRows();
      await workbench.selectText("310 euros a season");
      await workbench.press("Control+K", "n");
      await workbench.noteBox();
      await workbench.type("Half a thought");
      await untilStored(workbench, "Half a thought");
      await workbench.command("View: Close All Editors");
      await page.locator(".tab").first().waitFor({ state: "detached" });
      await workbench.openReport("fees.txt");
      await page.locator(".review-widget .view-line").getByText("Half a thought").waitFor();
      await workbench.reload();
      await workbench.openReport("fees.txt");
      await page.locator(".review-widget .view-line").getByText("Half a thought").waitFor();
      await workbench.screenshot("draft after a reload");
      await page.locator(".review-widget .monaco-editor").first().click();
      await workbench.press("Control+End");
      await workbench.type(", now whole");
      await workbench.press("Control+Enter");
      await workbench.row("Notes", "Half a thought, now whole");
    },
    FILES,
  );
});
