import {
  type ConfigurationChangeEvent,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import type { Analysis, analyze } from "../core/analysis.js";
import type { DocumentFormat } from "../core/document/report-document.js";
import { type Judgements, NO_JUDGEMENTS } from "../core/judgements.js";
import { LANGUAGE_SETTING, languageSetFor } from "./report-language.js";

/** One version of a document with its analysis. */
export interface Report {
  readonly document: TextDocument;
  /** The version of the document that was analysed. */
  readonly version: number;
  readonly analysis: Analysis;
}

/** How long the typing must rest before a report is analysed again, in milliseconds. */
const REST = 250;

/** The scheme of documents that show a passage of a report: whoever looks at one is still at the report. */
export const PASSAGE_SCHEME = "policy-annotator-passage";

/** The scheme of the page of keyboard shortcuts. */
export const SHORTCUTS_SCHEME = "policy-annotator-shortcuts";

/** Documents that are no reports, though they are text: what VS Code itself writes, and passages of a report. */
const OTHER_SCHEMES = new Set([
  "output",
  "comment",
  "vscode-scm",
  "debug",
  "walkThrough",
  "vscode-settings",
  PASSAGE_SCHEME,
  SHORTCUTS_SCHEME,
]);

/** How a document is to be read. */
export function formatOf(document: TextDocument): DocumentFormat {
  return document.languageId === "markdown" ? "markdown" : "plaintext";
}

/** The reports that are open, each analysed once for each version that comes to rest. */
export class Reports implements Disposable {
  readonly #analyzed = new Map<string, Report>();
  readonly #judgements = new Map<string, Judgements>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #didAnalyze = new EventEmitter<Report>();
  readonly #didChangeActive = new EventEmitter<TextDocument | undefined>();
  #activeDocument: TextDocument | undefined;
  /** The report that was active last. */
  #latest: TextDocument | undefined;
  /** How many panels there are that show the active report though no editor does. */
  #panels = 0;
  /** The analysis itself, once it is loaded. */
  #analyzeText: typeof analyze | undefined;
  readonly #subscriptions: Disposable[];

  /** A report was analysed anew; what was known of an earlier version is out of date. */
  readonly onDidAnalyze = this.#didAnalyze.event;
  /** Another document is the active report by now, or none is. */
  readonly onDidChangeActive = this.#didChangeActive.event;
  /** Fulfilled once reports can be analysed; rejected when the analysis cannot be loaded. */
  readonly ready: Promise<void>;

  constructor() {
    this.#subscriptions = [
      this.#didAnalyze,
      this.#didChangeActive,
      window.onDidChangeVisibleTextEditors(() => this.#analyzeVisible()),
      window.onDidChangeActiveTextEditor(() => this.#chooseActive()),
      workspace.onDidChangeTextDocument(({ document }) => this.#analyzeSoon(document, REST)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidChangeConfiguration((event) => this.#analyzeInOtherLanguage(event)),
    ];
    this.#chooseActive();
    this.ready = this.#load();
  }

  /** Loads the analysis, most of the extension's code, apart from what activation waits for. */
  async #load(): Promise<void> {
    this.#analyzeText = (await import("../core/analysis.js")).analyze;
    this.#analyzeVisible();
  }

  /** Whether a document is one that analysts read: Markdown or plain text. */
  isReport(document: TextDocument): boolean {
    return (
      (document.languageId === "markdown" || document.languageId === "plaintext") &&
      !OTHER_SCHEMES.has(document.uri.scheme)
    );
  }

  /**
   * The document's analysis as it stands now; analyses it at once when its last analysis is out of date. Undefined for a
   * document that is no report, and before the extension is `ready`.
   */
  current(document: TextDocument): Report | undefined {
    if (!this.isReport(document)) return undefined;
    const known = this.#analyzed.get(document.uri.toString());
    return known?.version === document.version ? known : this.#analyze(document);
  }

  /** Takes in what analysts decided about a report, as far as it stands now, and reads it anew with that. */
  judge(document: TextDocument, judgements: Judgements): void {
    const key = document.uri.toString();
    const known = this.#judgements.get(key) ?? NO_JUDGEMENTS;
    if (JSON.stringify(judgements) === JSON.stringify(known)) return;
    this.#judgements.set(key, judgements);
    // After an edit the places of judgements change with the text, which is read anew once it comes to rest.
    if (this.#analyzed.get(key)?.version !== document.version) return;
    this.#analyzed.delete(key);
    this.#analyzeSoon(document, 0);
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
      if (this.#analyzed.get(document.uri.toString())?.version !== document.version)
        this.#analyzeSoon(document, 0);
  }

  #analyzeSoon(document: TextDocument, delay: number): void {
    if (!this.isReport(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    const run = () => {
      this.#waiting.delete(key);
      if (!document.isClosed) this.current(document);
    };
    this.#waiting.set(key, setTimeout(run, delay));
  }

  #analyzeInOtherLanguage(event: ConfigurationChangeEvent): void {
    for (const [key, { document }] of this.#analyzed)
      if (event.affectsConfiguration(LANGUAGE_SETTING, document)) {
        this.#analyzed.delete(key);
        this.#analyzeSoon(document, 0);
      }
  }

  #analyze(document: TextDocument): Report | undefined {
    if (!this.#analyzeText) return undefined;
    const judgements = this.#judgements.get(document.uri.toString()) ?? NO_JUDGEMENTS;
    const analysis = this.#analyzeText(document.getText(), {
      format: formatOf(document),
      judgements,
      language: languageSetFor(document.uri),
    });
    const report = { document, version: document.version, analysis };
    this.#analyzed.set(document.uri.toString(), report);
    this.#didAnalyze.fire(report);
    return report;
  }

  #forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#analyzed.delete(key);
    this.#judgements.delete(key);
  }
}
