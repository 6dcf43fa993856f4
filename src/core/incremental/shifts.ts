/** How far parts of a text have moved since it was read whole: what stands behind a place moved by all that changed there. */
export class Shifts {
  /** Places in the text as it was read, in order, and how much longer the text before and at each is by now. */
  readonly #places: number[] = [];
  readonly #sums: number[] = [];

  /** How many places have changed. */
  get size(): number {
    return this.#places.length;
  }

  /** How far the character moved that stood at `position`: by all that changed at places before it. */
  at(position: number): number {
    const before = this.#firstFrom(position) - 1;
    return this.#sums[before] ?? 0;
  }

  /** Takes in that the text at a place is longer by `by` units. */
  add(place: number, by: number): void {
    const index = this.#firstFrom(place);
    if (this.#places[index] !== place) {
      this.#places.splice(index, 0, place);
      this.#sums.splice(index, 0, this.#sums[index - 1] ?? 0);
    }
    for (let k = index; k < this.#sums.length; k++) this.#sums[k] = (this.#sums[k] ?? 0) + by;
  }

  /** The index of the first place at or behind a position. */
  #firstFrom(position: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
