import {
  type CommentController,
  type CommentThread,
  comments,
  type Disposable,
  l10n,
  type Memento,
  type TextDocument,
  workspace,
} from "vscode";
import { placeOf } from "../../core/notes/anchored-note.js";
import type { Notes } from "../../host/notes.js";
import type { ReportNotes } from "../../host/report-notes.js";
import { Drafts } from "./drafts.js";
import { NoteThread } from "./note-thread.js";
import type { NoteWords } from "./note-words.js";

/** All notes of the open reports as comment threads. Orphans have none: they stand in the view "Notes". */
export class NoteThreads implements Disposable {
  readonly #controller: CommentController;
  readonly #words: NoteWords;
  readonly #threads = new Map<string, Map<string, NoteThread>>();
  /** Those that are being written. */
  readonly drafts: Drafts;
  readonly #subscriptions: Disposable[];
  #isReady = false;

  constructor(notes: Notes, words: NoteWords, state: Memento) {
    this.#words = words;
    this.#controller = comments.createCommentController(
      "policyAnnotator.notes",
      l10n.t("Policy Annotator Notes"),
    );
    this.#controller.options = { prompt: l10n.t("Reply"), placeHolder: l10n.t("Write here") };
    this.drafts = new Drafts(
      this.#controller,
      state,
      () => notes.authoring().creator?.name ?? l10n.t("Analyst"),
    );
    this.#subscriptions = [
      this.drafts,
      this.#controller,
      notes.onDidChange((changed) => this.#sync(changed)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
    ];
    const start = () => {
      this.#isReady = true;
      for (const open of notes.open) this.#sync(open);
    };
    // Where Markdown cannot be read, notes are shown as text; the failure is logged by whoever made `words`.
    words.ready.then(start, start);
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

  dispose(): void {
    for (const threads of this.#threads.values()) for (const thread of threads.values()) thread.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #sync(notes: ReportNotes): void {
    if (!this.#isReady) return;
    const { document } = notes;
    const key = document.uri.toString();
    const before = this.#threads.get(key) ?? new Map<string, NoteThread>();
    const now = new Map<string, NoteThread>();
    for (const anchored of notes.all) {
      const span = placeOf(anchored);
      if (!span) continue;
      const { id } = anchored.note;
      const thread =
        before.get(id) ?? new NoteThread(this.#controller, document, anchored, span, this.#words);
      thread.show(document, anchored, span);
      now.set(id, thread);
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
