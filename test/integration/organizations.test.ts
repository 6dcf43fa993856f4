import assert from "node:assert/strict";
import {
  commands,
  type DocumentHighlight,
  env,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  workspace,
} from "vscode";
import { shareIdentification } from "../../src/core/notes/identifying.js";
import type { Note } from "../../src/core/notes/note.js";
import { parseNotesFile } from "../../src/core/notes/notes-file.js";
import { deleteNote } from "../../src/core/notes/write-note.js";
import type { Entity } from "../../src/core/organizations/organization.js";
import { answering, picking } from "./answers.js";
import { keepNote, openReport, read, services, until } from "./reports.js";

const TEXT = [
  "Ferries of the Outer Isles",
  "",
  "Operators",
  "",
  "The Outer Isles Ferry Agency (OIFA) runs nine boats. The Harbour Safety Board told OIFA that two were old.",
  "",
  "Money",
  "",
  "According to the Harbour Safety Board, 12% of fares were lost in 2021. OIFA and the Isles Transport Commission",
  "disagreed. Gull Lines sold a boat to OIFA.",
  "",
].join("\n");

const AGENCY = "Outer Isles Ferry Agency";
const BOARD = "Harbour Safety Board";
const COMMISSION = "Isles Transport Commission";

/** The place of words, one character in. */
function at(document: TextDocument, words: string, occurrence = 1) {
  let offset = -1;
  for (let count = 0; count < occurrence; count++) offset = document.getText().indexOf(words, offset + 1);
  assert.ok(offset >= 0, `${words} is not in the document`);
  return document.positionAt(offset + 1);
}

/** The ranges to which a link or a location leads. */
function targets(found: readonly (Location | LocationLink)[]): Range[] {
  return found.map((one) => ("targetUri" in one ? one.targetRange : one.range));
}

async function entities(document: TextDocument): Promise<readonly Entity[]> {
  return (await services()).reports.current(document)?.analysis.entities ?? [];
}

const names = async (document: TextDocument) => (await entities(document)).map(({ entity }) => entity);
const listed = (document: TextDocument, what: string, is: (names: readonly string[]) => boolean) =>
  until(what, async () => is(await names(document)));

function select(editor: TextEditor, words: string, occurrence = 1): void {
  const start = at(editor.document, words, occurrence).translate(0, -1);
  editor.selection = new Selection(start, start.translate(0, words.length));
}

/** The notes in the file of decisions for all reports. */
async function sharedLines(): Promise<readonly Note[]> {
  const file = await read(".policy-annotator/organizations.jsonl").catch(() => "");
  return parseNotesFile(file).notes;
}

