import type { CommentThread, TreeView, Uri } from "vscode";
import { type AnchoredNote, placeOf } from "../../core/notes/anchored-note.js";
import type { Note } from "../../core/notes/note.js";
import type { Span } from "../../core/span.js";
import { toSpan } from "../../host/ranges.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Services } from "../../host/services.js";
import { NoteComment } from "./note-thread.js";
import type { NoteThreads } from "./note-threads.js";
import type { NotesNode } from "./notes-tree.js";

/** A note of an open report that a command is about. */
export interface NoteAim {
  readonly report: ReportNotes;
  readonly anchored: AnchoredNote;
}

/** A note of a report that may be open or not, for what can be done without its passage. */
export interface FiledNote {
  readonly report: Uri;
  readonly note: Note;
}

/** Finds the notes that a command is about, wherever it was chosen. */
export class NoteTargets {
  readonly #services: Services;
  readonly #threads: NoteThreads;
  readonly #view: TreeView<NotesNode>;

  constructor(services: Services, threads: NoteThreads, view: TreeView<NotesNode>) {
    this.#services = services;
    this.#threads = threads;
    this.#view = view;
  }

  /**
   * The notes of the rows of the view "Notes" that a command was chosen on, of a thread or one of its comments; with the keys
   * of the view those that are chosen in it; without any of these the innermost note around the cursor.
   */
  of(chosen: unknown, alsoChosen?: unknown): NoteAim[] {
    const rows = this.#chosen(chosen, alsoChosen);
    if (rows) return this.#unique(rows);
    const atCursor = this.#atCursor();
    return atCursor ? [atCursor] : [];
  }

  /** The same with the notes of other reports, which the view shows though they are not open. */
  ofAnyReport(chosen: unknown, alsoChosen?: unknown): FiledNote[] {
    const rows = this.#chosen(chosen, alsoChosen) ?? [];
    const inOthers = rows.filter(isFiled).map(({ report, note }): FiledNote => {
      // It may have been opened since, and the note changed.
      const now = this.find(note.id, report);
      return { report, note: now ? now.anchored.note : note };
    });
    const open = this.of(chosen, alsoChosen);
    return [
      ...open.map(({ report, anchored }) => ({ report: report.document.uri, note: anchored.note })),
      ...inOthers,
    ];
  }

  /** The passage of the row that a command was chosen on, where that is one on which a note could belong. */
  candidateOf(chosen: unknown): Span | null {
    const row: unknown = isKeyOfView(chosen) ? this.#view.selection[0] : chosen;
    return isCandidate(row) ? row.span : null;
  }

  /** The note with an id as it is now, in a certain report or in any that is open. */
  find(noteId: string, of?: Uri): NoteAim | undefined {
    for (const report of this.#services.notes.open) {
      if (of && report.document.uri.toString() !== of.toString()) continue;
      const anchored = report.get(noteId);
      if (anchored) return { report, anchored };
    }
    return undefined;
  }

  /** What a command was chosen on; null where that was nothing. */
  #chosen(chosen: unknown, alsoChosen: unknown): readonly unknown[] | null {
    if (isKeyOfView(chosen)) return this.#view.selection;
    if (Array.isArray(alsoChosen) && alsoChosen.length > 1) return alsoChosen;
    return chosen === undefined ? null : [chosen];
  }

  #unique(chosen: readonly unknown[]): NoteAim[] {
    const ids = new Set(chosen.map((one) => this.#idOf(one)).filter((id) => id !== null));
    return [...ids].flatMap((id) => this.find(id) ?? []);
  }

  #idOf(chosen: unknown): string | null {
    if (chosen instanceof NoteComment) return chosen.noteId;
    if (typeof chosen !== "object" || chosen === null) return null;
    if ("noteId" in chosen && typeof chosen.noteId === "string") return chosen.noteId;
    return this.#threads.of(chosen as CommentThread)?.noteId ?? null;
  }

  #atCursor(): NoteAim | undefined {
    const editor = this.#services.reports.activeEditor;
    const report = editor && this.#services.notes.of(editor.document);
    if (!report) return undefined;
    const cursor = toSpan(editor.document, editor.selection);
    const around = report.all.flatMap((anchored) => {
      const span = placeOf(anchored);
      return span && span.start <= cursor.start && cursor.end <= span.end ? [{ anchored, span }] : [];
    });
    around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const [innermost] = around;
    return innermost && { report, anchored: innermost.anchored };
  }
}

/** What the keybindings of the view hand over, for a command cannot tell which part of the window has the focus. */
function isKeyOfView(chosen: unknown): boolean {
  return typeof chosen === "object" && chosen !== null && "inView" in chosen;
}

function isCandidate(row: unknown): row is Extract<NotesNode, { type: "candidate" }> {
  return typeof row === "object" && row !== null && "type" in row && row.type === "candidate";
}

function isFiled(row: unknown): row is Extract<NotesNode, { type: "filed" }> {
  return typeof row === "object" && row !== null && "type" in row && row.type === "filed";
}
