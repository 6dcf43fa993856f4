import type { Span } from "../span.js";
import { type Token, tokenize } from "./token.js";
import { Vocabulary } from "./word.js";

interface Node {
  readonly next: Map<string, Node>;
  /** The text of the name that ends here. */
  name?: string;
}

/** Longest name that the index follows, in tokens. */
const REACH = 40;

/** Names of the report and of the world, found again word by word: a trie over their words. */
export class NameIndex {
  readonly #root: Node = { next: new Map() };
  /** The words of names that the world knows are not for that words of the report. */
  readonly #vocabulary = new Vocabulary();

  add(name: string): void {
    let node = this.#root;
    const tokens = tokenize(name, [], this.#vocabulary);
    if (tokens.length === 0 || tokens.length > REACH) return;
    for (const token of tokens) {
      const key = token.key;
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    node.name ??= name;
  }

  /** The longest name that begins at a token, or null. */
  longestAt(tokens: readonly Token[], from: number): (Span & { readonly next: number }) | null {
    const first = tokens[from];
    if (!first?.isWord) return null;
    let node = this.#root.next.get(first.key);
    let found: (Span & { next: number }) | null = null;
    for (let at = from; node !== undefined; ) {
      const token = tokens[at];
      if (node.name !== undefined && token) found = { start: first.start, end: token.end, next: at + 1 };
      at++;
      const next = tokens[at];
      if (next === undefined || at - from > REACH) break;
      node = node.next.get(next.key);
    }
    return found;
  }
}