describe("An organization", () => {
  it("has a card: full name, acronym, where defined, mentions, sections, figures and notes", async () => {
    const { document, notes } = await openReport("card.txt", TEXT);
    await keepNote(notes, "told OIFA that two were old", "Which two?");
    const cardOn = async (words: string, occurrence: number) => {
      const hovers = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at(document, words, occurrence),
      );
      const card = hovers.flatMap(({ contents }) => contents).find((one) => one instanceof MarkdownString);
      return card?.value.replace(/&nbsp;/g, " ").replace(/\\/g, "") ?? "";
    };
    const agency = await cardOn("OIFA", 2);
    for (const part of [
      `**${AGENCY}** (OIFA)`,
      "[line 5]",
      "Kind: government",
      "Mentions: 5",
      "Operators; Money",
      "Which two?",
    ])
      assert.ok(agency.includes(part), `${part} is missing in: ${agency}`);
    const board = await cardOn(BOARD, 2);
    assert.match(board, /Its statistics: 12%/);
  });

  it("shows words of the report as words, not as Markdown", async () => {
    const hostile =
      "Review\n\nThe <b>Isles</b> [Audit](command:x) Audit **Court** Office met the Isles Audit Court.\n";
    const { document } = await openReport("hostile-name.txt", hostile);
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at(document, "Isles Audit Court"),
    );
    const cards = hovers.flatMap(({ contents }) => contents).filter((one) => one instanceof MarkdownString);
    for (const card of cards) {
      assert.equal(card.supportHtml ?? false, false);
      assert.doesNotMatch(card.value, /[^\\]\]\(command:x/);
    }
  });

  it("is found at its definition from any of its acronyms, and has all mentions as references", async () => {
    const { document } = await openReport("definition.txt", TEXT);
    for (const occurrence of [2, 3, 4]) {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        at(document, "OIFA", occurrence),
      );
      assert.deepEqual(
        targets(found).map((range) => document.getText(range)),
        [`${AGENCY} (OIFA`],
      );
    }
    const references = await commands.executeCommand<Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      at(document, "OIFA", 3),
    );
    assert.deepEqual(
      references.map(({ range }) => document.getText(range)),
      [AGENCY, "OIFA", "OIFA", "OIFA", "OIFA"],
    );
  });

  it("is marked at all of its mentions while the cursor is on one", async () => {
    const { document } = await openReport("marks.txt", TEXT);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      at(document, AGENCY),
    );
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      [AGENCY, "OIFA", "OIFA", "OIFA", "OIFA"],
    );
  });

  it("is walked through from mention to mention, round at the ends", async () => {
    const { document, editor } = await openReport("walk-mentions.txt", TEXT);
    select(editor, BOARD);
    await commands.executeCommand("policyAnnotator.nextMention");
    assert.deepEqual(editor.selection.active, at(document, BOARD, 2).translate(0, -1));
    await commands.executeCommand("policyAnnotator.nextMention");
    assert.deepEqual(editor.selection.active, at(document, BOARD).translate(0, -1));
    await commands.executeCommand("policyAnnotator.previousMention");
    assert.deepEqual(editor.selection.active, at(document, BOARD, 2).translate(0, -1));
  });

  it("has keys that nothing else is bound to", async () => {
    const defaults = await workspace.openTextDocument(Uri.parse("vscode://defaultsettings/keybindings.json"));
    const bound = defaults.getText().match(/"key": "ctrl\+k (?:shift\+)?g",[^}]*"command": "[^"]*"/g) ?? [];
    assert.equal(bound.length, 2, "the editor does not list the keys of this extension");
    assert.deepEqual(
      bound.filter((binding) => !binding.includes("policyAnnotator.")),
      [],
    );
  });

  it("is shown in the view by a link of a card, and by nothing else", async () => {
    const { document } = await openReport("shown.txt", TEXT);
    const uri = document.uri.toString();
    for (const argument of [
      { uri, entity: 1 },
      { uri, entity: 99 },
      { uri, entity: -1 },
      { uri: "x:y", entity: 0 },
      3,
      null,
    ])
      await commands.executeCommand("policyAnnotator.showOrganization", argument);
  });

  it("is in the glossary that is copied", async () => {
    await openReport("glossary.txt", TEXT);
    await commands.executeCommand("policyAnnotator.copyGlossary");
    assert.match(await env.clipboard.readText(), /\| OIFA \| Outer Isles Ferry Agency \| 5 \|/);
  });
});

