const LETTER = /[\p{L}\p{M}]/u;

/** Whether a UTF-16 unit belongs to a word: a letter, a combining accent, a ligature, or a hyphen that nobody sees. */
export function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code < 0x2c00) return false;
  return LETTER.test(String.fromCharCode(code));
}

/** What a mark is read as where extractions differ: quotes, dashes, bullets, superscript figures. */
export const TIDY: ReadonlyMap<number, string> = new Map([
  ...alike("‘’‚‛′`´", "'"),
  ...alike("“”„‟″«»", '"'),
  ...alike("‐‑‒–—―−", "-"),
  ...alike("•●▪■◦‣⁃·∙□▫◆➢►", "•"),
  ...alike("⁄∕", "/"),
  ...[..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((mark, digit): [number, string] => [mark.charCodeAt(0), String(digit)]),
  ...[..."₀₁₂₃₄₅₆₇₈₉"].map((mark, digit): [number, string] => [mark.charCodeAt(0), String(digit)]),
]);

function alike(marks: string, as: string): [number, string][] {
  return [...marks].map((mark) => [mark.charCodeAt(0), as]);
}
