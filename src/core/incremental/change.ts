/** Items `from` up to `before` (exclusive) of a list gave way to items `from` up to `after`; those behind are the same, further on. */
export interface Change {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/** How many more items there are after a change. */
export function growthOf({ before, after }: Change): number {
  return after - before;
}

/** Whether nothing came or went. */
export function isNothing({ from, before, after }: Change): boolean {
  return before === from && after === from;
}

/** A change of a part of a list as one of the whole list, in which the part begins at an index. */
export function inWhole({ from, before, after }: Change, start: number): Change {
  return { from: from + start, before: before + start, after: after + start };
}

/** Most items that are handed over at once. */
const AT_ONCE = 10_000;

/** A list once some of its items gave way to `fresh` ones; those behind are `moved`, or stay as they are. */
export function spliced<Item>(
  items: readonly Item[],
  { from, before }: Pick<Change, "from" | "before">,
  fresh: readonly Item[],
  moved: ((item: Item) => Item) | null = null,
): Item[] {
  const list =
    fresh.length <= AT_ONCE
      ? items.toSpliced(from, before - from, ...fresh)
      : items.slice(0, from).concat(fresh, items.slice(before));
  if (moved) for (let at = from + fresh.length; at < list.length; at++) list[at] = moved(list[at] as Item);
  return list;
}

/** The same; the list itself where all items are what they were, or alike: a list of thousands is not made anew for a letter. */
export function splicedIfOther<Item>(
  items: readonly Item[],
  change: Pick<Change, "from" | "before">,
  fresh: readonly Item[],
  isAlike: (old: Item, now: Item) => boolean = Object.is,
): readonly Item[] {
  const { from, before } = change;
  const isSame =
    fresh.length === before - from && fresh.every((now, at) => isAlike(items[from + at] as Item, now));
  return isSame ? items : spliced(items, change, fresh);
}

/** The change between two lists, as small as it can be: `isSame` compares an item of the one with one of the other. */
export function changeBetween<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (old: Item, now: Item, isBehind: boolean) => boolean,
): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && isSame(before[from] as Item, after[from] as Item, false)) from++;
  let same = 0;
  while (
    same < most - from &&
    isSame(before[before.length - 1 - same] as Item, after[after.length - 1 - same] as Item, true)
  )
    same++;
  return { from, before: before.length - same, after: after.length - same };
}

/** A change that covers another one and some more items, given by their places after the change, or before it where that is said. */
export function widened(change: Change, first: number, last: number): Change {
  const from = Math.min(change.from, first);
  const more = Math.max(0, last + 1 - change.after);
  return { from, before: change.before + more, after: change.after + more };
}

/** Whether two lists hold the same values. */
export function alike(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** Lines where they stand after a change: those behind it are further on, those that changed are none of them. */
export function movedLines(lines: ReadonlySet<number>, change: Change): ReadonlySet<number> {
  const by = growthOf(change);
  if (by === 0 && !haveAny(lines, change)) return lines;
  const moved = new Set<number>();
  for (const line of lines) {
    if (line < change.from) moved.add(line);
    else if (line >= change.before) moved.add(line + by);
  }
  return moved;
}

function haveAny(lines: ReadonlySet<number>, { from, before }: Change): boolean {
  for (let at = from; at < before; at++) if (lines.has(at)) return true;
  return false;
}
