import type { TreeItem, Uri } from "vscode";
import type { Section } from "../../core/document/report-document.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { arrangeNotes, type NoteArrangement, type NoteGroup } from "../../core/notes/arrange-notes.js";
import { isComment, isResolved, type Note } from "../../core/notes/note.js";
import { NO_FILTER, passesFilter } from "../../core/notes/note-filter.js";
import { isOnWholeReport } from "../../core/notes/note-scope.js";
import type { Span } from "../../core/span.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Report } from "../../host/reports.js";
import { sectionAt } from "../../host/section-argument.js";
import type { Services } from "../../host/services.js";
import { TreeRows, type TreeSource } from "../../host/tree-rows.js";
import type { NoteWords } from "./note-words.js";
import {
  candidateItem,
  elsewhereItem,
  filedItem,
  fileItem,
  groupItem,
  noteItem,
  stoodItem,
} from "./notes-items.js";

/** A row of the view "Notes". */
export type NotesNode =
  | NoteNode
  /** What an orphan was about, with what stood around it. */
  | { readonly type: "stood"; readonly noteId: string; readonly note: Note }
  /** A passage on which an orphan could belong. */
  | {
      readonly type: "candidate";
      readonly noteId: string;
      readonly report: ReportNotes;
      readonly span: Span;
      readonly rank: number;
    }
  | GroupNode
  /** The other reports of the workspace that have notes. */
  | { readonly type: "elsewhere"; readonly files: readonly FileNode[] }
  | FileNode
  /** A note of a report that is not open. */
  | { readonly type: "filed"; readonly report: Uri; readonly note: Note };

/** A note of the report that is shown. It may stand in several groups. */
export interface NoteNode {
  readonly type: "note";
  readonly noteId: string;
  readonly report: ReportNotes;
  readonly anchored: AnchoredNote;
  readonly group: string;
}

/** Notes with something in common. */
export interface GroupNode {
  readonly type: "group";
  readonly kind: "orphans" | "changed" | NoteArrangement["grouping"];
  readonly key: string | null;
  readonly label: string | null;
  readonly report: ReportNotes;
  readonly notes: readonly AnchoredNote[];
}

/** Another report with its notes. */
export interface FileNode {
  readonly type: "file";
  readonly report: Uri;
  readonly notes: readonly Note[];
}

/** The notes of the active report, grouped as the analyst wants them; below them, those of other reports. */
export class NotesTree implements TreeSource<NotesNode> {
  readonly #services: Services;
  readonly #words: NoteWords;
  #report: ReportNotes | undefined;
  /** The other reports with notes, once somebody has looked at the view. */
  #files: readonly FileNode[] | undefined;
  /** Counts how often they were asked for. */
  #asked = 0;
  /** The last analysis of the report that is shown. */
  #analyzed: Report | undefined;
  #arrangement: NoteArrangement = { grouping: "none", order: "place", filter: NO_FILTER };

  /** The same as the editor's view shows it. */
  readonly rows = new TreeRows<NotesNode>(this);

  constructor(services: Services, words: NoteWords) {
    this.#services = services;
    this.#words = words;
  }

  /** The notes of the report that is shown. */
  get report(): ReportNotes | undefined {
    return this.#report;
  }

  /** How the notes are grouped, sorted and filtered. */
  get arrangement(): NoteArrangement {
    return this.#arrangement;
  }

  /** How many notes of the report are not settled. */
  get openCount(): number {
    return this.#report?.all.filter(({ note }) => !isResolved(note)).length ?? 0;
  }

