import { IntlMessageFormat } from "intl-messageformat";
import { env } from "vscode";

/**
 * A message whose words go by numbers, in ICU's form, as `l10n.t` gives it: `{0, plural, one {# note} other {# notes}}`.
 * Each language has the plural categories of Unicode's CLDR that it needs; `#` is written as the reader's language writes
 * numbers. Throws a SyntaxError where the message is malformed.
 */
export function counted(message: string, ...values: readonly (number | string)[]): string {
  const format = new IntlMessageFormat(message, env.language, undefined, { ignoreTag: true });
  return String(format.format(Object.fromEntries(Object.entries(values))));
}
