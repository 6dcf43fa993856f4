import type { TableWords } from "../messages.js";
import { element } from "./element.js";
import { checkWords } from "./grid-cells.js";
import { FILTERED, type FilteredColumn, type TableModel } from "./table-model.js";

/** How long typing must rest before the rows are searched, in milliseconds. */
const REST = 120;

const ANY = {
  report: "anyReport",
  kind: "anyKind",
  section: "anySection",
  organization: "anyOrganization",
  period: "anyPeriod",
  check: "anyCheck",
} as const satisfies Record<FilteredColumn, keyof TableWords>;

/** What the filters tell of what a person does with them. */
export interface FilterEvents {
  onChange(): void;
  /** Somebody wants to go on to the rows. */
  onLeave(): void;
}

/** The box of words and the lists of values that the rows are filtered by. */
export class Filters {
  readonly element: HTMLElement;
  readonly #model: TableModel;
  readonly #words: TableWords;
  readonly #search: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  readonly #lists: readonly (readonly [FilteredColumn, HTMLSelectElement])[];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(model: TableModel, words: TableWords, events: FilterEvents) {
    this.#model = model;
    this.#words = words;
    const { search } = words;
    this.#search = element("input", { type: "search", "aria-label": search, placeholder: search });
    this.#search.addEventListener("input", () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => {
        model.setSearch(this.#search.value);
        events.onChange();
      }, REST);
    });
    this.#search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      events.onLeave();
    });
    this.#lists = FILTERED.map((column) => {
      const list = element("select", { "aria-label": words[column], class: `filter-${column}` });
      list.addEventListener("change", () => {
        model.setFilter(column, list.value);
        events.onChange();
      });
      return [column, list];
    });
    this.#clear = element("button", { type: "button" }, words.clearFilters);
    this.#clear.addEventListener("click", () => {
      model.clearFilters();
      events.onChange();
      this.#search.focus();
    });
    const lists = this.#lists.map(([, list]) => list);
    this.element = element("div", { role: "search", class: "bar" }, this.#search, ...lists, this.#clear);
  }

  /** Shows what the model is filtered by, and what it can be filtered by. */
  refresh(): void {
    if (document.activeElement !== this.#search) this.#search.value = this.#model.search;
    this.#clear.disabled = !this.#model.isFiltered;
    for (const [column, list] of this.#lists) {
      const chosen = this.#model.filter(column);
      const facets = this.#model.facets(column);
      const options = facets.map(({ value, count }) =>
        optionOf(value, `${this.#label(column, value)} (${count})`),
      );
      if (chosen !== "" && !facets.some(({ value }) => value === chosen))
        options.push(optionOf(chosen, this.#label(column, chosen)));
      list.replaceChildren(optionOf("", this.#words[ANY[column]]), ...options);
      list.value = chosen;
      list.classList.toggle("filtering", chosen !== "");
      list.hidden = column === "report" && !this.#model.columns.includes("report");
    }
  }

  /** Puts the cursor into the box of words. */
  focus(): void {
    this.#search.focus();
    this.#search.select();
  }

  #label(column: FilteredColumn, value: string): string {
    return column === "check" ? checkWords(this.#words, value as Parameters<typeof checkWords>[1]) : value;
  }
}

function optionOf(value: string, label: string): HTMLOptionElement {
  return element("option", { value }, label);
}
