import { CURRENCY_BEFORE } from "./currency.js";
import type { Lexicon } from "./lexicon.js";
import { VULGAR_FRACTIONS } from "./numeral.js";

/** Words, in lower case, with which a date or a figure can start: all other words are passed over at the cost of one look-up. */
export interface Openings {
  readonly dates: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** The openings of a language. */
export function openingsOf({
  dates,
  factors,
  fractions,
  frequencies,
  multiples,
  numbers,
}: Lexicon): Openings {
  const tables = [dates.openers, dates.edges, dates.yearNames, dates.fixed];
  return {
    dates: new Set([...tables.flatMap((table) => table.firstWords()), ...dates.months]),
    figures: new Set([
      ...fractions.alone.keys(),
      ...fractions.articles,
      ...(fractions.contracted.size > 0 ? fractions.denominators.keys() : []),
      ...multiples.keys(),
      ...frequencies.keys(),
      ...numbers.small.keys(),
      ...numbers.selfStanding,
      ...numbers.articles,
      ...factors.firstWords(),
      ...CURRENCY_BEFORE.firstWords(),
      ...VULGAR_FRACTIONS.keys(),
    ]),
  };
}
