import type { PhrasingContent, Root, RootContent } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { raisedMarks } from "./footnotes.js";
import type { PageRun, ReadReport, ReportPart } from "./read-pages.js";

/**
 * Writes the parts of a report as Markdown: page marks as comments (`<!-- page 12 -->`), within a paragraph where a page cuts
 * it; footnotes as `[^3]`.
 */
export function partsToMarkdown({ parts, pageNames }: Pick<ReadReport, "parts" | "pageNames">): string {
  const names = new Names(parts, pageNames);
  const root: Root = { type: "root", children: parts.map((part) => nodeOf(part, names)) };
  return markdownOf(root);
}

/** Writes a Markdown tree as this project writes imported reports. */
export function markdownOf(root: Root): string {
  return unified()
    .use(function tablesAndFootnotes() {
      this.data().toMarkdownExtensions = [
        gfmTableToMarkdown({ stringLength: () => 3 }),
        gfmFootnoteToMarkdown(),
      ];
    })
    .use(remarkStringify, { bullet: "-", listItemIndent: "one", rule: "-" })
    .stringify(root);
}

/** The names of pages and footnotes. */
class Names {
  readonly #pagesOfNote = new Map<number, number[]>();
  readonly #pages: readonly (string | null)[];

  constructor(parts: readonly ReportPart[], pages: readonly (string | null)[]) {
    this.#pages = pages;
    for (const part of parts)
      if (part.kind === "footnote")
        this.#pagesOfNote.set(part.number, [...(this.#pagesOfNote.get(part.number) ?? []), part.page]);
  }

  /** The name of the note that a mark on a page sends to, or null where the page has none of its number. */
  noteOn(page: number, number: number): string | null {
    const pages = this.#pagesOfNote.get(number);
    if (!pages?.includes(page)) return null;
    return pages.length === 1 ? String(number) : `${number}-${page}`;
  }

  /** The mark at the beginning of a page. */
  markOf(page: number): string {
    const name = this.#pages[page - 1] ?? null;
    return name === null ? "<!-- page break -->" : `<!-- page ${name} -->`;
  }
}

function nodeOf(part: ReportPart, names: Names): RootContent {
  switch (part.kind) {
    case "page":
      return { type: "html", value: names.markOf(part.page) };
    case "heading":
      return { type: "heading", depth: depthOf(part.level), children: [{ type: "text", value: part.text }] };
    case "paragraph":
      return { type: "paragraph", children: phrasing(part.runs, names) };
    case "list":
      return {
        type: "list",
        ordered: part.start !== null,
        start: part.start,
        spread: false,
        children: part.items.map((item) => ({
          type: "listItem",
          spread: false,
          children: [{ type: "paragraph", children: phrasing(item, names) }],
        })),
      };
    case "contents":
      return {
        type: "list",
        ordered: false,
        spread: false,
        children: part.entries.map((value) => ({
          type: "listItem",
          spread: false,
          children: [{ type: "paragraph", children: [{ type: "text", value }] }],
        })),
      };
    case "table":
      return tableOf(part.headed ? part.rows : [part.rows[0]?.map(() => "") ?? [], ...part.rows]);
    case "footnote":
      return {
        type: "footnoteDefinition",
        identifier: names.noteOn(part.page, part.number) ?? String(part.number),
        children: [{ type: "paragraph", children: [{ type: "text", value: part.text }] }],
      };
  }
}

function depthOf(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return ([1, 2, 3, 4, 5, 6] as const)[Math.min(6, Math.max(1, level)) - 1] ?? 6;
}

function tableOf(rows: readonly (readonly string[])[]): RootContent {
  return {
    type: "table",
    children: rows.map((row) => ({
      type: "tableRow",
      children: row.map((value) => ({ type: "tableCell", children: [{ type: "text", value }] })),
    })),
  };
}

/** The words of a paragraph with the marks of the pages that begin in it. */
function phrasing(runs: readonly PageRun[], names: Names): PhrasingContent[] {
  return runs.flatMap((run, at): PhrasingContent[] =>
    at === 0
      ? withNotes(run, names)
      : [
          { type: "text", value: " " },
          { type: "html", value: names.markOf(run.page) },
          { type: "text", value: " " },
          ...withNotes(run, names),
        ],
  );
}

/** Makes raised digits that send to a note of the page its mark; others stay as they are printed. */
function withNotes({ text, page }: PageRun, names: Names): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end, number } of raisedMarks(text)) {
    const identifier = names.noteOn(page, number);
    if (identifier === null) continue;
    if (start > from) children.push({ type: "text", value: text.slice(from, start) });
    children.push({ type: "footnoteReference", identifier });
    from = end;
  }
  if (from < text.length) children.push({ type: "text", value: text.slice(from) });
  return children;
}
