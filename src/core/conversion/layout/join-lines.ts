/** The words of a report as they stand within lines, by which a hyphen at a line's end is judged. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;

  /** @param lines all lines of the report; what touches a line's end is not counted */
  constructor(lines: readonly string[]) {
    const words = new Set<string>();
    for (const line of lines)
      for (const match of line.matchAll(/[\p{L}’']+(?:-[\p{L}’']+)*/gu)) {
        if (match.index + match[0].length >= line.length - 1) continue;
        const word = match[0].toLowerCase();
        for (const part of [word, ...word.split("-")]) words.add(part);
      }
    this.#words = words;
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }
}

/** What opens a number that is written with a hyphen: `"seventy-five"`, `"quatre-vingts"`. */
const NUMBER_OPENING =
  /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vingt|trente|quarante|cinquante|soixante|quatre|dix)$/i;

const HYPHENS = /[-\u2010]$/;
const SOFT_HYPHEN = "\u00ad";

/** Joins the lines of a paragraph with spaces; a word cut by a hyphen is mended where that is safe. */
export function joinLines(lines: readonly string[], words: Vocabulary): string {
  let text = "";
  for (const line of lines) text = text === "" ? line : joinTwo(text, line, words);
  return text.replaceAll(SOFT_HYPHEN, "");
}

/** Joins two lines: `"co-" + "ordinated"`. */
export function joinTwo(above: string, below: string, words: Vocabulary): string {
  if (above.endsWith(SOFT_HYPHEN)) return above.slice(0, -1) + below;
  if (!HYPHENS.test(above))
    return /[\p{L}\p{N}][–—]$|\p{L}\/$/u.test(above) ? above + below : `${above} ${below}`;
  const before = /([\p{L}’']+(?:-[\p{L}’']+)*)[-\u2010]$/u.exec(above)?.[1];
  const after = /^[\p{L}’']+/u.exec(below)?.[0];
  if (before === undefined || after === undefined)
    return /\d[-\u2010]$/.test(above) ? above + below : `${above} ${below}`;
  return isCutWord(before, after, words) ? above.slice(0, -1) + below : above + below;
}

/** Whether two halves are one word without a hyphen: the report writes it so elsewhere, or neither half is a word. */
function isCutWord(before: string, after: string, words: Vocabulary): boolean {
  if (words.has(`${before}-${after}`) || NUMBER_OPENING.test(before)) return false;
  if (words.has(before + after)) return true;
  if (!/^\p{Ll}/u.test(after) || before.includes("-")) return false;
  return !(words.has(before) && words.has(after)) && before.length >= 2 && after.length >= 2;
}
