import type { MentionList } from "../organizations/mention-list.js";
import type { Mention } from "../organizations/organization.js";
import type { Span } from "../span.js";

/** Mentions looked up by place, in time logarithmic in their number. */
export class MentionCursor {
  readonly #mentions: MentionList;

  /** `mentions` are in document order, none overlapping another. */
  constructor(mentions: MentionList) {
    this.#mentions = mentions;
  }

  /** The mentions that lie within a span of the document. */
  within(span: Span): Mention[] {
    const found: Mention[] = [];
    for (let k = this.#mentions.countBefore(({ start }) => start < span.start); ; k++) {
      const mention = this.#mentions.get(k);
      if (!mention || mention.end > span.end) return found;
      found.push(mention);
    }
  }
}
