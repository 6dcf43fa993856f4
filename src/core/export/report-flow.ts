import { LineIndex } from "../document/line-index.js";
import { type ReadingText, ReadingTextBuilder } from "../document/reading-text.js";
import type { Block, Passage, ReportDocument } from "../document/report-document.js";
import { overlaps, type Span } from "../span.js";

/** A report as a reader goes through it, piece by piece, page furniture left out: what an annotated copy is made of. */
export type FlowPiece =
  | { readonly kind: "heading"; readonly level: number; readonly texts: readonly ReadingText[] }
  | { readonly kind: "paragraph" | "caption" | "footnote"; readonly texts: readonly ReadingText[] }
  | {
      readonly kind: "listItem";
      /** `"b)"` as the report has it; `"•"` for any bullet. */
      readonly mark: string;
      /** Zero at the top. */
      readonly depth: number;
      readonly texts: readonly ReadingText[];
    }
  /** Lines that are kept as they stand: a block of code, the table of contents. */
  | { readonly kind: "lines"; readonly texts: readonly ReadingText[] }
  | {
      readonly kind: "table";
      /** How many of `texts` stand in each row. */
      readonly rows: readonly number[];
      readonly texts: readonly ReadingText[];
    };

/** Blocks that are no passages, but belong to what is read. */
const KEPT_LINES: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["code", "contents"]);

/** A list is indented by at least so many columns a level. */
const INDENT = 2;

/** The pieces of a report, or of a stretch of it, in its order. */
export function reportFlow(document: ReportDocument, within: Span | null): FlowPiece[] {
  const lines = new LineIndex(document.text);
  const levels = new Map(document.headings.map(({ start, level }) => [start, level]));
  const pieces: { readonly start: number; readonly piece: FlowPiece }[] = [];
  let row = -1;
  for (const passage of document.passages) {
    const start = passage.reading.sourceOf(0);
    const end = passage.reading.sourceOf(passage.reading.text.length);
    if (within && !overlaps(within, { start, end })) continue;
    const line = lines.lineOf(start);
    const before = pieces.at(-1)?.piece;
    if (passage.role === "tableCell" && before?.kind === "table") {
      pieces.splice(-1, 1, {
        start: pieces.at(-1)?.start ?? start,
        piece: withCell(before, passage, line === row),
      });
    } else pieces.push({ start, piece: pieceOf(document.text, passage, levels.get(start)) });
    row = line;
  }
  const kept = document.blocks.filter(({ kind }) => KEPT_LINES.has(kind));
  for (const block of kept)
    if (!within || overlaps(within, block))
      pieces.push({ start: block.start, piece: { kind: "lines", texts: linesOf(document.text, block) } });
  return pieces.sort((a, b) => a.start - b.start).map(({ piece }) => piece);
}

function pieceOf(text: string, { role, reading }: Passage, level: number | undefined): FlowPiece {
  const texts = [reading];
  switch (role) {
    case "heading":
      return { kind: "heading", level: level ?? 2, texts };
    case "listItem":
      return { kind: "listItem", ...listMark(text, reading.sourceOf(0)), texts };
    case "tableCell":
      return { kind: "table", rows: [1], texts };
    default:
      return { kind: role, texts };
  }
}

function withCell(table: FlowPiece & { kind: "table" }, { reading }: Passage, isSameRow: boolean): FlowPiece {
  const { rows } = table;
  return {
    kind: "table",
    rows: isSameRow ? [...rows.slice(0, -1), (rows.at(-1) ?? 0) + 1] : [...rows, 1],
    texts: [...table.texts, reading],
  };
}

/** The mark of a list item, which the reading text leaves out, and how far it is indented. */
function listMark(text: string, start: number): { readonly mark: string; readonly depth: number } {
  const lead = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const mark = lead.trim();
  const indent = lead.length - lead.trimStart().length;
  return { mark: /^\(?\w{1,4}[.)]$/.test(mark) ? mark : "•", depth: Math.floor(indent / INDENT) };
}

function linesOf(text: string, { start, end }: Span): ReadingText[] {
  const lines: ReadingText[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g))
    lines.push(
      new ReadingTextBuilder(text).take(start + line.index, start + line.index + line[0].length).build(),
    );
  return lines;
}
