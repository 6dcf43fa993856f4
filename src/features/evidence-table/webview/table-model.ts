import {
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type Row,
  rowSelectionFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { FilterWords, plain } from "../../../core/filter-words.js";
import { CHECK_STATES } from "../../../core/table/check-state.js";
import { TABLE_COLUMNS } from "../../../core/table/table-columns.js";
import type { TableRow, TableState } from "../messages.js";

/** The name of a column, and of its word. */
export type ColumnName = (typeof TABLE_COLUMNS)[number];

/** The columns by whose values the rows can be filtered. */
export const FILTERED = ["report", "kind", "section", "organization", "period", "check"] as const;

/** A column by whose values the rows can be filtered. */
export type FilteredColumn = (typeof FILTERED)[number];

/** A value that rows can be filtered by, and how many of the rows that the other filters let through have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** Which column the rows are in the order of; null for the order of the reports. */
export interface Order {
  readonly column: ColumnName;
  readonly descending: boolean;
}

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  globalFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  rowSelectionFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
});

type ModelRow = Row<typeof features, TableRow>;

/** The rows of the table: which are there, which the filters let through, in which order they stand, which are selected. */
export class TableModel {
  readonly #reports = new Map<string, readonly TableRow[]>();
  readonly #texts = new WeakMap<TableRow, string>();
  readonly #collator: Intl.Collator;
  readonly #table;

  /** @param language of the reader, as BCP 47 tag */
  constructor(language: string) {
    this.#collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    this.#table = this.#construct();
  }

