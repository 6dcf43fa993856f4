import { endsSentence } from "../../document/source.js";
import { blocksOf, goesOnAcross, goesOnItemAcross } from "./blocks.js";
import { type BodyStyle, bodyStyleOf } from "./body-style.js";
import { type Column, columnsOf } from "./columns.js";
import { withWholeContents } from "./contents-entries.js";
import { calledNotes, takeFootnotes } from "./footnotes.js";
import { type HeadingLevels, headingLevels } from "./heading-styles.js";
import { joinLines, joinTwo, Vocabulary } from "./join-lines.js";
import type { FootnoteBlock, PageBlock } from "./page-block.js";
import type { PageText } from "./page-text.js";
import { withoutRunningLines } from "./running-lines.js";
import { linesOf, type TextLine } from "./text-line.js";

/** Words on one page. */
export interface PageRun {
  /** One-based place of the page in the file. */
  readonly page: number;
  readonly text: string;
}

/** A piece of the report that the pages show, in reading order. */
export type ReportPart =
  /** The beginning of a page; one that begins within a paragraph or an item is told by its runs. */
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly PageRun[] }
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly (readonly PageRun[])[] }
  | { readonly kind: "contents"; readonly entries: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly headed: boolean }
  | { readonly kind: "footnote"; readonly number: number; readonly page: number; readonly text: string };

/** The parts of a report and how many of its pages had any text. */
export interface ReadReport {
  readonly parts: readonly ReportPart[];
  readonly title: string | null;
  /** The name of each page, as it is printed; null where none is known. */
  readonly pageNames: readonly (string | null)[];
  readonly pagesWithText: number;
}

/**
 * Reads pages of placed text into the parts of a report: running lines gone, columns in reading order, lines joined to
 * paragraphs, headings told by their style. A paragraph that a page cuts is one part with two runs.
 */
export function readPages(pages: readonly PageText[]): ReadReport {
  const bare = withoutRunningLines(pages.map((page) => ({ page, lines: linesOf(page) })));
  const columns = bare.map((page) => columnsOf(page.lines));
  const lines = columns.flat().flatMap((column) => column.lines);
  const body = bodyStyleOf(lines);
  const words = new Vocabulary(lines.map(({ text }) => text));
  const flow: Flow = { blocks: [], column: null };
  for (const page of columns) addPage(flow, page, body);
  const blocks = withWholeContents(flow.blocks);
  const parts = partsOf(blocks, headingLevels(blocks, body), pages.length, words);
  const title = parts.find((part) => part.kind === "heading" && part.level === 1);
  return {
    parts,
    title: title?.kind === "heading" ? title.text : null,
    pageNames: bare.map(({ name }) => name),
    pagesWithText: bare.filter((page) => page.lines.length > 0).length,
  };
}

/** The blocks of the pages so far, and where the last of the text stands. */
interface Flow {
  readonly blocks: PageBlock[];
  column: Column | null;
}

/** Adds a page: its columns one after the other, its notes behind its last whole block, before what the next page goes on. */
function addPage(flow: Flow, columns: readonly Column[], body: BodyStyle): void {
  const called = calledNotes(columns.flatMap(({ lines }) => lines));
  const notes: FootnoteBlock[] = [];
  for (const column of columns) {
    const open = notes.at(-1) ?? lastNote(flow.blocks);
    const isOpen = open !== undefined && !endsSentence(open.lines.at(-1)?.text ?? "");
    const foot = takeFootnotes(column.lines, body, called, isOpen);
    if (open && foot.goesOn.length > 0) {
      const whole = { ...open, lines: [...open.lines, ...foot.goesOn] };
      if (notes.includes(open)) notes[notes.indexOf(open)] = whole;
      else flow.blocks[flow.blocks.indexOf(open)] = whole;
    }
    notes.push(...foot.notes);
    addColumn(flow, { ...column, lines: foot.above }, body);
  }
  const last = flow.blocks.at(-1);
  if (last?.kind === "text" || last?.kind === "item") flow.blocks.splice(-1, 1, ...notes, last);
  else flow.blocks.push(...notes);
}

