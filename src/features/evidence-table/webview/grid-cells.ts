import type { TableRow, TableWords } from "../messages.js";
import { element } from "./element.js";
import type { ColumnName, Order } from "./table-model.js";
import { trendPicture } from "./trend.js";

/** Signs before the words of a check, so that none is told by its colour. */
const CHECK_SIGNS = { finding: "⚠", dismissed: "⊘", agrees: "✓", none: "" } as const;

/** The words of a check. */
export function checkWords(words: TableWords, check: TableRow["check"]): string {
  return words[check === "none" ? "unchecked" : check];
}

/** What stands in a cell, as words. */
export function cellWords(words: TableWords, row: TableRow, column: ColumnName): string {
  if (column === "section") return row.sections.at(-1) ?? "";
  if (column !== "check") return row[column];
  return row.check === "none" ? "" : checkWords(words, row.check);
}

/** A cell of a row. */
export function cellOf(words: TableWords, row: TableRow, column: ColumnName): HTMLElement {
  const text = cellWords(words, row, column);
  const cell = element("div", { role: "gridcell", class: `cell ${column}`, title: text });
  if (column === "check") {
    cell.classList.add(row.check);
    const sign = CHECK_SIGNS[row.check];
    if (sign !== "") cell.append(element("span", { class: "sign", "aria-hidden": "true" }, sign), " ");
  }
  if (column === "change" && row.trend.length > 1) cell.append(trendPicture(row.trend), " ");
  cell.append(text);
  return cell;
}

/** The heading of a column, which says what the rows are sorted by. */
export function headerOf(words: TableWords, column: ColumnName, order: Order | null): HTMLElement {
  const isSorted = order?.column === column;
  const sort = !isSorted ? "none" : order.descending ? "descending" : "ascending";
  const header = element("div", { role: "columnheader", class: `cell ${column}`, "aria-sort": sort });
  header.append(words[column]);
  if (isSorted)
    header.append(element("span", { class: "sort", "aria-hidden": "true" }, order.descending ? "▼" : "▲"));
  return header;
}
