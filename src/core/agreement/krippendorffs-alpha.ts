/**
 * Krippendorff's α for nominal data: any number of coders, each of whom said something of a unit or did not (null). 1 for
 * full agreement, 0 for chance. Null where it is not defined: no unit with two values, or only one value in all of them.
 *
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), from coincidences of values within units.
 */
export function krippendorffsAlpha<T>(units: readonly (readonly (T | null)[])[]): number | null {
  const totals = new Map<T, number>();
  let pairable = 0;
  let disagreed = 0;
  for (const unit of units) {
    const counts = countValues(unit);
    const values = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (values < 2) continue;
    pairable += values;
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreed += (count * (values - count)) / (values - 1);
    }
  }
  let expected = 0;
  for (const total of totals.values()) expected += total * (pairable - total);
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreed) / expected;
}

function countValues<T>(unit: readonly (T | null)[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of unit) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
