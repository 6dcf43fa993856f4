import assert from "node:assert/strict";
import { ConfigurationTarget, commands, languages, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { formatNotesFile, parseNotesFile } from "../../src/core/notes/notes-file.js";
import { addReply, deleteNote } from "../../src/core/notes/write-note.js";
import { exists } from "../../src/host/notes-storage.js";
import { answering } from "./answers.js";
import { fileUri, keepNote, openReport, read, services, until, wordsUnder, write } from "./reports.js";

const TEXT =
  "Ferries and Fares\n\nThe line carried 5,200 riders. Of these, 310 paid the full fare in June.\n";

async function notesIn(name: string) {
  return parseNotesFile(await read(name)).notes;
}

async function setFolder(name: string | undefined): Promise<void> {
  const settings = workspace.getConfiguration("policyAnnotator");
  await settings.update("notesFolder", name, ConfigurationTarget.Workspace);
}

describe("The notes file", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("says on which version of the text a note was made, as git names it", async () => {
    const { notes } = await openReport("version.txt", TEXT);
    await keepNote(notes, "5,200 riders", "x");
    const [note] = await notesIn("version.txt.notes.jsonl");
    assert.match(note?.target.textVersion ?? "", /^gitoid:blob:sha1:[0-9a-f]{40}$/);
    assert.equal(note?.target.textVersion, notes.textVersion);
  });

  it("is taken in when another window changes it, whatever signs its name holds", async () => {
    const { notes } = await openReport("fares [final] {2}.txt", TEXT);
    await keepNote(notes, "5,200 riders", "mine");
    const own = await read("fares [final] {2}.txt.notes.jsonl");
    const other = own.replaceAll(/urn:uuid:[0-9a-f]{4}/g, "urn:uuid:ffff").replace("mine", "theirs");
    await write("fares [final] {2}.txt.notes.jsonl", own + other);
    await until("the other's note", () => notes.all.length === 2);
  });

  it("is united and cleaned where git left a conflict", async () => {
    const { notes } = await openReport("conflict.txt", TEXT);
    const id = await keepNote(notes, "5,200 riders", "base");
    const [base] = await notesIn("conflict.txt.notes.jsonl");
    assert.ok(base);
    const by = (await services()).notes.authoring();
    const [own, their] = ["mine", "theirs"].map((words) =>
      formatNotesFile({ notes: [addReply(base, words, { ...by, now: "2031-01-01T00:00:00Z" })], kept: [] }),
    );
    await write("conflict.txt.notes.jsonl", `<<<<<<< HEAD\n${own}=======\n${their}>>>>>>> theirs\n`);
    await until("a file without markers", async () => {
      const content = await read("conflict.txt.notes.jsonl").catch(() => "<<<");
      return !content.includes("<<<") && content.includes("mine") && content.includes("theirs");
    });
    await until("the replies of both", () => notes.get(id)?.note.bodies.length === 3);
  });

  it("is found after a kill, and what the kill left is removed once it was taken in", async () => {
    // Of another report of the same text, for the editor holds on to what was open for a while.
    const { notes } = await openReport("leftover-before.txt", TEXT);
    const id = await keepNote(notes, "5,200 riders", "x");
    const written = await read("leftover-before.txt.notes.jsonl");
    const left = await write("leftover.txt.notes.jsonl.0a1b2c3d.tmp", written);
    const again = await openReport("leftover.txt", TEXT);
    await until("the note", () => again.notes.get(id));
    await until("the file", () => exists(fileUri("leftover.txt.notes.jsonl")));
    await until("the leftover to go", async () => !(await exists(left)));
    assert.equal((await notesIn("leftover.txt.notes.jsonl")).length, 1);
  });

  it("goes along when its report is renamed in the editor, and names it", async () => {
    const { notes } = await openReport("before.txt", TEXT);
    const id = await keepNote(notes, "5,200 riders", "x");
    const edit = new WorkspaceEdit();
    edit.renameFile(fileUri("before.txt"), fileUri("moved/after.txt"));
    assert.ok(await workspace.applyEdit(edit));
    await until("the notes file to move", () => exists(fileUri("moved/after.txt.notes.jsonl")));
    await until("the note to name its report", async () => {
      const [note] = await notesIn("moved/after.txt.notes.jsonl").catch(() => []);
      return note?.target.source === "file:after.txt";
    });
    await until("the old file to go", async () => !(await exists(fileUri("before.txt.notes.jsonl"))));
    const document = await workspace.openTextDocument(fileUri("moved/after.txt"));
    await window.showTextDocument(document);
    const all = (await services()).notes;
    await until("the note", () => all.of(document)?.get(id));
  });

  it("is united with that of the name that its report gets", async () => {
    const { notes } = await openReport("one.txt", TEXT);
    await keepNote(notes, "5,200 riders", "one");
    await write(
      "two.txt.notes.jsonl",
      (await read("one.txt.notes.jsonl")).replaceAll(/uuid:..../g, "uuid:ffff"),
    );
    const edit = new WorkspaceEdit();
    edit.renameFile(fileUri("one.txt"), fileUri("two.txt"));
    assert.ok(await workspace.applyEdit(edit));
    await until(
      "both notes",
      async () => (await notesIn("two.txt.notes.jsonl").catch(() => [])).length === 2,
    );
    await until("the old file to go", async () => !(await exists(fileUri("one.txt.notes.jsonl"))));
  });

  it("is offered to a report that was renamed outside, and taken only when asked for", async () => {
    const { notes } = await openReport("outside-old.txt", TEXT.replace("5,200", "6,400"));
    const id = await keepNote(notes, "6,400 riders", "x");
    await commands.executeCommand("workbench.action.closeAllEditors");
    await workspace.fs.rename(fileUri("outside-old.txt"), fileUri("outside-new.txt"));
    const { asked, stop } = answering(/outside-old\.txt is gone/, "Take Them Along");
    try {
      const again = await openReport("outside-new.txt", TEXT.replace("5,200", "6,400"));
      await asked;
      const found = await until("the note", () => again.notes.get(id));
      assert.equal(wordsUnder(again.notes, found), "6,400 riders");
      await until("the old file to go", async () => !(await exists(fileUri("outside-old.txt.notes.jsonl"))));
    } finally {
      stop();
    }
  });

  it("holds the notes on a document that was not saved until then", async () => {
    const uri = fileUri("unsaved.txt").with({ scheme: "untitled" });
    const document = await workspace.openTextDocument(uri);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(0), TEXT));
    const all = (await services()).notes;
    const notes = all.of(document);
    assert.ok(notes);
    const id = await keepNote(notes, "5,200 riders", "early");
    assert.equal(notes.get(id)?.anchor.state, "anchored");
    assert.equal(await exists(fileUri("unsaved.txt.notes.jsonl")), false);
    assert.ok(await workspace.save(uri));
    const saved = await workspace.openTextDocument(fileUri("unsaved.txt"));
    await window.showTextDocument(saved);
    const kept = await until("the note", () => all.of(saved)?.get(id));
    assert.equal(kept.anchor.state, "anchored");
    await until("the file", () => exists(fileUri("unsaved.txt.notes.jsonl")));
  });

  it("is not needed for the notes on an unsaved document that gets another language", async () => {
    const uri = fileUri("unsaved-language.txt").with({ scheme: "untitled" });
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), TEXT));
    const all = (await services()).notes;
    const notes = all.of(editor.document);
    assert.ok(notes);
    const id = await keepNote(notes, "5,200 riders", "early");
    const document = await languages.setTextDocumentLanguage(editor.document, "markdown");
    await until("the note", () => {
      const again = all.of(document);
      return again !== notes && again?.get(id);
    });
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("is not made for a document that was never saved, and is thrown away with it", async () => {
    const uri = fileUri("thrown-away.txt").with({ scheme: "untitled" });
    const document = await workspace.openTextDocument(uri);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(0), TEXT));
    const notes = (await services()).notes.of(document);
    assert.ok(notes);
    await keepNote(notes, "5,200 riders", "early");
    // Throws the document away without a question.
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until("the document to close", () => document.isClosed);
    assert.equal(await exists(fileUri("thrown-away.txt.notes.jsonl")), false);
  });

  it("shows the lines that are not understood among the problems, each where it stands", async () => {
    const { notes } = await openReport("strange-lines.txt", TEXT);
    await keepNote(notes, "5,200 riders", "x");
    const uri = fileUri("strange-lines.txt.notes.jsonl");
    await write("strange-lines.txt.notes.jsonl", `${await read("strange-lines.txt.notes.jsonl")}half a li\n`);
    const [problem] = await until("the problem", () => {
      const problems = languages.getDiagnostics(uri).filter(({ source }) => source === "Policy Annotator");
      return problems.length === 1 && problems;
    });
    assert.equal(problem?.range.start.line, 1);
    assert.equal(problem?.code, "notJson");
  });
});

