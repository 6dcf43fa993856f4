import assert from "node:assert/strict";
import { commands, type QuickPickItem, Selection, window, workspace } from "vscode";
import { addCodesTo } from "../../src/core/coding/tags.js";
import { fileUri, keepNote, openReport, services, until } from "./reports.js";

const TEXT = [
  "# Bus Depots",
  "",
  "## Buildings",
  "",
  "The city has 14 depots. Of these, 5 are full at night.",
  "",
  "## Washing",
  "",
  "Two depots share a wash.",
  "",
].join("\n");

/** Picks from one list after another, as a person would, and names the file in the dialog. */
async function choosing(labels: readonly string[], file: string | null, run: () => Thenable<unknown>) {
  const { showQuickPick, showSaveDialog } = window;
  const waiting = [...labels];
  const pick = async (items: readonly QuickPickItem[]) => {
    const label = waiting.shift();
    const item = items.find((one) => one.label === label);
    assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(", ")}`);
    return item;
  };
  Object.assign(window, { showQuickPick: pick, showSaveDialog: async () => file && fileUri(file) });
  try {
    return await run();
  } finally {
    Object.assign(window, { showQuickPick, showSaveDialog });
    assert.deepEqual(waiting, [], "not asked for");
  }
}

/** A report with a note on each section, the first with a code. */
async function noted(name: string) {
  const { notes } = await openReport(name, TEXT);
  const [first] = [
    await keepNote(notes, "14 depots", "Which?"),
    await keepNote(notes, "Two depots", "Where?"),
  ];
  const all = (await services()).notes;
  const note = notes.get(first)?.note;
  assert.ok(note);
  await all.put(notes, addCodesTo(note, ["Fleet/Depots"], all.authoring()));
  return notes;
}

describe("“Export…”", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("writes the annotated report as a Word file", async () => {
    await noted("export-word.md");
    // The command then says that the file is written, which nobody answers here.
    await choosing(["Annotated report", "Word", "Whole report"], "export-word.docx", async () => {
      void commands.executeCommand("policyAnnotator.export");
      await until("the file", async () => (await bytes("export-word.docx"))?.length);
    });
    const written = await bytes("export-word.docx");
    assert.deepEqual([...(written ?? []).slice(0, 2)], [0x50, 0x4b]);
  });

  it("shows a brief of one section, grouped by code, before anything is written", async () => {
    await noted("export-preview.md");
    const labels = ["Notes", "Preview Markdown", "This section", "By code"];
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const at = editor.document.positionAt(TEXT.indexOf("14 depots"));
    editor.selection = new Selection(at, at);
    await choosing(labels, null, () => commands.executeCommand("policyAnnotator.export"));
    const shown = window.activeTextEditor?.document;
    assert.ok(shown?.isUntitled);
    assert.equal(shown.languageId, "markdown");
    assert.match(shown.getText(), /## Fleet\/Depots\n\n> 14 depots\n\nWhich\?/);
    assert.doesNotMatch(shown.getText(), /Where\?/);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

async function bytes(name: string): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(fileUri(name));
  } catch {
    // It is not there yet.
    return undefined;
  }
}
