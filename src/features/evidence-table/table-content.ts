import {
  CancellationTokenSource,
  Disposable,
  l10n,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { type StatisticRow, statisticRows } from "../../core/table/statistic-row.js";
import { nameOf } from "../../host/file-name.js";
import { type FiledReport, FiledReports, openDocument, REPORTS_SETTING } from "../../host/filed-reports.js";
import { CHECKS_SETTING } from "../../host/findings.js";
import type { Services } from "../../host/services.js";
import { type ToTable, WORKSPACE_SCOPE } from "./messages.js";
import { tableRow } from "./row-words.js";

/** How long changes must rest before the table takes them in, in milliseconds. */
const REST = 100;

/** A row of the table with its report. */
export interface PlacedRow {
  readonly uri: Uri;
  readonly row: StatisticRow;
}

/** A report whose statistics are in the table, by the ids of the rows. */
interface TabledReport {
  readonly uri: Uri;
  readonly name: string;
  readonly rows: ReadonlyMap<string, StatisticRow>;
}

/** What is in the table: the statistics of a report or of the workspace, kept in step with their reports. */
export class TableContent implements Disposable {
  readonly #services: Services;
  readonly #filed: FiledReports;
  readonly #post: (message: ToTable) => void;
  readonly #tabled = new Map<string, TabledReport>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: Disposable[];
  #reading = new CancellationTokenSource();
  #status: Extract<ToTable, { type: "status" }> = { type: "status", text: "", isBusy: false };

  /** The address of a report, or `WORKSPACE_SCOPE`. */
  scope = "";

  constructor(services: Services, post: (message: ToTable) => void) {
    this.#services = services;
    this.#filed = new FiledReports(services);
    this.#post = post;
    const { reports, notes } = services;
    const watcher = workspace.createFileSystemWatcher("**/*.{txt,md}");
    this.#subscriptions = [
      watcher,
      watcher.onDidChange((uri) => this.#rereadSoon(uri)),
      reports.onDidAnalyze(({ document }) => this.#rereadSoon(document.uri)),
      notes.onDidChange(({ document }) => this.#rereadSoon(document.uri)),
      workspace.onDidOpenTextDocument((document) => this.#scopesChanged(document)),
      workspace.onDidCloseTextDocument((document) => this.#scopesChanged(document)),
      workspace.onDidChangeConfiguration((change) => {
        const isOfContent = [CHECKS_SETTING, REPORTS_SETTING].some((key) => change.affectsConfiguration(key));
        if (isOfContent) void this.show(this.scope);
      }),
    ];
  }

  /** The row with an id, and its report. */
  find(id: string): PlacedRow | undefined {
    const report = this.#tabled.get(id.slice(0, id.indexOf("\n")));
    const row = report?.rows.get(id);
    return report && row && { uri: report.uri, row };
  }

  /** The rows with these ids, in their order; those that are gone are left out. */
  findAll(ids: readonly string[]): PlacedRow[] {
    return ids.flatMap((id) => this.find(id) ?? []);
  }

  /** Puts the statistics of a report, or of all of the workspace, into the table. */
  async show(scope: string): Promise<void> {
    this.#reading.cancel();
    this.#reading.dispose();
    this.#reading = new CancellationTokenSource();
    this.scope = scope;
    this.#tabled.clear();
    this.#say("", true);
    this.#reset();
    if (scope === WORKSPACE_SCOPE) await this.#readWorkspace(this.#reading);
    else await this.#readReport(Uri.parse(scope), this.#reading);
  }

  /** Tells a page that was loaded anew all that is in the table. */
  repeat(): void {
    this.#reset();
    for (const [key, report] of this.#tabled) this.#postRows(key, report);
    this.#post(this.#status);
  }

  dispose(): void {
    this.#reading.cancel();
    this.#reading.dispose();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    Disposable.from(...this.#subscriptions).dispose();
  }

  async #readReport(uri: Uri, { token }: CancellationTokenSource): Promise<void> {
    const report = await this.#filed.read(uri);
    if (token.isCancellationRequested) return;
    if (report) this.#put(report);
    const isEmpty = report?.analysis.statistics.length === 0;
    this.#say(
      !report
        ? l10n.t("{0} cannot be read.", nameOf(uri))
        : isEmpty
          ? l10n.t("There are no statistics in this report.")
          : "",
    );
  }

  async #readWorkspace(reading: CancellationTokenSource): Promise<void> {
    const title = l10n.t("Reading the reports of the workspace");
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    await window.withProgress(options, async (progress, token) => {
      const uris = await this.#filed.find();
      let read = 0;
      for (const uri of uris) {
        if (token.isCancellationRequested || reading.token.isCancellationRequested) break;
        progress.report({ message: nameOf(uri), increment: 100 / uris.length });
        const report = await this.#filed.read(uri);
        if (reading.token.isCancellationRequested) break;
        if (report) this.#put(report);
        read += report ? 1 : 0;
        // Each report takes a moment: others get a turn between them.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      if (reading.token.isCancellationRequested) return;
      this.#say(
        uris.length === 0
          ? l10n.t("There are no reports in this workspace.")
          : read < uris.length
            ? l10n.t("Reports read: {0} of {1}", read, uris.length)
            : "",
      );
    });
  }

  #put({ uri, analysis, findings }: FiledReport): void {
    const key = uri.toString();
    const rows = statisticRows(analysis, findings).map((row) => [`${key}\n${row.id}`, row] as const);
    const report = { uri, name: this.#nameOf(uri), rows: new Map(rows) };
    this.#tabled.set(key, report);
    this.#postRows(key, report);
  }

  #postRows(key: string, { name, rows }: TabledReport): void {
    const tableRows = [...rows].map(([id, row]) => tableRow(id, name, row));
    this.#post({ type: "rows", report: key, rows: tableRows });
  }

  /** The name of a report, with its folder where the table is of several. */
  #nameOf(uri: Uri): string {
    return this.scope === WORKSPACE_SCOPE ? workspace.asRelativePath(uri) : nameOf(uri);
  }

  #say(text: string, isBusy = false): void {
    this.#status = { type: "status", text, isBusy };
    this.#post(this.#status);
  }

  #reset(): void {
    this.#post({ type: "reset", scope: this.scope, scopes: this.#scopes() });
  }

  #scopesChanged(document: TextDocument): void {
    if (this.#services.reports.isReport(document)) this.#post({ type: "scopes", scopes: this.#scopes() });
  }

  /** What the table can be of: the reports that are open, the one that it is of, and the workspace. */
  #scopes() {
    const open = workspace.textDocuments
      .filter((document) => this.#services.reports.isReport(document))
      .map(({ uri }) => uri);
    const own = this.scope === WORKSPACE_SCOPE || this.scope === "" ? [] : [Uri.parse(this.scope)];
    const all = new Map([...own, ...open].map((uri) => [uri.toString(), uri]));
    const scopes = [...all].map(([id, uri]) => ({ id, label: nameOf(uri) }));
    return [...scopes, { id: WORKSPACE_SCOPE, label: l10n.t("All reports of the workspace") }];
  }

  #rereadSoon(uri: Uri): void {
    const key = uri.toString();
    const isOfScope = this.scope === WORKSPACE_SCOPE ? this.#tabled.has(key) : this.scope === key;
    if (!isOfScope) return;
    clearTimeout(this.#waiting.get(key));
    const run = async () => {
      this.#waiting.delete(key);
      const { token } = this.#reading;
      const report = await this.#filed.read(uri);
      if (report && !token.isCancellationRequested) this.#put(report);
    };
    this.#waiting.set(key, setTimeout(run, REST));
  }
}

/** The document of a report, opened without being shown where it is not open. */
export async function documentOf(uri: Uri): Promise<TextDocument> {
  return openDocument(uri) ?? (await workspace.openTextDocument(uri));
}
