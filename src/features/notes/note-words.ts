import { MarkdownString } from "vscode";
import { oneLine } from "../../core/one-line.js";

/** Longest note that is read as Markdown, in UTF-16 units; a longer one is shown as text. */
const LONGEST_MARKDOWN = 3_000;

/** Words of a note with how they are to be read. */
export interface WrittenWords {
  readonly value: string;
  /** A media type: `text/markdown`. */
  readonly format: string;
}

/** How what people wrote is shown. Reading Markdown is loaded apart from activation; until then notes are shown as text. */
export class NoteWords {
  #markdown: typeof import("../../core/notes/note-markdown.js") | undefined;

  /** Fulfilled once Markdown can be read; rejected when that cannot be loaded. */
  readonly ready: Promise<void>;

  constructor() {
    this.ready = import("../../core/notes/note-markdown.js").then((markdown) => {
      this.#markdown = markdown;
    });
  }

  /** For a comment: Markdown that is neither trusted nor with HTML, both of which are off unless asked for. */
  shown(words: WrittenWords): string | MarkdownString {
    const markdown = this.#reading(words);
    return markdown ? new MarkdownString(markdown.safeNoteMarkdown(words.value)) : words.value;
  }

  /** For a row of a list: without marks, on one line. */
  inList(words: WrittenWords): string {
    return this.#reading(words)?.wordsOfNote(words.value) ?? oneLine(words.value);
  }

  #reading({ value, format }: WrittenWords) {
    return format === "text/markdown" && value.length <= LONGEST_MARKDOWN ? this.#markdown : undefined;
  }
}