  #construct() {
    const helper = createColumnHelper<typeof features, TableRow>();
    const column = (id: ColumnName, value: (row: TableRow) => string, sortFn?: SortFnOf) =>
      helper.accessor(value, { id, filterFn: has, sortFn: sortFn ?? this.#byWords });
    return constructTable({
      features,
      data: [] as readonly TableRow[],
      columns: helper.columns([
        column("report", ({ report }) => report),
        column("figure", ({ figure }) => figure, byValue),
        column("subject", ({ subject }) => subject),
        column("period", ({ years }) => years),
        column("place", ({ place }) => place),
        column("kind", ({ kind }) => kind),
        helper.accessor(({ sections }) => sections, {
          id: "section" satisfies ColumnName,
          filterFn: has,
          sortFn: byOrder,
          getUniqueValues: ({ sections }) => [...new Set(sections)],
        }),
        column("organization", ({ organization }) => organization),
        column("change", ({ change }) => change, byChange),
        column("check", ({ check }) => check, byCheck),
      ]),
      getRowId: ({ id }) => id,
      getColumnCanGlobalFilter: ({ id }) => id === "figure",
      globalFilterFn: ({ original }, _, words: FilterWords) => words.findIn(this.#textOf(original)),
      enableMultiSort: false,
      isRowRangeSelectionEvent: () => false,
    });
  }

  /** Takes all rows away. */
  clear(): void {
    this.#reports.clear();
    this.#refresh();
  }

  /** The rows of a report are these by now. */
  put(report: string, rows: readonly TableRow[]): void {
    this.#reports.set(report, rows);
    this.#refresh();
  }

  /** How many rows there are. */
  get count(): number {
    return this.#table.getCoreRowModel().rows.length;
  }

  /** The rows that the filters let through, as they stand. */
  get rows(): readonly TableRow[] {
    return this.#table.getRowModel().rows.map(({ original }) => original);
  }

  /** The columns that are shown: of one report alone, its name says nothing. */
  get columns(): readonly ColumnName[] {
    return this.#reports.size > 1 ? TABLE_COLUMNS : TABLE_COLUMNS.filter((column) => column !== "report");
  }

  get order(): Order | null {
    const [sorting] = this.#table.atoms.sorting.get();
    const column = TABLE_COLUMNS.find((name) => name === sorting?.id);
    return sorting && column ? { column, descending: sorting.desc } : null;
  }

  /** Sorts by a column; by the one that the rows are sorted by already, the other way, and then as the reports have them. */
  sortBy(column: ColumnName): void {
    const { order } = this;
    const sorting = order?.column === column ? (order.descending ? [] : [true]) : [false];
    this.#table.setSorting(sorting.map((desc) => ({ id: column, desc })));
  }

  /** The values of a column that the other filters leave, in the order in which they come. */
  facets(column: FilteredColumn): readonly Facet[] {
    const values = this.#table.getColumn(column)?.getFacetedUniqueValues() ?? new Map();
    const facets = [...values].map(([value, count]) => ({ value: String(value), count: Number(count) }));
    const named = facets.filter(({ value }) => value !== "");
    if (column === "section") return named;
    if (column === "check") return named.sort((a, b) => rankOf(a.value) - rankOf(b.value));
    return named.sort((a, b) => this.#collator.compare(a.value, b.value));
  }

  /** What a column is filtered by; empty for nothing. */
  filter(column: FilteredColumn): string {
    return String(this.#table.getColumn(column)?.getFilterValue() ?? "");
  }

  /** Filters by a value of a column; by nothing where it is empty. */
  setFilter(column: FilteredColumn, value: string): void {
    this.#table.getColumn(column)?.setFilterValue(value === "" ? undefined : value);
  }

  /** The words that rows must hold. */
  search = "";

  setSearch(words: string): void {
    this.search = words;
    const filter = new FilterWords(words);
    this.#table.setGlobalFilter(filter.isEmpty ? undefined : filter);
  }

  get isFiltered(): boolean {
    return this.search.trim() !== "" || FILTERED.some((column) => this.filter(column) !== "");
  }

  clearFilters(): void {
    this.#table.setColumnFilters([]);
    this.setSearch("");
  }

  isSelected({ id }: TableRow): boolean {
    return this.#table.atoms.rowSelection.get()[id] === true;
  }

  /** Selects these rows and no others. */
  select(rows: readonly TableRow[]): void {
    this.#table.setRowSelection(Object.fromEntries(rows.map(({ id }) => [id, true])));
  }

  /** Selects a row besides the others, or not any more. */
  toggle({ id }: TableRow): void {
    const { [id]: was, ...others } = this.#table.atoms.rowSelection.get();
    this.#table.setRowSelection(was ? others : { ...others, [id]: true });
  }

  /** The selected rows that the filters let through, as they stand. */
  get selected(): readonly TableRow[] {
    return this.rows.filter((row) => this.isSelected(row));
  }

  /** What is kept of the table while it is hidden. */
  get state(): Omit<TableState, "scope"> {
    const { order } = this;
    return {
      search: this.search,
      sorting: order ? [{ id: order.column, desc: order.descending }] : [],
      filters: FILTERED.map((id) => ({ id, value: this.filter(id) })).filter(({ value }) => value !== ""),
      selected: Object.keys(this.#table.atoms.rowSelection.get()),
    };
  }

  restore({ search, sorting, filters, selected }: Omit<TableState, "scope">): void {
    this.setSearch(search);
    this.#table.setSorting(
      sorting.filter(({ id }) => TABLE_COLUMNS.some((column) => column === id)).slice(0, 1),
    );
    this.#table.setColumnFilters(filters.filter(({ id }) => FILTERED.some((column) => column === id)));
    this.#table.setRowSelection(Object.fromEntries(selected.map((id) => [id, true])));
  }

  #refresh(): void {
    const data = [...this.#reports.values()].flat();
    this.#table.setOptions((options) => ({ ...options, data }));
  }

  #textOf(row: TableRow): string {
    const known = this.#texts.get(row);
    if (known !== undefined) return known;
    const { report, figure, subject, period, place, kind, sections, organization, change } = row;
    const text = plain(
      [figure, subject, period, place, kind, sections.at(-1), organization, change, report].join(" "),
    );
    this.#texts.set(row, text);
    return text;
  }

  /** By the words of a column as the reader's language sorts them; rows without any come last. */
  readonly #byWords: SortFnOf = (a, b, id) => {
    const [one, other] = [String(a.getValue(id)), String(b.getValue(id))];
    return Number(one === "") - Number(other === "") || this.#collator.compare(one, other);
  };
}

/** Exact, or one of several: a figure stands in its section and in those around it. */
function has(row: Pick<ModelRow, "getValue">, id: string, wanted: string): boolean {
  const value = row.getValue(id);
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

type SortFnOf = SortFn<typeof features, TableRow>;

/** Amounts are compared with those of the same unit only. */
const byValue: SortFnOf = ({ original: a }, { original: b }) =>
  a.unit === b.unit ? a.value - b.value : a.unit < b.unit ? -1 : 1;

/** As the report has them: a stable sort leaves rows where they stand. */
const byOrder: SortFnOf = (a, b) => a.index - b.index;

const byChange: SortFnOf = ({ original: a }, { original: b }) =>
  (a.changeBy ?? Number.POSITIVE_INFINITY) - (b.changeBy ?? Number.POSITIVE_INFINITY) ||
  Number(a.change === "") - Number(b.change === "");

const byCheck: SortFnOf = ({ original: a }, { original: b }) => rankOf(a.check) - rankOf(b.check);

function rankOf(check: string): number {
  return (CHECK_STATES as readonly string[]).indexOf(check);
}
