/** The words of a list written as one text, set apart by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words of a list, each with the same value. */
export function wordMap<T>(...groups: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(
    groups.flatMap(([value, text]) => [...wordSet(text)].map((word): [string, T] => [word, value])),
  );
}

/** Phrases of a list written as one text, set apart by `|`, each with the same value. */
export function phrases<T>(value: T, text: string): [string, T][] {
  return text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length > 0)
    .map((phrase) => [phrase, value]);
}
