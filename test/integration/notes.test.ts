import assert from "node:assert/strict";
import { commands, Range, workspace } from "vscode";
import { addReply, deleteNote } from "../../src/core/notes/write-note.js";
import { fileUri, keepNote, openReport, read, services, until, wordsUnder, write } from "./reports.js";

const TEXT = "Wells and Water\n\nThe survey counted 412 wells. Of these, 97 had run dry by August 2020.\n";

describe("Notes", () => {
  it("are stored beside the report, one annotation a line, and are there again after it was closed", async () => {
    const { notes } = await openReport("wells.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "Compare with the census.");
    const [line = ""] = (await read("wells.txt.notes.jsonl")).split("\n");
    assert.equal(JSON.parse(line).id, id);
    await commands.executeCommand("workbench.action.closeAllEditors");
    const again = await openReport("wells.txt", TEXT);
    const found = await until("the note", () => again.notes.get(id));
    assert.equal(found.anchor.state, "anchored");
    assert.equal(wordsUnder(again.notes, found), "412 wells");
  });

  it("follow their passage while the report is edited, and come back with undo", async () => {
    const { notes, editor, document } = await openReport("edited.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "x");
    const state = () => notes.get(id)?.anchor.state;
    const note = notes.get(id);
    assert.ok(note);
    await editor.edit((edit) => edit.insert(document.positionAt(0), "A new first line.\n"));
    assert.equal(wordsUnder(notes, note), "412 wells");
    const digit = document.getText().indexOf("412") + 1;
    await editor.edit((edit) =>
      edit.replace(new Range(document.positionAt(digit), document.positionAt(digit + 1)), "9"),
    );
    assert.equal(state(), "changed");
    await commands.executeCommand("undo");
    assert.equal(state(), "anchored");
    const start = document.getText().indexOf("The survey");
    const sentence = new Range(document.positionAt(start), document.positionAt(start + 29));
    await editor.edit((edit) => edit.delete(sentence));
    assert.equal(state(), "orphan");
    await commands.executeCommand("undo");
    await until("the passage to be found again", () => state() === "moved" || state() === "anchored");
    assert.equal(wordsUnder(notes, note), "412 wells");
  });

  it("are never put on other words when the report was changed outside", async () => {
    const { notes } = await openReport("outside.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "x");
    await commands.executeCommand("workbench.action.closeAllEditors");
    const again = await openReport("outside.txt", TEXT.replace("412", "472"));
    await until("the new text", () => again.document.getText().includes("472"));
    // By the copy of the text that they were made on, it is known what changed.
    const found = await until("the note", () => {
      const note = again.notes.get(id);
      return note?.anchor.state === "changed" && note;
    });
    assert.equal(wordsUnder(again.notes, found), "472 wells");
  });

  it("go along when a paragraph is cut and pasted elsewhere", async () => {
    const text = `${TEXT}\nThe pumps were sold. Rain fell in March.\n\nNo more is known.\n`;
    const { notes, editor, document } = await openReport("pasted.txt", text);
    const id = await keepNote(notes, "412 wells", "x");
    const start = text.indexOf("The survey");
    const paragraph = text.slice(start, text.indexOf("The pumps"));
    await editor.edit((edit) =>
      edit.delete(new Range(document.positionAt(start), document.positionAt(start + paragraph.length))),
    );
    assert.equal(notes.get(id)?.anchor.state, "orphan");
    const there = document.getText().indexOf("No more");
    await editor.edit((edit) => edit.insert(document.positionAt(there), paragraph));
    const found = await until("the passage", () => {
      const note = notes.get(id);
      return note?.anchor.state === "moved" && note;
    });
    assert.equal(wordsUnder(notes, found), "412 wells");
  });

  it("take in what another analyst wrote to the file, and keep it when they write", async () => {
    const { notes } = await openReport("shared.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "mine");
    const own = await read("shared.txt.notes.jsonl");
    const other = own.replaceAll(/urn:uuid:[0-9a-f]{4}/g, "urn:uuid:ffff").replace("mine", "theirs");
    await write("shared.txt.notes.jsonl", own + other);
    await until("the other's note", () => notes.all.length === 2);
    const known = notes.get(id);
    assert.ok(known);
    const all = (await services()).notes;
    await all.put(notes, addReply(known.note, "yes", all.authoring()));
    const content = await read("shared.txt.notes.jsonl");
    for (const words of ["mine", "theirs", "yes"]) assert.ok(content.includes(`"${words}"`), words);
  });

  it("are written again when another window wrote over them", async () => {
    const { notes } = await openReport("race.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "mine");
    const own = await read("race.txt.notes.jsonl");
    const other = own.replaceAll(/urn:uuid:[0-9a-f]{4}/g, "urn:uuid:ffff").replace("mine", "theirs");
    await write("race.txt.notes.jsonl", other);
    await until("both notes in the file", () =>
      read("race.txt.notes.jsonl").then(
        (content) => content.includes(id) && content.includes("theirs"),
        () => false,
      ),
    );
  });

  it("leave a tombstone when they are deleted", async () => {
    const { notes } = await openReport("deleted.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "x");
    const all = (await services()).notes;
    const known = notes.get(id);
    assert.ok(known);
    await all.put(notes, deleteNote(known.note, all.authoring()));
    assert.equal(notes.all.length, 0);
    assert.ok((await read("deleted.txt.notes.jsonl")).includes("pa:deleted"));
  });

  it("keep lines that they do not understand", async () => {
    const strange = '{"pa:version":99,"id":"urn:uuid:x","new":true}\nnot json at all\n{"id":"urn:uu';
    await write("strange.txt.notes.jsonl", strange);
    const { notes } = await openReport("strange.txt", TEXT);
    await until("the lines", () => notes.kept.length === 3);
    await keepNote(notes, "412 wells", "x");
    const content = await read("strange.txt.notes.jsonl");
    for (const line of strange.split("\n")) assert.ok(content.split("\n").includes(line), line);
  });

  it("stay in the window when their file cannot be written, and are written once it can", async () => {
    await workspace.fs.createDirectory(fileUri("blocked.txt.notes.jsonl"));
    const { notes } = await openReport("blocked.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "kept");
    assert.ok(notes.get(id));
    await commands.executeCommand("workbench.action.closeAllEditors");
    await workspace.fs.delete(fileUri("blocked.txt.notes.jsonl"), { recursive: true });
    const again = await openReport("blocked.txt", TEXT);
    await until("the note", () => again.notes.get(id));
    await until("the file", () =>
      read("blocked.txt.notes.jsonl").then(
        (content) => content.includes(id),
        () => false,
      ),
    );
  });

  it("leave a notes file alone that is no text", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]);
    await write("binary.txt.notes.jsonl", bytes);
    const { notes } = await openReport("binary.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "x");
    assert.ok(notes.get(id));
    assert.deepEqual([...(await workspace.fs.readFile(fileUri("binary.txt.notes.jsonl")))], [...bytes]);
  });

  it("are found again after a kill between writing the new file and renaming it", async () => {
    const { notes } = await openReport("killed.txt", TEXT);
    const id = await keepNote(notes, "412 wells", "x");
    await commands.executeCommand("workbench.action.closeAllEditors");
    await workspace.fs.rename(fileUri("killed.txt.notes.jsonl"), fileUri("killed.txt.notes.jsonl.tmp"));
    const again = await openReport("killed.txt", TEXT);
    await until("the note", () => again.notes.get(id));
  });
});
