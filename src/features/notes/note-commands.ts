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
import type { Services } from "../../host/services.js";
import { beginNote, beginReportNote, keepNote } from "./begin-note.js";
import type { Draft } from "./draft.js";
import type { NoteAim, NoteTargets } from "./note-targets.js";
import type { NoteComment } from "./note-thread.js";
import type { NoteThreads } from "./note-threads.js";

/** Registers the commands that write notes: begin, keep, reply, edit, delete, resolve and reopen. */
export function registerNoteCommands(
  services: Services,
  threads: NoteThreads,
  targets: NoteTargets,
): Disposable {
  const { notes, changes } = services;
  const command = <A extends unknown[]>(name: string, run: (...args: A) => unknown) =>
    commands.registerCommand(`policyAnnotator.${name}`, run);
  const change = (title: string, aims: readonly NoteAim[], to: (note: Note, by: Authoring) => Note) => {
    const by = notes.authoring();
    return {
      title,
      changes: aims.map(({ report, anchored: { note } }) => ({
        report: report.document.uri,
        before: note,
        after: to(note, by),
      })),
    };
  };
  const changeOne = (title: string, noteId: string | undefined, to: (note: Note, by: Authoring) => Note) => {
    const aim = noteId === undefined ? undefined : targets.find(noteId);
    return aim && changes.run(change(title, [aim], to));
  };
  return Disposable.from(
    command("addNote", (argument: unknown) => beginNote(services, threads, argument)),
    command("addReportNote", () => beginReportNote(services, threads)),
    command("keepNote", (draft: Draft) => keepNote(services, threads, draft)),
    command("discardNote", (draft: Draft) => threads.drafts.end(draft)),
    command("replyToNote", ({ thread, text }: CommentReply) => {
      const words = text.trim();
      if (words === "") return;
      return changeOne(l10n.t("Reply added"), threads.of(thread)?.noteId, (note, by) =>
        writtenBodies(note).length === 0 ? addComment(note, words, by) : addReply(note, words, by),
      );
    }),
    command("editComment", ({ noteId, bodyId }: NoteComment) => threads.find(noteId)?.edit(bodyId)),
    command("saveComment", async ({ noteId, bodyId, typed }: NoteComment) => {
      const words = typed.trim();
      threads.find(noteId)?.endEdit(bodyId);
      if (words !== "")
        await changeOne(l10n.t("Note edited"), noteId, (note, by) => editBody(note, bodyId, words, by));
    }),
    command("cancelComment", ({ noteId, bodyId }: NoteComment) => threads.find(noteId)?.endEdit(bodyId)),
    command("deleteComment", ({ noteId, bodyId }: NoteComment) => {
      const aim = targets.find(noteId);
      const title = l10n.t("Reply deleted");
      if (aim) return changes.runWithOffer(change(title, [aim], (note, by) => deleteBody(note, bodyId, by)));
    }),
    command("deleteNote", (chosen: unknown, alsoChosen?: unknown) => {
      const aims = targets.of(chosen, alsoChosen);
      const title = aims.length === 1 ? l10n.t("Note deleted") : l10n.t("{0} notes deleted", aims.length);
      if (aims.length > 0) return changes.runWithOffer(change(title, aims, deleteNote));
    }),
    command("resolveNote", (chosen: unknown, alsoChosen?: unknown) => {
      const aims = targets.of(chosen, alsoChosen);
      return changes.run(
        change(l10n.t("Note resolved"), aims, (note, by) => setStatus(note, "resolved", by)),
      );
    }),
    command("reopenNote", (chosen: unknown, alsoChosen?: unknown) => {
      const aims = targets.of(chosen, alsoChosen);
      return changes.run(change(l10n.t("Note reopened"), aims, (note, by) => setStatus(note, "open", by)));
    }),
    command("undoNoteChange", () => changes.undo()),
  );
}
