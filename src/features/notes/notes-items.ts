import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from "vscode";
import { type Codebook, colorOf } from "../../core/coding/codebook.js";
import { codesOf, writtenBodies } from "../../core/coding/tags.js";
import { isResolved, type Note } from "../../core/notes/note.js";
import { isOnWholeReport, needsReview } from "../../core/notes/note-scope.js";
import { oneLine } from "../../core/one-line.js";
import { nameOf } from "../../host/file-name.js";
import { quoted } from "../../host/typography.js";
import type { NoteWords } from "./note-words.js";
import type { FileNode, GroupNode, NoteNode, NotesNode } from "./notes-tree.js";

/** What is shown of the text before a passage and after it, in UTF-16 units: little before, for rows are narrow. */
const BEFORE = 16;
const AFTER = 40;

/** The row of a group. */
export function groupItem({ kind, key, label, notes }: GroupNode): TreeItem {
  const name = groupLabel(kind, key, label);
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = String(notes.length);
  item.accessibilityInformation = { label: `${name}, ${noteCount(notes.length)}` };
  item.contextValue = "group";
  if (kind === "orphans") {
    item.iconPath = new ThemeIcon("question");
    item.tooltip = l10n.t(
      "The text of these notes has changed or is gone. Select the right passage, then attach the note to it.",
    );
  } else if (kind === "changed") {
    item.iconPath = new ThemeIcon("warning");
    item.tooltip = l10n.t(
      "The words of these passages were changed. Compare then and now, then accept or attach.",
    );
  }
  return item;
}

function noteCount(count: number): string {
  return l10n.t("Notes: {0}", count);
}

function groupLabel(kind: GroupNode["kind"], key: string | null, label: string | null): string {
  switch (kind) {
    case "orphans":
      return l10n.t("Passage not found");
    case "changed":
      return l10n.t("Passage changed: review");
    case "section":
      return label ?? l10n.t("Before the first section");
    case "code":
      return key ?? l10n.t("Without code");
    case "author":
      return key ?? l10n.t("Analyst");
    case "status":
      return key === "resolved" ? l10n.t("Resolved") : l10n.t("Open");
    case "none":
      return l10n.t("Notes");
  }
}

/** The row of a note of the report that is shown. */
export function noteItem(node: NoteNode, book: Codebook, words: NoteWords): TreeItem {
  const { note, anchor } = node.anchored;
  const isOrphan = anchor.state === "orphan" && !isOnWholeReport(note);
  const item = bareItem(note, words);
  if (isOrphan) item.collapsibleState = TreeItemCollapsibleState.Expanded;
  const review = needsReview(node.anchored) ? (isOrphan ? "orphan" : "changed") : null;
  item.contextValue = `note ${review ?? "placed"} ${isResolved(note) ? "resolved" : "open"}`;
  item.iconPath = iconOf(note, review, book);
  const state = review === "orphan" ? l10n.t("passage not found") : review ? l10n.t("passage changed") : "";
  describe(item, note, words, [state]);
  item.command = { command: "policyAnnotator.goToNote", title: l10n.t("Go to Note"), arguments: [node] };
  return item;
}

/** The row that says what an orphan was about, with what stood around it. */
export function stoodItem({ note }: Extract<NotesNode, { type: "stood" }>): TreeItem {
  const { prefix, exact, suffix } = note.target.quote;
  const item = quotedItem("", prefix.slice(-BEFORE), exact, suffix.slice(0, AFTER));
  item.iconPath = new ThemeIcon("history");
  item.description = l10n.t("as it was");
  item.tooltip = oneLine(`…${prefix}${exact}${suffix}…`);
  item.accessibilityInformation = { label: l10n.t("As it was: “{0}”", oneLine(exact)) };
  return item;
}

/** The row of a passage on which an orphan could belong, with what stands around it. */
export function candidateItem(node: Extract<NotesNode, { type: "candidate" }>): TreeItem {
  const { report, span } = node;
  const text = report.document.getText();
  const start = report.document.positionAt(span.start);
  const line = start.line + 1;
  const before = Math.min(BEFORE, start.character);
  const words = oneLine(text.slice(span.start, span.end));
  const item = quotedItem(
    l10n.t("line {0}: ", line),
    text.slice(span.start - before, span.start),
    words,
    text.slice(span.end, span.end + AFTER),
  );
  item.iconPath = new ThemeIcon("link");
  item.contextValue = "candidate";
  item.tooltip = l10n.t(
    "Line {0}: “{1}”. Attach the note here with Ctrl+Enter (Cmd+Enter on a Mac).",
    line,
    words,
  );
  item.accessibilityInformation = { label: item.tooltip };
  item.command = {
    command: "policyAnnotator.goToNote",
    title: l10n.t("Show Passage"),
    arguments: [node],
  };
  return item;
}

