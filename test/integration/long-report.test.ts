import assert from "node:assert/strict";
import { commands, type Hover, languages, MarkdownString, window } from "vscode";
import type { ReportGlimpse } from "../../src/host/reports.js";
import { services, until, write } from "./reports.js";

const PARAGRAPHS = 3000;

/** A report of about a million characters, whose reading takes its time. */
const TEXT = Array.from({ length: PARAGRAPHS }, (_, at) =>
  [
    `The Harbour Board said that it had lost ${at + 2} percent of its boats in the winter of 2031, when the ferries did not`,
    "run for weeks and nobody on the islands could tell when they would, and it said to the Ministry of Tides that it",
    "had no money for more of them, for which it had asked in vain in all the years before and would ask again.",
    "",
  ].join("\n"),
).join("\n");

describe("A long report", () => {
  it("has figures and cards where it is looked at while the rest is read, which is read once", async () => {
    const { reports } = await services();
    // No report as long as it is another language's: it is read once the editor says what is in sight.
    const uri = await write("long.ini", TEXT);
    const editor = await window.showTextDocument(uri);
    await until("what is in sight", () => editor.visibleRanges.length > 0);
    const isIt = ({ document }: { document: { uri: { toString(): string } } }) =>
      document.uri.toString() === uri.toString();
    let readings = 0;
    const counting = reports.onDidAnalyze((report) => isIt(report) && readings++);
    const seen = new Promise<ReportGlimpse>((resolve) => {
      const waiting = reports.onDidGlimpse((glimpse) => {
        if (!isIt(glimpse)) return;
        waiting.dispose();
        resolve(glimpse);
      });
    });
    const document = await languages.setTextDocumentLanguage(editor.document, "plaintext");
    const whole = reports.read(document);
    const first = await Promise.race([seen, whole]);
    assert.ok(first && "glimpse" in first, "nothing was seen before the whole was read");
    const [figure] = first.glimpse.statistics;
    assert.equal(figure?.text, "2 percent");

    const card = commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      document.positionAt(figure.start),
    );
    assert.notEqual(await Promise.race([card, whole.then(() => "whole")]), "whole", "the card waited");
    const words = (await card).flatMap(({ contents }) =>
      contents.map((one) => (one instanceof MarkdownString ? one.value : "")),
    );
    assert.match(words.join("\n"), /2 percent/);
    assert.match(words.join("\n"), /still being read/);

    const report = await whole;
    assert.equal(report?.analysis.statistics.length, PARAGRAPHS);
    assert.equal(readings, 1);
    counting.dispose();
  });
});
