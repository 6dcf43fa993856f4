import {
  CommentMode,
  type CommentReply,
  type CommentThread,
  commands,
  Disposable,
  l10n,
  window,
} from "vscode";
import type { Note } from "../../core/notes/note.js";
import {
  addReply,
  deleteBody,
  deleteNote,
  editBody,
  restoreNote,
  retarget,
} from "../../core/notes/write-note.js";
import { toRange, toSpan } from "../../host/ranges.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Services } from "../../host/services.js";
import { beginNote, keepNote } from "./begin-note.js";
import type { Draft } from "./draft.js";
import type { NoteComment } from "./note-thread.js";
import type { NoteThreads } from "./note-threads.js";
import type { NotesNode } from "./notes-tree.js";

/** Registers the commands of notes: begin, keep, reply, edit, delete, find and attach. */
export function registerNoteCommands(services: Services, threads: NoteThreads): Disposable {
  const { notes } = services;
  const change = async (noteId: string, to: (note: Note) => Note) => {
    const report = notes.open.find((one) => one.get(noteId));
    const known = report?.get(noteId);
    if (report && known) await notes.put(report, to(known.note));
  };
  const remove = async (noteId: string, bodyId: string | null) => {
    const by = notes.authoring();
    await change(noteId, (note) => (bodyId === null ? deleteNote(note, by) : deleteBody(note, bodyId, by)));
    const report = notes.open.find((one) => one.get(noteId)?.note.deleted);
    if (report) void offerUndo(() => change(noteId, (note) => restoreNote(note, notes.authoring())));
  };
  const cancel = ({ noteId, bodyId }: NoteComment) => {
    const report = notes.open.find((one) => one.get(noteId));
    const kept = report?.get(noteId)?.note.bodies.find((body) => body.id === bodyId);
    threads.find(noteId)?.setMode(bodyId, CommentMode.Preview, kept?.value);
  };
  const command = <A extends unknown[]>(name: string, run: (...args: A) => unknown) =>
    commands.registerCommand(`policyAnnotator.${name}`, run);
  return Disposable.from(
    command("addNote", (argument: unknown) => beginNote(services, threads, argument)),
    command("keepNote", (draft: Draft) => keepNote(services, threads, draft)),
    command("discardNote", (draft: Draft) => threads.end(draft)),
    command("replyToNote", ({ thread, text }: CommentReply) => {
      const id = threads.of(thread)?.noteId;
      if (id && text.trim() !== "")
        return change(id, (note) => addReply(note, text.trim(), notes.authoring()));
    }),
    command("editComment", ({ noteId, bodyId }: NoteComment) =>
      threads.find(noteId)?.setMode(bodyId, CommentMode.Editing),
    ),
    command("saveComment", async (comment: NoteComment) => {
      const { noteId, bodyId, body } = comment;
      if (body.trim() === "") return cancel(comment);
      threads.find(noteId)?.setMode(bodyId, CommentMode.Preview);
      await change(noteId, (note) => editBody(note, bodyId, body.trim(), notes.authoring()));
    }),
    command("cancelComment", cancel),
    command("deleteComment", ({ noteId, bodyId }: NoteComment) => remove(noteId, bodyId)),
    command("deleteNote", (target: CommentThread | NotesNode) => {
      const id =
        "type" in target
          ? target.type === "note"
            ? target.anchored.note.id
            : null
          : threads.of(target)?.noteId;
      if (id) return remove(id, null);
    }),
    command("goToNote", (node: NotesNode) => goTo(threads, node)),
    command("attachNote", (node: NotesNode) => {
      if (node.type === "note") return attach(services, node.report, node.anchored.note);
    }),
  );
}

async function offerUndo(restore: () => Promise<void>): Promise<void> {
  const undo = l10n.t("Undo");
  if ((await window.showInformationMessage(l10n.t("Note deleted."), undo)) === undo) await restore();
}

async function goTo(threads: NoteThreads, node: NotesNode): Promise<void> {
  if (node.type !== "note") return;
  const { document } = node.report;
  const anchor = node.report.get(node.anchored.note.id)?.anchor;
  if (!anchor) return;
  if (anchor.state !== "orphan") {
    await window.showTextDocument(document, { selection: toRange(document, anchor.span) });
    threads.find(node.anchored.note.id)?.expand();
    return;
  }
  const [candidate] = anchor.candidates;
  if (candidate)
    await window.showTextDocument(document, { selection: toRange(document, candidate), preserveFocus: true });
  await window.showInformationMessage(
    l10n.t(
      "The passage “{0}” is not found, or not told apart from its equals. Select the right passage, then choose “Attach to Selection” on the note.",
      node.anchored.note.target.quote.exact,
    ),
  );
}

/** Puts a note on the selected passage: an orphan, or a note whose passage was changed. */
async function attach({ notes, reports }: Services, report: ReportNotes, { id }: Note): Promise<void> {
  const editor = reports.activeEditor;
  const known = report.get(id);
  if (editor?.document !== report.document || !known) return;
  const selected = toSpan(report.document, editor.selection);
  const span =
    selected.start < selected.end ? selected : known.anchor.state === "changed" ? known.anchor.span : null;
  if (!span) {
    await window.showInformationMessage(l10n.t("Select the passage that the note is about, then attach it."));
    return;
  }
  await notes.put(report, retarget(known.note, report.describe(span), notes.authoring()));
}
