import assert from "node:assert/strict";
import {
  commands,
  type DocumentLink,
  type DocumentSymbol,
  env,
  type FoldingRange,
  Selection,
  type SelectionRange,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { openReport, read, until, write } from "./reports.js";

const PARTS = [
  ["1. Scope", "This review looks at twelve boats, see Section 2. It took one year."],
  ["2. Costs", "Fuel is dear in winter. Wages rose by 4% in 2031, says Appendix A."],
  ["Appendix A: Terms", "The minister asked for a review of all boats within one year."],
] as const;
const PLAIN = PARTS.map(([heading, text]) => `${heading}\n\n${text}\n`).join("\n");
const marked = (mark: (heading: string) => string) =>
  PARTS.map(([heading, text]) => `${mark(heading)}\n\n${text}\n`).join("\n");

async function symbolsOf({ uri }: TextDocument): Promise<string[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
    "vscode.executeDocumentSymbolProvider",
    uri,
  );
  const names = (all: readonly DocumentSymbol[]): string[] =>
    all.flatMap(({ name, children }) => [name.replace(/^#+ /, ""), ...names(children)]);
  return names(symbols ?? []).sort();
}

const HEADINGS = PARTS.map(([heading]) => heading).sort();

describe("The structure of a report", () => {
  it("is given to the editor as symbols and folds where a report is plain text", async () => {
    const { document } = await openReport("structure.txt", PLAIN);
    assert.deepEqual(await symbolsOf(document), HEADINGS);
    const folds = await commands.executeCommand<FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 2],
        [4, 6],
        [8, 10],
      ],
    );
  });

  const markdown: [what: string, text: string][] = [
    ["all headings have marks", marked((heading) => `## ${heading}`)],
    ["no heading has a mark", marked((heading) => `**${heading}**`)],
    ["only some have marks", marked((heading) => (heading.startsWith("1") ? `## ${heading}` : heading))],
  ];
  for (const [what, text] of markdown)
    it(`shows each heading of a Markdown report once where ${what}`, async () => {
      const { document } = await openReport(`structure ${what}.md`, text);
      // The editor's own Markdown may still be starting; nothing may come twice even so.
      await until("all symbols", async () => (await symbolsOf(document)).length >= HEADINGS.length);
      assert.deepEqual(await symbolsOf(document), HEADINGS);
    });

  it("lets the selection grow from sentence to paragraph to section", async () => {
    const { document } = await openReport("growing.txt", PLAIN);
    const at = document.positionAt(PLAIN.indexOf("Wages") + 2);
    const [innermost] = await commands.executeCommand<SelectionRange[]>(
      "vscode.executeSelectionRangeProvider",
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let range = innermost; range; range = range.parent as SelectionRange)
      texts.push(document.getText(range.range));
    for (const part of [
      "Wages rose by 4% in 2031, says Appendix A.",
      PARTS[1][1],
      `${PARTS[1][0]}\n\n${PARTS[1][1]}`,
      PLAIN,
    ])
      assert.ok(texts.includes(part), `${part} is not in ${JSON.stringify(texts)}`);
  });

  it("has its references as links within the document", async () => {
    const { document } = await openReport("links.txt", PLAIN);
    const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    const targets = links.map(({ range, target }) => [
      document.getText(range),
      target?.path.split("/").at(-1),
      target?.fragment,
    ]);
    assert.deepEqual(targets, [
      ["Section 2", "links.txt", "L5,1"],
      ["Appendix A", "links.txt", "L9,1"],
    ]);
  });

  it("is walked through by the commands for the next and the previous section", async () => {
    const { editor } = await openReport("walk.txt", PLAIN);
    const line = () => editor.selection.active.line;
    await commands.executeCommand("policyAnnotator.nextSection");
    assert.equal(line(), 4);
    await commands.executeCommand("policyAnnotator.nextSection");
    await commands.executeCommand("policyAnnotator.nextSection");
    assert.equal(line(), 8);
    await commands.executeCommand("policyAnnotator.previousSection");
    assert.equal(line(), 4);
  });

  it("gives a section as quotation with its place", async () => {
    const { editor, document } = await openReport("quote.txt", PLAIN);
    const at = document.positionAt(PLAIN.indexOf("Wages"));
    editor.selection = new Selection(at, at);
    await commands.executeCommand("policyAnnotator.copySection");
    const copied = await env.clipboard.readText();
    assert.match(copied, /^> Fuel is dear in winter\. Wages rose by 4% in 2031, says Appendix A\.\n>\n> — /);
    assert.match(copied, /quote\.txt, “2\. Costs”, line 5\n$/);
  });

  it("binds keys that nothing else is bound to", async () => {
    const defaults = await workspace.openTextDocument(Uri.parse("vscode://defaultsettings/keybindings.json"));
    const bound = defaults.getText().match(/"key": "ctrl\+k page(?:up|down)",[^}]*"command": "[^"]*"/g) ?? [];
    assert.equal(bound.length, 2, "the editor does not list the keys of this extension");
    assert.deepEqual(
      bound.filter((binding) => !binding.includes("policyAnnotator.")),
      [],
    );
  });
});

describe("What the analyst says about headings", () => {
  const saying = async (name: string, command: string, words: string) => {
    const report = await openReport(name, PLAIN);
    const at = report.document.positionAt(PLAIN.indexOf(words));
    report.editor.selection = new Selection(at, at);
    await commands.executeCommand(command);
    return report;
  };

  it("changes the outline, is kept beside the report, and is no note", async () => {
    const { document, notes } = await saying("judged.txt", "policyAnnotator.unmarkHeading", "2. Costs");
    await until("the outline without it", async () => !(await symbolsOf(document)).includes("2. Costs"));
    assert.equal(notes.all.length, 0);
    assert.equal(notes.judgements.length, 1);
    const [line = ""] = (await read("judged.txt.notes.jsonl")).split("\n");
    assert.equal(JSON.parse(line).motivation, "classifying");
    assert.equal(JSON.parse(line).body[0].value, "notHeading");

    await commands.executeCommand("workbench.action.closeAllEditors");
    const again = await openReport("judged.txt", PLAIN);
    await until("the decision from the file", () => again.notes.judgements.length === 1);
    await until("the outline", async () => !(await symbolsOf(again.document)).includes("2. Costs"));

    await saying("judged.txt", "policyAnnotator.markHeading", "2. Costs");
    await until("the heading again", async () => (await symbolsOf(again.document)).includes("2. Costs"));
    assert.equal(again.notes.judgements.length, 0);
  });

  it("follows its line while the report is edited", async () => {
    const { document, editor } = await saying("moved.txt", "policyAnnotator.demoteHeading", "2. Costs");
    await editor.edit((edit) => edit.insert(document.positionAt(0), "A new first line of the report.\n\n"));
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const scope = symbols.find(({ name }) => name === "1. Scope");
    assert.deepEqual(
      scope?.children.map(({ name }) => name),
      ["2. Costs"],
    );
  });

  it("is taken in when another analyst wrote it to the file", async () => {
    const { document } = await saying("theirs.txt", "policyAnnotator.unmarkHeading", "2. Costs");
    const line = await read("theirs.txt.notes.jsonl");
    await commands.executeCommand("workbench.action.closeAllEditors");
    await write("ours.txt.notes.jsonl", line);
    const ours = await openReport("ours.txt", PLAIN);
    assert.ok(document.uri.path !== ours.document.uri.path);
    await until("the outline", async () => !(await symbolsOf(ours.document)).includes("2. Costs"));
  });
});
