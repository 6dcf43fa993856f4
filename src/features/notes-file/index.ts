import { commands, Disposable } from "vscode";
import { NotesMoves } from "../../host/notes-moves.js";
import type { Feature } from "../../host/services.js";
import { StrayNotes } from "../../host/stray-notes.js";
import { KeptLines } from "./kept-lines.js";
import { UnionMerge } from "./union-merge.js";

/** The notes files themselves: they go along with their reports, are united by git, and show what is not understood. */
export const registerNotesFile: Feature = ({ context, log, notes, reports }) => {
  const union = new UnionMerge(notes, context.workspaceState, log);
  return Disposable.from(
    union,
    new KeptLines(notes),
    new NotesMoves(notes, log),
    new StrayNotes(notes, log, context.workspaceState),
    commands.registerCommand("policyAnnotator.uniteNotesInGit", () => union.apply(reports.active?.uri)),
  );
};
