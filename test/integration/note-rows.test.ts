import assert from "node:assert/strict";
import { commands, window } from "vscode";
import { codesOf, createCoding } from "../../src/core/coding/tags.js";
import { isResolved } from "../../src/core/notes/note.js";
import { parseNotesFile } from "../../src/core/notes/notes-file.js";
import { toRange } from "../../src/host/ranges.js";
import type { ReportNotes } from "../../src/host/report-notes.js";
import { fileUri, keepNote, openReport, read, services, until, wordsUnder, write } from "./reports.js";

const TEXT =
  "Bus Depots\n\nThe city has 14 depots. Of these, 5 are full at night. Two depots share a wash.\n";

type Asking = "showWarningMessage" | "showQuickPick" | "showSaveDialog";

/** Answers what the extension asks in one way for as long as something runs, as a person would. */
async function answering<T>(asking: Asking, answer: (asked: unknown) => unknown, run: () => Thenable<T>) {
  const ask = window[asking];
  Object.assign(window, { [asking]: async (asked: unknown) => answer(asked) });
  try {
    return await run();
  } finally {
    Object.assign(window, { [asking]: ask });
  }
}

/** Runs a command on several rows of the view "Notes", as its menu does. */
async function onRows(command: string, ...ids: string[]): Promise<void> {
  const rows = ids.map((noteId) => ({ noteId }));
  await commands.executeCommand(`policyAnnotator.${command}`, rows[0], rows);
}

function noteIn(notes: ReportNotes, id: string) {
  const found = notes.get(id);
  assert.ok(found, id);
  return found.note;
}

describe("Several selected notes", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("are resolved and open again together, and undone in one step", async () => {
    const { notes } = await openReport("depots-resolve.txt", TEXT);
    const ids = [await keepNote(notes, "14 depots", "a"), await keepNote(notes, "5 are full", "b")];
    const other = await keepNote(notes, "Two depots", "c");
    const resolved = () => [...ids, other].map((id) => isResolved(noteIn(notes, id)));
    await onRows("resolveNote", ...ids);
    assert.deepEqual(resolved(), [true, true, false]);
    await (await services()).changes.undo();
    assert.deepEqual(resolved(), [false, false, false]);
    await onRows("resolveNote", ...ids);
    await onRows("reopenNote", ...ids);
    assert.deepEqual(resolved(), [false, false, false]);
  });

  it("are deleted together, and come back in one step", async () => {
    const { notes } = await openReport("depots-delete.txt", TEXT);
    const ids = [await keepNote(notes, "14 depots", "a"), await keepNote(notes, "5 are full", "b")];
    const other = await keepNote(notes, "Two depots", "c");
    await onRows("deleteNote", ...ids);
    assert.deepEqual(
      notes.all.map(({ note }) => note.id),
      [other],
    );
    await (await services()).changes.undo();
    assert.equal(notes.all.length, 3);
  });

  it("are exported, and no others", async () => {
    const { notes } = await openReport("depots-export.txt", TEXT);
    const ids = [await keepNote(notes, "14 depots", "first"), await keepNote(notes, "5 are full", "second")];
    await keepNote(notes, "Two depots", "third");
    const target = fileUri("depots-export-notes.csv");
    const csv = (formats: unknown) =>
      Array.isArray(formats) ? formats.find(({ label }) => label === "CSV") : undefined;
    // The command then asks whether to open the file, which nobody answers here.
    const exported = answering("showQuickPick", csv, () =>
      answering(
        "showSaveDialog",
        () => target,
        async () => {
          void onRows("exportNotes", ...ids);
          await until("the file", async () => (await read("depots-export-notes.csv").catch(() => "")) !== "");
        },
      ),
    );
    await exported;
    const content = await read("depots-export-notes.csv");
    assert.match(content, /first/);
    assert.match(content, /second/);
    assert.doesNotMatch(content, /third/);
  });
});

