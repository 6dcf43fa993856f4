/** How many items at the head of a sorted list come before a place. */
export function countBefore<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number {
  return indexesBefore(items.length, (index) => isBefore(items[index] as Item));
}

/** How many indexes of a sorted list of some length come before a place. */
export function indexesBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
