import assert from "node:assert/strict";
import { commands, env, languages, window, workspace } from "vscode";
import pdf from "../fixtures/conversion/report.pdf";
import { answering } from "./answers.js";
import { fileUri, read, services, until, write } from "./reports.js";

describe("Importing a report", () => {
  it("opens a PDF as a report beside it, unsaved, and saves it when asked to", async () => {
    const source = await write("coast/harbour.pdf", pdf);
    await write("coast/harbour.md", "Somebody's own text.\n");
    const summary = answering(/was imported as/, "Save");
    try {
      await commands.executeCommand("policyAnnotator.importReport", source);
      assert.equal(
        await summary.asked,
        "harbour.pdf was imported as harbour-2.md. Save it to keep notes on it.",
      );
    } finally {
      summary.stop();
    }
    const saved = await until("the saved report", () => read("coast/harbour-2.md").catch(() => null));
    assert.match(saved, /^---\nsource: "harbour\.pdf"\n/);
    assert.match(saved, /\n<!-- page 2 -->\n\n## Introduction\n\nHarbour towns have always/);
    assert.equal(await read("coast/harbour.md"), "Somebody's own text.\n");
  });

  it("gives a report whose outline is found and whose citations name the page of the PDF", async () => {
    const document = await workspace.openTextDocument(fileUri("coast/harbour-2.md"));
    await window.showTextDocument(document);
    const { reports } = await services();
    const report = await until("the analysis", () => reports.current(document));
    assert.equal(languages.match({ language: "markdown" }, document) > 0, true);
    assert.equal(report.analysis.document.headings.length, 22);
    const start = document.getText().indexOf("PEHA warned");
    const place = { uri: document.uri.toString(), start, end: start + 4 };
    await commands.executeCommand("policyAnnotator.copyCitation", place);
    assert.match(
      await env.clipboard.readText(),
      /^“PEHA warned, .*” \(Northern Tidewater Agency, 2024 National Roundtable.*, 2024, “Walls and Gates”, p\. 6\)$/,
    );
  });
});
