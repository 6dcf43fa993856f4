import type { Block, ReportDocument } from "./report-document.js";
import { PAGE_LINE } from "./structure-words.js";

/** A mark that says which page begins or ends where it stands. */
interface PageMark {
  /** Place of its block in the document. */
  readonly index: number;
  readonly at: number;
  /** `"12"`, `"iv"`; null for a page without a name. */
  readonly name: string | null;
}

/** The page mark that this project's own import writes; it stands where its page begins. */
const OWN_MARK = /^<!--\s?page[ :]{1,2}(\d{1,4}|[ivxlc]{1,7}|break)\s?-->$/i;

const MARK =
  /^(?:%%\s?page[ :]{0,2}(\d{1,4})\s?%%|\{page[ :]{1,2}(\d{1,4})\}|\[\[page[ :]{1,2}(\d{1,4})\]\]|[-–—|[(]?\s?(\d{1,4})\s?[-–—|\])]?)$/i;

/** The share of marks that must follow one another for them to be told. */
const IN_ORDER = 0.8;

/** Fewest marks that show where they stand on their pages. */
const LEAST_MARKS = 2;

/** The names of a report's pages, by what its converter left of them. */
export class Pages {
  readonly #marks: readonly PageMark[];
  /** Whether a mark stands at the head or the foot of its page; null where the report does not show it. */
  readonly #stands: "head" | "foot" | null;

  constructor(document: ReportDocument) {
    const own = marksOf(document, ownName);
    this.#marks = own.length > 0 ? own : marksOf(document, printedName);
    this.#stands = own.length > 0 ? "head" : placeOfMarks(document, this.#marks);
  }

  /** The name of the page that an offset lies on, as it is printed; null where the report does not say it for sure. */
  nameAt(offset: number): string | null {
    if (this.#stands === "head") return this.#marks.findLast(({ at }) => at <= offset)?.name ?? null;
    if (this.#stands === "foot") return this.#marks.find(({ at }) => at > offset)?.name ?? null;
    return null;
  }
}

function marksOf(
  { blocks, text }: ReportDocument,
  nameOf: (words: string) => string | null | undefined,
): PageMark[] {
  return blocks.flatMap(({ kind, start, end }, index) => {
    const name = kind === "furniture" ? nameOf(text.slice(start, end)) : undefined;
    return name === undefined ? [] : [{ index, at: start, name }];
  });
}

function ownName(words: string): string | null | undefined {
  const name = OWN_MARK.exec(words)?.[1]?.toLowerCase();
  return name === "break" ? null : name;
}

function printedName(words: string): string | undefined {
  const bare = words.replace(/^[*_#>\s]{1,6}|[*_\s]{1,6}$/g, "");
  const match = MARK.exec(words);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? PAGE_LINE.exec(bare)?.[1];
}

/**
 * Where printed marks stand on their pages: at the foot where footnotes stand right above them, a form feed or a running head
 * right below; at the head where it is the other way round. Numbers that do not follow one another say nothing.
 */
function placeOfMarks({ blocks, text }: ReportDocument, marks: readonly PageMark[]): "head" | "foot" | null {
  const steps = marks.slice(1).filter((mark, at) => Number(mark.name) - Number(marks[at]?.name) === 1);
  if (marks.length < LEAST_MARKS || steps.length < (marks.length - 1) * IN_ORDER) return null;
  const numbers = new Set(marks.map(({ index }) => index));
  let foot = 0;
  let head = 0;
  for (const { index } of marks) {
    const [above, below] = [blocks[index - 1], blocks[index + 1]];
    const own = blocks[index];
    if (
      above?.kind === "footnote" ||
      feeds(text, own, below) ||
      (isRunning(below) && !numbers.has(index + 1))
    )
      foot++;
    if (feeds(text, above, own)) head++;
  }
  const most = Math.max(foot, head);
  if (most < Math.max(1, marks.length * 0.2) || Math.min(foot, head) > most / 4)
    return atEdges({ blocks, text }, marks);
  return foot > head ? "foot" : "head";
}

/** A first page that begins with its mark has it at the head; a last one that ends with its mark, at the foot. */
function atEdges(
  { blocks, text }: Pick<ReportDocument, "blocks" | "text">,
  marks: readonly PageMark[],
): "head" | "foot" | null {
  const opens = lengthOf(text, blocks.slice(0, marks[0]?.index)) === 0;
  const closes = lengthOf(text, blocks.slice((marks.at(-1)?.index ?? 0) + 1)) === 0;
  if (opens === closes) return null;
  return opens ? "head" : "foot";
}

function lengthOf(text: string, blocks: readonly Block[]): number {
  return blocks
    .filter(({ kind }) => kind !== "furniture" && kind !== "frontMatter")
    .reduce((sum, { start, end }) => sum + text.slice(start, end).trim().length, 0);
}

function isRunning(block: Block | undefined): boolean {
  return block?.kind === "furniture";
}

/** Whether a form feed stands between two blocks. */
function feeds(text: string, above: Block | undefined, below: Block | undefined): boolean {
  return above !== undefined && below !== undefined && text.slice(above.end, below.start).includes("\f");
}
