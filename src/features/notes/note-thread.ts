import {
  type Comment,
  type CommentAuthorInformation,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  l10n,
  type TextDocument,
} from "vscode";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { liveBodies, type NoteBody } from "../../core/notes/note.js";
import type { Span } from "../../core/span.js";
import { toRange } from "../../host/ranges.js";

/** A body of a note as the Comments API shows it: its words as text, for they may be another person's. */
export class NoteComment implements Comment {
  readonly noteId: string;
  readonly bodyId: string;
  body: string;
  mode = CommentMode.Preview;
  author: CommentAuthorInformation;
  timestamp: Date;
  readonly contextValue: string;

  constructor(noteId: string, body: NoteBody) {
    this.noteId = noteId;
    this.bodyId = body.id;
    this.body = body.value;
    this.author = { name: body.creator?.name ?? l10n.t("Analyst") };
    this.timestamp = new Date(body.created);
    this.contextValue = body.purpose;
  }
}

/** A note as comment thread in the editor, kept in step with the note. */
export class NoteThread {
  readonly noteId: string;
  readonly thread: CommentThread;
  #shown = "";

  constructor(controller: CommentController, document: TextDocument, { note }: AnchoredNote, span: Span) {
    this.noteId = note.id;
    // A thread that starts without comments would open its reply box.
    const comments = liveBodies(note).map((body) => new NoteComment(note.id, body));
    this.thread = controller.createCommentThread(document.uri, toRange(document, span), comments);
    this.thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    this.thread.canReply = true;
    this.thread.contextValue = "note";
  }

  /** Shows the note as it is now. What is being edited is left alone. */
  show(document: TextDocument, { note, anchor }: AnchoredNote, span: Span): void {
    const range = toRange(document, span);
    if (!this.thread.range?.isEqual(range)) this.thread.range = range;
    const changed = anchor.state === "changed";
    this.thread.label = changed ? l10n.t("Note: the passage was changed, please review") : l10n.t("Note");
    const bodies = liveBodies(note);
    const shown = JSON.stringify(bodies);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const editing = new Map(
      this.#comments().flatMap((one) => (one.mode === CommentMode.Editing ? [[one.bodyId, one]] : [])),
    );
    this.thread.comments = bodies.map((body) => editing.get(body.id) ?? new NoteComment(note.id, body));
  }

  /** Switches a comment between reading and editing; `body` restores its words. */
  setMode(bodyId: string, mode: CommentMode, body?: string): void {
    this.thread.comments = this.#comments().map((comment) => {
      if (comment.bodyId !== bodyId) return comment;
      comment.mode = mode;
      if (body !== undefined) comment.body = body;
      return comment;
    });
  }

  /** Opens the thread in the editor. */
  expand(): void {
    this.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  dispose(): void {
    this.thread.dispose();
  }

  #comments(): NoteComment[] {
    return this.thread.comments.filter((comment) => comment instanceof NoteComment);
  }
}
