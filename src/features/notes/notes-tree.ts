import {
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from "vscode";
import { type AnchoredNote, inReportOrder } from "../../core/notes/anchored-note.js";
import { liveBodies } from "../../core/notes/note.js";
import type { Notes } from "../../host/notes.js";
import { oneLine } from "../../host/one-line.js";
import type { ReportNotes } from "../../host/report-notes.js";

/** A note of a report in the view, or the group of those whose passage is not found. */
export type NotesNode =
  | { readonly type: "note"; readonly report: ReportNotes; readonly anchored: AnchoredNote }
  | { readonly type: "orphans"; readonly report: ReportNotes; readonly orphans: readonly AnchoredNote[] };

/** The notes of the active report in its order; before them, those whose passage is not found. */
export class NotesTree implements TreeDataProvider<NotesNode> {
  readonly #notes: Notes;
  readonly #didChange = new EventEmitter<undefined>();
  #report: ReportNotes | undefined;

  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The notes of the report that is shown. */
  get report(): ReportNotes | undefined {
    return this.#report;
  }

  /** Shows the notes of the active report as they are now. */
  refresh(): void {
    this.#report = this.#notes.active;
    this.#didChange.fire(undefined);
  }

  getChildren(node?: NotesNode): NotesNode[] {
    const report = this.#report;
    if (!report) return [];
    const toNode = (anchored: AnchoredNote): NotesNode => ({ type: "note", report, anchored });
    if (node) return node.type === "orphans" ? node.orphans.map(toNode) : [];
    const { placed, orphans } = inReportOrder(report.all);
    const group: NotesNode[] = orphans.length > 0 ? [{ type: "orphans", report, orphans }] : [];
    return [...group, ...placed.map(toNode)];
  }

  getTreeItem(node: NotesNode): TreeItem {
    return node.type === "orphans" ? orphansItem(node.orphans.length) : noteItem(node, node.anchored);
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}

function orphansItem(count: number): TreeItem {
  const item = new TreeItem(l10n.t("Passage not found"), TreeItemCollapsibleState.Expanded);
  item.id = "orphans";
  item.description = String(count);
  item.iconPath = new ThemeIcon("question");
  item.tooltip = l10n.t(
    "The text of these notes has changed or is gone. Select the right passage, then attach the note to it.",
  );
  return item;
}

function noteItem(node: NotesNode, { note, anchor }: AnchoredNote): TreeItem {
  const [comment, ...replies] = liveBodies(note);
  const quote = oneLine(note.target.quote.exact);
  const item = new TreeItem(oneLine(comment?.value ?? ""), TreeItemCollapsibleState.None);
  item.id = note.id;
  item.description = quote;
  item.contextValue = anchor.state === "orphan" || anchor.state === "changed" ? "review" : "note";
  item.iconPath = new ThemeIcon(ICONS[anchor.state]);
  const state =
    anchor.state === "orphan"
      ? l10n.t("passage not found")
      : anchor.state === "changed"
        ? l10n.t("passage changed")
        : "";
  const parts = [
    item.label,
    `“${quote}”`,
    replies.length > 0 ? l10n.t("Replies: {0}", replies.length) : "",
    state,
  ];
  item.tooltip = parts.filter((part) => part !== "").join("\n\n");
  item.accessibilityInformation = { label: parts.filter((part) => part !== "").join(", ") };
  item.command = { command: "policyAnnotator.goToNote", title: l10n.t("Go to Note"), arguments: [node] };
  return item;
}

const ICONS = { anchored: "comment", moved: "comment", changed: "warning", orphan: "question" };
