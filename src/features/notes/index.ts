import { Disposable, window } from "vscode";
import type { Feature } from "../../host/services.js";
import { registerNoteCommands } from "./note-commands.js";
import { NoteHighlights } from "./note-highlights.js";
import { NoteThreads } from "./note-threads.js";
import { NotesTree } from "./notes-tree.js";

/** Notes: threads in the editor, marks on their passages, and the view "Notes". */
export const registerNotes: Feature = (services) => {
  const { reports, notes } = services;
  const threads = new NoteThreads(notes);
  const tree = new NotesTree(notes);
  tree.refresh();
  return Disposable.from(
    threads,
    tree,
    new NoteHighlights(notes),
    window.createTreeView("policyAnnotator.notes", { treeDataProvider: tree }),
    registerNoteCommands(services, threads),
    reports.onDidChangeActive(() => tree.refresh()),
    notes.onDidChange((changed) => {
      if (!tree.report || changed === tree.report || changed === notes.active) tree.refresh();
    }),
  );
};