function addColumn(flow: Flow, column: Column, body: BodyStyle): void {
  const own = blocksOf(column, body);
  const [first, ...rest] = own;
  const last = flow.blocks.at(-1);
  const before = flow.column;
  const goesOn =
    before !== null &&
    first?.kind === "text" &&
    ((last?.kind === "text" && goesOnAcross(last, before, first, column)) ||
      (last?.kind === "item" && goesOnItemAcross(last, first, column)));
  if (goesOn) flow.blocks.splice(-1, 1, { ...last, lines: [...last.lines, ...first.lines] }, ...rest);
  else flow.blocks.push(...own);
  if (own.length > 0) flow.column = column;
}

function lastNote(blocks: readonly PageBlock[]): FootnoteBlock | undefined {
  return blocks.findLast((block) => block.kind === "footnote");
}

/** The words of a block page by page; a word that a page cuts with a hyphen stands whole on the earlier one. */
function runsOf(lines: readonly TextLine[], words: Vocabulary): PageRun[] {
  const runs: PageRun[] = [];
  for (const page of new Set(lines.map((line) => line.page))) {
    const own = joinLines(
      lines.filter((line) => line.page === page).map(({ text }) => text),
      words,
    );
    const last = runs.at(-1);
    const [head = "", ...rest] = own.split(" ");
    if (last && /\p{L}[-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(head)) {
      runs[runs.length - 1] = { ...last, text: joinTwo(last.text, head, words) };
      if (rest.length > 0) runs.push({ page, text: rest.join(" ") });
    } else runs.push({ page, text: own });
  }
  return runs;
}

function partsOf(
  blocks: readonly PageBlock[],
  levels: HeadingLevels,
  last: number,
  words: Vocabulary,
): ReportPart[] {
  const parts: ReportPart[] = [];
  let page = 0;
  for (const block of blocks) {
    while (page < block.page) parts.push({ kind: "page", page: ++page });
    addPart(parts, block, levels, words);
    const ends = parts.at(-1);
    if (ends?.kind === "paragraph") page = Math.max(page, ends.runs.at(-1)?.page ?? 0);
    if (ends?.kind === "list") page = Math.max(page, ends.items.at(-1)?.at(-1)?.page ?? 0);
  }
  while (page < last) parts.push({ kind: "page", page: ++page });
  return parts;
}

function addPart(parts: ReportPart[], block: PageBlock, levels: HeadingLevels, words: Vocabulary): void {
  const last = parts.at(-1);
  switch (block.kind) {
    case "text": {
      const level = levels.get(block);
      const runs = runsOf(block.lines, words);
      const text = textOf(runs);
      if (level === 1 && last?.kind === "heading" && last.level === 1)
        parts.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
      else if (level !== undefined) parts.push({ kind: "heading", level, text });
      else parts.push({ kind: "paragraph", runs });
      break;
    }
    case "item": {
      const runs = runsOf(block.lines, words);
      if (last?.kind === "list" && goesOnList(last, block.number))
        parts.splice(-1, 1, { ...last, items: [...last.items, runs] });
      else parts.push({ kind: "list", start: block.number, items: [runs] });
      break;
    }
    case "contents":
      if (last?.kind === "contents") parts.splice(-1, 1, { ...last, entries: [...last.entries, block.text] });
      else parts.push({ kind: "contents", entries: [block.text] });
      break;
    case "table": {
      const before = last?.kind === "page" ? parts.at(-2) : undefined;
      const headed = !(before?.kind === "table" && before.rows[0]?.length === block.rows[0]?.length);
      parts.push({ kind: "table", rows: block.rows, headed });
      break;
    }
    case "footnote":
      parts.push({
        kind: "footnote",
        number: block.number,
        page: block.page,
        text: textOf(runsOf(block.lines, words)),
      });
  }
}

function textOf(runs: readonly PageRun[]): string {
  return runs.map(({ text }) => text).join(" ");
}

function goesOnList(
  list: { start: number | null; items: readonly unknown[] },
  number: number | null,
): boolean {
  return list.start === null ? number === null : number === list.start + list.items.length;
}
