import {
  type Comment,
  type CommentAuthorInformation,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  l10n,
  MarkdownString,
  type TextDocument,
} from "vscode";
import { codesOf, writtenBodies } from "../../core/coding/tags.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { isResolved, liveBodies, type Note, type NoteBody } from "../../core/notes/note.js";
import { safeNoteMarkdown } from "../../core/notes/note-markdown.js";
import { isOnWholeReport } from "../../core/notes/note-scope.js";
import type { Span } from "../../core/span.js";
import { toRange } from "../../host/ranges.js";

/** Longest note that is shown as Markdown, in UTF-16 units; a longer one is shown as text. */
const LONGEST_MARKDOWN = 5_000;

/** A body of a note as the Comments API shows it: Markdown without commands, HTML or pictures, for others may write it. */
export class NoteComment implements Comment {
  readonly noteId: string;
  readonly bodyId: string;
  /** What the body says, as it was written. */
  readonly written: string;
  body: string | MarkdownString;
  mode = CommentMode.Preview;
  author: CommentAuthorInformation;
  timestamp: Date;
  readonly contextValue: string;

  constructor(noteId: string, body: NoteBody, written = body.value, contextValue = body.purpose) {
    this.noteId = noteId;
    this.bodyId = body.id;
    this.written = written;
    this.body = shown(written, body.format);
    this.author = { name: body.creator?.name ?? l10n.t("Analyst") };
    this.timestamp = new Date(body.created);
    this.contextValue = contextValue;
  }

  /** What is in the box while the comment is being edited. */
  get typed(): string {
    return typeof this.body === "string" ? this.body : this.body.value;
  }

  /** Opens it for editing, with its words as they were written. */
  edit(): void {
    this.mode = CommentMode.Editing;
    this.body = this.written;
  }

  /** Closes it again, as it was. */
  show(format: string): void {
    this.mode = CommentMode.Preview;
    this.body = shown(this.written, format);
  }
}

/** A note as comment thread in the editor, kept in step with the note. */
export class NoteThread {
  readonly noteId: string;
  readonly thread: CommentThread;
  #shown: Note | null = null;
  #isChanged = false;

  constructor(controller: CommentController, document: TextDocument, { note }: AnchoredNote, span: Span) {
    this.noteId = note.id;
    // A thread that starts without comments would open its reply box.
    this.thread = controller.createCommentThread(document.uri, toRange(document, span), commentsOf(note));
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
    this.thread.comments = commentsOf(note).map((comment) => editing.get(comment.bodyId) ?? comment);
  }

  /** Opens a comment for editing. */
  edit(bodyId: string): void {
    this.#update(bodyId, (comment) => comment.edit());
  }

  /** Closes a comment that was open for editing; it shows what the note says. */
  endEdit(bodyId: string): void {
    const body = this.#shown?.bodies.find(({ id }) => id === bodyId);
    this.#update(bodyId, (comment) => comment.show(body?.format ?? "text/plain"));
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
function commentsOf(note: Note): NoteComment[] {
  const written = writtenBodies(note);
  if (written.length > 0) return written.map((body) => new NoteComment(note.id, body));
  return liveBodies(note)
    .slice(0, 1)
    .map((body) => new NoteComment(note.id, body, codesOf(note).join(", "), "codes"));
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

function shown(text: string, format: string): string | MarkdownString {
  if (format !== "text/markdown" || text.length > LONGEST_MARKDOWN) return text;
  // Neither trusted nor with HTML, both of which are off unless asked for.
  return new MarkdownString(safeNoteMarkdown(text));
}
