import { indexesBefore } from "./count-before.js";

/** By how many of each unit something is further on: `characters` (UTF-16 units), `lines`, `passages`. */
export type Distances<Unit extends string> = Readonly<Record<Unit, number>>;

/** Items that give way to others, and by how much those behind them are moved. */
export interface ListChange<Item, Unit extends string> {
  readonly from: number;
  readonly before: number;
  /** Those that stand there now. */
  readonly fresh: readonly Item[];
  readonly by: Distances<Unit>;
}

/** Items that change one by one at most, until all are listed anew. */
const LONGEST_CHANGE = 4096;

/**
 * A list of things that stand somewhere in a text. What is typed into the text costs no more than the items that it changes:
 * those behind are moved when somebody asks for them.
 */
export class MovedList<Item, Unit extends string> {
  readonly length: number;
  readonly #moved: (item: Item, by: Distances<Unit>) => Item;
  readonly #items: readonly Item[];
  /** What differs from those items; null where nothing does. */
  readonly #change: ListChange<Item, Unit> | null;
  #all: readonly Item[] | null = null;

  private constructor(
    items: readonly Item[],
    moved: (item: Item, by: Distances<Unit>) => Item,
    change: ListChange<Item, Unit> | null,
  ) {
    this.#items = items;
    this.#moved = moved;
    this.#change = change;
    this.length = change ? items.length + change.fresh.length - (change.before - change.from) : items.length;
  }

  /** `moved` gives an item so much further on. */
  static of<Item, Unit extends string>(
    items: readonly Item[],
    moved: (item: Item, by: Distances<Unit>) => Item,
  ): MovedList<Item, Unit> {
    return new MovedList(items, moved, null);
  }

  /** The item at an index, or undefined where there is none. */
  get(index: number): Item | undefined {
    const item = this.getUnmoved(index);
    const change = this.#change;
    if (item === undefined || !change || index < change.from + change.fresh.length) return item;
    return this.#moved(item, change.by);
  }

  /** The same as it stood once: for what an item says of itself wherever it stands, which costs nothing then. */
  getUnmoved(index: number): Item | undefined {
    if (!this.#change || index < this.#change.from) return this.#items[index];
    const { from, fresh, before } = this.#change;
    return index < from + fresh.length
      ? fresh[index - from]
      : this.#items[index - from - fresh.length + before];
  }

  get last(): Item | undefined {
    return this.get(this.length - 1);
  }

  slice(from: number, to: number): Item[] {
    const items: Item[] = [];
    for (let index = Math.max(0, from); index < Math.min(to, this.length); index++)
      items.push(this.get(index) as Item);
    return items;
  }

  /** All items; made once. */
  all(): readonly Item[] {
    this.#all ??= this.#change ? this.slice(0, this.length) : this.#items;
    return this.#all;
  }

  /** How many items at the head come before a place. */
  countBefore(isBefore: (item: Item) => boolean): number {
    return indexesBefore(this.length, (index) => isBefore(this.get(index) as Item));
  }

  /** The list once some of its items gave way to others; this one stays what it is. */
  with(next: ListChange<Item, Unit>): MovedList<Item, Unit> {
    const change = this.#change;
    if (!change || this.#all) return new MovedList(this.all(), this.#moved, next);
    const end = change.from + change.fresh.length;
    const [first, last] = [Math.min(change.from, next.from), Math.max(end, next.before)];
    if (last - first > LONGEST_CHANGE) return new MovedList(this.all(), this.#moved, next);
    return new MovedList(this.#items, this.#moved, {
      from: first,
      before: last - end + change.before,
      fresh: [
        ...this.slice(first, next.from),
        ...next.fresh,
        ...this.slice(next.before, last).map((item) => this.#moved(item, next.by)),
      ],
      by: sum(change.by, next.by),
    });
  }
}

/** A list of what is the same wherever it stands. */
export type StillList<Item> = MovedList<Item, never>;

/** How items of a {@link StillList} are moved. */
export const STILL: Distances<never> = {};

export function listStill<Item>(items: readonly Item[]): StillList<Item> {
  return MovedList.of(items, (item) => item);
}

function sum<Unit extends string>(first: Distances<Unit>, second: Distances<Unit>): Distances<Unit> {
  const both: Record<Unit, number> = { ...first };
  for (const unit in second) both[unit] += second[unit];
  return both;
}
