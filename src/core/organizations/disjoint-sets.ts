/** Sets of names that grow together: union–find with path halving. */
export class DisjointSets {
  readonly #parent = new Map<string, string>();

  has(key: string): boolean {
    return this.#parent.has(key);
  }

  add(key: string): void {
    if (!this.#parent.has(key)) this.#parent.set(key, key);
  }

  /** The key that stands for the set of `key`. */
  find(key: string): string {
    let at = key;
    for (;;) {
      const parent = this.#parent.get(at);
      if (parent === undefined || parent === at) return at;
      const grand = this.#parent.get(parent) ?? parent;
      this.#parent.set(at, grand);
      at = grand;
    }
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    const rootOfB = this.find(b);
    const rootOfA = this.find(a);
    if (rootOfA !== rootOfB) this.#parent.set(rootOfB, rootOfA);
  }
}
