import type { PageBlock } from "./page-block.js";

/** Longest entry, in characters. */
const LONGEST = 200;

const PAGE_AT_END = /\s(?:\d{1,4}|[ivxl]{1,7})$/;

/**
 * Finds the entries of a table of contents that have no leader: text between entries that ends in a page's number
 * (`"2 Methods 14"`), or else is the beginning of the entry below, broken over lines.
 */
export function withWholeContents(blocks: readonly PageBlock[]): PageBlock[] {
  const whole: PageBlock[] = [];
  let opening = "";
  for (const [index, block] of blocks.entries()) {
    const text = block.kind === "text" ? block.lines.map((line) => line.text).join(" ") : "";
    const next = blocks[index + 1];
    const isEntry = block.kind === "text" && text.length <= LONGEST;
    if (isEntry && PAGE_AT_END.test(text) && (whole.at(-1)?.kind === "contents" || next?.kind === "contents"))
      whole.push({ kind: "contents", page: block.page, text });
    else if (
      isEntry &&
      whole.at(-1)?.kind === "contents" &&
      next?.kind === "contents" &&
      next.page === block.page
    )
      opening = `${text} `;
    else if (block.kind === "contents") {
      whole.push({ ...block, text: opening + block.text });
      opening = "";
    } else whole.push(block);
  }
  return whole;
}
