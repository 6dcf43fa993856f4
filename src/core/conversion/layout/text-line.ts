import type { PageText, TextItem } from "./page-text.js";

/** A run of text on one baseline without a wide gap: a line of a column, or a table's cell. */
export interface TextLine {
  /** One-based page. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** Its baseline, in points from the page's top. */
  readonly y: number;
  /** The size that most of its characters have. */
  readonly size: number;
  /** Whether all of it is bold. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Its words; raised digits are superscript characters: `"gave.¹"`. */
  readonly text: string;
  /** The same parted at narrower gaps, as cells that nearly touch are. */
  readonly parts: readonly LinePart[];
}

/** A part of a line that was printed in one go. */
export interface LinePart {
  readonly x: number;
  readonly right: number;
  readonly text: string;
}

/** A gap wider than this, in ems, may part cells that nearly touch. */
const NARROW_GAP = 0.24;

/** A gap wider than this, in ems, may part columns or cells. */
const WIDE_GAP = 1;

/** A gap wider than this, in ems, is a space although the page has no character for it. */
const SPACE = 0.14;

/** How far baselines on one line may be apart, in ems. */
const SAME_BASELINE = 0.2;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

interface Row {
  y: number;
  size: number;
  readonly items: TextItem[];
}

/** Puts the pieces of a page together into lines, from top to bottom and left to right. */
export function linesOf(page: PageText): TextLine[] {
  const rows = rowsOf(withoutShadows(page.items.filter(({ text }) => text.trim() !== "")));
  const raised = new Map<Row, TextItem[]>();
  const settled: Row[] = [];
  for (const row of rows) {
    const onto = rows.find((other) => carries(other, row));
    if (onto) raised.set(onto, [...(raised.get(onto) ?? []), ...row.items]);
    else settled.push(row);
  }
  return settled.flatMap((row) => linesOfRow(page.number, row, raised.get(row) ?? []));
}

/** Some programs print bold by printing twice, a hair apart. */
function withoutShadows(items: readonly TextItem[]): TextItem[] {
  const seen = new Map<string, TextItem[]>();
  return items.filter((item) => {
    const twins = seen.get(item.text) ?? [];
    const near = 0.1 * item.size;
    if (twins.some(({ x, y }) => Math.abs(x - item.x) < near && Math.abs(y - item.y) < near)) return false;
    seen.set(item.text, [...twins.slice(-40), item]);
    return true;
  });
}

function rowsOf(items: readonly TextItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows
      .slice(-6)
      .findLast(
        (row) =>
          Math.abs(row.y - item.y) <= SAME_BASELINE * Math.min(row.size, item.size) &&
          (Math.min(item.size, row.size) > 0.8 * Math.max(item.size, row.size) || isBeside(item, row)),
      );
    if (!row) rows.push({ y: item.y, size: item.size, items: [item] });
    else {
      row.items.push(item);
      row.size = Math.max(row.size, item.size);
    }
  }
  return rows;
}

/** Whether an item stands next to one of a row: a raised mark may have the baseline of a line in another column. */
function isBeside(item: TextItem, { items, size }: Row): boolean {
  return items.some(
    ({ x, width }) =>
      Math.abs(item.x - (x + width)) < 0.6 * size || Math.abs(item.x + item.width - x) < 0.6 * size,
  );
}

/** Whether a row holds nothing but small marks that another row carries, raised or lowered beside its words. */
function carries(row: Row, marks: Row): boolean {
  if (row === marks || marks.size > 0.85 * row.size) return false;
  const rise = row.y - marks.y;
  if (rise > 0.7 * row.size || rise < -0.35 * row.size) return false;
  return marks.items.every((mark) => mark.text.trim().length <= 6 && isBeside(mark, row));
}

function linesOfRow(page: number, row: Row, raised: readonly TextItem[]): TextLine[] {
  const items = [...row.items, ...raised].sort((a, b) => a.x - b.x);
  return atGaps(items, WIDE_GAP * row.size).map((run) => lineOf(page, row, run, raised));
}

function lineOf(page: number, row: Row, run: readonly TextItem[], raised: readonly TextItem[]): TextLine {
  const isRaised = (item: TextItem): boolean => raised.includes(item) && item.y < row.y;
  const own = run.filter((item) => !raised.includes(item));
  const told = own.length > 0 ? own : run;
  return {
    page,
    ...partOf(run, isRaised),
    y: row.y,
    size: usualSize(told),
    bold: told.every((item) => item.bold || !/[\p{L}\p{N}]/u.test(item.text)),
    italic: told.every((item) => item.italic || !/[\p{L}\p{N}]/u.test(item.text)),
    parts: atGaps(run, NARROW_GAP * row.size).map((part) => partOf(part, isRaised)),
  };
}

/** Parts items, from left to right, where the gap before one is wider than `gap`. */
function atGaps(items: readonly TextItem[], gap: number): TextItem[][] {
  const runs: TextItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.x - right > gap) runs.push([]);
    runs.at(-1)?.push(item);
    right = Math.max(right, item.x + item.width);
  }
  return runs;
}

function partOf(run: readonly TextItem[], isRaised: (item: TextItem) => boolean): LinePart {
  let text = "";
  let right = run[0]?.x ?? 0;
  for (const item of run) {
    const words = isRaised(item) ? superscript(item.text.trim()) : item.text;
    const gap = item.x - right > SPACE * item.size && !isRaised(item) && text !== "";
    text += gap && !/\s$/.test(text) && !/^\s/.test(words) ? ` ${words}` : words;
    right = Math.max(right, item.x + item.width);
  }
  return { x: run[0]?.x ?? 0, right, text: text.replace(/\s+/g, " ").trim() };
}

function superscript(words: string): string {
  return /^\d{1,3}$/.test(words) ? words.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? "") : words;
}

function usualSize(items: readonly TextItem[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.trim().length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Puts lines side by side on one baseline together as one line, with a space for each gap. */
export function joinedRow(row: readonly TextLine[]): TextLine {
  const [first, ...rest] = row;
  if (!first) throw new Error("A row has a line");
  const lines = [first, ...rest];
  const longest = [...lines].sort((a, b) => b.text.length - a.text.length)[0] ?? first;
  return {
    ...first,
    right: Math.max(...lines.map(({ right }) => right)),
    size: longest.size,
    bold: lines.every(({ bold }) => bold),
    italic: lines.every(({ italic }) => italic),
    text: lines.map(({ text }) => text).join(" "),
    parts: lines.flatMap(({ parts }) => parts),
  };
}

/** Groups lines by baseline, from top to bottom, each group from left to right. */
export function rowsOfLines(lines: readonly TextLine[]): TextLine[][] {
  const rows: TextLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const y = row?.[0]?.y;
    if (row && y !== undefined && line.y - y <= SAME_BASELINE * line.size) row.push(line);
    else rows.push([line]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}
