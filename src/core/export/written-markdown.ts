import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { safeNoteMarkdown } from "../notes/note-markdown.js";

/** A stretch of Markdown with what stands for it. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What somebody wrote in a note, as a part of a longer Markdown text: a heading becomes a bold line, so that it opens no
 * section there; HTML becomes words, and so does what `safeNoteMarkdown` makes words of.
 */
export function writtenMarkdown(markdown: string): string {
  // What HTML was may hold Markdown, so that links and pictures are looked for once it is words.
  const words = markdown.includes("<") ? replaceAll(markdown.trim(), htmlAsWords) : markdown.trim();
  return safeNoteMarkdown(/[#=-]/.test(words) ? replaceAll(words, headingAsLine) : words);
}

function htmlAsWords(node: Nodes, markdown: string): Replacement[] {
  if (node.type !== "html") return [];
  const { start, end } = extent(node);
  return [{ start, end, text: markdown.slice(start, end).replace(/[<&]/g, "\\$&") }];
}

function headingAsLine(node: Nodes, markdown: string): Replacement[] {
  if (node.type !== "heading") return [];
  const [first, last] = [node.children.at(0), node.children.at(-1)];
  const { start, end } = extent(node);
  if (!first || !last) return [{ start, end, text: "" }];
  const words = markdown.slice(extent(first).start, extent(last).end).replace(/\s+/g, " ");
  return [{ start, end, text: `**${words}**` }];
}

function replaceAll(markdown: string, replace: (node: Nodes, markdown: string) => Replacement[]): string {
  const parts: string[] = [];
  let done = 0;
  const waiting: Nodes[] = [unified().use(remarkParse).parse(markdown)];
  const found: Replacement[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(...replace(node, markdown));
    if ("children" in node) waiting.push(...node.children);
  }
  for (const { start, end, text } of found.sort((a, b) => a.start - b.start)) {
    parts.push(markdown.slice(done, start), text);
    done = end;
  }
  return parts.join("") + markdown.slice(done);
}

function extent({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
