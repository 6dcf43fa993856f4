/** What XML 1.0 (2.2, `Char`) has no place for: most control characters, half surrogate pairs and two noncharacters. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as XML can hold it: a character that it cannot is `\uFFFD`, which shows that something was there. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, "\uFFFD");
}
