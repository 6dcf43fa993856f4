import {
  type CommentController,
  type CommentThread,
  CommentThreadCollapsibleState,
  comments,
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  workspace,
} from "vscode";
import { followEdit } from "../../core/notes/text-edit.js";
import type { Span } from "../../core/span.js";
import type { Notes } from "../../host/notes.js";
import { toRange, toSpan } from "../../host/ranges.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Reports } from "../../host/reports.js";
import { NoteThread } from "./note-thread.js";

/** A thread that waits for its first comment, and the passage it is about. */
interface Draft {
  readonly thread: CommentThread;
  readonly document: TextDocument;
  span: Span | null;
}

/** All notes of the open reports as comment threads. Orphans have none: they stand in the view "Notes". */
export class NoteThreads implements Disposable {
  readonly #controller: CommentController;
  readonly #threads = new Map<string, Map<string, NoteThread>>();
  readonly #drafts: Draft[] = [];
  readonly #subscriptions: Disposable[];
  #expandNext: string | null = null;

  constructor(reports: Reports, notes: Notes) {
    this.#controller = comments.createCommentController(
      "policyAnnotator.notes",
      l10n.t("Policy Annotator Notes"),
    );
    this.#controller.options = { prompt: l10n.t("Reply"), placeHolder: l10n.t("Write a note") };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        reports.isReport(document) && !document.isUntitled
          ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)]
          : [],
    };
    this.#subscriptions = [
      this.#controller,
      notes.onDidChange((changed) => this.#sync(changed)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const draft of this.#drafts.filter((one) => one.document === document))
          for (const { rangeOffset, rangeLength, text } of contentChanges)
            draft.span =
              draft.span &&
              (followEdit(draft.span, { start: rangeOffset, deleted: rangeLength, inserted: text.length })
                ?.span ??
                null);
      }),
    ];
    for (const open of notes.open) this.#sync(open);
  }

  /** Opens an empty thread on a passage, with the focus in its input. */
  draft(document: TextDocument, span: Span): void {
    const thread = this.#controller.createCommentThread(document.uri, toRange(document, span), []);
    thread.label = l10n.t("New note");
    thread.contextValue = "draft";
    thread.canReply = true;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    this.#drafts.push({ thread, document, span });
  }

  /**
   * Ends a draft, whether begun by command or in the margin, and says which passage it is about by now; null when that
   * passage was deleted in the meantime.
   */
  takeDraft(thread: CommentThread, document: TextDocument): Span | null {
    const at = this.#drafts.findIndex((draft) => draft.thread === thread);
    const [draft] = at < 0 ? [] : this.#drafts.splice(at, 1);
    const span = draft ? draft.span : thread.range ? toSpan(document, thread.range) : null;
    thread.dispose();
    return span;
  }

  /** The note's thread. */
  find(noteId: string): NoteThread | undefined {
    for (const threads of this.#threads.values()) {
      const found = threads.get(noteId);
      if (found) return found;
    }
    return undefined;
  }

  /** The thread of the Comments API as ours. */
  of(thread: CommentThread): NoteThread | undefined {
    for (const threads of this.#threads.values())
      for (const one of threads.values()) if (one.thread === thread) return one;
    return undefined;
  }

  /** Lets the thread of a note that is about to be made stand open. */
  expandNext(noteId: string): void {
    this.#expandNext = noteId;
  }

  dispose(): void {
    for (const threads of this.#threads.values()) for (const thread of threads.values()) thread.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #sync(notes: ReportNotes): void {
    const { document } = notes;
    const key = document.uri.toString();
    const before = this.#threads.get(key) ?? new Map<string, NoteThread>();
    const now = new Map<string, NoteThread>();
    for (const anchored of notes.all) {
      const { note, anchor } = anchored;
      if (anchor.state === "orphan") continue;
      const thread =
        before.get(note.id) ??
        new NoteThread(this.#controller, document, anchored, anchor.span, note.id === this.#expandNext);
      thread.show(document, anchored, anchor.span);
      now.set(note.id, thread);
    }
    for (const [id, thread] of before) if (!now.has(id)) thread.dispose();
    this.#threads.set(key, now);
  }

  #close(document: TextDocument): void {
    const key = document.uri.toString();
    for (const thread of this.#threads.get(key)?.values() ?? []) thread.dispose();
    this.#threads.delete(key);
  }
}
