import {
  type CancellationToken,
  type ConfigurationChangeEvent,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import type { EditedAnalysis } from "../core/incremental/edited-analysis.js";
import { type Judgements, NO_JUDGEMENTS } from "../core/judgements.js";
import { OpenReport, type Report, type ReportGlimpse } from "./open-report.js";
import { formatOf, isLarge, isReportDocument, lengthOf, PASSAGE_SCHEME } from "./report-document.js";
import { LANGUAGE_SETTING, languageSetFor } from "./report-language.js";
import { viewOf } from "./view.js";

export type { Report, ReportGlimpse } from "./open-report.js";

/** How long the typing must rest before a report is analysed again, in milliseconds. */
const REST = 250;

/** Characters of a report that is read as soon as somebody asks for it; a longer one is read in slices. */
const AT_ONCE = 100_000;

/** The reports that are open, each analysed once for each version that comes to rest. */
export class Reports implements Disposable {
  readonly #open = new Map<string, OpenReport>();
  readonly #judgements = new Map<string, Judgements>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #didAnalyze = new EventEmitter<Report>();
  readonly #didChangeActive = new EventEmitter<TextDocument | undefined>();
  #activeDocument: TextDocument | undefined;
  /** The report that was active last. */
  #latest: TextDocument | undefined;
  readonly #didPutOff = new EventEmitter<TextDocument>();
  readonly #didGlimpse = new EventEmitter<ReportGlimpse>();
  /** How many panels there are that show the active report though no editor does. */
  #panels = 0;
  /** The analysis itself, once it is loaded. */
  #analysis: typeof EditedAnalysis | undefined;
  readonly #subscriptions: Disposable[];

  /** A report was analysed anew; what was known of an earlier version is out of date. */
  readonly onDidAnalyze = this.#didAnalyze.event;
  /** Another document is the active report by now, or none is. */
  readonly onDidChangeActive = this.#didChangeActive.event;
  /** Something is known of what somebody sees of a report whose rest is still being read. */
  readonly onDidGlimpse = this.#didGlimpse.event;
  /** A report is too long to be read without being asked for. */
  readonly onDidPutOff = this.#didPutOff.event;
  /** Fulfilled once reports can be analysed; rejected when the analysis cannot be loaded. */
  readonly ready: Promise<void>;

  constructor() {
    this.#subscriptions = [
      this.#didAnalyze,
      this.#didChangeActive,
      this.#didPutOff,
      this.#didGlimpse,
      window.onDidChangeVisibleTextEditors(() => this.#analyzeVisible()),
      window.onDidChangeActiveTextEditor(() => this.#chooseActive()),
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidChangeConfiguration((event) => this.#analyzeInOtherLanguage(event)),
    ];
    this.#chooseActive();
    this.ready = this.#load();
  }

  /** Loads the analysis, most of the extension's code, apart from what activation waits for. */
  async #load(): Promise<void> {
    this.#analysis = (await import("../core/incremental/edited-analysis.js")).EditedAnalysis;
    this.#analyzeVisible();
  }

  /** Whether a document is one that analysts read. */
  isReport(document: TextDocument): boolean {
    return isReportDocument(document);
  }

  /**
   * The document's analysis as it stands now; where that is out of date, a report that is not long is read at once. Undefined
   * for a document that is no report, for a long one until it was read as it stands (see `read`), and before the extension
   * is `ready`.
   */
  current(document: TextDocument): Report | undefined {
    const open = this.#opened(document);
    if (!open || open.current) return open?.current;
    if (lengthOf(document) <= AT_ONCE) return this.#announce(open.read());
    // Many ask at each key, as what follows the cursor does: the reading that waits for the typing to rest is not hurried.
    if (!this.#waiting.has(document.uri.toString())) this.#analyzeSoon(document, 0);
    return undefined;
  }

  /** What is known of a report where somebody looks, while it is being read. */
  glimpse(document: TextDocument): ReportGlimpse | undefined {
    return this.#opened(document)?.glimpse;
  }

  /** The document's analysis once it is there; undefined for a document that is no report or that is not to be read. */
  async read(document: TextDocument): Promise<Report | undefined> {
    await this.ready;
    const current = this.current(document);
    if (current || !this.isReport(document) || this.isPutOff(document)) return current;
    return new Promise((resolve) => {
      const settle = (report?: Report) => {
        for (const one of waiting) one.dispose();
        resolve(report);
      };
      const waiting = [
        this.onDidAnalyze((report) => report.document === document && settle(report)),
        this.onDidPutOff((putOff) => putOff === document && settle()),
        workspace.onDidCloseTextDocument((closed) => closed === document && settle()),
      ];
    });
  }

  /**
   * Whether a document is so long that it is read on demand only, and was not: once it was, edits and decisions are followed
   * for as long as they can be.
   */
  isPutOff(document: TextDocument): boolean {
    return isLarge(document) && this.isReport(document) && !this.#open.get(document.uri.toString())?.latest;
  }

  /** Reads a report however long it is, unless that is cancelled. */
  async readOnDemand(document: TextDocument, token: CancellationToken): Promise<Report | undefined> {
    await this.ready;
    const open = this.#opened(document);
    if (!open || open.current) return open?.current;
    const cancelling = token.onCancellationRequested(() => open.stop());
    try {
      return await this.#readInSlices(open);
    } finally {
      cancelling.dispose();
    }
  }

  /** Takes in what analysts decided about a report, as far as it stands now, and reads it anew with that. */
  judge(document: TextDocument, judgements: Judgements): void {
    const key = document.uri.toString();
    const known = this.#judgements.get(key) ?? NO_JUDGEMENTS;
    if (JSON.stringify(judgements) === JSON.stringify(known)) return;
    this.#judgements.set(key, judgements);
    const open = this.#open.get(key);
    // After an edit the places of judgements change with the text, which is read anew once it comes to rest.
    const isAtRest = open?.current !== undefined || open?.reading !== undefined;
    open?.judge(judgements);
    if (isAtRest) this.#analyzeSoon(document, 0);
  }

  /**
   * The report that the analyst is at: that of the editor with the focus, or the last one for as long as it can be seen
   * while something else has the focus, such as the box in which a note is written.
   */
  get active(): TextDocument | undefined {
    return this.#activeDocument;
  }

  /** The editor of the active report, the one with the focus where there are several. */
  get activeEditor(): TextEditor | undefined {
    const active = this.#activeDocument;
    const focused = window.activeTextEditor;
    if (active && focused?.document === active) return focused;
    return window.visibleTextEditors.find(({ document }) => document === active);
  }

  /** Lets the active report stay so, though no editor shows it, until what is returned is disposed. */
  keepActive(): Disposable {
    this.#panels++;
    let isKept = true;
    const dispose = () => {
      if (!isKept) return;
      isKept = false;
      this.#panels--;
      this.#chooseActive();
    };
    return { dispose };
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #chooseActive(): void {
    const before = this.#activeDocument;
    const focused = window.activeTextEditor?.document;
    const visible = window.visibleTextEditors.map(({ document }) => document);
    if (focused && this.isReport(focused)) this.#latest = this.#activeDocument = focused;
    // On the way to an editor that compares a passage, no editor may be seen for an instant.
    else if (this.#panels > 0 || visible.some(({ uri }) => uri.scheme === PASSAGE_SCHEME))
      this.#activeDocument = this.#latest?.isClosed ? undefined : this.#latest;
    else if (!visible.some((document) => document === before)) this.#activeDocument = undefined;
    if (this.#activeDocument !== before) this.#didChangeActive.fire(this.#activeDocument);
  }

  #analyzeVisible(): void {
    this.#chooseActive();
    for (const { document } of window.visibleTextEditors)
      if (!this.#open.get(document.uri.toString())?.current) this.#analyzeSoon(document, 0);
  }

  #follow(event: TextDocumentChangeEvent): void {
    this.#open.get(event.document.uri.toString())?.follow(event);
    this.#analyzeSoon(event.document, REST);
  }

  #analyzeSoon(document: TextDocument, delay: number): void {
    if (!this.isReport(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    const run = () => {
      this.#waiting.delete(key);
      if (!document.isClosed) void this.#analyze(document);
    };
    this.#waiting.set(key, setTimeout(run, delay));
  }

  #analyzeInOtherLanguage(event: ConfigurationChangeEvent): void {
    for (const [key, { document }] of this.#open)
      if (event.affectsConfiguration(LANGUAGE_SETTING, document)) {
        this.#open.get(key)?.stop();
        this.#open.delete(key);
        this.#analyzeSoon(document, 0);
      }
  }

  /** Reads a report at rest: at once where that is soon done, else in slices; one that is too long only when asked for. */
  async #analyze(document: TextDocument): Promise<void> {
    const open = this.#opened(document);
    if (!open || open.current) return;
    if (lengthOf(document) <= AT_ONCE) this.#announce(open.read());
    else if (isLarge(document) && !(open.latest && (await open.followInSlices()))) {
      open.putOff();
      this.#didPutOff.fire(document);
    } else await this.#readInSlices(open);
  }

  /** Reads a report in slices, once however often that is asked for. */
  #readInSlices(open: OpenReport): Promise<Report | undefined> {
    return (
      open.reading ??
      open
        .readInSlices((glimpse) => this.#didGlimpse.fire(glimpse))
        .then((report) => report && this.#announce(report))
    );
  }

  #announce(report: Report): Report {
    this.#didAnalyze.fire(report);
    return report;
  }

  /** A report with what is known of it; undefined for what is none, and before the extension is ready. */
  #opened(document: TextDocument): OpenReport | undefined {
    if (!this.#analysis || !this.isReport(document)) return undefined;
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (known?.document === document) return known;
    const judgements = this.#judgements.get(key) ?? NO_JUDGEMENTS;
    const analysis = new this.#analysis(document.getText(), {
      format: formatOf(document),
      judgements,
      language: languageSetFor(document.uri),
      view: () => viewOf(document),
    });
    const open = new OpenReport(document, analysis, judgements);
    this.#open.set(key, open);
    return open;
  }

  #forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#open.get(key)?.stop();
    this.#open.delete(key);
    this.#judgements.delete(key);
  }
}
