import { hasLeader } from "../../document/contents-signs.js";
import { readNumbering } from "../../document/numbering.js";
import { endsSentence, startsInside } from "../../document/source.js";
import { type BodyStyle, isOfSize } from "./body-style.js";
import type { Column } from "./columns.js";
import type { ContentsBlock, ItemBlock, PageBlock, TableBlock, TextBlock } from "./page-block.js";
import { contentsOf, isCelled, readTable } from "./tables.js";
import { joinedRow, rowsOfLines, type TextLine } from "./text-line.js";

/** A step down wider than the leading by this factor begins a new paragraph. */
const WIDE_STEP = 1.25;

/** A first line moved in by this many ems begins a new paragraph. */
const INDENT = 0.8;

const BULLET = /^([•●○▪■□◦‣⁃·◆♦►▶➢➤✓✔∙\uf0b7\uf0a7\uf0d8]|[-*–—o](?=\s))\s*(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;

/** Cuts the lines of a column into paragraphs, items, tables and entries of contents, from top to bottom. */
export function blocksOf(column: Column, body: BodyStyle): PageBlock[] {
  const rows = rowsOfLines(column.lines);
  const blocks: PageBlock[] = [];
  for (let index = 0; index < rows.length; ) {
    const row = rows[index] ?? [];
    const table = isCelled(row) ? tableAt(rows, index, body) : null;
    if (table) {
      blocks.push(...table.blocks);
      index += table.length;
    } else {
      addLine(blocks, joinedRow(row), column, body);
      index++;
    }
  }
  return blocks;
}

function tableAt(
  rows: readonly (readonly TextLine[])[],
  index: number,
  body: BodyStyle,
): { blocks: (TableBlock | ContentsBlock)[]; length: number } | null {
  const table = readTable(rows.slice(index), 3 * body.leading * body.size);
  const page = rows[index]?.[0]?.page ?? 0;
  if (!table) return null;
  const entries = contentsOf(table.cells);
  const blocks = entries
    ? entries.map((text): ContentsBlock => ({ kind: "contents", page, text }))
    : [{ kind: "table", page, rows: table.cells } satisfies TableBlock];
  return { blocks, length: table.length };
}

function addLine(blocks: PageBlock[], line: TextLine, column: Column, body: BodyStyle): void {
  const last = blocks.at(-1);
  if (hasLeader(line.text)) blocks.push({ kind: "contents", page: line.page, text: line.text });
  else if (last?.kind === "item" && goesOnItem(last, line, body)) append(blocks, last, line);
  else if (isHeadLike(line, body) && (last?.kind !== "text" || !isSameHead(last, line, body)))
    blocks.push({ kind: "text", page: line.page, lines: [line] });
  else {
    const item = itemOf(line, last);
    if (item) blocks.push(item);
    else if (last?.kind === "text" && goesOnText(last, line, column, body)) append(blocks, last, line);
    else blocks.push({ kind: "text", page: line.page, lines: [line] });
  }
}

function append(blocks: PageBlock[], last: TextBlock | ItemBlock, line: TextLine): void {
  blocks[blocks.length - 1] = { ...last, lines: [...last.lines, line] };
}

/** Whether a line is set apart from the running text by size or weight. */
function isHeadLike(line: TextLine, body: BodyStyle): boolean {
  return (line.size > body.size * 1.08 || (line.bold && !body.bold)) && !BULLET.test(line.text);
}

/** Whether a line goes on a heading: the same style right below, without a number of its own. */
function isSameHead(block: TextBlock, line: TextLine, body: BodyStyle): boolean {
  const above = block.lines.at(-1);
  return (
    above !== undefined &&
    isSameStyle(above, line) &&
    isHeadLike(above, body) &&
    line.y - above.y <= 1.5 * Math.max(1, body.leading) * line.size &&
    line.y > above.y &&
    (readNumbering(line.text) === null || startsInside(line.text))
  );
}

/** Whether two lines are set alike. */
export function isSameStyle(a: TextLine, b: TextLine): boolean {
  return isOfSize(a, b.size) && a.bold === b.bold;
}

function itemOf(line: TextLine, last: PageBlock | undefined): ItemBlock | null {
  const bullet = BULLET.exec(line.text);
  const number = bullet ? null : NUMBER.exec(line.text);
  const label = bullet ?? number;
  if (!label) return null;
  // A dash or a number may open a line within a sentence.
  const within = last?.kind === "text" && !endsSentence(last.lines.at(-1)?.text ?? "");
  if (within && (number || /^[-–—*]/.test(label[0]))) {
    const above = last.lines.at(-1);
    if (above && isSameStyle(above, line) && line.y - above.y < 1.35 * line.size) return null;
  }
  const share = label[0].length / line.text.length;
  return {
    kind: "item",
    page: line.page,
    number: number ? Number(number[1]) : null,
    bulletX: line.x,
    textX: line.x + share * (line.right - line.x),
    lines: [{ ...line, text: line.text.slice(label[0].length) }],
  };
}

/** An item goes on where its words are moved in, or further than its bullet; back at the margin the text goes on. */
function goesOnItem(item: ItemBlock, line: TextLine, body: BodyStyle): boolean {
  const above = item.lines.at(-1);
  if (!above || BULLET.test(line.text) || NUMBER.test(line.text)) return false;
  const step = line.y - above.y;
  const near = step > 0 && step <= Math.max(body.leading * 1.2, 1.35) * line.size;
  return near && isOfSize(above, line.size) && line.x > item.bulletX + 0.3 * line.size;
}

function goesOnText(block: TextBlock, line: TextLine, column: Column, body: BodyStyle): boolean {
  const above = block.lines.at(-1);
  if (!above || !isOfSize(above, line.size)) return false;
  // A lead in bold that fills its line is no heading.
  if (above.bold !== line.bold && hadRoom(above, line, column)) return false;
  const step = line.y - above.y;
  if (step <= 0 || step > body.leading * WIDE_STEP * Math.max(line.size, above.size)) return false;
  const ended = endsSentence(above.text);
  const isIndented = line.x - above.x > INDENT * line.size && line.x - column.left < 5 * line.size;
  if (isIndented && (ended || block.lines.length > 1) && !startsInside(line.text)) return false;
  return !(ended && !startsInside(line.text) && hadRoom(above, line, column));
}

/** Whether a paragraph that ends with one column goes on at the head of another. */
export function goesOnAcross(above: TextBlock, from: Column, below: TextBlock, to: Column): boolean {
  const [last, first] = [above.lines.at(-1), below.lines[0]];
  if (!last || !first || !isSameStyle(last, first) || endsSentence(last.text)) return false;
  if (startsInside(first.text)) return true;
  return (
    !hadRoom(last, first, from) &&
    first.x - to.left < INDENT * first.size &&
    from.right - from.left > 8 * last.size
  );
}

/** Whether the text at the head of a column goes on the item that the column before ends with. */
export function goesOnItemAcross({ lines }: ItemBlock, { lines: [first] }: TextBlock, to: Column): boolean {
  const last = lines.at(-1);
  return (
    last !== undefined &&
    first !== undefined &&
    isOfSize(last, first.size) &&
    first.x - to.left > 0.4 * first.size
  );
}

/** Whether a line's first word would have fitted on the line above: the break there was meant. */
function hadRoom(above: TextLine, line: TextLine, column: Column): boolean {
  const perCharacter = (line.right - line.x) / Math.max(1, line.text.length);
  const first = (line.text.indexOf(" ") + 1 || line.text.length) * perCharacter;
  return above.right + first + 2 * perCharacter < column.right;
}
