import assert from "node:assert/strict";
import { commands, workspace } from "vscode";
import { codesOf, createCoding } from "../../src/core/coding/tags.js";
import { isResolved } from "../../src/core/notes/note.js";
import type { ReportNotes } from "../../src/host/report-notes.js";
import { fileUri, keepNote, openReport, read, services, until, write } from "./reports.js";

const TEXT =
  "Tram Lines\n\nThe city counted 61 stops. Of these, 12 have no shelter. Two lines share a bridge.\n";
const CODEBOOK = "policy-annotator.codebook.json";

/** Gives the first occurrence of words codes. */
async function code(notes: ReportNotes, words: string, ...codes: string[]): Promise<string> {
  const start = notes.document.getText().indexOf(words);
  const all = (await services()).notes;
  const note = createCoding(notes.describe({ start, end: start + words.length }), codes, all.authoring());
  await all.put(notes, note);
  return note.id;
}

/** The codes of a note by name: those that were given in one go have no order. */
function codesIn(notes: ReportNotes, id: string): string[] {
  const note = notes.get(id)?.note;
  return note ? [...codesOf(note)].sort() : [];
}

async function contains(name: string, words: string): Promise<boolean> {
  return read(name).then(
    (content) => content.includes(words),
    () => false,
  );
}

describe("Codes", () => {
  it("are described in a file of the folder, which other windows and people may change", async () => {
    const { document } = await openReport("codebook.txt", TEXT);
    const { codebooks } = await services();
    const { addCodes, describeCode } = await import("../../src/core/coding/codebook.js");
    await codebooks.change(document.uri, (book) => addCodes(book, ["Stops/Shelters"]));
    assert.match(await read(CODEBOOK), /"name":"Stops\/Shelters"/);
    await write(CODEBOOK, '{"version":1,"team":"North","codes":[{"name":"Bridges"}]}');
    await codebooks.change(document.uri, (book) => describeCode(book, "Stops", { description: "Places." }));
    const { team, codes } = JSON.parse(await read(CODEBOOK));
    assert.equal(team, "North");
    assert.deepEqual(
      codes.map(({ name }: { name: string }) => name),
      ["Bridges", "Stops"],
    );
    await until("the codebook", () => codebooks.of(document.uri).codes.length === 2);
  });

  it("leave a codebook alone that cannot be read", async () => {
    const { document } = await openReport("broken-codebook.txt", TEXT);
    const { codebooks } = await services();
    const { addCodes } = await import("../../src/core/coding/codebook.js");
    await write(CODEBOOK, "{ broken");
    const { before, after } = await codebooks.change(document.uri, (book) => addCodes(book, ["X"]));
    assert.equal(before, after);
    assert.equal(await read(CODEBOOK), "{ broken");
    await workspace.fs.delete(fileUri(CODEBOOK));
  });

  it("are renamed in every report, open or not, with the codes below them; undo brings them back", async () => {
    const closed = await openReport("closed-tram.txt", TEXT);
    await code(closed.notes, "12 have no shelter", "Stops/Shelters");
    await commands.executeCommand("workbench.action.closeAllEditors");
    const { notes } = await openReport("open-tram.txt", TEXT);
    const id = await code(notes, "61 stops", "Stops", "Counts");
    const { filed, changes } = await services();
    await until(
      "both reports",
      async () => (await filed.all()).filter(({ report }) => /tram/.test(report.path)).length === 2,
    );
    await commands.executeCommand("policyAnnotator.renameCode", { code: "Stops", to: "Halts" });
    assert.deepEqual(codesIn(notes, id), ["Counts", "Halts"]);
    await until("the closed report's notes", () =>
      contains("closed-tram.txt.notes.jsonl", '"Halts/Shelters"'),
    );
    assert.ok(await contains(CODEBOOK, '"Halts"'));
    await changes.undo();
    assert.deepEqual(codesIn(notes, id), ["Counts", "Stops"]);
    await until("the closed report's notes", () =>
      contains("closed-tram.txt.notes.jsonl", '"Stops/Shelters"'),
    );
    assert.ok(!(await contains(CODEBOOK, '"Halts"')));
  });
});

describe("A note's status", () => {
  it("is resolved and open again, is in the file, and every step can be undone", async () => {
    const { notes } = await openReport("status.txt", TEXT);
    const noteId = await keepNote(notes, "61 stops", "Checked?");
    const resolved = () => {
      const note = notes.get(noteId)?.note;
      return note !== undefined && isResolved(note);
    };
    await commands.executeCommand("policyAnnotator.resolveNote", { noteId });
    assert.ok(resolved());
    assert.ok(await contains("status.txt.notes.jsonl", '"value":"resolved"'));
    await commands.executeCommand("policyAnnotator.undoNoteChange");
    assert.ok(!resolved());
    await commands.executeCommand("policyAnnotator.resolveNote", { noteId });
    await commands.executeCommand("policyAnnotator.reopenNote", { noteId });
    assert.ok(!resolved());
  });
});

describe("A deleted note", () => {
  it("comes back with undo, with all that it said", async () => {
    const { notes } = await openReport("undone.txt", TEXT);
    const noteId = await keepNote(notes, "61 stops", "Checked?");
    void commands.executeCommand("policyAnnotator.deleteNote", { noteId });
    await until("the deletion", () => notes.get(noteId)?.note.deleted);
    await commands.executeCommand("policyAnnotator.undoNoteChange");
    assert.equal(notes.get(noteId)?.note.deleted, null);
    assert.equal(notes.get(noteId)?.note.bodies[0]?.value, "Checked?");
  });
});

describe("A note whose passage was changed", () => {
  it("is accepted as it is now", async () => {
    const { notes, editor, document } = await openReport("accepted.txt", TEXT);
    const noteId = await keepNote(notes, "12 have no shelter", "Which?");
    const at = document.getText().indexOf("have no");
    await editor.edit((edit) => edit.insert(document.positionAt(at), "still "));
    assert.equal(notes.get(noteId)?.anchor.state, "changed");
    await commands.executeCommand("policyAnnotator.acceptNote", { noteId });
    assert.equal(notes.get(noteId)?.anchor.state, "anchored");
    assert.equal(notes.get(noteId)?.note.target.quote.exact, "12 still have no shelter");
  });
});
