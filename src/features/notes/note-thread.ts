import {
  type Comment,
  type CommentAuthorInformation,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  l10n,
  type MarkdownString,
  type TextDocument,
} from "vscode";
import { codesOf, writtenBodies } from "../../core/coding/tags.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { isResolved, liveBodies, type Note, type NoteBody } from "../../core/notes/note.js";
import { isOnWholeReport } from "../../core/notes/note-scope.js";
import type { Span } from "../../core/span.js";
import { toRange } from "../../host/ranges.js";
import type { NoteWords, WrittenWords } from "./note-words.js";

/** A body of a note as the Comments API shows it: Markdown without commands, HTML or pictures, for others may write it. */
export class NoteComment implements Comment {
  readonly noteId: string;
  readonly bodyId: string;
  body: string | MarkdownString;
  mode = CommentMode.Preview;
  author: CommentAuthorInformation;
  timestamp: Date;
  readonly contextValue: string;
  readonly #words: NoteWords;
  readonly #written: WrittenWords;

  constructor(noteId: string, body: NoteBody, words: NoteWords, codes?: string) {
    this.noteId = noteId;
    this.bodyId = body.id;
    this.#words = words;
    this.#written = codes === undefined ? body : { value: codes, format: "text/plain" };
    this.body = words.shown(this.#written);
    this.author = { name: body.creator?.name ?? l10n.t("Analyst") };
    this.timestamp = new Date(body.created);
    this.contextValue = codes === undefined ? body.purpose : "codes";
  }

  /** What is in the box while the comment is being edited. */
  get typed(): string {
    return typeof this.body === "string" ? this.body : this.body.value;
  }

  /** Opens it for editing, with its words as they were written. */
  edit(): void {
    this.mode = CommentMode.Editing;
    this.body = this.#written.value;
  }

  /** Closes it again, as it was. */
  endEdit(): void {
    this.mode = CommentMode.Preview;
    this.body = this.#words.shown(this.#written);
  }
}

/** A note as comment thread in the editor, kept in step with the note. */
export class NoteThread {
  readonly noteId: string;
  readonly thread: CommentThread;
  readonly #words: NoteWords;
  #shown: Note | null = null;
  #isChanged = false;

  constructor(
    controller: CommentController,
    document: TextDocument,
    { note }: AnchoredNote,
    span: Span,
    words: NoteWords,
  ) {
    this.noteId = note.id;
    this.#words = words;
    // A thread that starts without comments would open its reply box.
    const comments = commentsOf(note, words);
    this.thread = controller.createCommentThread(document.uri, toRange(document, span), comments);
    this.thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    this.thread.canReply = true;
  }

  /** Shows the note as it is now. What is being edited is left alone. */
  show(document: TextDocument, { note, anchor }: AnchoredNote, span: Span): void {
    const range = toRange(document, span);
    if (!this.thread.range?.isEqual(range)) this.thread.range = range;
    const isChanged = anchor.state === "changed" && !isOnWholeReport(note);
    if (note === this.#shown && isChanged === this.#isChanged) return;
    this.#isChanged = isChanged;
    this.thread.label = labelOf(note, isChanged);
    this.thread.contextValue = isChanged ? "changed" : isResolved(note) ? "resolved" : "open";
    this.#shown = note;
    this.thread.state = isResolved(note) ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    const editing = new Map(
      this.#comments().flatMap((one) => (one.mode === CommentMode.Editing ? [[one.bodyId, one]] : [])),
    );
    this.thread.comments = commentsOf(note, this.#words).map(
      (comment) => editing.get(comment.bodyId) ?? comment,
    );
  }

  /** Opens a comment for editing. */
  edit(bodyId: string): void {
    this.#update(bodyId, (comment) => comment.edit());
  }

  /** Closes a comment that was open for editing; it shows what the note says. */
  endEdit(bodyId: string): void {
    this.#update(bodyId, (comment) => comment.endEdit());
  }

  /** Opens the thread in the editor. */
  expand(): void {
    this.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  dispose(): void {
    this.thread.dispose();
  }

  #update(bodyId: string, change: (comment: NoteComment) => void): void {
    this.thread.comments = this.#comments().map((comment) => {
      if (comment.bodyId === bodyId) change(comment);
      return comment;
    });
  }

  #comments(): NoteComment[] {
    return this.thread.comments.filter((comment) => comment instanceof NoteComment);
  }
}

/** What was written in a note; where nothing was, who gave it its codes. */
function commentsOf(note: Note, words: NoteWords): NoteComment[] {
  const written = writtenBodies(note);
  if (written.length > 0) return written.map((body) => new NoteComment(note.id, body, words));
  const [first] = liveBodies(note);
  return first ? [new NoteComment(note.id, first, words, codesOf(note).join(", "))] : [];
}

function labelOf(note: Note, isChanged: boolean): string {
  const codes = codesOf(note);
  return [
    isOnWholeReport(note) ? l10n.t("Note on the whole report") : l10n.t("Note"),
    ...(codes.length > 0 ? [codes.join(", ")] : []),
    ...(isResolved(note) ? [l10n.t("resolved")] : []),
    ...(isChanged ? [l10n.t("the passage was changed, please review")] : []),
  ].join(" · ");
}
