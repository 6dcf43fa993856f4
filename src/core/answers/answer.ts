/** The part of a list that one answer holds, so that no answer is too long for who asked. */
export interface Slice {
  readonly offset: number;
  /** How many at most. */
  readonly limit: number;
}

/** Part of a list, with how long the list is. */
export interface Part<T> {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly T[];
}

/** More of one text than this is cut, in characters: an answer of many texts stays readable. */
const LONGEST_TEXT = 400;

/** The part of a list that a slice shows, each item made where it is in it. */
export function partOf<From, To>(
  list: readonly From[],
  { offset, limit }: Slice,
  make: (item: From) => To,
): Part<To> {
  return { total: list.length, offset, items: list.slice(offset, offset + limit).map(make) };
}

/** A text on one line, cut where it is long. */
export function bounded(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= LONGEST_TEXT ? line : `${characters.slice(0, LONGEST_TEXT).join("")}…`;
}
