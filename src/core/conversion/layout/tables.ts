import type { LinePart, TextLine } from "./text-line.js";

type Row = readonly TextLine[];

/** What stands in a row of a table: a line of its own, or a part of one whose cells nearly touch. */
type Cell = LinePart & Pick<TextLine, "size">;

/** The head of a list item or a numbered heading, which a gap parts from its words: `"•"`, `"2.1"`, `"(a)"`. */
const LABEL =
  /^(?:[^\p{L}\p{N}\s$€£]|o|\(?[\p{L}\d]{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}|(?:Figure|Table|Tableau|Annexe?|Appendix) [\w.]{1,5}[.:]?)$/u;

/** Whether a row has cells: words with wide gaps between, the first of which is no label. */
export function isCelled(row: Row): boolean {
  return row.length >= 2 && !(row.length === 2 && LABEL.test(row[0]?.text ?? ""));
}

/** Fewest rows of a table, by its number of columns. */
function leastRows(columns: number): number {
  return columns >= 3 ? 2 : 3;
}

/**
 * The rows of a table that begins with the first of `rows`, as cells; null where there is none. Its columns are what the
 * cells of all rows leave free between them. A row with a single cell belongs to it where cells follow.
 */
export function readTable(
  rows: readonly Row[],
  farthest: number,
): { readonly cells: string[][]; readonly length: number } | null {
  let length = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const above = rows[index - 1];
    if (!row || (above && (row[0]?.y ?? 0) - (above[0]?.y ?? 0) > farthest)) break;
    if (isCelled(row)) length = index + 1;
    else if (index - length >= 1 || index === 0) break;
  }
  const own = withCellsApart(rows.slice(0, length));
  const celled = own.filter((row) => row.length > 1);
  const columns = columnsOf(celled.flat());
  if (columns.length < 2 || celled.length < leastRows(columns.length)) return null;
  // Columns that no row fills are gaps between words.
  if (Math.max(...celled.map((row) => row.length)) < columns.length) return null;
  if (own.some((row) => !fits(row, columns)) || !columns.every((column) => isAligned(column, celled)))
    return null;
  return { cells: withWrappedCells(own.map((row) => cellsOf(row, columns))), length };
}

/** Parts what reaches over several of the columns that the fullest rows have. */
function withCellsApart(rows: readonly Row[]): (readonly Cell[])[] {
  const most = Math.max(...rows.map((row) => row.length));
  const columns = columnsOf(rows.filter((row) => row.length === most).flat());
  const reach = ({ x, right }: LinePart): number =>
    columns.filter(({ start, end }) => x < end && right > start).length;
  return rows.map((row) =>
    row.flatMap((cell): readonly Cell[] => {
      const parts = cell.parts.map((part) => ({ ...part, size: cell.size }));
      return reach(cell) > 1 && parts.every((part) => reach(part) <= 1) ? parts : [cell];
    }),
  );
}

interface Interval {
  start: number;
  end: number;
}

function columnsOf(cells: readonly LinePart[]): Interval[] {
  const columns: Interval[] = [];
  for (const { x, right } of [...cells].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.end + 1) last.end = Math.max(last.end, right);
    else columns.push({ start: x, end: right });
  }
  return columns;
}

/** Whether no cell of a row shares its column with another. */
function fits(row: readonly LinePart[], columns: readonly Interval[]): boolean {
  const taken = row.map(({ x }) => columnAt(x, columns));
  return new Set(taken).size === taken.length;
}

/** How far the edges of cells in one column may be apart, in ems. */
const SAME_EDGE = 0.5;

/** Whether most cells of a column share an edge or their middle: words that justification pulled apart do not. */
function isAligned(column: Interval, rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.flat().filter(({ x, right }) => x >= column.start - 1 && right <= column.end + 1);
  return [(cell: Cell) => cell.x, (cell: Cell) => cell.right, (cell: Cell) => (cell.x + cell.right) / 2].some(
    (edge) => {
      const together = cells.map(
        (cell) => cells.filter((other) => Math.abs(edge(other) - edge(cell)) <= SAME_EDGE * cell.size).length,
      );
      return Math.max(0, ...together) >= cells.length * 0.6;
    },
  );
}

function columnAt(x: number, columns: readonly Interval[]): number {
  return Math.max(
    0,
    columns.findLastIndex(({ start }) => start <= x + 1),
  );
}

function cellsOf(row: readonly LinePart[], columns: readonly Interval[]): string[] {
  const cells = columns.map(() => "");
  for (const { x, text } of row) cells[columnAt(x, columns)] = text;
  return cells;
}

/** Puts a row without a first cell below the words that it goes on: `"Insured losses"`, `"($ million)"`. */
function withWrappedCells(rows: readonly string[][]): string[][] {
  const whole: string[][] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const goesOn =
      above !== undefined &&
      row[0] === "" &&
      row.every(
        (cell, at) => cell === "" || (above[at] !== "" && !isFigure(cell) && !isFigure(above[at] ?? "")),
      );
    if (goesOn) whole[whole.length - 1] = above.map((cell, at) => `${cell} ${row[at] ?? ""}`.trim());
    else whole.push(row);
  }
  return whole;
}

function isFigure(cell: string): boolean {
  return /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);
}

/** The entries of a table of contents: rows of a title and a page that goes up; null for any other table. */
export function contentsOf(cells: readonly (readonly string[])[]): string[] | null {
  if (cells.length < 4) return null;
  const pages = cells.map((row) => /^(\d{1,3}|[ivxl]{1,6})$/.exec(row.at(-1) ?? "")?.[1] ?? null);
  const numbers = pages.filter((page) => page !== null && /^\d/.test(page)).map(Number);
  const rises = numbers.every((page, at) => page >= (numbers[at - 1] ?? 0));
  const titled = cells.every((row) => /\p{L}{3}/u.test(row.slice(0, -1).join(" ")));
  if (!rises || !titled || pages.filter((page) => page !== null).length < cells.length * 0.8) return null;
  return cells.map((row) => row.filter((cell) => cell !== "").join(" "));
}
