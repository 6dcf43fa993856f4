import assert from "node:assert/strict";
import {
  commands,
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from "vscode";
import { parseNotesFile } from "../../src/core/notes/notes-file.js";
import { fileUri, keepNote, read, services, until, wordsUnder } from "./reports.js";

const TEXT = "Ferries and Fares\n\nThe line carried 5,200 riders in 2031.\n";

/** A file system of one report that takes no writing, as that of a repository looked at in the browser. */
class Archive implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  stat({ path }: Uri): FileStat {
    if (!path.endsWith(".txt")) throw FileSystemError.FileNotFound();
    return { type: FileType.File, ctime: 0, mtime: 0, size: TEXT.length };
  }

  readFile(uri: Uri): Uint8Array {
    this.stat(uri);
    return new TextEncoder().encode(TEXT);
  }

  readDirectory(): [string, FileType][] {
    return [["fares.txt", FileType.File]];
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  createDirectory(): void {
    throw FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw FileSystemError.NoPermissions();
  }

  delete(): void {
    throw FileSystemError.NoPermissions();
  }

  rename(): void {
    throw FileSystemError.NoPermissions();
  }
}

async function open(uri: Uri) {
  const { document } = await window.showTextDocument(uri);
  const notes = (await services()).notes.of(document);
  assert.ok(notes);
  return notes;
}

describe("Notes on a report that nothing can be written beside", () => {
  const subscriptions: Disposable[] = [];
  before(() => {
    subscriptions.push(
      workspace.registerFileSystemProvider("archive", new Archive(), { isReadonly: true }),
      workspace.registerFileSystemProvider("locked", new Archive()),
    );
  });
  after(async () => {
    await commands.executeCommand("workbench.action.closeAllEditors");
    for (const subscription of subscriptions) subscription.dispose();
  });

  it("lie in the workspace where its file system takes no writing, and are there when it opens again", async () => {
    const uri = Uri.parse("archive:/reports/fares.txt");
    const id = await keepNote(await open(uri), "5,200 riders", "Per year?");
    const [file] = await workspace.findFiles(".policy-annotator/notes/fares.txt-*.notes.jsonl");
    assert.ok(file);
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.deepEqual(
      parseNotesFile(content).notes.map((note) => note.id),
      [id],
    );
    await commands.executeCommand("workbench.action.closeAllEditors");
    const again = await open(uri);
    const note = await until("the note", () => again.get(id));
    assert.equal(wordsUnder(again, note), "5,200 riders");
    const { filed } = await services();
    const known = await filed.all();
    assert.ok(known.some(({ report }) => report.toString() === uri.toString()));
  });

  it("are kept where the analyst says when they cannot be written", async () => {
    const target = fileUri("fares-elsewhere.notes.jsonl");
    const [complain, ask] = [window.showErrorMessage, window.showSaveDialog];
    Object.assign(window, {
      showErrorMessage: async (message: string) =>
        /fares\.txt\.notes\.jsonl/.test(message) ? "Keep Them Elsewhere…" : undefined,
      showSaveDialog: async () => target,
    });
    try {
      const id = await keepNote(await open(Uri.parse("locked:/fares.txt")), "5,200 riders", "Per year?");
      await until("the note in the other file", async () =>
        (await read("fares-elsewhere.notes.jsonl").catch(() => "")).includes(id),
      );
    } finally {
      Object.assign(window, { showErrorMessage: complain, showSaveDialog: ask });
    }
  });
});
