/** How many of some items have each key. */
export type Counts = ReadonlyMap<string, number>;

/** Items that gave way to others. */
export interface Exchange<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

/** Counts once items gave way to others; null where a key by that is, or ceases to be, among those that `least` items have. */
export function exchanged<Item>(
  counts: Counts,
  { gone, come }: Exchange<Item>,
  keyOf: (item: Item) => string | null,
  least: number,
): Counts | null {
  const growth = new Map<string, number>();
  const count = (items: readonly Item[], by: 1 | -1) => {
    for (const item of items) {
      const key = keyOf(item);
      if (key !== null) growth.set(key, (growth.get(key) ?? 0) + by);
    }
  };
  count(gone, -1);
  count(come, 1);
  const now = grown(counts, growth);
  for (const key of growth.keys())
    if ((counts.get(key) ?? 0) >= least !== (now.get(key) ?? 0) >= least) return null;
  return now;
}

/** Counts once some of them are higher or lower; themselves where none is. */
export function grown(counts: Counts, growth: Counts): Counts {
  const changes = [...growth].filter(([, by]) => by !== 0);
  if (changes.length === 0) return counts;
  const now = new Map(counts);
  for (const [key, by] of changes) {
    const count = (counts.get(key) ?? 0) + by;
    if (count > 0) now.set(key, count);
    else now.delete(key);
  }
  return now;
}
