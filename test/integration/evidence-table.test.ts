import assert from "node:assert/strict";
import { commands, type Disposable, Position, TabInputWebview, window } from "vscode";
import { createDismissal } from "../../src/core/notes/dismissal.js";
import { type TableRow, type ToTable, WORKSPACE_SCOPE } from "../../src/features/evidence-table/messages.js";
import { TableContent } from "../../src/features/evidence-table/table-content.js";
import { fileUri, openReport, services, until, write } from "./reports.js";

const TEXT = `1. Locks

The Canal Board counted 4,200 barges in 2031. Of the locks, eight percent (9%) leaked.
`;

/** A table without a page: what is told to the page is kept. */
async function tableOf(scope: string) {
  const reports = new Map<string, readonly TableRow[]>();
  const statuses: string[] = [];
  const content = new TableContent(await services(), (message: ToTable) => {
    if (message.type === "reset") reports.clear();
    if (message.type === "rows") reports.set(message.report, message.rows);
    if (message.type === "status") statuses.push(message.text);
  });
  opened.push(content);
  await content.show(scope);
  const rows = (name: string) => reports.get(fileUri(name).toString()) ?? [];
  const figures = (name: string) => rows(name).map(({ figure }) => figure);
  return { content, rows, figures, statuses };
}

const opened: Disposable[] = [];

describe("The evidence table", () => {
  afterEach(() => {
    for (const content of opened.splice(0)) content.dispose();
  });

  it("opens in a tab of its own, once, and leaves the report active behind it", async () => {
    const { document } = await openReport("tabled.txt", TEXT);
    const { reports } = await services();
    const tables = () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes("evidenceTable"));
    await commands.executeCommand("policyAnnotator.showEvidenceTable");
    await until("the tab of the table", () => tables().length === 1 && tables()[0]?.isActive);
    await until("its title", () => tables()[0]?.label.includes("tabled.txt"));
    await until("no editor to be in sight", () => window.visibleTextEditors.length === 0);
    assert.equal(reports.active, document);

    await commands.executeCommand("policyAnnotator.showEvidenceTable");
    assert.equal(tables().length, 1);
    await window.tabGroups.close(tables());
    await until("the table to be closed", () => tables().length === 0);
  });

  it("follows what is typed in its report, and what is dismissed of it", async () => {
    const { editor, document, notes, report } = await openReport("tabled-live.txt", TEXT);
    const { rows, figures } = await tableOf(document.uri.toString());
    assert.deepEqual(figures("tabled-live.txt"), ["4,200", "eight percent (9%)"]);
    assert.deepEqual(
      rows("tabled-live.txt").map(({ check }) => check),
      ["none", "finding"],
    );
    const [first] = rows("tabled-live.txt");
    assert.equal(first?.organization, "Canal Board");
    assert.deepEqual(first?.sections, ["1. Locks"]);

    await editor.edit((edit) => edit.insert(new Position(2, 0), "Some 5% of locks are new. "));
    await until("the new figure", () => figures("tabled-live.txt").includes("5%"));
    const again = rows("tabled-live.txt").find(({ figure }) => figure === "4,200");
    assert.equal(again?.id, first?.id, "a row has another id after an edit elsewhere");

    const [finding] = report.analysis.findings;
    assert.ok(finding);
    const { notes: all } = await services();
    const start = document.getText().indexOf("eight percent");
    const span = { start, end: start + "eight percent (9%)".length };
    await all.put(notes, createDismissal(notes.describe(span), finding.code, all.authoring()));
    await until("the dismissal", () => rows("tabled-live.txt").some(({ check }) => check === "dismissed"));
  });

  it("reads all reports of the workspace, open or not, as analysts left them", async () => {
    await write("tabled-closed.txt", TEXT);
    const { content, figures, rows } = await tableOf(WORKSPACE_SCOPE);
    assert.deepEqual(figures("tabled-closed.txt"), ["4,200", "eight percent (9%)"]);
    assert.ok(figures("harbour-roundtable.txt").length > 100);
    const [row] = rows("tabled-closed.txt");
    assert.equal(row?.report, "tabled-closed.txt");
    assert.equal(content.find(row?.id ?? "")?.row.figure, "4,200");
    assert.equal(content.find("nonsense"), undefined);
    await write("tabled-closed.txt", TEXT.replace("4,200", "4,300"));
    await until("what changed on disk", () => figures("tabled-closed.txt").includes("4,300"));
  });

  it("says when a report cannot be read, or has no statistics", async () => {
    const gone = await tableOf(fileUri("no-such-report.txt").toString());
    assert.match(gone.statuses.at(-1) ?? "", /no-such-report\.txt cannot be read/);
    await write("tabled-empty.txt", "Nothing was counted.\n");
    const empty = await tableOf(fileUri("tabled-empty.txt").toString());
    assert.match(empty.statuses.at(-1) ?? "", /no statistics/);
  });
});