describe("A code that is deleted", () => {
  /** A report with a note that says something and has the code, and one that only gives it. */
  async function coded(name: string, code: string) {
    const { notes } = await openReport(name, TEXT);
    const all = (await services()).notes;
    const span = { start: TEXT.indexOf("Two"), end: TEXT.indexOf("Two") + 10 };
    const only = createCoding(notes.describe(span), [code], all.authoring());
    const both = createCoding(notes.describe({ start: 12, end: 20 }), [code, "Kept"], all.authoring());
    await all.put(notes, only, both);
    return { notes, only: only.id, both: both.id };
  }

  const remove = (code: string, answer: string | undefined) =>
    answering(
      "showWarningMessage",
      (question) => {
        assert.match(String(question), /2 notes have the code/);
        return answer;
      },
      () => commands.executeCommand("policyAnnotator.deleteCode", { code }),
    );

  it("goes from all notes once that is confirmed, with those that gave it alone; undo brings all back", async () => {
    const { notes, only, both } = await coded("depots-code.txt", "Yards");
    await remove("Yards", "Delete");
    assert.notEqual(noteIn(notes, only).deleted, null);
    assert.deepEqual(codesOf(noteIn(notes, both)), ["Kept"]);
    await (await services()).changes.undo();
    assert.equal(noteIn(notes, only).deleted, null);
    assert.deepEqual(codesOf(noteIn(notes, both)).sort(), ["Kept", "Yards"]);
  });

  it("stays where that is not confirmed", async () => {
    const { notes, only, both } = await coded("depots-code-kept.txt", "Sheds");
    await remove("Sheds", undefined);
    assert.equal(noteIn(notes, only).deleted, null);
    assert.deepEqual(codesOf(noteIn(notes, both)), ["Sheds", "Kept"]);
  });
});

describe("A note whose passage stands twice by now", () => {
  it("is attached to the candidate that is chosen, not to the selection", async () => {
    const { notes, editor, document } = await openReport("depots-twice.txt", TEXT);
    const noteId = await keepNote(notes, "5 are full at night", "Which?");
    const sides = ["North", "South"].map((side) => `${side}: 5 are full at night, we hear.\n`);
    await editor.edit((edit) =>
      edit.replace(toRange(document, { start: 0, end: TEXT.length }), `Bus Depots\n\n${sides.join("")}`),
    );
    const candidates = await until("the candidates", () => {
      const anchor = notes.get(noteId)?.anchor;
      return anchor?.state === "orphan" && anchor.candidates.length > 1 && anchor.candidates;
    });
    const [, second] = candidates;
    assert.ok(second);
    const row = { type: "candidate", noteId, report: notes, span: second, rank: 1 };
    await commands.executeCommand("policyAnnotator.goToNote", row);
    assert.equal(document.getText(editor.selection), "5 are full at night");
    await commands.executeCommand("policyAnnotator.attachNote", row);
    const attached = notes.get(noteId);
    assert.ok(attached && attached.anchor.state !== "orphan");
    assert.deepEqual(attached.anchor.span, second);
    assert.equal(wordsUnder(notes, attached), "5 are full at night");
  });
});

describe("A note of a report that is not open", () => {
  it("is resolved and deleted from the view, in its file, and brought back by undo", async () => {
    // The editor holds on to what was open for a while, so the notes are those of another report.
    const { notes } = await openReport("depots-open.txt", TEXT);
    await keepNote(notes, "14 depots", "Since when?");
    const report = await write("depots-closed.txt", TEXT);
    await write("depots-closed.txt.notes.jsonl", await read("depots-open.txt.notes.jsonl"));
    const { changes } = await services();
    const now = async () => {
      const [note] = parseNotesFile(await read("depots-closed.txt.notes.jsonl")).notes;
      assert.ok(note);
      return note;
    };
    const row = async () => ({ type: "filed", report, note: await now() });
    await commands.executeCommand("policyAnnotator.resolveNote", await row());
    assert.ok(isResolved(await now()));
    void commands.executeCommand("policyAnnotator.deleteNote", await row());
    // The file may be read while it is being replaced.
    await until("the deletion", async () => (await now().catch(() => null))?.deleted);
    await changes.undo();
    assert.equal((await now()).deleted, null);
    assert.ok(isResolved(await now()));
  });
});
