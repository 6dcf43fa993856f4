import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Line } from "./lines.js";
import type { DocumentFormat } from "./report-document.js";

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

/**
 * Reads the block marks of every line with remark. The marks that make a block stand at the beginnings of lines, so remark
 * is given a skeleton: the first characters of lines that begin with a mark, one letter for a paragraph. The result is
 * that of the whole text, at a fraction of the cost and whatever a line holds.
 */
export function readMarks(text: string, lines: readonly Line[], format: DocumentFormat): LineMark[] {
  const marks: LineMark[] = lines.map(() => TEXT);
  const from = markFrontMatter(text, lines, marks);
  const { rows, lineOfRow } = skeletonOf(text, lines, from);
  const tree = blockParser(format).parse(rows.join("\n"));
  walk(tree, (node) => markNode(node, lineOfRow, marks));
  return marks;
}

interface Skeleton {
  readonly rows: readonly string[];
  /** Index of the line that a row shows, −1 for an empty row; one more entry than rows, for the text's end. */
  readonly lineOfRow: readonly number[];
}

/**
 * What remark is shown of the lines: `"## x"`, `"- x"`, one `"x"` for any number of paragraphs without a mark, and of
 * bullets the first, since a further paragraph or bullet changes nothing for the blocks around it.
 */
function skeletonOf(text: string, lines: readonly Line[], from: number): Skeleton {
  const rows: string[] = [];
  const lineOfRow: number[] = [];
  let last = "";
  let unshown = -1;
  const show = (row: string, index: number, gap: boolean): void => {
    if (gap) {
      rows.push("");
      lineOfRow.push(-1);
    }
    rows.push(row);
    lineOfRow.push(index);
    last = row;
    unshown = -1;
  };
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const gap = index > from && (line.blanks > 0 || line.pageBreak);
    const row = rowOf(text, line);
    const plain = row.trimStart() === "x";
    if (plain && !gap && index > from) continue;
    if (row === last && /^\s*(?:x|[-*+] x)$/.test(row)) {
      unshown = index;
      continue;
    }
    // An underline makes a heading of the paragraph above it, which it must find there.
    if (!gap && unshown >= 0) show(last, unshown, true);
    show(row, index, gap);
  }
  lineOfRow.push(lines.length);
  return { rows, lineOfRow };
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
  for (let index = 0; index <= end; index++) marks[index] = { kind: "frontMatter", depth: 0 };
  return end + 1;
}

/** The characters of a line that show its mark. */
function rowOf(text: string, line: Line): string {
  const head = text.slice(line.start, Math.min(line.end, line.start + SHOWN));
  const indent = " ".repeat(Math.min(line.indent, 8));
  if (!/^[#>*+=_`~<\d-]/.test(head)) return `${indent}x`;
  if (head.startsWith("<")) return indent + text.slice(line.start, Math.min(line.end, line.start + 200));
  if (/^[-*+]\s+[\p{L}(“"]/u.test(head)) return `${indent}${head[0]} x`;
  if (line.end - line.start <= SHOWN) return indent + head;
  return `${indent}${head}${/[\p{L}\p{N}]/u.test(head) ? "" : "x"}`;
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
  const last = lineOfRow[position.end.line - 1] ?? first;
  switch (node.type) {
    case "heading":
      if (position.end.line > position.start.line) {
        set(first, last - 1, { kind: "setext", depth: node.depth });
        set(last, last, { kind: "underline", depth: node.depth });
      } else set(first, first, { kind: "heading", depth: node.depth });
      break;
    case "listItem":
      if (marks[first]?.kind === "text") set(first, first, { kind: "listItem", depth: 0 });
      break;
    case "code":
      set(first, lastOf(position.end.line), { kind: "code", depth: 0 });
      break;
    case "html":
      set(first, lastOf(position.end.line), { kind: "html", depth: 0 });
      break;
    case "thematicBreak":
      set(first, first, { kind: "rule", depth: 0 });
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
