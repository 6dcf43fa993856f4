import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { eachInSteps, inOneGo, LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import type { Line } from "./lines.js";
import type { DocumentFormat } from "./report-document.js";
import type { Source } from "./source.js";

/** What the Markdown block grammar makes of a line. A line of plain text without marks is `text`. */
export interface LineMark {
  readonly kind:
    | "text"
    | "heading"
    | "setext"
    | "underline"
    | "listItem"
    | "code"
    | "html"
    | "rule"
    | "frontMatter";
  /** Depth of a heading, 0 otherwise. */
  readonly depth: number;
}

const TEXT: LineMark = { kind: "text", depth: 0 };

/** One mark for all of its lines: lines that share a mark are one block. */
const FRONT_MATTER: LineMark = { kind: "frontMatter", depth: 0 };

/** What remark is not asked for: everything inside a line, and indented code, which in reports is indented prose. */
const NOT_ASKED = [
  "attention",
  "autolink",
  "htmlText",
  "labelStartImage",
  "labelStartLink",
  "labelEnd",
  "codeText",
  "characterEscape",
  "characterReference",
  "hardBreakEscape",
  "definition",
  "codeIndented",
];

/** Characters of a line that remark is shown: enough for its marks, so few that no nesting of marks can hurt. */
const SHOWN = 20;

const HEADING = /^(#{1,6})\s/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;

const UNDERLINE = /^(?:=+|-+)$/;
const RULE = /^(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,})$/;

/** A line that decides what the lines around it are: a tag or a fence. */
const DECIDES = /^(?:<|`{3}|~{3})/;

/**
 * Reads the block marks of every line. What `#`, bullets and underlines mark is plain from the lines themselves; what is
 * code or HTML depends on lines far off, and there remark decides. It is given a skeleton: the beginnings of the lines that
 * decide and one letter for all text between them. The result is that of the whole text, at a fraction of the cost and
 * whatever a line holds.
 */
export function readMarks(text: string, lines: readonly Line[], format: DocumentFormat): LineMark[] {
  return inOneGo(marksInSteps(text, lines, format));
}

/** The same in steps; what remark is given is one of them. */
export function* marksInSteps(
  text: string,
  lines: readonly Line[],
  format: DocumentFormat,
): Steps<LineMark[]> {
  const marks: LineMark[] = lines.map(() => TEXT);
  const from = markFrontMatter(text, lines, marks);
  const { rows, lineOfRow } = skeletonOf(text, lines, from);
  yield;
  if (lineOfRow.length > 2)
    walk(blockParser(format).parse(rows.join("\n")), (node) => markNode(node, lineOfRow, marks));
  yield;
  const markItself = (line: Line, index: number): void => {
    if (marks[index] !== TEXT) return;
    marks[index] = ownMark(text, line, marks[index - 1]);
    if (marks[index]?.kind === "underline") markUnderlined(lines, marks, index);
  };
  yield* eachInSteps(lines, markItself, LINES_IN_ONE_STEP);
  return marks;
}

/** Whether a line is one of those that decide what lines far off are. */
export function decides({ text, lines }: Pick<Source, "text" | "lines">, index: number): boolean {
  const line = lines.get(index);
  return line !== undefined && DECIDES.test(text.slice(line.start, line.start + SHOWN));
}

/** Whether a line is shown to remark as one letter, as all running text is. */
export function isShownAsText({ text, lines }: Pick<Source, "text" | "lines">, index: number): boolean {
  return shownText(text, lines.get(index)) === "x";
}

/** The mark that a line carries in itself, given that of the line before. */
export function markOfLine(
  { text, lines }: Pick<Source, "text" | "lines">,
  index: number,
  before: LineMark | undefined,
): LineMark {
  const line = lines.get(index);
  return line ? ownMark(text, line, before) : TEXT;
}

const ITEM_MARK: LineMark = { kind: "listItem", depth: 0 };
const HEADING_MARKS: readonly LineMark[] = [0, 1, 2, 3, 4, 5, 6].map((depth) => ({ kind: "heading", depth }));

/** The mark that a line carries in itself. A number goes on a list or begins one; `"in section\n3. The"` does neither. */
function ownMark(text: string, line: Line, before: LineMark | undefined): LineMark {
  const head = text.slice(line.start, Math.min(line.end, line.start + 12));
  const short = line.end - line.start <= 120 ? text.slice(line.start, line.end) : "";
  if (UNDERLINE.test(short) && line.blanks === 0 && !line.pageBreak && before === TEXT)
    return { kind: "underline", depth: short.startsWith("=") ? 1 : 2 };
  if (RULE.test(short)) return { kind: "rule", depth: 0 };
  const heading = HEADING.exec(head);
  if (heading) return HEADING_MARKS[heading[1]?.length ?? 1] ?? TEXT;
  if (!ITEM.test(head)) return TEXT;
  const begins = !/^\d/.test(head) || /^1[.)]/.test(head) || line.blanks > 0 || before?.kind === "listItem";
  return begins ? ITEM_MARK : TEXT;
}

/** Marks the lines of the paragraph above an underline, three of them at most. */
function markUnderlined(lines: readonly Line[], marks: LineMark[], underline: number): void {
  const mark: LineMark = { kind: "setext", depth: marks[underline]?.depth ?? 1 };
  for (let index = underline - 1; index >= underline - 4 && marks[index] === TEXT; index--) {
    marks[index] = mark;
    if ((lines[index]?.blanks ?? 0) > 0 || lines[index]?.pageBreak) return;
  }
}

interface Skeleton {
  readonly rows: readonly string[];
  /** Index of the line that a row shows, −1 for an empty row; one more entry than rows, for the text's end. */
  readonly lineOfRow: readonly number[];
}

/** What remark is shown of the lines: those that decide, and before and after them one line of what is between. */
function skeletonOf(text: string, lines: readonly Line[], from: number): Skeleton {
  const rows: string[] = [];
  const lineOfRow: number[] = [];
  let lastDecides = true;
  let unshown = -1;
  const show = (row: string, index: number, gap: boolean): void => {
    rows.push(...(gap ? ["", row] : [row]));
    lineOfRow.push(...(gap ? [-1, index] : [index]));
    unshown = -1;
  };
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const gap = index > from && (line.blanks > 0 || line.pageBreak);
    const head = text.slice(line.start, Math.min(line.end, line.start + SHOWN));
    if (DECIDES.test(head)) {
      // A tag that may not interrupt a paragraph must find it there.
      if (!gap && unshown >= 0) show(shownText(text, lines[unshown]), unshown, true);
      show(decidingRow(text, line, head), index, gap);
      lastDecides = true;
    } else if (lastDecides) {
      show(shownText(text, line), index, gap);
      lastDecides = false;
    } else if (gap || shownText(text, line) !== "x") unshown = index;
  }
  lineOfRow.push(lines.length);
  return { rows, lineOfRow };
}

