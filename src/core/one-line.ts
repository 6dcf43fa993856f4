/**
 * Words of a document on one line, for people: line breaks and runs of spaces become one space. No-break spaces stay, as
 * French has them within figures (`65 %`) and quotation marks.
 */
export function oneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
}
