import { type ReadingText, ReadingTextBuilder } from "../document/reading-text.js";
import type { Block, PassageRole, ReportDocument } from "../document/report-document.js";
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
      /** The cells of each row; null for one without words. */
      readonly rows: readonly (readonly (ReadingText | null)[])[];
      readonly texts: readonly ReadingText[];
    };

/** Blocks that are no passages, but belong to what is read. */
const KEPT_LINES: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["code", "contents"]);

/** A list is indented by at least so many columns a level. */
const INDENT = 2;

/** The pieces of a report, or of a stretch of it, in its order. */
export function reportFlow(document: ReportDocument, within: Span | null): FlowPiece[] {
  const { text, passages, blocks } = document;
  const levels = new Map(document.headings.map(({ start, level }) => [start, level]));
  const pieces: { readonly start: number; readonly piece: FlowPiece }[] = [];
  let table: GrowingTable | null = null;
  for (const { role, reading } of passages) {
    const { start, end } = reading.extent;
    if (within && !overlaps(within, { start, end })) continue;
    if (role !== "tableCell") {
      table = null;
      pieces.push({ start, piece: pieceOf(text, role, reading, levels.get(start)) });
    } else if (!table) {
      table = new GrowingTable(text, reading);
      pieces.push({ start, piece: table });
    } else table.add(reading);
  }
  for (const block of blocks)
    if (KEPT_LINES.has(block.kind) && (!within || overlaps(within, block)))
      pieces.push({ start: block.start, piece: { kind: "lines", texts: linesOf(text, block) } });
  return pieces.sort((a, b) => a.start - b.start).map(({ piece }) => piece);
}

/** A table while its cells come in. */
class GrowingTable {
  readonly kind = "table";
  readonly rows: (ReadingText | null)[][] = [];
  readonly texts: ReadingText[] = [];
  readonly #text: string;
  /** Where the last cell ends, and in which column it stands. */
  #end = 0;
  #column = 0;

  constructor(text: string, first: ReadingText) {
    this.#text = text;
    this.add(first);
  }

  /** Adds a cell: to the last row where it stands on its line, at the column that the bars before it say. */
  add(cell: ReadingText): void {
    const { start, end } = cell.extent;
    const between = this.#text.slice(this.#end, start);
    if (this.texts.length > 0 && !LINE_END.test(between)) this.#column += barsIn(between);
    else {
      this.rows.push([]);
      this.#column = firstColumn(this.#text, start);
    }
    this.#end = end;
    const row = this.rows.at(-1) ?? [];
    while (row.length < this.#column) row.push(null);
    row.push(cell);
    this.texts.push(cell);
  }
}

const LINE_END = /[\r\n]/;

/** How many cells stand before the first with words on a line of a table that is drawn with bars; 0 where there are none. */
function firstColumn(text: string, offset: number): number {
  let lineStart = offset;
  while (lineStart > 0 && !LINE_END.test(text.charAt(lineStart - 1))) lineStart--;
  const before = text.slice(lineStart, offset).trimStart();
  return barsIn(before) - (before.startsWith("|") ? 1 : 0);
}

function barsIn(text: string): number {
  return text.split("|").length - 1;
}

function pieceOf(
  text: string,
  role: Exclude<PassageRole, "tableCell">,
  reading: ReadingText,
  level: number | undefined,
): FlowPiece {
  const texts = [reading];
  switch (role) {
    case "heading":
      return { kind: "heading", level: level ?? 2, texts };
    case "listItem":
      return { kind: "listItem", ...listMark(text, reading.sourceOf(0)), texts };
    default:
      return { kind: role, texts };
  }
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
