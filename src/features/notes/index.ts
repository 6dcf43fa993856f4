import { Disposable, l10n, type TreeView } from "vscode";
import { counted } from "../../host/counted.js";
import type { Feature } from "../../host/services.js";
import { registerCodeCommand } from "./code-notes.js";
import { registerNoteCommands } from "./note-commands.js";
import { NoteHighlights } from "./note-highlights.js";
import { NoteTargets } from "./note-targets.js";
import { NoteThreads } from "./note-threads.js";
import { NoteWords } from "./note-words.js";
import { type NotesNode, NotesTree } from "./notes-tree.js";
import { registerNotesView } from "./notes-view-commands.js";
import { registerReviewCommands } from "./review-commands.js";

/** How long the view waits for the next change before it shows the last, in milliseconds. */
const REST = 60;

/** Notes: threads in the editor, marks on their passages, and the view "Notes". */
export const registerNotes: Feature = (services) => {
  const { arrangements, context, log, reports, notes, codebooks, filed, trees } = services;
  const state = context.workspaceState;
  const words = new NoteWords();
  const threads = new NoteThreads(notes, words, state);
  const tree = new NotesTree(services, words);
  const view = trees.show("policyAnnotator.notes", tree.rows, { canSelectMany: true });
  const targets = new NoteTargets(services, threads, view);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      tree.refresh();
      showBadge(tree, view);
    }, REST);
  };
  tree.refresh();
  words.ready.then(refresh, (error: unknown) => log.error("Loading Markdown", error));
  return Disposable.from(
    threads,
    tree.rows,
    view,
    new NoteHighlights(notes, codebooks),
    registerNoteCommands(services, threads, targets),
    registerCodeCommand(services, targets),
    registerReviewCommands(services, threads, targets),
    registerNotesView(tree, view, arrangements),
    reports.onDidChangeActive(refresh),
    reports.onDidAnalyze((analyzed) => tree.takeIn(analyzed)),
    codebooks.onDidChange(refresh),
    filed.onDidChange(refresh),
    notes.onDidChange((changed) => {
      if (!tree.report || changed === tree.report || changed === notes.active) refresh();
    }),
    new Disposable(() => clearTimeout(waiting)),
  );
};

function showBadge(tree: NotesTree, view: TreeView<NotesNode>): void {
  const value = tree.openCount;
  view.badge =
    value === 0
      ? undefined
      : { value, tooltip: counted(l10n.t("{0, plural, one {# open note} other {# open notes}}"), value) };
}
