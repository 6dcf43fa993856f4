import type { TextDocument, TextDocumentChangeEvent } from "vscode";
import type { Glimpse } from "../core/glimpse.js";
import type { EditedAnalysis } from "../core/incremental/edited-analysis.js";
import type { Judgements } from "../core/judgements.js";
import type { TextEdit } from "../core/text-edit.js";
import { inSlices } from "./slices.js";

/** One version of a document with its analysis. */
export interface Report {
  readonly document: TextDocument;
  /** The version of the document that was analysed. */
  readonly version: number;
  readonly analysis: Analysis;
}

type Analysis = EditedAnalysis["analysis"];

/** What is known of one version of a document where somebody looks, while the rest is still being read. */
export interface ReportGlimpse {
  readonly document: TextDocument;
  readonly version: number;
  readonly glimpse: Glimpse;
}

/** A report that is open, with what is known of it and of what happened to it since. */
export class OpenReport {
  readonly document: TextDocument;
  readonly #edited: EditedAnalysis;
  /** What happened since the edits were taken in last. */
  #edits: TextEdit[] = [];
  #judgements: Judgements;
  #report: Report | undefined;
  /** Whether analysts decided something since what was read last. */
  #isJudgedSince = false;
  /** Counts what happened, so that work on what is out of date is given up. */
  #state = 0;
  #reading: { readonly state: number; readonly report: Promise<Report | undefined> } | undefined;
  #glimpse: ReportGlimpse | undefined;

  constructor(document: TextDocument, edited: EditedAnalysis, judgements: Judgements) {
    this.document = document;
    this.#edited = edited;
    this.#judgements = judgements;
  }

  /** What was read last, of whatever version. */
  get latest(): Report | undefined {
    return this.#report;
  }

  /** What is known of the document as it stands, if that was read. */
  get current(): Report | undefined {
    const isCurrent = this.#report?.version === this.document.version && !this.#isJudgedSince;
    return isCurrent ? this.#report : undefined;
  }

  /** The reading that is under way of the document as it stands; undefined where none is. */
  get reading(): Promise<Report | undefined> | undefined {
    return this.#reading?.state === this.#state ? this.#reading.report : undefined;
  }

  /** What is known where somebody looks, while the document as it stands is being read. */
  get glimpse(): ReportGlimpse | undefined {
    return this.reading && this.#glimpse;
  }

  /** Takes note of an edit; what it changes is read later. */
  follow({ contentChanges }: TextDocumentChangeEvent): void {
    this.#state++;
    for (const { rangeOffset, rangeLength, text } of contentChanges)
      this.#edits.push({ start: rangeOffset, deleted: rangeLength, inserted: text.length });
  }

  /** Takes in what analysts decided; what was read without it is out of date. */
  judge(judgements: Judgements): void {
    this.#state++;
    this.#judgements = judgements;
    this.#isJudgedSince = true;
  }

  /** Forgets what was read: the document is not to be read any more until somebody asks for it. */
  putOff(): void {
    this.#report = undefined;
  }

  /** Gives up what is being read. */
  stop(): void {
    this.#state++;
  }

  /** Follows the edits made so far, in slices; false where the document as it stands must be read whole. */
  async followInSlices(): Promise<boolean> {
    this.#takeEdits();
    return (await inSlices(this.#edited.followInSteps(), () => true)) ?? false;
  }

  #takeEdits(): void {
    if (!this.current) this.#edited.take(this.#edits, this.document.getText(), this.#judgements);
    this.#edits = [];
  }

  /** Reads the document as it stands, at once. */
  read(): Report {
    this.#takeEdits();
    return this.#readAs(this.#edited.analysis);
  }

  /**
   * Reads the document as it stands, in slices; undefined when something happened to it meanwhile. Who looks at it is told
   * early what is known of what they see.
   */
  readInSlices(tell: (glimpse: ReportGlimpse) => void): Promise<Report | undefined> {
    this.#takeEdits();
    const state = this.#state;
    const { version } = this.document;
    this.#glimpse = undefined;
    const take = (glimpse: Glimpse): void => {
      this.#glimpse = { document: this.document, version, glimpse };
      tell(this.#glimpse);
    };
    const reading = inSlices(this.#edited.inSteps(), () => this.#state === state, take);
    const report = reading
      .then((analysis) => (analysis && this.#state === state ? this.#readAs(analysis) : undefined))
      .finally(() => {
        if (this.#reading?.state === state) this.#reading = undefined;
      });
    this.#reading = { state, report };
    return report;
  }

  #readAs(analysis: Analysis): Report {
    this.#report = { document: this.document, version: this.document.version, analysis };
    this.#isJudgedSince = false;
    return this.#report;
  }
}
