/** What a cell of a table holds; null for nothing. */
export type Cell = string | number | null;

/** A table that is written as CSV or as the sheet of a workbook. Its columns have names that stay the same in every language. */
export interface Table<Column extends string = string> {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<Column, Cell>>[];
}
