import type { Disposable, ExtensionContext, LogOutputChannel } from "vscode";
import type { Arrangements } from "./arrangements.js";
import type { Codebooks } from "./codebooks.js";
import type { NoteChanges } from "./note-changes.js";
import type { Notes } from "./notes.js";
import type { Reports } from "./reports.js";
import type { Trees } from "./trees.js";
import type { WorkspaceNotes } from "./workspace-notes.js";

/** What the features are built on. */
export interface Services {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly reports: Reports;
  readonly notes: Notes;
  /** The notes of all reports of the workspace, open or not. */
  readonly filed: WorkspaceNotes;
  readonly codebooks: Codebooks;
  /** What people do to notes, with undo. */
  readonly changes: NoteChanges;
  /** How the views are arranged. */
  readonly arrangements: Arrangements;
  readonly trees: Trees;
}

/** Puts a feature on the screen; what it returns is disposed with the extension. */
export type Feature = (services: Services) => Disposable;
