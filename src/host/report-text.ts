import type { TextDocument, Uri } from "vscode";
import { describeTarget } from "../core/notes/describe-target.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import type { NoteTarget } from "../core/notes/note.js";
import { textVersionOf } from "../core/notes/text-version.js";
import type { Span } from "../core/span.js";
import { nameOf } from "./file-name.js";
import { toRange } from "./ranges.js";
import type { TextVersions } from "./text-versions.js";

/** A report as the notes in its file name it: `file:report.txt`. */
export function sourceOf(report: Uri): string {
  return `file:${encodeURIComponent(nameOf(report))}`;
}

/** What is read once of each version of the document. */
interface Read {
  readonly version: number;
  readonly text: InterchangeText;
  textVersion: string | null;
}

/** The text of one open report, as it is now and as it was when notes were made on it. */
export class ReportText {
  readonly document: TextDocument;
  readonly #texts: TextVersions;
  #read: Read | null = null;

  /** @param texts where the texts are that notes were made on */
  constructor(document: TextDocument, texts: TextVersions) {
    this.document = document;
    this.#texts = texts;
  }

  /** The text as it stands now. */
  get now(): InterchangeText {
    return this.#current.text;
  }

  /** The name of the text as it stands now: see `textVersionOf`. */
  get version(): string {
    const current = this.#current;
    current.textVersion ??= textVersionOf(current.text);
    return current.textVersion;
  }

  /** The words of a passage, with LF line ends. Does not read the whole text. */
  words(span: Span): string {
    return this.document.getText(toRange(this.document, span)).replace(/\r\n?/g, "\n");
  }

  /** Says where a passage stands in the text as it is now. */
  describe(span: Span): NoteTarget {
    return { ...describeTarget(sourceOf(this.document.uri), this.now, span), textVersion: this.version };
  }

  /** Keeps a copy of the text as it stands, so that notes on it can be followed to what becomes of it. */
  async keep(): Promise<void> {
    await this.#texts.keep(this.version, this.now.text);
  }

  /** Keeps a copy of a text that notes were made on elsewhere. */
  async keepEarlier(text: InterchangeText): Promise<void> {
    await this.#texts.keep(textVersionOf(text), text.text);
  }

  /** The text as it was; null where no copy is left. */
  async earlier(textVersion: string): Promise<InterchangeText | null> {
    const found = await this.#texts.find(this.document.uri, textVersion);
    return found === null ? null : new InterchangeText(found);
  }

  get #current(): Read {
    const { version } = this.document;
    if (this.#read?.version !== version)
      this.#read = { version, text: new InterchangeText(this.document.getText()), textVersion: null };
    return this.#read;
  }
}