  /** How many notes of the report the filter lets through, and how many there are. */
  get counts(): { readonly shown: number; readonly all: number } {
    const all = this.#report?.all ?? [];
    return {
      shown: all.filter(({ note }) => passesFilter(note, this.#arrangement.filter)).length,
      all: all.length,
    };
  }

  /** Shows the notes in another way. */
  arrange(change: Partial<NoteArrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.refresh();
  }

  /** Shows the notes of the active report as they are now. */
  refresh(): void {
    this.#report = this.#services.notes.active;
    // No notes file is looked for before somebody looks at the view.
    if (this.#files)
      this.load().then(
        () => this.rows.refresh(),
        (error: unknown) => this.#services.log.error("Looking for notes", error),
      );
  }

  /** Takes in that a report was analysed anew, and shows its sections as they are now where notes are grouped by them. */
  takeIn(analyzed: Report): void {
    if (analyzed.document !== this.#report?.document) return;
    this.#analyzed = analyzed;
    if (this.#arrangement.grouping === "section") this.rows.refresh();
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    const files = await this.#elsewhere();
    if (asked === this.#asked) this.#files = files;
  }

  idOf(node: NotesNode): string {
    return nodeId(node);
  }

  below(node: NotesNode | undefined): readonly NotesNode[] {
    switch (node?.type) {
      case undefined:
        return this.#roots();
      case "group":
        return node.notes.map((anchored) => toNode(node.report, anchored, `${node.kind}:${node.key}`));
      case "note":
        return candidatesOf(node);
      case "elsewhere":
        return node.files;
      case "file":
        return node.notes.map((note) => ({ type: "filed", report: node.report, note }));
      default:
        return [];
    }
  }

  itemOf(node: NotesNode): TreeItem {
    const item = this.#itemOf(node);
    item.id = nodeId(node);
    return item;
  }

  #itemOf(node: NotesNode): TreeItem {
    switch (node.type) {
      case "note":
        return noteItem(node, this.#services.codebooks.of(node.report.document.uri), this.#words);
      case "stood":
        return stoodItem(node);
      case "candidate":
        return candidateItem(node);
      case "group":
        return groupItem(node);
      case "elsewhere":
        return elsewhereItem(node.files, this.#report === undefined);
      case "file":
        return fileItem(node);
      case "filed":
        return filedItem(node, this.#words);
    }
  }

  #roots(): NotesNode[] {
    const own = this.#report ? this.#groups(this.#report) : [];
    const files = this.#files ?? [];
    return files.length > 0 ? [...own, { type: "elsewhere", files }] : own;
  }

  #groups(report: ReportNotes): NotesNode[] {
    const sections = this.#arrangement.grouping === "section" ? this.#sectionsOf(report) : [];
    const { orphans, changed, groups } = arrangeNotes(
      report.all,
      this.#arrangement,
      (offset) => sectionAt(sections, offset)?.index ?? null,
    );
    const group = (kind: GroupNode["kind"], { key, notes }: NoteGroup): GroupNode[] => {
      const label = kind === "section" && key !== null ? (sections[Number(key)]?.heading.text ?? null) : key;
      return notes.length > 0 ? [{ type: "group", kind, key, label, report, notes }] : [];
    };
    const { grouping } = this.#arrangement;
    return [
      ...group("orphans", { key: null, notes: orphans }),
      ...group("changed", { key: null, notes: changed }),
      ...(grouping === "none"
        ? groups.flatMap(({ notes }) => notes.map((one) => toNode(report, one, "all")))
        : groups.flatMap((one) => group(grouping, one))),
    ];
  }

  /** While somebody types, those of the last analysis: to ask for one at each pause would hold the typing up. */
  #sectionsOf({ document }: ReportNotes): readonly Section[] {
    if (this.#analyzed?.document !== document) this.#analyzed = this.#services.reports.current(document);
    return this.#analyzed?.analysis.document.sections ?? [];
  }

  async #elsewhere(): Promise<FileNode[]> {
    const own = this.#report?.document.uri.toString();
    const { filter } = this.#arrangement;
    const files = await this.#services.filed.all();
    return files
      .filter(({ report }) => report.toString() !== own)
      .map(({ report, notes }): FileNode => {
        const shown = notes.filter(
          (note) => note.deleted === null && isComment(note) && passesFilter(note, filter),
        );
        const start = (note: Note) => note.target.position?.start ?? 0;
        return { type: "file", report, notes: shown.sort((a, b) => start(a) - start(b)) };
      })
      .filter(({ notes }) => notes.length > 0)
      .sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  }
}

/** Survives edits elsewhere: what a row is about, behind its group where a note may stand in several. */
function nodeId(node: NotesNode): string {
  switch (node.type) {
    case "note":
      return `${node.group}/${node.noteId}`;
    case "stood":
      return `${node.noteId}?stood`;
    case "candidate":
      return `${node.noteId}?${node.rank}`;
    case "group":
      return `${node.kind}:${node.key}`;
    case "elsewhere":
      return "elsewhere";
    case "file":
      return node.report.toString();
    case "filed":
      return `${node.report.toString()}/${node.note.id}`;
  }
}

function toNode(report: ReportNotes, anchored: AnchoredNote, group: string): NoteNode {
  return { type: "note", noteId: anchored.note.id, report, anchored, group };
}

/** Below an orphan: where it stood, then where it could belong. */
function candidatesOf({ noteId, report, anchored }: NoteNode): NotesNode[] {
  if (anchored.anchor.state !== "orphan" || isOnWholeReport(anchored.note)) return [];
  const candidates = anchored.anchor.candidates.map(
    (span, rank): NotesNode => ({
      type: "candidate",
      noteId: anchored.note.id,
      report,
      span,
      rank,
    }),
  );
  return [{ type: "stood", noteId, note: anchored.note }, ...candidates];
}
