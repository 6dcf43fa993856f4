/** What one coder and another said of a unit. */
export type Pair<T> = readonly [T, T];

/**
 * Cohen's κ of two coders who each said one thing of every unit: their agreement beyond chance, 1 at best, 0 for chance.
 * Null where it is not defined: no units, or both said one and the same of all.
 *
 * Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960):
 * κ = (p_o − p_c) / (1 − p_c), where p_o is the share of units agreed on and p_c the sum over the values of the product of the
 * shares in which each coder gave them.
 */
export function cohensKappa<T>(pairs: readonly Pair<T>[]): number | null {
  const total = pairs.length;
  if (total === 0) return null;
  const first = new Map<T, number>();
  const second = new Map<T, number>();
  let agreed = 0;
  for (const [one, other] of pairs) {
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
    if (one === other) agreed++;
  }
  let expected = 0;
  for (const [value, count] of first) expected += (count / total) * ((second.get(value) ?? 0) / total);
  return expected >= 1 ? null : (agreed / total - expected) / (1 - expected);
}
