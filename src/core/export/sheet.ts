import type { CellObject, Sheet } from "write-excel-file/universal";
import type { Cell, Table } from "./table.js";
import { xmlText } from "./xml-text.js";

/** A column of a sheet. */
export interface SheetColumn {
  /** The column of the table whose cells it has. */
  readonly id: string;
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** What stands for the words that a table has for programs. */
  readonly words?: Readonly<Record<string, string>>;
  /** Whether its cells are times (ISO 8601). */
  readonly isTime?: boolean;
  /** Whether its cells are lines of the report, one-based. */
  readonly isLine?: boolean;
}

/** A cell that leads somewhere. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** A sheet with what its library has no word for. */
export interface LinkedSheet {
  readonly sheet: Sheet<Blob>;
  readonly links: readonly SheetLink[];
  /** How many rows and columns are filled, the header with them. */
  readonly size: { readonly rows: number; readonly columns: number };
}

/** Most characters that Excel takes in a cell. */
const LONGEST = 32_767;

/** The height of a line, and that of the highest row that Excel has, in points. */
const LINE_HEIGHT = 15;
const HIGHEST = 405;

const HEADER = {
  fontWeight: "bold",
  backgroundColor: "#E7ECF4",
  alignVertical: "center",
  height: 22,
} as const;
const BODY = { alignVertical: "top", wrap: true } as const;
/** Lines and times stand beside texts, to which numbers at the right would seem to belong. */
const LEFT = { align: "left" } as const;
const LINK = { textColor: "#0B57D0", textDecoration: { underline: true } } as const;

/** A table as a sheet. Lines lead to the editor where the report has a path. Text is text, whatever it looks like. */
export function sheetOf(
  title: string,
  { rows }: Table,
  columns: readonly SheetColumn[],
  path: string | null,
): LinkedSheet {
  const links: SheetLink[] = [];
  const data = rows.map((row, index) => {
    const cells = columns.map((column, at) => {
      const value = row[column.id] ?? null;
      if (column.isLine && typeof value === "number" && path !== null) {
        links.push({ row: index + 1, column: at, address: lineAddress(path, value) });
        return { ...cellOf(value, column), ...LINK, ...LEFT };
      }
      return cellOf(value, column);
    });
    return withHeight(cells, columns);
  });
  const header = columns.map(({ label }): CellObject => ({ value: xmlText(label), type: String, ...HEADER }));
  return {
    links,
    size: { rows: rows.length + 1, columns: columns.length },
    sheet: {
      data: [header, ...data],
      sheet: title.slice(0, 31),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: "landscape",
    },
  };
}

/** Where the editor opens a file at a line, one-based. */
export function lineAddress(path: string, line: number): string {
  return `vscode://file${path.split("/").map(encodeURIComponent).join("/")}:${line}`;
}

/**
 * A row as high as its text needs. Excel would find that out by itself, LibreOffice shows lines over one another without.
 */
function withHeight(
  cells: readonly (CellObject | null)[],
  columns: readonly SheetColumn[],
): (CellObject | null)[] {
  const lines = cells.map((cell, at) =>
    cell?.type === String ? linesOf(String(cell.value), columns[at]?.width ?? 1) : 1,
  );
  const height = Math.min(Math.max(...lines) * LINE_HEIGHT, HIGHEST);
  return cells.map((cell) => (cell ? { ...cell, height } : null));
}

/** How many lines a text fills that is so many characters wide. */
function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function cellOf(value: Cell, { isTime, isLine, words }: SheetColumn): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number, ...numberFormat(value, isLine), ...BODY };
  if (isTime) return { value: new Date(value), type: Date, format: "yyyy-mm-dd hh:mm", ...BODY, ...LEFT };
  const text = xmlText(words?.[value] ?? value);
  if (text === "") return null;
  return { value: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, type: String, ...BODY };
}

/** Large numbers are grouped as the reader's Excel groups them; a line is no number to count with. */
function numberFormat(value: number, isLine: boolean | undefined): { readonly format?: string } {
  if (isLine || (Number.isInteger(value) && Math.abs(value) < 1000)) return {};
  return { format: Number.isInteger(value) ? "#,##0" : "#,##0.0###" };
}
