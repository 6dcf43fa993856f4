import type { Mention } from "../organizations/organization.js";
import type { Span } from "../span.js";

/** Mentions looked up by place, in time logarithmic in their number. */
export class MentionCursor {
  readonly #mentions: readonly Mention[];

  /** `mentions` are in document order, none overlapping another. */
  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  /** The mentions that lie within a span of the document. */
  within(span: Span): Mention[] {
    const found: Mention[] = [];
    for (let k = this.#firstFrom(span.start); ; k++) {
      const mention = this.#mentions[k];
      if (!mention || mention.end > span.end) return found;
      found.push(mention);
    }
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
