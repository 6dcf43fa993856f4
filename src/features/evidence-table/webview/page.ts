import type { TableRow, TableState, TableWords, ToExtension, ToTable } from "../messages.js";
import { Details } from "./details.js";
import { element } from "./element.js";
import { Filters } from "./filters.js";
import { Grid } from "./grid.js";
import { TableModel } from "./table-model.js";

/** How long the cursor must rest on a row before its details are asked for, in milliseconds. */
const REST = 60;

/** How long the filters wait for the rows, in milliseconds. */
const COUNTING = 20;

/** The other side of the page. */
export interface PageHost {
  post(message: ToExtension): void;
  keep(state: TableState): void;
}

type Scopes = Extract<ToTable, { type: "scopes" }>["scopes"];

/** The page of the evidence table: what it is of, filters, the grid, what is known of the row at the cursor, and what to do. */
export class Page {
  readonly #words: TableWords;
  readonly #host: PageHost;
  readonly #model: TableModel;
  readonly #filters: Filters;
  readonly #grid: Grid;
  readonly #details: Details;
  readonly #scopes: HTMLSelectElement;
  readonly #count = element("p", { role: "status", class: "count" });
  readonly #notice = element("p", { role: "status", class: "notice" });
  readonly #actions: readonly HTMLButtonElement[];
  #scope = "";
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(words: TableWords, language: string, host: PageHost) {
    this.#words = words;
    this.#host = host;
    this.#model = new TableModel(language);
    this.#filters = new Filters(this.#model, words, {
      onChange: () => this.#refresh(),
      onLeave: () => this.#grid.element.focus(),
    });
    this.#details = new Details(words);
    this.#grid = new Grid(this.#model, words, {
      onMove: (row) => this.#askDetails(row),
      onOpen: ({ id }) => host.post({ type: "jump", id }),
      onCopy: () => host.post({ type: "copy", ids: this.#chosen() }),
      onNote: () => host.post({ type: "note", ids: this.#aims() }),
      onExport: () => host.post({ type: "export", ids: this.#chosen() }),
      onChange: () => this.#showState(),
    });
    this.#scopes = element("select", { "aria-label": words.scope, class: "scope" });
    this.#scopes.addEventListener("change", () => host.post({ type: "scope", scope: this.#scopes.value }));
    this.#actions = [
      this.#action(words.goToText, "Enter", () => {
        const { current } = this.#grid;
        if (current) host.post({ type: "jump", id: current.id });
      }),
      this.#action(words.addNote, "N", () => host.post({ type: "note", ids: this.#aims() })),
      this.#action(words.copy, "Ctrl+C", () => host.post({ type: "copy", ids: this.#chosen() })),
      this.#action(words.export, "E", () => host.post({ type: "export", ids: this.#chosen() })),
    ];
  }

  /** Puts the page into the document, as it was kept where it was. */
  mount(parent: HTMLElement, kept: TableState | undefined): void {
    if (kept) this.#model.restore(kept);
    const bar = element("div", { class: "bar" }, this.#scopes, ...this.#actions, this.#count);
    const main = element("main", {}, element("h1", {}, this.#words.table), bar, this.#filters.element);
    main.append(this.#notice, this.#grid.element, this.#details.element);
    parent.append(main);
    main.addEventListener("keydown", (event) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f";
      if (!isFind) return;
      event.preventDefault();
      event.stopPropagation();
      this.#filters.focus();
    });
    this.#grid.mount();
    this.#refresh();
    // The page takes no focus away from an editor; where it is given the focus, the grid has it.
    const focusGrid = () => {
      if (document.activeElement === document.body) this.#grid.element.focus();
    };
    window.addEventListener("focus", focusGrid);
    if (document.hasFocus()) focusGrid();
  }

  /** Takes in what the extension tells. */
  receive(message: ToTable): void {
    switch (message.type) {
      case "reset":
        if (this.#scope !== "" && this.#scope !== message.scope) this.#model.clearFilters();
        this.#scope = message.scope;
        this.#model.clear();
        this.#showScopes(message.scopes);
        this.#refresh();
        break;
      case "scopes":
        this.#showScopes(message.scopes);
        break;
      case "rows":
        this.#model.put(message.report, message.rows);
        this.#refresh();
        break;
      case "status":
        this.#notice.textContent = message.text;
        this.#grid.element.setAttribute("aria-busy", String(message.isBusy));
        break;
      case "details":
        if (message.id === this.#grid.current?.id) this.#details.show(message);
    }
  }

  #showScopes(scopes: Scopes): void {
    this.#scopes.replaceChildren(...scopes.map(({ id, label }) => element("option", { value: id }, label)));
    this.#scopes.value = this.#scope;
  }

  #refresh(): void {
    this.#grid.refresh();
    this.#showState();
    // What the rows can be filtered by is counted once they are drawn.
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => this.#filters.refresh(), COUNTING);
  }

  /** Says how much there is, and keeps what the table is like. */
  #showState(): void {
    const { count, rows, selected } = this.#model;
    const counted =
      count > 0 && rows.length === 0
        ? this.#words.noMatch
        : this.#model.isFiltered
          ? filled(this.#words.some, rows.length, count)
          : filled(this.#words.all, count);
    const chosen = selected.length === 0 ? "" : filled(this.#words.selected, selected.length);
    this.#count.replaceChildren(
      ...[counted, chosen].filter((part) => part !== "").map((part) => element("span", {}, part)),
    );
    for (const action of this.#actions) action.disabled = rows.length === 0;
    if (this.#scope !== "") this.#host.keep({ scope: this.#scope, ...this.#model.state });
  }

  #askDetails(row: TableRow | undefined): void {
    clearTimeout(this.#waiting);
    if (row) this.#waiting = setTimeout(() => this.#host.post({ type: "details", id: row.id }), REST);
    else this.#details.clear();
  }

  /** A button for what a key does in the grid as well. */
  #action(label: string, key: string, run: () => void): HTMLButtonElement {
    const title = `${label} (${key})`;
    const button = element("button", { type: "button", title }, label);
    button.addEventListener("click", run);
    return button;
  }

  /** The selected rows, else all that are shown. */
  #chosen(): string[] {
    const { selected, rows } = this.#model;
    return (selected.length > 0 ? selected : rows).map(({ id }) => id);
  }

  /** The selected rows, else the one at the cursor. */
  #aims(): string[] {
    const { selected } = this.#model;
    const { current } = this.#grid;
    return (selected.length > 0 ? selected : current ? [current] : []).map(({ id }) => id);
  }
}

/** Words with numbers in their places, as the reader's language writes them. */
function filled(template: string, ...numbers: readonly number[]): string {
  const format = new Intl.NumberFormat(document.documentElement.lang);
  return template.replace(/\{(\d)\}/g, (_, index) => format.format(numbers[Number(index)] ?? 0));
}