/** A row that shows words with what stands around them: `line 4: …South: Nine in ten said so…`. */
function quotedItem(place: string, before: string, words: string, after: string): TreeItem {
  const [lead, quote] = [`${place}…${before.replace(/\s+/g, " ")}`, oneLine(words)];
  return new TreeItem({
    label: `${lead}${quote}${after.replace(/\s+/g, " ")}…`,
    highlights: [[lead.length, lead.length + quote.length]],
  });
}

/** The row above the other reports. */
export function elsewhereItem(files: readonly FileNode[], isAlone: boolean): TreeItem {
  const item = new TreeItem(
    l10n.t("Other reports"),
    isAlone ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.iconPath = new ThemeIcon("files");
  const count = files.reduce((sum, { notes }) => sum + notes.length, 0);
  item.description = String(count);
  item.accessibilityInformation = { label: `${l10n.t("Other reports")}, ${noteCount(count)}` };
  return item;
}

/** The row of another report. */
export function fileItem({ report, notes }: FileNode): TreeItem {
  const item = new TreeItem(nameOf(report), TreeItemCollapsibleState.Collapsed);
  const folder = workspace.asRelativePath(Uri.joinPath(report, ".."), false);
  item.description = folder === workspace.asRelativePath(report, false) ? "" : `${notes.length}`;
  item.tooltip = workspace.asRelativePath(report);
  item.contextValue = "file";
  item.iconPath = ThemeIcon.File;
  item.resourceUri = report;
  item.accessibilityInformation = { label: `${item.tooltip}, ${noteCount(notes.length)}` };
  return item;
}

/** The row of a note of a report that is not open. */
export function filedItem(node: Extract<NotesNode, { type: "filed" }>, words: NoteWords): TreeItem {
  const { note } = node;
  const item = bareItem(note, words);
  item.contextValue = `filed ${isResolved(note) ? "resolved" : "open"}`;
  item.iconPath = new ThemeIcon(isResolved(note) ? "check" : "comment");
  describe(item, note, words, [l10n.t("In another report: opened with a click, to reply or to edit.")]);
  item.command = {
    command: "policyAnnotator.goToNote",
    title: l10n.t("Go to Note"),
    arguments: [node],
  };
  return item;
}

function bareItem(note: Note, words: NoteWords): TreeItem {
  const [comment] = writtenBodies(note);
  const codes = codesOf(note).join(", ");
  const quote = isOnWholeReport(note) ? l10n.t("whole report") : oneLine(note.target.quote.exact);
  const item = new TreeItem(comment ? words.inList(comment) : codes);
  item.description = [comment && codes !== "" ? `[${codes}]` : "", quote]
    .filter((part) => part !== "")
    .join(" ");
  return item;
}

function describe(item: TreeItem, note: Note, words: NoteWords, more: readonly string[]): void {
  const [comment, ...replies] = writtenBodies(note);
  const codes = codesOf(note);
  const parts = [
    comment ? words.inList(comment) : "",
    codes.length > 0 ? l10n.t("Codes: {0}", codes.join(", ")) : "",
    isOnWholeReport(note) ? l10n.t("On the whole report") : quoted(oneLine(note.target.quote.exact)),
    replies.length > 0 ? l10n.t("Replies: {0}", replies.length) : "",
    note.creator ? l10n.t("By {0}", note.creator.name) : "",
    isResolved(note) ? l10n.t("Resolved") : l10n.t("Open"),
    ...more,
  ].filter((part) => part !== "");
  item.tooltip = parts.join("\n\n");
  item.accessibilityInformation = { label: parts.join(", ") };
}

function iconOf(note: Note, review: "orphan" | "changed" | null, book: Codebook): ThemeIcon {
  if (review) return new ThemeIcon(review === "orphan" ? "question" : "warning");
  const [code] = codesOf(note);
  const icon = isResolved(note)
    ? "check"
    : isOnWholeReport(note)
      ? "book"
      : writtenBodies(note).length === 0
        ? "tag"
        : "comment";
  return code === undefined
    ? new ThemeIcon(icon)
    : new ThemeIcon(icon, new ThemeColor(`charts.${colorOf(book, code)}`));
}