describe("The folder that is set for notes", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("takes all of them in, and gives them back, and nothing is out of sight meanwhile", async () => {
    const a = await openReport("folder-a/same.txt", TEXT);
    await keepNote(a.notes, "5,200 riders", "in a");
    const b = await openReport("folder-b/same.txt", TEXT);
    const id = await keepNote(b.notes, "310", "in b");
    let answer = answering(/kept in a new place/, "Move");
    try {
      await setFolder("kept/notes");
      await answer.asked;
      for (const name of ["folder-a", "folder-b"]) {
        await until("the new file", () => exists(fileUri(`kept/notes/${name}/same.txt.notes.jsonl`)));
        await until("the old to go", async () => !(await exists(fileUri(`${name}/same.txt.notes.jsonl`))));
      }
      const all = (await services()).notes;
      const open = await until("the note", () => all.of(b.document));
      const known = await until("the note", () => open.get(id));
      await all.put(open, deleteNote(known.note, all.authoring()));
      assert.match(await read("kept/notes/folder-b/same.txt.notes.jsonl"), /pa:deleted/);
      answer.stop();
      answer = answering(/kept in a new place/, "Move");
      await setFolder(undefined);
      await answer.asked;
      await until("the file beside", () => exists(fileUri("folder-a/same.txt.notes.jsonl")));
      await until("the folder to be empty", async () => {
        const left = await workspace.fs.readDirectory(fileUri("kept/notes/folder-a"));
        return left.length === 0;
      });
    } finally {
      answer.stop();
      await setFolder(undefined);
    }
  });

  it("counts for nothing when it leads out of the workspace", async () => {
    try {
      await setFolder("../elsewhere");
      const { notes } = await openReport("escape.txt", TEXT);
      assert.equal(notes.storage.uri.toString(), Uri.joinPath(fileUri("escape.txt.notes.jsonl")).toString());
    } finally {
      await setFolder(undefined);
    }
  });
});
