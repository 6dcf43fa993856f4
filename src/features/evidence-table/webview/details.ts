import type { TableWords, ToTable } from "../messages.js";
import { element } from "./element.js";

/** What is known of the row at the cursor: its sentence, the arithmetic, what does not agree, and a chart. */
export class Details {
  readonly element: HTMLElement;
  readonly #words: TableWords;

  constructor(words: TableWords) {
    this.#words = words;
    // It scrolls where it has much to say, hence the place in the order of Tab.
    this.element = element("section", { class: "details", "aria-label": words.details, tabindex: "0" });
    this.clear();
  }

  show({ facts, chart }: Extract<ToTable, { type: "details" }>): void {
    const list = element("dl");
    for (const [label, words] of facts) list.append(element("dt", {}, label), element("dd", {}, words));
    this.element.replaceChildren(list);
    if (!chart) return;
    const { source, alternative, width, height } = chart;
    const size = { width: String(width), height: String(height) };
    this.element.append(element("img", { src: source, alt: alternative, ...size }));
  }

  clear(): void {
    this.element.replaceChildren(element("p", {}, this.#words.noDetails));
  }
}
