import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import type { TableRow, TableWords } from "../messages.js";
import { element } from "./element.js";
import { cellOf, headerOf } from "./grid-cells.js";
import { type GridPlace, HEADER, type KeyAction, keyAction } from "./grid-keys.js";
import type { ColumnName, TableModel } from "./table-model.js";

/** Rows that are drawn beyond each edge of what is in sight. */
const OVERSCAN = 8;

/** What the grid tells of what a person does in it. */
export interface GridEvents {
  /** The row at the cursor is another one; undefined for the headings. */
  onMove(row: TableRow | undefined): void;
  /** Somebody wants to see the row's figure in its report. */
  onOpen(row: TableRow): void;
  onCopy(): void;
  onNote(): void;
  onExport(): void;
  /** The order or the selection changed. */
  onChange(): void;
}

/**
 * The table on the screen, after the grid pattern of WAI-ARIA: the grid has the focus and names the cell at its cursor, so
 * that the focus stays when rows come and go. Of the rows, only those in sight are drawn.
 */
export class Grid {
  readonly element: HTMLElement;
  readonly #model: TableModel;
  readonly #words: TableWords;
  readonly #events: GridEvents;
  readonly #head = element("div", { role: "row", class: "row", "aria-rowindex": "1" });
  readonly #body = element("div", { role: "rowgroup", class: "body" });
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  readonly #drawn = new Map<number, HTMLElement>();
  #rows: readonly TableRow[] = [];
  #columns: readonly ColumnName[] = [];
  #at: GridPlace = { row: 0, column: 0 };
  /** The row that the cursor is at, to find it again when others come or go. */
  #current: string | undefined;
  /** Where a selection by Shift started. */
  #anchor = 0;

