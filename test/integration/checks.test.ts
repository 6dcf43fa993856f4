import assert from "node:assert/strict";
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type TextDocument,
  workspace,
} from "vscode";
import { openReport, read, until } from "./reports.js";

const TEXT = [
  "Wells of the Lower Valley",
  "",
  "Some nine percent (8%) of wells were dry. Complaints rose from 40 (2015) to 60 (2019), an increase of 70%.",
  "",
].join("\n");

function problems(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === "Policy Annotator");
}

const listed = (document: TextDocument, count: number) =>
  until(`${count} problems`, () => problems(document).length === count && problems(document));

async function fixesOn(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
  );
  return actions.filter(({ command }) => command?.command.startsWith("policyAnnotator."));
}

async function dismissFirst(document: TextDocument): Promise<void> {
  const [first] = await listed(document, 2);
  assert.ok(first);
  const dismiss = (await fixesOn(document, first)).find(({ title }) => title === "Dismiss");
  assert.ok(dismiss?.command);
  await commands.executeCommand(dismiss.command.command, ...(dismiss.command.arguments ?? []));
}

describe("Findings", () => {
  it("are listed among the Problems with code, arithmetic and the figures that they rest on", async () => {
    const { document } = await openReport("checked.txt", TEXT);
    const [words, change] = await listed(document, 2);
    assert.ok(words && change);
    assert.equal(words.code, "words-and-digits");
    assert.equal(document.getText(words.range), "nine percent (8%)");
    assert.equal(words.severity, DiagnosticSeverity.Warning);
    assert.equal(change.code, "stated-change");
    assert.match(change.message, /40 → 60.*\+50%/);
    assert.deepEqual(
      change.relatedInformation?.map(({ message }) => message),
      ["40", "60"],
    );
  });

  it("offer to add a note and to be dismissed", async () => {
    const { document } = await openReport("fixes.txt", TEXT);
    const [words] = await listed(document, 2);
    assert.ok(words);
    const fixes = await fixesOn(document, words);
    assert.deepEqual(
      fixes.map(({ title, command }) => [title, command?.command]),
      [
        ["Add note", "policyAnnotator.addNote"],
        ["Dismiss", "policyAnnotator.dismissFinding"],
      ],
    );
  });

  it("once dismissed stay away, in this window and in the notes file, and are no notes", async () => {
    const { document, notes } = await openReport("dismissed.txt", TEXT);
    await dismissFirst(document);
    const [left] = await listed(document, 1);
    assert.equal(left?.code, "stated-change");
    const [line = ""] = (await read("dismissed.txt.notes.jsonl")).split("\n");
    assert.equal(JSON.parse(line).motivation, "assessing");
    assert.deepEqual(notes.all, []);
    await commands.executeCommand("workbench.action.closeAllEditors");
    const again = await openReport("dismissed.txt", TEXT);
    await listed(again.document, 1);
  });

  it("go when the setting is off, and come back with it", async () => {
    const { document } = await openReport("switched.txt", TEXT);
    await listed(document, 2);
    const settings = workspace.getConfiguration("policyAnnotator");
    await settings.update("checks.enabled", false, ConfigurationTarget.Workspace);
    try {
      await listed(document, 0);
    } finally {
      await settings.update("checks.enabled", undefined, ConfigurationTarget.Workspace);
    }
    await listed(document, 2);
  });

  it("go when the report is mended", async () => {
    const { document, editor } = await openReport("mended.txt", TEXT);
    const [words] = await listed(document, 2);
    assert.ok(words);
    await editor.edit((edit) => edit.replace(words.range, "nine percent (9%)"));
    const [left] = await listed(document, 1);
    assert.equal(left?.code, "stated-change");
  });

  it("are not dismissed by arguments that name none", async () => {
    const { document, notes } = await openReport("arguments.txt", TEXT);
    await listed(document, 2);
    const uri = document.uri.toString();
    for (const argument of [
      undefined,
      { uri, start: 0, end: 5, code: "words-and-digits" },
      { uri, start: 0 },
    ])
      await commands.executeCommand("policyAnnotator.dismissFinding", argument);
    assert.deepEqual(notes.dismissals, []);
    assert.equal(problems(document).length, 2);
  });
});
