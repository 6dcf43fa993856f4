import { type Event, EventEmitter, type TreeDataProvider, type TreeItem } from "vscode";
import { ShownRows, type StaleRow } from "./shown-rows.js";

/** The rows of a tree as things are now, made when they are asked for. */
export interface TreeSource<Row extends object> {
  /** By what a row is known again; it goes with the id of its item. */
  idOf(row: Row): string;
  /** Brings what the outermost rows are made of, for trees that have it not at hand before they are looked at. */
  load?(): Promise<void>;
  below(row: Row | undefined): readonly Row[];
  /** Not needed where no row is ever revealed. */
  above?(row: Row): Row | undefined;
  itemOf(row: Row): TreeItem;
  /** What a row says when the mouse rests on it, for trees that make it only then. */
  tooltipOf?(row: Row): string | undefined;
}

/** More rows than this are quicker asked for anew with the whole tree than one by one. */
const MOST_ROWS = 100;

/** A tree of the editor that is told of those rows only that look different after a change, and of nothing where none does. */
export class TreeRows<Row extends object> implements TreeDataProvider<Row> {
  readonly #source: TreeSource<Row>;
  readonly #shown: ShownRows<Row>;
  /** The rows whose tooltip was made. */
  #explained = new WeakSet<Row>();
  readonly #didChange = new EventEmitter<StaleRow<Row> | Row[]>();

  readonly onDidChangeTreeData: Event<StaleRow<Row> | Row[]> = this.#didChange.event;

  constructor(source: TreeSource<Row>) {
    this.#source = source;
    this.#shown = new ShownRows({
      idOf: (row) => source.idOf(row),
      below: (row) => source.below(row),
      looksOf: (row) => this.#looksOf(row, source.itemOf(row)),
    });
  }

  /** Shows what is different by now. */
  refresh(): void {
    const stale = this.#shown.update();
    const rows = stale.filter((row) => row !== undefined);
    if (rows.length < stale.length || rows.length > MOST_ROWS) this.#didChange.fire(undefined);
    else if (rows.length > 0) this.#didChange.fire(rows);
  }

  getChildren(row?: Row): Row[] | Promise<Row[]> {
    if (row || !this.#source.load) return this.#shown.below(row);
    return this.#source.load().then(() => this.#shown.below());
  }

  getParent(row: Row): Row | undefined {
    return this.#source.above?.(row);
  }

  getTreeItem(row: Row): TreeItem {
    this.#explained.delete(row);
    const item = this.#source.itemOf(row);
    this.#shown.look(row, this.#looksOf(row, item));
    return item;
  }

  resolveTreeItem(item: TreeItem, row: Row): TreeItem {
    const tooltip = this.#source.tooltipOf?.(row);
    if (tooltip === undefined) return item;
    item.tooltip = tooltip;
    this.#explained.add(row);
    this.#shown.look(row, this.#looksOf(row, this.#source.itemOf(row)));
    return item;
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  /** What is seen of a row: its item without what a click does, for that goes by the row itself. */
  #looksOf(row: Row, item: TreeItem): string {
    const tooltip = this.#explained.has(row) ? this.#source.tooltipOf?.(row) : item.tooltip;
    return JSON.stringify({ ...item, command: item.command?.command, tooltip });
  }
}
