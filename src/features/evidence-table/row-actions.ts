import {
  commands,
  env,
  l10n,
  type QuickPickItem,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { toCsv } from "../../core/export/csv.js";
import {
  type FiledStatisticRow,
  statisticRowsTable,
  statisticRowsToMarkdown,
} from "../../core/export/statistic-rows.js";
import type { Span } from "../../core/span.js";
import { addNotes, type NotedPassage } from "../../host/add-notes.js";
import { checkWord } from "../../host/check-words.js";
import { nameOf } from "../../host/file-name.js";
import { placeArgument } from "../../host/place-argument.js";
import { toRange } from "../../host/ranges.js";
import type { Services } from "../../host/services.js";
import { kindWord } from "../../host/words.js";
import { changeWords } from "./row-words.js";
import { documentOf, type PlacedRow } from "./table-content.js";
import { columnWords } from "./table-page.js";

/** Shows the figure of a row in its report: where that is in sight already, else beside the table. */
export async function goToRow(services: Services, placed: PlacedRow): Promise<void> {
  const found = await findRow(services, placed);
  if (!found) return;
  const { document, span } = found;
  const selection = toRange(document, span);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.Beside;
  const editor = await window.showTextDocument(document, { selection, viewColumn });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The figure of a row in its document as that is now; a row may be older than the text. Says so where it is gone. */
async function findRow({ reports }: Services, { uri, row }: PlacedRow) {
  const document = await documentOf(uri);
  const { start, end, text } = row.statistic;
  const isThere = document.getText().slice(start, end) === text;
  const distance = (span: Span) => Math.abs(span.start - start);
  const [nearest] = (reports.current(document)?.analysis.statistics ?? [])
    .filter((statistic) => statistic.text === text)
    .sort((a, b) => distance(a) - distance(b));
  const span = isThere ? { start, end } : nearest;
  if (!span) window.setStatusBarMessage(l10n.t("This figure is not in the report any more."), 5000);
  return span && { document, span };
}

/** Adds a note on the figure of one row, written beside it; or one note on each of several, written once. */
export async function noteRows(services: Services, rows: readonly PlacedRow[]): Promise<void> {
  const [first, ...others] = rows;
  if (!first) return;
  if (others.length === 0) {
    const found = await findRow(services, first);
    if (!found) return;
    await goToRow(services, first);
    await commands.executeCommand("policyAnnotator.addNote", placeArgument(found.document, found.span));
    return;
  }
  const typed = await window.showInputBox({
    title: l10n.t("Note on the Selected Statistics ({0})", rows.length),
    prompt: l10n.t("Each of them gets this note. Codes at its end, such as #Economy, are given to it."),
  });
  if (!typed?.trim()) return;
  const passages: NotedPassage[] = [];
  for (const row of rows) {
    const found = await findRow(services, row);
    const report = found && services.notes.of(found.document);
    if (report) passages.push({ report, span: found.span, isWholeReport: false });
  }
  const title = l10n.t("Notes added: {0}", passages.length);
  await addNotes(services, title, passages, typed);
  window.setStatusBarMessage(title, 5000);
}

/** Copies rows as a Markdown table. */
export async function copyRows(rows: readonly PlacedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const [, , table = ""] = asMarkdown(rows).split("\n\n");
  await env.clipboard.writeText(`${table}\n`);
  window.setStatusBarMessage(l10n.t("Table copied, rows: {0}", rows.length), 3000);
}

interface RowFormat extends QuickPickItem {
  readonly extension: string;
  readonly write: (rows: readonly PlacedRow[]) => string;
}

/** Writes rows to a file of the analyst's choice, in the order in which the table shows them. */
export async function exportRows({ log }: Services, rows: readonly PlacedRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const title = l10n.t("Export Statistics");
  const formats: RowFormat[] = [
    { label: "CSV", description: l10n.t("one row a figure, all fields"), extension: "csv", write: asCsv },
    { label: "Markdown", description: l10n.t("a table"), extension: "md", write: asMarkdown },
  ];
  const format = await window.showQuickPick(formats, { title, placeHolder: l10n.t("Format") });
  if (!format) return;
  const name = `${nameOf(first.uri).replace(/\.[^.]+$/, "")}-statistics.${format.extension}`;
  const defaultUri = Uri.joinPath(first.uri, "..", name);
  const filters = { [format.label]: [format.extension] };
  const target = await window.showSaveDialog({ title, defaultUri, filters });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(format.write(rows)));
  } catch (error) {
    log.error(`Exporting to ${target.toString(true)}`, error);
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t("{0} cannot be written: {1}", nameOf(target), reason));
    return;
  }
  const open = l10n.t("Open");
  const choice = await window.showInformationMessage(l10n.t("Exported to {0}.", nameOf(target)), open);
  if (choice === open) await window.showTextDocument(target);
}

function asCsv(rows: readonly PlacedRow[]): string {
  const byteOrderMark = workspace
    .getConfiguration("policyAnnotator", rows[0]?.uri)
    .get("export.byteOrderMark", false);
  return toCsv(statisticRowsTable(filed(rows)), { byteOrderMark });
}

function asMarkdown(rows: readonly PlacedRow[]): string {
  const reports = new Set(rows.map(({ uri }) => uri.toString()));
  const [first] = rows;
  return statisticRowsToMarkdown(filed(rows), {
    title:
      reports.size === 1 && first
        ? l10n.t("Statistics of {0}", nameOf(first.uri))
        : l10n.t("Statistics of several reports"),
    count: l10n.t("Statistics: {0}", rows.length),
    columns: columnWords(),
    kind: ({ statistic }) => kindWord(statistic.kind),
    change: changeWords,
    check: ({ check }) => checkWord(check),
  });
}

function filed(rows: readonly PlacedRow[]): FiledStatisticRow[] {
  return rows.map(({ uri, row }) => ({ report: workspace.asRelativePath(uri), row }));
}
