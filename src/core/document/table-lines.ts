import type { Span } from "../span.js";
import { LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import { adjoins, type Source, wordsOf } from "./source.js";

/** The row of dashes under a table's head: `| --- | :-: |`. */
const RULE_ROW = /^\|?\s{0,9}:?-{2,}:?[\s|:-]{0,400}$/;

/** What a line says by itself of tables. */
export interface TableSigns {
  /** Of a cell alone on its line: whether it is a figure, or a dash for none; null for any other line. */
  readonly cell: "figure" | "dash" | null;
  /** How it is divided into cells; null where it is running text. */
  readonly columns: Columns | null;
}

type Columns = "bars" | "tabs" | "gaps";

/** Finds tables drawn with `|`, with tabs or with wide gaps, as spans of line indexes (`end` exclusive). */
export function* findTables(source: Source): Steps<Span[]> {
  return (yield* findTablesFrom(source, 0, () => false)).tables;
}

/** Finds the tables from a line on that is in none which begins above, up to where the search is to end: at `end`, or at the end of the text. */
export function* findTablesFrom(
  source: Source,
  from: number,
  isEnd: (next: number) => boolean,
): Steps<{ tables: Span[]; end: number }> {
  const tables: Span[] = [];
  let column: FigureColumn = { lastFigure: -1, end: 0 };
  let index = from;
  for (; index < source.lines.length && !isEnd(index); index++) {
    if (index % LINES_IN_ONE_STEP === 0) yield;
    const kind = source.marks[index]?.kind;
    if (kind === "code" || kind === "frontMatter" || kind === "html") continue;
    if (index >= column.end) column = figureColumn(source, index);
    const figures = column.lastFigure + 1;
    if (figures - index >= LEAST_FIGURES) {
      tables.push({ start: index, end: figures });
      index = figures - 1;
      continue;
    }
    const { columns } = signsAt(source, index);
    if (columns === null) continue;
    let end = index + 1;
    while (end < source.lines.length && adjoins(source, end) && signsAt(source, end).columns === columns)
      end++;
    const rows = end - index;
    if (rows >= 3 || (columns === "bars" && rows >= 2)) {
      tables.push({ start: index, end });
      index = end - 1;
    }
  }
  return { tables, end: index };
}

/** Fewest lines of nothing but a figure that are a column of cells. */
const LEAST_FIGURES = 4;

/** A cell's figure alone on its line: `"1 204"`, `"38,5 %"`, `"$2.4"`, `"n/a"`, `"–"`. */
const FIGURE_LINE = /^(?:[<>~±+−–-]?\s?[$€£]?\s?\d[\d.,\s]{0,20}\s?(?:%|\$|€|£|pts?)?|n\/a|[–—-])$/i;

/** Lines of nothing but cells' figures and dashes, one below the other. */
interface FigureColumn {
  /** The last line with a digit, or -1: what follows it, empty cells or rules, may belong to something else. */
  readonly lastFigure: number;
  /** The first line that is no such cell. */
  readonly end: number;
}

/** The column of figures that begins at a line, with the dashes that a converter set for empty cells. */
function figureColumn(source: Source, start: number): FigureColumn {
  let lastFigure = -1;
  let end = start;
  for (; end < source.lines.length; end++) {
    const { cell } = signsAt(source, end);
    if (cell === null) break;
    if (cell === "figure") lastFigure = end;
  }
  return { lastFigure, end };
}

/** Whether a line is no table's, whatever stands around it: neither a cell nor divided into cells. */
export function isNoRow(source: Source, index: number): boolean {
  const { cell, columns } = signsAt(source, index);
  return cell === null && columns === null;
}

function signsAt(source: Source, index: number): TableSigns {
  const signs = source.signs.get(index);
  if (!signs) return NO_TABLE;
  signs.table ??= tellTable(wordsOf(source, index));
  return signs.table;
}

function tellTable(words: string): TableSigns {
  const columns = columnsOf(words);
  const first = words.slice(0, 40);
  const cell = FIGURE_LINE.test(first) ? (/\d/.test(first) ? "figure" : "dash") : null;
  return cell === null && columns === null ? NO_TABLE : { cell, columns };
}

/** The signs of running text. */
const NO_TABLE: TableSigns = { cell: null, columns: null };

/** How a line is divided into cells, or null where it is running text. */
function columnsOf(words: string): Columns | null {
  if (words.startsWith("|") || (words.includes("|") && (RULE_ROW.test(words) || /\S\s*\|\s*\S/.test(words))))
    return "bars";
  if (words.split("\t").filter((cell) => cell.trim() !== "").length >= 3) return "tabs";
  return words.split(/\s{3,}/, 4).length >= 3 && !/\.{4}|_{4}/.test(words) ? "gaps" : null;
}

/** The cells of a table's row, as spans of the text; none for a row of dashes. */
export function cellsOf(text: string, row: Span): Span[] {
  const words = text.slice(row.start, row.end);
  if (RULE_ROW.test(words.slice(0, 400))) return [];
  const separator = words.includes("|") ? /\|/g : words.includes("\t") ? /\t+/g : / {3,}/g;
  const cells: Span[] = [];
  let from = 0;
  const close = (to: number): void => {
    const cell = words.slice(from, to);
    const start = row.start + from + (cell.length - cell.trimStart().length);
    const end = start + cell.trim().length;
    if (end > start) cells.push({ start, end });
  };
  for (const match of words.matchAll(separator)) {
    close(match.index);
    from = match.index + match[0].length;
  }
  close(words.length);
  return cells;
}
