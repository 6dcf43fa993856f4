import assert from "node:assert/strict";
import { commands, env, type Hover, MarkdownString, type TextDocument } from "vscode";
import { openReport } from "./reports.js";

const TEXT = [
  "Fishing Quotas in the Outer Bay",
  "",
  "Landings",
  "",
  "According to the Outer Bay Fisheries Board, landings fell by twelve percent (12%) in 2021. The board issued 340 permits.",
  "",
].join("\n");

async function cardOn(document: TextDocument, words: string): Promise<MarkdownString | undefined> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents
    .filter((one) => one instanceof MarkdownString)
    .find(({ value }) => value.includes("policyAnnotator"));
}

describe("The hover card", () => {
  it("says what a statistic is, when, and where it stands", async () => {
    const { document } = await openReport("quotas.txt", TEXT);
    const card = await cardOn(document, "percent (12%)");
    assert.ok(card, "there is no card on the figure");
    for (const part of ["twelve", "Value: 12", "percentage", "decrease", "2021", "Landings"])
      assert.ok(card.value.replace(/&nbsp;/g, " ").includes(part), `${part} is missing in: ${card.value}`);
  });

  it("shows what follows from a figure, and what does not agree with it", async () => {
    const text = "Calls\n\nCalls rose from 103 (2013) to 955 (2019), an increase of 70%.\n";
    const { document } = await openReport("computed.txt", text);
    for (const figure of ["103", "955"]) {
      const card = await cardOn(document, figure);
      assert.ok(card, `there is no card on ${figure}`);
      const shown = card.value.replace(/&nbsp;/g, " ").replace(/\\/g, "");
      for (const part of ["103 → 955: +852, × 9.3, +827", "$(warning)", "“70%” is stated"])
        assert.ok(shown.includes(part), `${part} is missing in: ${shown}`);
    }
  });

  it("is silent on words that are no figures", async () => {
    const { document } = await openReport("quotas.txt", TEXT);
    assert.equal(await cardOn(document, "board issued"), undefined);
  });

  it("copies the citation of its sentence", async () => {
    const { document } = await openReport("quotas.txt", TEXT);
    const start = TEXT.indexOf("340");
    const place = { uri: document.uri.toString(), start, end: start + 3 };
    await commands.executeCommand("policyAnnotator.copyCitation", place);
    const citation = await env.clipboard.readText();
    assert.match(citation, /“The board issued 340 permits\.”/);
    assert.match(citation, /“Landings”, line 5/);
  });

  it("shows words of the document as words, not as Markdown", async () => {
    const hostile =
      "Review\n\nOutput fell by 9% in [x](command:workbench.action.quit) <img src=x> and **so on** in 2019.\n";
    const { document } = await openReport("hostile.txt", hostile);
    const card = await cardOn(document, "9%");
    assert.ok(card);
    assert.equal(card.supportHtml ?? false, false);
    assert.doesNotMatch(card.value, /[^\\]\]\(command:workbench/);
  });
});
