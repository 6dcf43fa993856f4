import { isContentsHeading } from "../../document/contents-signs.js";
import { readNumbering } from "../../document/numbering.js";
import { isCaption } from "../../document/pieces.js";
import { endsSentence } from "../../document/source.js";
import { SOURCE_LINE } from "../../document/structure-words.js";
import type { BodyStyle } from "./body-style.js";
import type { PageBlock, TextBlock } from "./page-block.js";

/** Longest heading, in characters and lines. */
const LONGEST = 220;
const MOST_LINES = 5;

/** Deepest heading that Markdown has. */
const DEEPEST = 6;

/** The level of every heading among the blocks: 1 for the title. */
export type HeadingLevels = ReadonlyMap<TextBlock, number>;

/**
 * Tells headings from text by how they are set: larger than the running text, bold as a whole, or in capitals. Their levels
 * follow the ranks of their styles; where the headings of a style are numbered, the number has the last word.
 */
export function headingLevels(blocks: readonly PageBlock[], body: BodyStyle): HeadingLevels {
  const cover = coverEnd(blocks, body);
  const title = titleOf(blocks, cover, body);
  const levels = new Map<TextBlock, number>();
  const byStyle = new Map<string, TextBlock[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "text") continue;
    if (title.includes(block)) levels.set(block, 1);
    else if (index >= cover && isHeading(block, body)) {
      const style = styleOf(block);
      byStyle.set(style, [...(byStyle.get(style) ?? []), block]);
    }
  }
  const ranked = [...byStyle].sort(([a], [b]) => (a < b ? 1 : -1));
  let level = 1;
  for (const [, own] of ranked) {
    level = Math.min(DEEPEST, numberedLevel(own) ?? level + 1);
    for (const block of own) levels.set(block, ownLevel(block, level));
  }
  return levels;
}

/** What sets a heading apart, so that a higher rank is the greater string: size, then weight, then capitals. */
function styleOf({ lines }: TextBlock): string {
  const size = Math.max(...lines.map((line) => line.size));
  const bold = lines.every((line) => line.bold);
  const capitals = isCapitals(textOf(lines));
  return `${String(Math.round(size * 2)).padStart(6, "0")} ${bold ? 1 : 0}${capitals ? 1 : 0}`;
}

function textOf(lines: TextBlock["lines"]): string {
  return lines.map(({ text }) => text).join(" ");
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && letters.every((letter) => letter === letter.toUpperCase());
}

function isHeading(block: TextBlock, body: BodyStyle): boolean {
  const text = textOf(block.lines);
  if (text.length > LONGEST || block.lines.length > MOST_LINES || !/\p{L}{2}/u.test(text)) return false;
  if (isCaption(text) || SOURCE_LINE.test(text)) return false;
  const larger = block.lines.every(({ size }) => size > body.size * 1.08);
  const bold = !body.bold && block.lines.every((line) => line.bold && line.size > body.size * 0.93);
  const capitals =
    isCapitals(text) && text.length > 6 && block.lines.every(({ size }) => size > body.size * 0.93);
  if (!larger && !bold && !capitals) return false;
  if (!/^[\p{Lu}\p{N}“"«‘(¿]/u.test(text) && !isContentsHeading(text)) return false;
  return !endsSentence(text) || /[?!:]["”»]?$/.test(text) || readNumbering(text) !== null;
}

/** The level that the numbers of a style's headings ask for, where most have one: 3 for `2.1`; null else. */
function numberedLevel(own: readonly TextBlock[]): number | null {
  const depths = own.flatMap((block) => {
    const numbering = readNumbering(textOf(block.lines));
    return numbering?.kind === "decimal" ? [numbering.path.length] : [];
  });
  const [depth] = depths;
  if (depth === undefined || depths.length < Math.max(2, own.length / 2)) return null;
  return depths.every((other) => other === depth) ? depth + 1 : null;
}

/** One style may serve several depths of numbers: then each number says its own. */
function ownLevel(block: TextBlock, level: number): number {
  const numbering = readNumbering(textOf(block.lines));
  return numbering?.kind === "decimal" && numbering.path.length > 1
    ? Math.min(DEEPEST, numbering.path.length + 1)
    : level;
}

/** Shortest paragraph that ends the cover, in characters. */
const PARAGRAPH = 200;

/** The first block after the cover: that of the first page with a paragraph, a list or contents; 0 where it is the first. */
function coverEnd(blocks: readonly PageBlock[], body: BodyStyle): number {
  const first = blocks.find(
    (block) =>
      block.kind === "contents" ||
      block.kind === "item" ||
      (block.kind === "text" && isContentsHeading(textOf(block.lines))) ||
      (block.kind === "text" &&
        textOf(block.lines).length >= PARAGRAPH &&
        block.lines.every(({ size }) => size <= body.size * 1.08)),
  );
  if (!first) return 0;
  return blocks.findIndex(({ page }) => page === first.page);
}

/** The blocks of the title: the largest on the cover, or what stands above all else on the first page. */
function titleOf(blocks: readonly PageBlock[], cover: number, body: BodyStyle): TextBlock[] {
  const opening = cover > 0 ? blocks.slice(0, cover) : blocks.filter(({ page }) => page === blocks[0]?.page);
  const texts = opening.filter((block) => block.kind === "text").filter(mayBeTitle);
  const largest = Math.max(0, ...texts.map(sizeOf));
  const isLargest = (block: PageBlock): boolean => sizeOf(block) >= largest - 0.5;
  const own = texts.filter(isLargest);
  const [first] = own;
  if (!first || largest <= body.size * 1.15) return [];
  if (cover === 0 && blocks.filter(isLargest).length > own.length) return [];
  const start = texts.indexOf(first);
  return own.filter((block, at) => texts.indexOf(block) === start + at);
}

function mayBeTitle({ lines }: TextBlock): boolean {
  const text = textOf(lines);
  return /\p{L}{3}/u.test(text) && !isContentsHeading(text) && readNumbering(text)?.kind !== "decimal";
}

function sizeOf(block: PageBlock): number {
  return block.kind === "text" ? Math.max(...block.lines.map(({ size }) => size)) : 0;
}