  constructor(model: TableModel, words: TableWords, events: GridEvents) {
    this.#model = model;
    this.#words = words;
    this.#events = events;
    const head = element("div", { role: "rowgroup", class: "head" }, this.#head);
    this.element = element(
      "div",
      {
        role: "grid",
        class: "grid",
        tabindex: "0",
        "aria-label": words.table,
        "aria-multiselectable": "true",
      },
      head,
      this.#body,
    );
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    this.element.addEventListener("click", (event) => this.#onClick(event));
    this.element.addEventListener("dblclick", () => this.#open());
    this.#virtualizer = new Virtualizer(this.#options(0, 0));
  }

  /** Starts to draw; to be called once the grid is in the document. */
  mount(): void {
    this.#virtualizer._didMount();
    this.refresh();
  }

  /** Draws the rows of the model as they are now. */
  refresh(): void {
    this.#rows = this.#model.rows;
    this.#columns = this.#model.columns;
    const found = this.#rows.findIndex(({ id }) => id === this.#current);
    const row = this.#at.row === HEADER ? HEADER : found >= 0 ? found : this.#at.row;
    this.#at = this.#inBounds({ row, column: this.#at.column });
    this.element.setAttribute("aria-rowcount", String(this.#rows.length + 1));
    this.element.setAttribute("aria-colcount", String(this.#columns.length));
    this.element.dataset.columns = String(this.#columns.length);
    this.#drawHead();
    for (const drawn of this.#drawn.values()) drawn.remove();
    this.#drawn.clear();
    const height = this.#head.offsetHeight;
    this.#virtualizer.setOptions(this.#options(this.#rows.length, height));
    this.#virtualizer._willUpdate();
    this.#virtualizer.measure();
    this.#draw();
    this.#tellMove();
  }

  /** The row at the cursor. */
  get current(): TableRow | undefined {
    return this.#rows[this.#at.row];
  }

  #options(count: number, header: number) {
    return {
      count,
      getScrollElement: () => this.element,
      // A row is as high as the row of the headings, whatever the size of the font.
      estimateSize: () => header || 1,
      scrollMargin: header,
      scrollPaddingStart: header,
      overscan: OVERSCAN,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#draw(),
    };
  }

  #drawHead(): void {
    const headers = this.#columns.map((column, index) => {
      const header = headerOf(this.#words, column, this.#model.order);
      header.id = `head-${index}`;
      header.setAttribute("aria-colindex", String(index + 1));
      return header;
    });
    this.#head.replaceChildren(...headers);
  }

  /** Draws what is in sight and is not drawn yet, and takes away what is not in sight any more. */
  #draw(): void {
    const items = this.#virtualizer.getVirtualItems();
    const margin = this.#virtualizer.options.scrollMargin;
    this.#body.style.height = `${this.#virtualizer.getTotalSize()}px`;
    const wanted = new Set(items.map(({ index }) => index));
    for (const [index, drawn] of this.#drawn)
      if (!wanted.has(index)) {
        drawn.remove();
        this.#drawn.delete(index);
      }
    for (const { index, start } of items) {
      const row = this.#rows[index];
      if (!row || this.#drawn.has(index)) continue;
      const drawn = this.#drawRow(row, index);
      drawn.style.transform = `translateY(${start - margin}px)`;
      this.#drawn.set(index, drawn);
      this.#body.append(drawn);
    }
    this.#showCursor();
  }

  #drawRow(row: TableRow, index: number): HTMLElement {
    const drawn = element("div", {
      role: "row",
      class: "row",
      "aria-rowindex": String(index + 2),
      "aria-selected": String(this.#model.isSelected(row)),
      "data-index": String(index),
    });
    this.#columns.forEach((column, at) => {
      const cell = cellOf(this.#words, row, column);
      cell.id = `cell-${index}-${at}`;
      cell.setAttribute("aria-colindex", String(at + 1));
      drawn.append(cell);
    });
    return drawn;
  }

  /** Marks the cell at the cursor, for the eye and for screen readers. */
  #showCursor(): void {
    for (const marked of this.element.querySelectorAll(".current")) marked.classList.remove("current");
    const cell = this.#cursorCell();
    cell?.classList.add("current");
    cell?.parentElement?.classList.add("current");
    if (cell) this.element.setAttribute("aria-activedescendant", cell.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  /** The cell at the cursor, where it is drawn. */
  #cursorCell(): HTMLElement | null {
    const { row, column } = this.#at;
    return document.getElementById(row === HEADER ? `head-${column}` : `cell-${row}-${column}`);
  }

  #showSelection(): void {
    for (const [index, drawn] of this.#drawn) {
      const row = this.#rows[index];
      if (row) drawn.setAttribute("aria-selected", String(this.#model.isSelected(row)));
    }
    this.#events.onChange();
  }

  #moveTo(place: GridPlace): void {
    this.#at = this.#inBounds(place);
    if (this.#at.row !== HEADER) this.#virtualizer.scrollToIndex(this.#at.row);
    this.#draw();
    this.#cursorCell()?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#tellMove();
  }

  #tellMove(): void {
    const { current } = this;
    if (current?.id === this.#current) return;
    this.#current = current?.id;
    this.#events.onMove(current);
  }

  #inBounds({ row, column }: GridPlace): GridPlace {
    return {
      row: row === HEADER ? HEADER : Math.max(0, Math.min(row, this.#rows.length - 1)),
      column: Math.max(0, Math.min(column, this.#columns.length - 1)),
    };
  }

  #onKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.element.clientHeight / (this.#head.offsetHeight || 1)) - 2);
    const size = { rows: this.#rows.length, columns: this.#columns.length, page };
    const action = keyAction(event, this.#at, size);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
  }

  #act(action: KeyAction): void {
    const isHeader = this.#at.row === HEADER;
    switch (action.type) {
      case "move":
        if (action.extends) this.#selectTo(action.to.row);
        else this.#anchor = action.to.row;
        this.#moveTo(action.to);
        break;
      case "open":
        if (isHeader) this.#sort();
        else this.#open();
        break;
      case "toggle":
        if (isHeader) this.#sort();
        else this.#toggle();
        break;
      case "selectAll":
        this.#select(this.#rows);
        break;
      case "selectNone":
        this.#select([]);
        break;
      case "copy":
        this.#events.onCopy();
        break;
      case "note":
        this.#events.onNote();
        break;
      case "export":
        this.#events.onExport();
    }
  }

  #onClick(event: MouseEvent): void {
    const place = this.#placeOf(event.target);
    if (!place) return;
    this.#moveTo(place);
    const row = this.#rows[place.row];
    if (!row) this.#sort();
    else if (event.shiftKey) this.#selectTo(place.row);
    else if (event.ctrlKey || event.metaKey) this.#toggle();
    else {
      this.#anchor = place.row;
      this.#select([row]);
    }
  }

  #placeOf(target: EventTarget | null): GridPlace | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>(".cell") : null;
    if (!cell) return undefined;
    const column = Number(cell.getAttribute("aria-colindex")) - 1;
    const index = cell.parentElement?.dataset.index;
    return { row: index === undefined ? HEADER : Number(index), column };
  }

  #selectTo(row: number): void {
    const [from, to] = [Math.max(0, Math.min(this.#anchor, row)), Math.max(this.#anchor, row)];
    this.#select(this.#rows.slice(from, to + 1));
  }

  #select(rows: readonly TableRow[]): void {
    this.#model.select(rows);
    this.#showSelection();
  }

  #toggle(): void {
    const { current } = this;
    if (!current) return;
    this.#anchor = this.#at.row;
    this.#model.toggle(current);
    this.#showSelection();
  }

  #sort(): void {
    const column = this.#columns[this.#at.column];
    if (!column) return;
    this.#model.sortBy(column);
    this.refresh();
    this.#events.onChange();
  }

  #open(): void {
    if (this.current) this.#events.onOpen(this.current);
  }
}
