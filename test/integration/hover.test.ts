import assert from "node:assert/strict";
import { commands, env, type Hover, MarkdownString, type TextDocument } from "vscode";
import { openReport, until } from "./reports.js";

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

/** What a card says, without the marks of Markdown and the addresses of its links and images. */
async function saidOn(document: TextDocument, words: string): Promise<string> {
  const card = await cardOn(document, words);
  assert.ok(card, `there is no card on ${words}`);
  return card.value
    .replace(/\]\((?:command|data):[^)]*\)/g, "]")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/\*\*/g, "");
}

function assertSays(said: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(said.includes(part), `“${part}” is missing in: ${said}`);
}

/** The one argument of a command link of a card. */
function argumentOf(card: MarkdownString, command: string): unknown {
  const [, encoded = ""] =
    new RegExp(`command:policyAnnotator\\.${command}\\?([^)\\s]*)`).exec(card.value) ?? [];
  return JSON.parse(decodeURIComponent(encoded))[0];
}

describe("The hover card", () => {
  it("says what a statistic is, when, who states it, and where it stands", async () => {
    const { document } = await openReport("quotas.txt", TEXT);
    const said = await saidOn(document, "percent (12%)");
    assert.match(said, /^twelve percent \(12%\) — landings\n/);
    assertSays(said, "Direction: ↘ decrease", "Period: 2021", "Stated by: Outer Bay Fisheries Board");
    assertSays(said, "Section: Landings", "$(check) Words and digits agree");
    assert.doesNotMatch(said, /Value:|Kind:/, "a line repeats what the figure shows");
  });

  it("shows what follows from a figure, what does not agree with it, and a chart", async () => {
    const text = "Calls\n\nCalls rose from 103 (2013) to 955 (2019), an increase of 70%.\n";
    const { document } = await openReport("computed.txt", text);
    for (const figure of ["103", "955"]) {
      const said = await saidOn(document, figure);
      assertSays(said, "Computed: 103 → 955: +852, × 9.3, +827", "$(warning) Check: “70%” is stated");
      assertSays(said, "![Bar chart: 2013: 103; 2019: 955]");
      const card = await cardOn(document, figure);
      assert.match(card?.value ?? "", /\]\(data:image\/svg\+xml,[A-Za-z0-9%._-]+\|width=\d+,height=36\)/);
    }
  });

  it("says the value where the figure does not show it", async () => {
    const text = "Costs\n\nThe harbour cost $11.93 million in 2018.\n";
    const { document } = await openReport("costs.txt", text);
    assertSays(await saidOn(document, "11.93"), "Value: $11,930,000 (currency not stated)");
  });

  it("leads to the same measure elsewhere", async () => {
    const text =
      "# Review\n\n## Calls\n\nThey answered 310 flood calls in 2019.\n\n## Outlook\n\nThey expect 450 flood calls in 2025.\n";
    const { document, editor } = await openReport("elsewhere.md", text);
    assertSays(await saidOn(document, "310"), "Same measure elsewhere:", "[450 (2025)]", "— Outlook, line 9");
    const card = await cardOn(document, "310");
    assert.ok(card);
    await commands.executeCommand("policyAnnotator.goToPlace", argumentOf(card, "goToPlace"));
    assert.equal(document.getText(editor.selection), "450");
  });

  it("leads to the organization that states a figure", async () => {
    const { document, report } = await openReport("quotas.txt", TEXT);
    const card = await cardOn(document, "percent (12%)");
    assert.ok(card);
    assertSays(await saidOn(document, "percent (12%)"), "Show All of Outer Bay Fisheries Board");
    const { uri, entity } = argumentOf(card, "showOrganization") as { uri: string; entity: number };
    assert.equal(uri, document.uri.toString());
    assert.equal(report.analysis.entities[entity]?.entity, "Outer Bay Fisheries Board");
  });

  it("copies the value as a table takes it in", async () => {
    const text = "Costs\n\nThe harbour cost $11.93 million in 2018, and 12% of the boats left.\n";
    const { document } = await openReport("copied.txt", text);
    for (const [figure, value] of [
      ["11.93", "11930000"],
      ["12%", "12%"],
    ] as const) {
      const card = await cardOn(document, figure);
      assert.ok(card);
      await commands.executeCommand("policyAnnotator.copyValue", argumentOf(card, "copyValue"));
      assert.equal(await env.clipboard.readText(), value);
    }
  });

  it("takes no argument for its commands that is not a place of an open report", async () => {
    const { document, editor } = await openReport("quotas.txt", TEXT);
    const before = editor.selection;
    await env.clipboard.writeText("untouched");
    const uri = document.uri.toString();
    for (const argument of [
      undefined,
      "quotas.txt",
      { uri, start: -1, end: 4 },
      { uri, start: 4, end: 100_000 },
      { uri: "file:///etc/hosts", start: 0, end: 4 },
      { uri, start: "0", end: "4" },
    ]) {
      await commands.executeCommand("policyAnnotator.goToPlace", argument);
      await commands.executeCommand("policyAnnotator.copyValue", argument);
    }
    assert.ok(editor.selection.isEqual(before));
    assert.equal(await env.clipboard.readText(), "untouched");
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

  for (const [index, words] of [
    "[x](command:workbench.action.quit)",
    '<img src=x onerror="alert(1)">',
    "`code` and ```fences",
    "$(zap) $(loading~spin)",
    "**bold** &lt;b&gt;",
    "![x](https://example.org/x.png)",
  ].entries())
    it(`shows words of the document as words: ${words}`, async () => {
      // Each passage has the words once: marks of code that have a partner would hide the figure between them.
      const text = `Review of ${words}\n\nOutput\n\nThe ${words} fell by 9% in 2019.\n\nSome 9% of ${words} boats left.\n`;
      const { document } = await openReport(`hostile-${index}.txt`, text);
      for (const figure of ["9% in", "9% of"]) {
        const card = await until("the card", () => cardOn(document, figure));
        assert.equal(card.supportHtml ?? false, false);
        const { isTrusted, value } = card;
        assert.ok(typeof isTrusted === "object");
        assert.ok(isTrusted.enabledCommands.every((command) => command.startsWith("policyAnnotator.")));
        // Whatever is a link or an image is one of the card's own.
        for (const [, target = ""] of value.matchAll(/(?<!\\)\]\(([^)]*)/g))
          assert.match(target, /^(?:command:policyAnnotator\.|data:image\/svg)/);
        assert.doesNotMatch(value, /(?<!\\)<|(?<!\\)`|(?<!\\)&/);
        assert.doesNotMatch(value, /(?<!\\)\$\((?!comment|quote|copy|organization|check|warning)/);
      }
    });
});
