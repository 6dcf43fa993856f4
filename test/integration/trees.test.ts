import assert from "node:assert/strict";
import { commands, Position, type TextEditor } from "vscode";
import { openReport, services } from "./reports.js";

const TEXT = [
  "Ferries of the Long Sound",
  "",
  "Operators",
  "",
  "The Long Sound Ferry Agency ran its boats. It is of no matter here who built them, or of what they were built.",
  "",
  "Money",
  "",
  "The Long Sound Ferry Agency lost 12% of its fares in 2031, and 4,200 tickets went missing.",
  "",
].join("\n");

const VIEWS = ["outline", "statistics", "organizations", "notes"].map((view) => `policyAnnotator.${view}`);

/** Types into a report, and waits until it is read anew. */
async function type(editor: TextEditor, at: Position, words: string): Promise<void> {
  const { reports } = await services();
  const read = new Promise((resolve) => {
    const watching = reports.onDidAnalyze(({ document, version }) => {
      if (document !== editor.document || version !== document.version) return;
      watching.dispose();
      // Whoever is told of it after this has had its turn, too.
      setTimeout(resolve, 0);
    });
  });
  await editor.edit((edit) => edit.insert(at, words));
  await read;
}

describe("The views beside a report", () => {
  it("are told of nothing by typing where no figure and no organization is, and of what changes elsewhere", async () => {
    const { editor, report } = await openReport("sound.txt", TEXT);
    assert.equal(report.analysis.statistics.length, 2);
    for (const view of VIEWS) await commands.executeCommand(`${view}.focus`);
    const { trees } = await services();
    const told = new Set<string>();
    const watching = trees.onDidChange((view) => told.add(view));
    try {
      // They are shown first: what is asked for then is no change.
      await type(editor, new Position(4, 109), "x");
      told.clear();
      await type(editor, new Position(4, 109), " So it was");
      assert.deepEqual([...told], []);

      // Time enough for the view of notes, which waits a little for more, to be told of what was typed before.
      await type(editor, new Position(8, 89), ", and 77 masts broke");
      assert.deepEqual([...told].sort(), ["policyAnnotator.outline", "policyAnnotator.statistics"]);
    } finally {
      watching.dispose();
    }
  });
});
