/** A word of a report, with what it is known by in every version: one that was replaced keeps its id. */
export interface Word {
  readonly id: number;
  readonly text: string;
  /** What it said at first, where a figure was changed or a word replaced. */
  readonly replaced?: "figure" | "word";
}

export type Sentence = readonly Word[];

/** A heading, a paragraph or an item of a list. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item";
  readonly sentences: readonly Sentence[];
}

/** A report as its blocks, apart from how it is set. */
export type WrittenReport = readonly Block[];

/** Gives out ids of words. */
export class WordIds {
  #next = 0;

  word(text: string): Word {
    return { id: this.#next++, text };
  }

  sentence(text: string): Sentence {
    return text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => this.word(word));
  }
}

/** Takes a text apart into blocks at blank lines and into sentences at stops. */
export function takeApart(text: string, ids: WordIds): Block[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => /\p{L}/u.test(block))
    .map((block) => {
      const sentences = block.split(/(?<=[.?!]["”’)]?)\s+(?=[\p{Lu}"“])/u).map((one) => ids.sentence(one));
      const isHeading = sentences.length === 1 && block.length < 80 && !/[.:;]$/.test(block);
      return { kind: isHeading ? "heading" : "paragraph", sentences };
    });
}
