import type { Span } from "../span.js";
import { type Token, tokenize } from "./token.js";

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

  add(name: string): void {
    let node = this.#root;
    const tokens = tokenize(name, []);
    if (tokens.length === 0 || tokens.length > REACH) return;
    for (const token of tokens) {
      const key = keyOf(token);
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
    let node = this.#root.next.get(keyOf(first));
    let found: (Span & { next: number }) | null = null;
    for (let at = from; node !== undefined; ) {
      const token = tokens[at];
      if (node.name !== undefined && token) found = { start: first.start, end: token.end, next: at + 1 };
      at++;
      const next = tokens[at];
      if (next === undefined || at - from > REACH) break;
      node = node.next.get(keyOf(next));
    }
    return found;
  }
}

/** Words of weight are told apart by their first letter's case, so that `police service` is no `Police Service`; a plural's `s` is not. */
function keyOf(token: Token): string {
  if (token.lower === "&") return "and";
  if (token.isAcronym) return token.text;
  const text = token.text.charAt(0) + token.lower.slice(1).replace(/’/g, "'");
  return text.length > 5 && text.endsWith("s") && !text.endsWith("ss") ? text.slice(0, -1) : text;
}
