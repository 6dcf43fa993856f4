import type { PageText, TextItem } from "../../../src/core/conversion/layout/page-text.js";

/** How a line of a made-up page is set: 10-point type from the margin unless it says otherwise. */
export interface Setting {
  readonly x?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly width?: number;
}

/** A line: its baseline from the page's top, its words and how it is set. */
export type SetLine = readonly [y: number, text: string, setting?: Setting];

export const MARGIN = 70;

/** A letter is half as wide as it is high. */
export function widthOf(text: string, size = 10): number {
  return text.length * size * 0.5;
}

/** A piece of text as pdf.js would place it. */
export function item(
  text: string,
  x: number,
  y: number,
  { size = 10, bold = false, width }: Setting = {},
): TextItem {
  return { text, x, y, size, bold, italic: false, width: width ?? widthOf(text, size) };
}

/** A page of 600 by 800 points. */
export function page(number: number, lines: readonly SetLine[], label: string | null = null): PageText {
  const items = lines.map(([y, text, setting = {}]) => item(text, setting.x ?? MARGIN, y, setting));
  return { number, label, width: 600, height: 800, items };
}

/** Lines one below the other, 12 points apart. */
export function column(y: number, words: readonly string[], setting?: Setting): SetLine[] {
  return words.map((text, at): SetLine => [y + 12 * at, text, setting ?? {}]);
}

/** The same words cut into lines of about 80 letters, as a program sets a paragraph. */
export function setWords(text: string, letters = 80): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (`${line} ${word}`.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
