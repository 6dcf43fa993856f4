import type { Span } from "../../../src/core/span.js";
import type { Random } from "./random.js";
import type { Word, WrittenReport } from "./written-report.js";

/** How an extraction sets a report. */
export interface Setting {
  /** Characters a line; 0 for a line a paragraph. */
  readonly width: number;
  /** Ligatures, curly quotes and words cut at line ends, as some extractions of PDF have them. */
  readonly typographic: boolean;
  /** Page numbers and running heads cut in, also amid sentences. */
  readonly pages: boolean;
}

/** A report as text, with the place of each of its words. */
export interface SetReport {
  readonly text: string;
  readonly places: ReadonlyMap<number, Span>;
  /** The ids of its words in their order. */
  readonly order: readonly number[];
}

const LINES_A_PAGE = 42;

/** Sets a report as text. */
export function setReport(report: WrittenReport, setting: Setting, random: Random): SetReport {
  const page = new Page(setting, random);
  for (const block of report) {
    page.startBlock(block.kind === "item");
    for (const word of block.sentences.flat()) page.put(word);
  }
  return page.finish();
}

class Page {
  readonly #setting: Setting;
  readonly #random: Random;
  readonly #places = new Map<number, Span>();
  readonly #order: number[] = [];
  #text = "";
  #column = 0;
  #line = 0;
  #page = 1;

  constructor(setting: Setting, random: Random) {
    this.#setting = setting;
    this.#random = random;
  }

  startBlock(isItem: boolean): void {
    if (this.#text !== "") this.#text += "\n\n";
    this.#column = 0;
    this.#line += 2;
    if (isItem) this.#text += "- ";
  }

  put({ id, text }: Word): void {
    const written = this.#setting.typographic ? typeset(text) : text;
    const isFull = this.#setting.width > 0 && this.#column + written.length + 1 > this.#setting.width;
    const cut = isFull && this.#setting.typographic ? this.#hyphenated(written) : written;
    if (this.#column > 0) {
      if (isFull && cut === written) this.#breakLine();
      else this.#text += " ";
    }
    const start = this.#text.length;
    this.#text += cut;
    this.#column += cut.length + 1;
    if (cut !== written) this.#column = written.length >> 1;
    this.#places.set(id, { start, end: this.#text.length });
    this.#order.push(id);
  }

  finish(): SetReport {
    return { text: `${this.#text}\n`, places: this.#places, order: this.#order };
  }

  #hyphenated(word: string): string {
    if (!/^\p{L}{7,}$/u.test(word) || !this.#random.chance(0.5)) return word;
    const middle = word.length >> 1;
    return `${word.slice(0, middle)}-\n${word.slice(middle)}`;
  }

  #breakLine(): void {
    this.#text += "\n";
    this.#column = 0;
    if (++this.#line < LINES_A_PAGE || !this.#setting.pages) return;
    this.#line = 0;
    this.#page++;
    this.#text += `\n${this.#page} | Review of Local Services\n\n`;
  }
}

function typeset(word: string): string {
  return word
    .replaceAll("ffi", "ﬃ")
    .replaceAll("fi", "ﬁ")
    .replaceAll("fl", "ﬂ")
    .replaceAll("'", "’")
    .replaceAll(" - ", " – ");
}