describe("What the analyst says about organizations", () => {
  it("marks words that the rules left, and leaves nothing once it is taken back", async () => {
    const { document, editor, notes } = await openReport("marked.txt", TEXT);
    assert.ok(!(await names(document)).includes("Gull Lines"));
    select(editor, "Gull Lines");
    await commands.executeCommand("policyAnnotator.markOrganization");
    await listed(document, "the marked organization", (all) => all.includes("Gull Lines"));
    const [line = ""] = (await read("marked.txt.notes.jsonl")).split("\n");
    assert.equal(JSON.parse(line).motivation, "identifying");
    assert.equal(JSON.parse(line).body[0].value, "organization");
    assert.deepEqual([notes.all.length, notes.judgements.length], [0, 0]);
    await commands.executeCommand("policyAnnotator.unmarkOrganization");
    await listed(document, "the organization gone", (all) => !all.includes("Gull Lines"));
    assert.deepEqual(notes.identifications, []);
  });

  it("takes out what is none, everywhere, and holds when the report is opened again", async () => {
    const { document, editor } = await openReport("unmarked.txt", TEXT);
    select(editor, COMMISSION);
    await commands.executeCommand("policyAnnotator.unmarkOrganization");
    await listed(document, "the commission gone", (all) => !all.includes(COMMISSION));
    await commands.executeCommand("workbench.action.closeAllEditors");
    const again = await openReport("unmarked.txt", TEXT);
    await listed(
      again.document,
      "the commission gone again",
      (all) => all.length === 2 && !all.includes(COMMISSION),
    );
  });

  it("merges the rows that are selected in the view, into the one that is mentioned most", async () => {
    const { document, notes } = await openReport("merged.txt", TEXT);
    const { analysis } = (await services()).reports.current(document) ?? {};
    await commands.executeCommand("policyAnnotator.showOrganization", {
      uri: document.uri.toString(),
      entity: 0,
    });
    const rows = (analysis?.entities ?? [])
      .filter(({ entity }) => entity !== AGENCY)
      .map((entity) => ({ type: "entity", entity, above: null, mentions: entity.mentions }));
    assert.equal(rows.length, 2);
    await commands.executeCommand("policyAnnotator.mergeOrganizations", rows[1], rows);
    await listed(document, "the merged", (all) => all.length === 2 && all.includes(BOARD));
    assert.equal(notes.identifications.length, 1);
    const merged = (await entities(document)).find(({ entity }) => entity === BOARD);
    assert.equal(merged?.mentions.length, 3);
    assert.ok(merged?.aliases.includes(COMMISSION));
  });

  it("outlives an edit of the passage on which it was said", async () => {
    const { document, editor } = await openReport("outlives.txt", TEXT);
    select(editor, "OIFA", 2);
    await commands.executeCommand("policyAnnotator.unmarkOrganization");
    await listed(document, "the acronym gone", () => true);
    const mentions = async () =>
      (await entities(document)).find(({ entity }) => entity === AGENCY)?.mentions.length;
    await until("only the full name", async () => (await mentions()) === 1);
    const start = at(document, "OIFA").translate(0, -1);
    await editor.edit((edit) => edit.replace(new Range(start, start.translate(0, 4)), "OIF"));
    await until("the new reading", async () => (await mentions()) !== undefined && (await mentions()) !== 5);
  });

  it("holds for all reports of the workspace where it is in the shared file, until it is gone from there", async () => {
    const { document, notes, editor } = await openReport("shared-words.txt", TEXT);
    select(editor, COMMISSION);
    await commands.executeCommand("policyAnnotator.unmarkOrganization");
    await listed(document, "the commission gone", (all) => !all.includes(COMMISSION));
    const [decision] = notes.identifications;
    assert.ok(decision);
    const all = (await services()).notes;
    const shared = shareIdentification(decision.note, all.authoring());
    await all.shared.put(document, [shared]);
    await all.put(notes, deleteNote(decision.note, all.authoring()));
    assert.equal(JSON.parse(await read(".policy-annotator/organizations.jsonl")).motivation, "identifying");
    const other = await openReport("other-words.txt", `Bridges\n\nThe ${COMMISSION} met the ${BOARD}.\n`);
    await listed(other.document, "the commission gone there", (names) => names.join() === BOARD);
    assert.deepEqual(other.notes.identifications, []);
    await all.shared.put(document, [deleteNote(shared, all.authoring())]);
    await listed(other.document, "the commission back", (names) => names.includes(COMMISSION));
  });

  it("holds for all reports once the analyst says so with the button, and for this one again with Undo", async () => {
    const { document, notes, editor } = await openReport("for-all.txt", TEXT);
    const { notes: all } = await services();
    const shared = () => all.shared.of(document);
    const own = () => notes.identifications;
    const inFile = async () => (await sharedLines()).filter(({ deleted }) => deleted === null).length;
    const before = await inFile();
    // The second question is put at once: it is answered "Undo" as soon as its button is wanted.
    let undo = (_button: string): void => assert.fail("nothing is asked yet");
    const said = answering(/^No organization/, "For All Reports");
    const clicked = new Promise<string>((resolve) => {
      undo = resolve;
    });
    const told = answering(/^This holds for all reports/, clicked);
    try {
      select(editor, COMMISSION);
      await commands.executeCommand("policyAnnotator.unmarkOrganization");
      await said.asked;
      await told.asked;
      assert.equal(shared().length, before + 1);
      assert.equal(await inFile(), before + 1);
      await until("the decision gone from the report", () => own().length === 0);
      assert.ok(!(await names(document)).includes(COMMISSION));
      undo("Undo");
      await until("the decision of the report alone", () => own().length === 1 && shared().length === before);
      await until("the file without it", async () => (await inFile()) === before);
      assert.ok(!(await names(document)).includes(COMMISSION));
    } finally {
      told.stop();
      said.stop();
    }
  });

  it("is taken back for all reports by choice from a list, and holds no more in any", async () => {
    const { document, editor } = await openReport("take-back.txt", TEXT);
    const { notes: all } = await services();
    const said = answering(/^No organization/, "For All Reports");
    const list = picking("Take Back for All Reports");
    try {
      select(editor, COMMISSION);
      await commands.executeCommand("policyAnnotator.unmarkOrganization");
      await until("the shared decision", () => all.shared.of(document).length > 0);
      const other = await openReport("take-back-too.txt", `Bridges\n\nThe ${COMMISSION} met the ${BOARD}.\n`);
      await listed(other.document, "the commission gone there", (found) => !found.includes(COMMISSION));
      await commands.executeCommand("policyAnnotator.withdrawSharedDecisions");
      assert.deepEqual(all.shared.of(document), []);
      await listed(other.document, "the commission back", (found) => found.includes(COMMISSION));
      await listed(document, "the commission back here", (found) => found.includes(COMMISSION));
    } finally {
      list.stop();
      said.stop();
    }
  });

  it("says so where nothing is to be taken back for all reports", async () => {
    await openReport("nothing-shared.txt", TEXT);
    const told = answering(/^Nothing was decided for all reports/, "");
    try {
      await commands.executeCommand("policyAnnotator.withdrawSharedDecisions");
      await told.asked;
    } finally {
      told.stop();
    }
  });

  const ASKED =
    "Locks\n\nThe Institute of Canal Safety met. Later the Institute of Canal Saftey left the hall.\n";
  const answers: [same: boolean, entities: number, verdict: RegExp][] = [
    [true, 1, /^organization Institute of Canal /],
    [false, 2, /^distinct Institute of Canal /],
  ];
  for (const [same, count, verdict] of answers)
    it(`answers a probable identity with ${same ? "yes" : "no"}, and it is asked no more`, async () => {
      const { document, notes, report } = await openReport(`asked-${same}.txt`, ASKED);
      const [question] = report.analysis.probableIdentities;
      assert.ok(question);
      const { entity, other } = question;
      const hovers = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at(document, "Institute"),
      );
      const cards = hovers.flatMap(({ contents }) => contents).filter((one) => one instanceof MarkdownString);
      assert.ok(cards.some(({ value }) => value.includes("Same body")));
      const uri = document.uri.toString();
      await commands.executeCommand("policyAnnotator.answerIdentity", { uri, entity, other, same });
      const current = async () => (await services()).reports.current(document)?.analysis;
      await until("no question", async () => (await current())?.probableIdentities.length === 0);
      assert.equal((await entities(document)).length, count);
      assert.match(notes.identifications[0]?.note.bodies[0]?.value ?? "", verdict);
    });

  it("is not said by arguments that name nothing", async () => {
    const { document, notes } = await openReport("no-arguments.txt", TEXT);
    const uri = document.uri.toString();
    for (const argument of [
      undefined,
      { uri, entity: AGENCY, other: BOARD, same: true },
      { uri, same: true },
    ])
      await commands.executeCommand("policyAnnotator.answerIdentity", argument);
    assert.deepEqual(notes.identifications, []);
  });
});
