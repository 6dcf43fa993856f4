import assert from "node:assert/strict";
import { commands } from "vscode";
import { fileUri, keepNote, openReport, read, until, wordsUnder, write } from "./reports.js";

const OLD =
  "Wells and Water\n\nThe survey counted 412 wells in the valley. Of these, 97 had run dry.\n\nPumps were repaired twice. The village paid for the diesel.\n";
const NEW =
  "Wells and Water\n\nA foreword was added.\n\nThe survey counted 472 wells in the valley. Of these, 97 had run\ndry.\n\nThe village paid for the diesel.\n";

describe("Notes carried to a new version", () => {
  it("stand on their passages there; what changed is to be reviewed and what is gone is asked about", async () => {
    const { notes } = await openReport("wells-2019.txt", OLD);
    const found = await keepNote(notes, "97 had run dry", "found");
    const changed = await keepNote(notes, "412 wells", "changed");
    const lost = await keepNote(notes, "repaired twice", "lost");
    await write("wells-2020.txt", NEW);
    const carrying = commands.executeCommand("policyAnnotator.carryNotes", await fileUri("wells-2020.txt"));
    await until("the notes of the new version", async () => {
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return (await read("wells-2020.txt.notes.jsonl").catch(() => "")).includes(lost);
    });
    await carrying;
    const now = await openReport("wells-2020.txt", NEW);
    const state = (id: string) => now.notes.get(id)?.anchor.state;
    await until("the notes", () => state(found) === "anchored" && state(changed) === "changed");
    const words = (id: string) => {
      const note = now.notes.get(id);
      return note && wordsUnder(now.notes, note);
    };
    assert.equal(words(found), "97 had run\ndry");
    assert.equal(words(changed), "472 wells");
    assert.equal(now.notes.get(changed)?.note.target.quote.exact, "412 wells");
    assert.equal(state(lost), "orphan");
  });
});
