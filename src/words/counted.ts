import { IntlMessageFormat } from "intl-messageformat";

/**
 * A message whose words go by numbers, in ICU's form, as `l10n.t` gives it: `{0, plural, one {# note} other {# notes}}`.
 * Each language has the plural categories of Unicode's CLDR that it needs; `#` is written as the language writes numbers.
 * Throws a SyntaxError where the message is malformed.
 */
export function countedIn(
  language: string,
  message: string,
  ...values: readonly (number | string)[]
): string {
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  return String(format.format(Object.fromEntries(Object.entries(values))));
}
