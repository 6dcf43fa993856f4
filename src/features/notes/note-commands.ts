import { type CommentReply, commands, Disposable, l10n } from "vscode";
import { writtenBodies } from "../../core/coding/tags.js";
import type { Note } from "../../core/notes/note.js";
import {
  type Authoring,
  addComment,
  addReply,
  deleteBody,
  deleteNote,
  editBody,
  setStatus,
} from "../../core/notes/write-note.js";
import { counted } from "../../host/counted.js";
import type { Operation } from "../../host/note-changes.js";
import type { Services } from "../../host/services.js";
import { beginNote, beginReportNote, keepNote } from "./begin-note.js";
import type { Draft } from "./draft.js";
import type { FiledNote, NoteTargets } from "./note-targets.js";
import type { NoteComment } from "./note-thread.js";
import type { NoteThreads } from "./note-threads.js";

type Change = (note: Note, by: Authoring) => Note;

/** Registers the commands that write notes: begin, keep, reply, edit, delete, resolve, reopen and undo. */
export function registerNoteCommands(
  services: Services,
  threads: NoteThreads,
  targets: NoteTargets,
): Disposable {
  return Disposable.from(
    registerDraftCommands(services, threads),
    registerCommentCommands(services, threads, targets),
    registerWholeNoteCommands(services, targets),
    command("undoNoteChange", () => services.changes.undo()),
  );
}

function registerDraftCommands(services: Services, threads: NoteThreads): Disposable {
  return Disposable.from(
    command("addNote", (argument: unknown) => beginNote(services, threads, argument)),
    command("addReportNote", () => beginReportNote(services, threads)),
    command("keepNote", (draft: Draft) => keepNote(services, threads, draft)),
    command("discardNote", (draft: Draft) => threads.drafts.end(draft)),
  );
}

/** The commands within a thread, on what one person wrote there. */
function registerCommentCommands(services: Services, threads: NoteThreads, targets: NoteTargets): Disposable {
  const operation = (title: string, noteId: string | undefined, to: Change) => {
    return operationOn(services, title, noteId === undefined ? [] : targets.ofAnyReport({ noteId }), to);
  };
  const { changes } = services;
  return Disposable.from(
    command("replyToNote", ({ thread, text }: CommentReply) => {
      const words = text.trim();
      const reply: Change = (note, by) =>
        writtenBodies(note).length === 0 ? addComment(note, words, by) : addReply(note, words, by);
      if (words !== "")
        return changes.run(operation(l10n.t("Reply added"), threads.of(thread)?.noteId, reply));
    }),
    command("editComment", ({ noteId, bodyId }: NoteComment) => threads.find(noteId)?.edit(bodyId)),
    command("cancelComment", ({ noteId, bodyId }: NoteComment) => threads.find(noteId)?.endEdit(bodyId)),
    command("saveComment", async ({ noteId, bodyId, typed }: NoteComment) => {
      const words = typed.trim();
      threads.find(noteId)?.endEdit(bodyId);
      const edit: Change = (note, by) => editBody(note, bodyId, words, by);
      if (words !== "") await changes.run(operation(l10n.t("Note edited"), noteId, edit));
    }),
    command("deleteComment", ({ noteId, bodyId }: NoteComment) =>
      changes.runWithOffer(
        operation(l10n.t("Reply deleted"), noteId, (note, by) => deleteBody(note, bodyId, by)),
      ),
    ),
  );
}

/** The commands on whole notes, one or several, of open reports and others. */
function registerWholeNoteCommands(services: Services, targets: NoteTargets): Disposable {
  const { changes } = services;
  return Disposable.from(
    command("deleteNote", (chosen: unknown, alsoChosen?: unknown) => {
      const of = targets.ofAnyReport(chosen, alsoChosen);
      const title = counted(l10n.t("{0, plural, one {Note deleted} other {# notes deleted}}"), of.length);
      return changes.runWithOffer(operationOn(services, title, of, deleteNote));
    }),
    command("resolveNote", (chosen: unknown, alsoChosen?: unknown) => {
      const resolve: Change = (note, by) => setStatus(note, "resolved", by);
      const of = targets.ofAnyReport(chosen, alsoChosen);
      return changes.run(operationOn(services, l10n.t("Note resolved"), of, resolve));
    }),
    command("reopenNote", (chosen: unknown, alsoChosen?: unknown) => {
      const reopen: Change = (note, by) => setStatus(note, "open", by);
      const of = targets.ofAnyReport(chosen, alsoChosen);
      return changes.run(operationOn(services, l10n.t("Note reopened"), of, reopen));
    }),
  );
}

/** What it does to change some notes in one way. */
function operationOn({ notes }: Services, title: string, of: readonly FiledNote[], to: Change): Operation {
  const by = notes.authoring();
  return {
    title,
    changes: of.map(({ report, note }) => ({ report, before: note, after: to(note, by) })),
  };
}

function command<A extends unknown[]>(name: string, run: (...args: A) => unknown): Disposable {
  return commands.registerCommand(`policyAnnotator.${name}`, run);
}
