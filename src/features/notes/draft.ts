import {
  type Comment,
  type CommentAuthorInformation,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  l10n,
  type TextDocument,
  type TextDocumentChangeEvent,
} from "vscode";
import type { Span } from "../../core/span.js";
import { followEdit } from "../../core/text-edit.js";
import { toRange } from "../../host/ranges.js";

/** What a draft is about: a passage, or the report as a whole, with its title for a place. */
export interface DraftPlace {
  readonly span: Span;
  readonly isWholeReport: boolean;
}

/**
 * A note that is being written: a thread whose only comment stands open for editing, which is what gives it the focus (the
 * reply box of a thread that an extension makes does not get it). It follows the edits of the report meanwhile.
 */
export class Draft implements Comment {
  readonly thread: CommentThread;
  readonly document: TextDocument;
  readonly author: CommentAuthorInformation;
  readonly mode = CommentMode.Editing;
  readonly contextValue = "draft";
  readonly isWholeReport: boolean;
  body: string;
  #span: Span | null;

  constructor(
    controller: CommentController,
    document: TextDocument,
    { span, isWholeReport }: DraftPlace,
    author: string,
    words = "",
  ) {
    this.document = document;
    this.author = { name: author };
    this.body = words;
    this.isWholeReport = isWholeReport;
    this.#span = span;
    this.thread = controller.createCommentThread(document.uri, toRange(document, span), [this]);
    this.thread.label = isWholeReport ? l10n.t("New note on the whole report") : l10n.t("New note");
    this.thread.contextValue = "draft";
    this.thread.canReply = false;
    this.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** The passage that it is about by now; null when that was deleted meanwhile. */
  get span(): Span | null {
    return this.#span;
  }

  /** Lets it follow an edit of the report. */
  follow({ contentChanges }: TextDocumentChangeEvent): void {
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const edit = { start: rangeOffset, deleted: rangeLength, inserted: text.length };
      this.#span = this.#span && (followEdit(this.#span, edit)?.span ?? null);
    }
  }

  /** Takes over what was typed so far, for the box that is shown next. */
  keepWords(words: string): void {
    this.body = words;
    this.thread.comments = [this];
  }

  dispose(): void {
    this.thread.dispose();
  }
}