/** One letter for a line of text, behind its mark if it has one. */
function shownText(text: string, line: Line | undefined): string {
  const head = line ? text.slice(line.start, Math.min(line.end, line.start + 12)) : "";
  if (head.startsWith(">")) return "> x";
  const mark = (HEADING.exec(head) ?? ITEM.exec(head))?.[0];
  return mark ? `${mark.trimEnd()} x` : "x";
}

function decidingRow(text: string, line: Line, head: string): string {
  const indent = " ".repeat(Math.min(line.indent, 3));
  return (
    indent + (head.startsWith("<") ? text.slice(line.start, Math.min(line.end, line.start + 200)) : head)
  );
}

function markFrontMatter(text: string, lines: readonly Line[], marks: LineMark[]): number {
  const first = lines[0];
  if (first?.number !== 0 || text.slice(first.start, first.end) !== "---") return 0;
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && /^(?:---|\.\.\.)$/.test(text.slice(line.start, Math.min(line.end, line.start + 4))),
  );
  const holdsFields = lines
    .slice(1, Math.max(1, end))
    .every(
      (line) =>
        /^(?:[\w-]+\s?:|-|#|["'[\]{}])/.test(text.slice(line.start, line.start + 60)) || line.indent > 0,
    );
  if (end < 2 || end > 200 || !holdsFields) return 0;
  for (let index = 0; index <= end; index++) marks[index] = FRONT_MATTER;
  return end + 1;
}

function blockParser(format: DocumentFormat): Processor<import("mdast").Root> {
  const disabled = format === "plaintext" ? [...NOT_ASKED, "htmlFlow", "codeFenced"] : NOT_ASKED;
  return unified()
    .use(function marksOnly() {
      const data = this.data();
      data.micromarkExtensions = [{ disable: { null: disabled } }];
    })
    .use(remarkParse);
}

function walk(root: Nodes, visit: (node: Nodes) => void): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    if ("children" in node && node.type !== "paragraph" && node.type !== "heading")
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) open.push(child);
      }
  }
}

function markNode(node: Nodes, lineOfRow: readonly number[], marks: LineMark[]): void {
  const position = node.position;
  const first = lineOfRow[(position?.start.line ?? 0) - 1] ?? -1;
  if (!position || first < 0) return;
  const set = (from: number, to: number, mark: LineMark): void => {
    for (let index = from; index <= to && index < marks.length; index++) marks[index] = mark;
  };
  const lastOf = (row: number): number => Math.max(first, nextLine(lineOfRow, row) - 1);
  switch (node.type) {
    case "code":
      set(first, lastOf(position.end.line), { kind: "code", depth: 0 });
      break;
    case "html":
      set(first, lastOf(position.end.line), { kind: "html", depth: 0 });
      break;
    default:
  }
}

/** The first line that a row after the given one shows. */
function nextLine(lineOfRow: readonly number[], row: number): number {
  for (let at = row; at < lineOfRow.length; at++) {
    const line = lineOfRow[at] ?? -1;
    if (line >= 0) return line;
  }
  return lineOfRow.at(-1) ?? 0;
}
